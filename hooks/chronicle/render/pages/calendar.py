"""The calendar: anniversaries of events by month and day, as a page and as the file behind "on this day"."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from chronicle.edtf import MONTHS, describe
from chronicle.model.anniversaries import has_anniversary
from chronicle.model.chronicle import Chronicle
from chronicle.records import Event
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext

DAYS_FILE = "data/days.json"
"""Where the file of anniversaries stands, from the site's root."""


@dataclass(slots=True)
class Day:
    """A day of the year with the events that happened or began on it, the oldest first."""

    number: int
    events: list[Event] = field(default_factory=list)


@dataclass(slots=True)
class Month:
    """A month with its days that have events."""

    name: str
    days: list[Day] = field(default_factory=list)

    @property
    def count(self) -> int:
        """The events of all its days."""
        return sum(len(day.events) for day in self.days)


def calendar(builder: Builder, context: PageContext) -> Markup:
    """Return all anniversaries by month and day."""
    return builder.template("pages/calendar.html", context, months=anniversaries(builder.chronicle))


def has_anniversaries(chronicle: Chronicle) -> bool:
    """Return whether any event is dated to a day."""
    return any(has_anniversary(event.date) for event in chronicle.events.values())


def anniversaries(chronicle: Chronicle) -> list[Month]:
    """Return the months of the year with the events that are dated to a day, or to a short span of days."""
    by_day: dict[tuple[int, int], Day] = {}
    for event in chronicle.events.values():
        if has_anniversary(event.date):
            start = event.date.start
            by_day.setdefault((start.month, start.day), Day(start.day)).events.append(event)
    months = [Month(name) for name in MONTHS]
    for (month, _), day in sorted(by_day.items()):
        months[month - 1].days.append(day)
    return [month for month in months if month.days]


def days_file(chronicle: Chronicle) -> str:
    """Return the anniversaries as JSON by month and day, for the script of the home page."""
    sides = dict(zip(chronicle.party_ids, "ab", strict=True))
    seats = {party.id: party.seat for party in chronicle.site.parties}
    days = {
        f"{MONTHS.index(month.name) + 1:02}-{day.number:02}": [_entry(event, sides, seats) for event in day.events]
        for month in anniversaries(chronicle)
        for day in month.days
    }
    return json.dumps(days, ensure_ascii=False, separators=(",", ":")) + "\n"


def _entry(event: Event, sides: dict[str, str], seats: dict[str, str]) -> dict[str, object]:
    return dict(_fields(event, sides, seats))


def _fields(event: Event, sides: dict[str, str], seats: dict[str, str]) -> Iterator[tuple[str, object]]:
    yield "year", event.date.start.year
    yield "title", event.title
    yield "url", f"events/{event.id}/"
    yield "summary", event.summary
    if event.date.is_interval:
        yield "when", describe(event.date)
    if event.initiative:
        yield "initiative", sides.get(event.initiative, event.initiative)
        words = {**seats, "other": "others"}
        yield "label", f"Initiative: {words.get(event.initiative, event.initiative)}"
    if event.dispute:
        yield "differ", True
