"""The chronicle: all records, linked and enriched. Everything below (pages, exports) reads only this.

Computed here, never typed in data: the era of an event, neighbours, backlinks, what rests on a source,
figures of derived series, and the address of every record.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from pydantic import BaseModel

from chronicle.edtf import Edtf, describe
from chronicle.model.eras import possible_start
from chronicle.model.figures import Figure
from chronicle.records import (
    Breakdown,
    ComparisonRow,
    Document,
    Era,
    Event,
    GlossaryTerm,
    Organisation,
    Person,
    Place,
    Series,
    Site,
    Source,
    Theme,
    Unit,
)


@dataclass(frozen=True, slots=True)
class Target:
    """What a link to a record needs: its kind, id, title, address from the site's root, date in words, summary."""

    kind: str
    id: str
    title: str
    address: str
    when: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record is written: file (relative to the project) and first line."""

    path: str
    line: int


@dataclass(frozen=True)
class Chronicle:
    """All records of a chronicle, each kind in its order of reading, with their relations.

    Records are looked up by kind, then id: `chronicle.events["first-treaty"]`. `targets` holds every record that
    `[[id]]` may link to. Relations are by id; `cited_on_pages` are the hand-written pages that cite a source. `texts`
    are the files of the data by path, as they were read.
    """

    site: Site
    eras: Mapping[str, Era]
    events: Mapping[str, Event]
    people: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    places: Mapping[str, Place]
    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    units: Mapping[str, Unit]
    series: Mapping[str, Series]
    breakdowns: Mapping[str, Breakdown]
    comparison: Mapping[str, ComparisonRow]
    glossary: Mapping[str, GlossaryTerm]
    targets: Mapping[str, Target]
    origins: Mapping[tuple[str, str], Origin]
    era_of_event: Mapping[str, str]
    events_of_era: Mapping[str, tuple[str, ...]]
    events_of_theme: Mapping[str, tuple[str, ...]]
    mentioned_by: Mapping[str, tuple[Target, ...]]
    resting_on: Mapping[str, tuple[tuple[Target, tuple[str, ...]], ...]]
    figures: Mapping[str, tuple[Figure, ...]]
    value_lines: Mapping[str, tuple[int, ...]]
    span: tuple[date, date]
    texts: Mapping[str, str]
    cited_on_pages: Mapping[str, tuple[tuple[Target, tuple[str, ...]], ...]] = field(default_factory=dict)

    @cached_property
    def themes(self) -> dict[str, Theme]:
        """The themes of the site by id, in order."""
        return {theme.id: theme for theme in self.site.themes}

    @cached_property
    def events_by_year(self) -> dict[int, int]:
        """How many events begin in each year that has any."""
        return dict(Counter(possible_start(event.date)[0].year for event in self.events.values()))

    @cached_property
    def terms(self) -> dict[str, str]:
        """The id of every term of the glossary, as it is written."""
        return {term.term: term.id for term in self.glossary.values()}

    @cached_property
    def party_ids(self) -> tuple[str, str]:
        """The ids of the two parties: the left (first) one and the right one."""
        first, second = self.site.parties
        return first.id, second.id

    @cached_property
    def newest(self) -> Edtf | None:
        """The day on which a record was last added or changed, by what the records say of themselves."""
        kinds = ("eras", "events", "people", "organisations", "places", "documents", "sources", "series", "breakdowns")
        days = (last_change(record) for kind in kinds for record in self.records(kind).values())
        return max((day for day in days if day), default=None)

    def records(self, kind: str) -> Mapping[str, BaseModel]:
        """Return all records of a kind by id; `themes` too."""
        return getattr(self, kind)

    def line_of_value(self, series_id: str, figure: Figure) -> int | None:
        """Return the line of its file where a value of a series is written; None for a computed one."""
        return None if figure.index is None else self.value_lines[series_id][figure.index]

    def line_of_item(self, breakdown_id: str, index: int) -> int:
        """Return the line of its file where an item of a breakdown is written."""
        return self.value_lines[breakdown_id][index]

    def neighbours(self, event_id: str, theme_id: str | None = None) -> tuple[Event | None, Event | None]:
        """Return the events before and after this one, over all events or within one of its themes."""
        ids, order = self._orders[theme_id]
        at = order[event_id]
        before = self.events[ids[at - 1]] if at > 0 else None
        after = self.events[ids[at + 1]] if at + 1 < len(ids) else None
        return before, after

    @cached_property
    def _orders(self) -> dict[str | None, tuple[tuple[str, ...], dict[str, int]]]:
        groups: dict[str | None, tuple[str, ...]] = {None: tuple(self.events), **self.events_of_theme}
        return {key: (ids, {event_id: at for at, event_id in enumerate(ids)}) for key, ids in groups.items()}

    def mentions(self, record_id: str, kind: str | None = None) -> tuple[Target, ...]:
        """Return the records that mention this one, of one kind or of all, in order of kind, then time or name."""
        found = self.mentioned_by.get(record_id, ())
        return tuple(target for target in found if kind is None or target.kind == kind)

    def count_mentions(self, record_id: str, kind: str | None = None) -> int:
        """Return how many records mention this one, of one kind or of all."""
        return len(self.mentions(record_id, kind))

    def count_resting(self, source_id: str) -> tuple[int, int]:
        """Return how many records, and how many hand-written pages, rest on a source."""
        return len(self.resting_on.get(source_id, ())), len(self.cited_on_pages.get(source_id, ()))

    def events_mentioning(self, record_id: str) -> tuple[Event, ...]:
        """Return the events that mention this record, in order of time."""
        return tuple(self.events[target.id] for target in self.mentions(record_id, "events"))


def last_change(record: BaseModel) -> Edtf | None:
    """Return the day on which a record was added or last changed in substance, as far as it says so itself."""
    days = [getattr(record, "added", None), *(change.date for change in getattr(record, "changes", ()))]
    return max((day for day in days if day), default=None)


def describe_span(era: Era) -> str:
    """Return the years of an era as printed beside its title, such as `1814–1905`."""
    first, last = era.start.earliest.year, era.end.latest
    if last is None:
        return f"from {first}"
    return str(first) if last.year == first else f"{first}–{last.year}"


def target_of(kind: str, record: BaseModel, address: str) -> Target:
    """Return the link target of a record of any kind."""
    title = getattr(record, "title", None) or getattr(record, "name", None)
    when = ""
    if kind == "eras":
        when = describe_span(record)
    elif kind in ("events", "documents"):
        when = describe(record.date)
    elif kind == "glossary":
        title = record.term
    elif kind == "comparison":
        title = record.indicator
    return Target(kind, record.id, title, address, when, getattr(record, "summary", "") or "")
