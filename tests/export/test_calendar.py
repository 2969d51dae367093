"""Calendars as a program for calendars reads them."""

from datetime import date

import pytest
from icalendar import Calendar

from chronicle.formats.addresses import calendar_file
from chronicle.model.anniversaries import has_anniversary


def read(exports, address):
    return Calendar.from_ical(exports.files[address])


def entries(exports, address=calendar_file()):
    return {str(entry["UID"]).partition("@")[0]: entry for entry in read(exports, address).walk("VEVENT")}


def test_every_event_of_a_known_day_is_there_and_no_other(both):
    chronicle, exports = both
    found = entries(exports)
    assert list(found) == [event.id for event in chronicle.events.values() if has_anniversary(event.date)]
    for name, entry in found.items():
        assert entry.decoded("DTSTART") == chronicle.events[name].date.start.first
        assert entry["DTSTART"].params["VALUE"] == "DATE"
        assert entry["RRULE"]["FREQ"] == ["YEARLY"]


def test_an_entry_says_what_happened_and_leads_home(small, small_exports, url):
    event = small.events["treaty-of-kiel"]
    entry = entries(small_exports)["treaty-of-kiel"]
    assert str(entry["SUMMARY"]) == "Treaty of Kiel (1814)"
    assert str(entry["DESCRIPTION"]).startswith(f"14 January 1814: {event.summary}")
    assert str(entry["URL"]) == f"{url}events/treaty-of-kiel/"
    assert [str(one) for one in entry["CATEGORIES"].cats] == [small.themes[theme].name for theme in event.themes]


@pytest.mark.parametrize("kind", ["eras", "themes"])
def test_each_era_and_theme_has_its_own(both, kind):
    chronicle, exports = both
    groups = chronicle.events_of_era if kind == "eras" else chronicle.events_of_theme
    everything = entries(exports)
    for name, ids in groups.items():
        address = calendar_file(kind, name)
        own = [one for one in ids if has_anniversary(chronicle.events[one].date)]
        assert (address in exports.files) is bool(own)
        if own:
            found = entries(exports, address)
            assert list(found) == own
            assert all(entry.to_ical() == everything[one].to_ical() for one, entry in found.items())


def test_lines_are_folded_as_the_standard_asks(both):
    _, exports = both
    text = exports.files[calendar_file()]
    lines = text.split(b"\r\n")
    assert max(map(len, lines)) <= 75 and b"\n" not in b"".join(lines)
    assert all(line.decode() is not None for line in lines)


def test_the_last_day_of_february(exports_of_events):
    events = """
- {id: leap, title: "Leap; day, \\\\ and more", date: 1904-02-29, summary: Ärger übers Jahr., themes: [crown], sources: [macaulay-1986]}
- {id: vague, title: Vague, date: 1904-03, summary: S., themes: [crown], sources: [macaulay-1986]}
- {id: about, title: About, date: 1904-03-01~, summary: S., themes: [crown], sources: [macaulay-1986]}
"""
    found = entries(exports_of_events(events))
    assert list(found) == ["leap"]
    assert found["leap"].decoded("DTSTART") == date(1904, 2, 29)
    assert dict(found["leap"]["RRULE"]) == {"FREQ": ["YEARLY"], "BYMONTH": [2], "BYMONTHDAY": [-1]}
    assert str(found["leap"]["SUMMARY"]) == "Leap; day, \\ and more (1904)"
    assert "Ärger" in str(found["leap"]["DESCRIPTION"])
