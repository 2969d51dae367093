"""Anniversaries as iCalendar (RFC 5545): all, and those of each era and theme.

Written here and tested with the library `icalendar`, which takes a quarter of a second for some hundred events, as long
as all other exports together.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from chronicle.edtf import Edtf, describe
from chronicle.export.site_address import SiteAddress
from chronicle.formats.addresses import calendar_file
from chronicle.model.anniversaries import has_anniversary
from chronicle.model.chronicle import Chronicle
from chronicle.records import Event

_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
_OCTETS = 75
_NO_DAY = "19700101"  # for records that do not say when they were added; a stamp there must be


def calendar_files(chronicle: Chronicle, site: SiteAddress) -> Iterator[tuple[str, str, str, int]]:
    """Yield (address, title, text, number of events) of each calendar that has events."""
    entries = {
        event.id: _entry(chronicle, site, event) for event in chronicle.events.values() if has_anniversary(event.date)
    }
    title = chronicle.site.title
    groups = [(calendar_file(), title, tuple(chronicle.events))]
    groups += [
        (calendar_file("eras", era.id), f"{title}: {era.title}", chronicle.events_of_era[era.id])
        for era in chronicle.eras.values()
    ]
    groups += [
        (calendar_file("themes", theme.id), f"{title}: {theme.name}", chronicle.events_of_theme[theme.id])
        for theme in chronicle.site.themes
    ]
    for address, name, ids in groups:
        found = [entries[event_id] for event_id in ids if event_id in entries]
        if found:
            yield address, name, _calendar(chronicle, name, found), len(found)


def _calendar(chronicle: Chronicle, name: str, entries: Iterable[str]) -> str:
    head = (
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", f"-//{_text(chronicle.site.title)}//Chronicle 1//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("NAME", _text(name)),  # RFC 7986; the next is what calendars read that do not know it
        ("X-WR-CALNAME", _text(name)),
        ("X-WR-CALDESC", _text(chronicle.site.description)),
    )
    return _lines(head) + "".join(entries) + _lines((("END", "VCALENDAR"),))


def _entry(chronicle: Chronicle, site: SiteAddress, event: Event) -> str:
    """Return an event as an entry of all years, on its day or the first day of its span."""
    day = event.date.start
    page = site.page("events", event.id)
    words = f"{_capital(describe(event.date))}: {event.summary}"
    themes = [chronicle.themes[theme].name for theme in dict.fromkeys(event.themes)]
    return _lines(
        (
            ("BEGIN", "VEVENT"),
            ("UID", f"{event.id}@{urlsplit(site.url).hostname or 'chronicle.invalid'}"),
            ("DTSTAMP", f"{_day(event.added) if event.added else _NO_DAY}T000000Z"),
            ("DTSTART;VALUE=DATE", f"{day.first:%Y%m%d}"),
            ("RRULE", _every_year(day.month, day.day)),
            ("SUMMARY", _text(f"{event.title} ({day.year})")),
            ("DESCRIPTION", _text(f"{words}\n\n{page}")),
            *((("URL", page),) if site.url else ()),
            ("CATEGORIES", ",".join(map(_text, themes))),
            ("CLASS", "PUBLIC"),
            ("TRANSP", "TRANSPARENT"),
            ("END", "VEVENT"),
        )
    )


def _every_year(month: int, day: int) -> str:
    """Return the rule of yearly return; what happened on 29 February returns on the last day of that month."""
    return "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" if (month, day) == (2, 29) else "FREQ=YEARLY"


def _day(date: Edtf) -> str:
    return f"{date.earliest or date.latest:%Y%m%d}"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _text(words: str) -> str:
    return words.translate(_ESCAPED)


def _lines(properties: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{_fold(f'{name}:{value}')}\r\n" for name, value in properties)


def _fold(line: str) -> str:
    """Break a line after 75 octets, never inside a letter; the lines that go on begin with a space."""
    if len(line.encode()) <= _OCTETS:
        return line
    parts, part, room = [], "", _OCTETS
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append(part)
            part, room = "", _OCTETS - 1
        part += letter
        room -= size
    return "\r\n ".join([*parts, part])
