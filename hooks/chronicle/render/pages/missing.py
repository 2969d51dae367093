"""The page of what is missing, with a way to the record and to its line in the data."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from chronicle.model import gaps
from chronicle.model.chronicle import Target
from chronicle.records import Event
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext


@dataclass(frozen=True, slots=True)
class Line:
    """A record that lacks something: its target, a remark, and where to edit it."""

    target: Target
    remark: str
    edit: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A kind of gap: heading, what it means, and the records concerned."""

    id: str
    title: str
    meaning: str
    lines: tuple[Line, ...]


def missing(builder: Builder, context: PageContext) -> Markup:
    """Return everything that the chronicle knows it lacks."""
    chronicle = builder.chronicle
    found = [
        _of_events(builder, "reference-only", "Events that rest on works of reference alone",
                   "No document, study or report of the time has been found yet.",
                   gaps.events_on_reference_works_alone(chronicle)),
        _of_events(builder, "approximate", "Approximate events",
                   "The fact or its date is known only roughly, or rests on a weak source.",
                   gaps.events_of_certainty(chronicle, "approximate")),
        _of_events(builder, "disputed", "Disputed events", "Sources disagree on the thing itself.",
                   gaps.events_of_certainty(chronicle, "disputed")),
        _of_events(builder, "one-source", "Events with one source", "A second, independent source is wanted.",
                   gaps.events_with_one_source(chronicle)),
        _of_events(builder, "no-primary", "Events without a primary source",
                   "They rest on scholarship, reference works, official accounts or the press.",
                   gaps.events_without_primary_source(chronicle)),
        Gap("people", "People without dates",
            "The day, month or year of birth or death is not known to us, or the person lives.",
            tuple(_line(builder, "people", person) for person in gaps.people_without_dates(chronicle))),
        Gap("series", "Series with gaps", "Years between the first and the last value for which no figure was found.",
            tuple(_line(builder, "series", name, _years(years)) for name, years in gaps.series_with_gaps(chronicle))),
    ]  # fmt: skip
    return builder.template(
        "pages/missing.html",
        context,
        years=gaps.years_without_events(chronicle),
        gaps=[gap for gap in found if gap.lines],
    )


def _of_events(builder: Builder, gap_id: str, title: str, meaning: str, events: Iterable[Event]) -> Gap:
    return Gap(gap_id, title, meaning, tuple(_line(builder, "events", event.id) for event in events))


def _line(builder: Builder, kind: str, record_id: str, remark: str = "") -> Line:
    target = builder.chronicle.targets[record_id]
    return Line(target, remark or target.when, builder.edit_address(kind, record_id))


def _years(years: list[int]) -> str:
    """Return years as text, runs joined: `1958–1962, 1970`."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
