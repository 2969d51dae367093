"""Rules on eras: they cover the whole time, each day once, and every event lies in one."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any

from ..edtf import Part
from ..load import Entry
from ..problems import Problem
from .context import Context, problem

_DAY = timedelta(days=1)
_MOST_YEARS = 2_000


def _dated(context: Context) -> list[tuple[Entry, Any]]:
    """Return the eras whose start and end can be read, in the order of time."""
    found = [(entry, era) for entry, era in context.drafts("eras") if era.start and era.end]
    return sorted(found, key=lambda pair: pair[1].start.sort_key)


def era_date_is_span(context: Context) -> Iterator[Problem]:
    """An era starts and ends on a day, in a month or in a year; only an end may be open, written '..'."""
    for entry, era in context.drafts("eras"):
        if era.start and era.start.is_interval:
            yield problem(entry, ("start",), f"'{era.start}' is a span; write the first day, month or year")
        if era.end and era.end.is_interval and (era.end.start or era.end.end):
            yield problem(entry, ("end",), f"'{era.end}' is a span; write the last day, month or year, or '..'")


def era_ends_before_start(context: Context) -> Iterator[Problem]:
    """An era cannot end before it starts."""
    for entry, era in _dated(context):
        if _is_before(era.end.latest, era.start.earliest):
            yield problem(entry, ("end",), f"'{era.end}' is before the start '{era.start}'")


def era_open_before_last(context: Context) -> Iterator[Problem]:
    """Only the last era can go on; an earlier one ends where the next begins."""
    for (entry, era), (_, later) in pairwise(_dated(context)):
        if era.end.latest is None:
            yield problem(entry, ("end",), f"'{era.end}' is open, but '{later.id}' follows; only the last era is open")


def era_gap_or_overlap(context: Context) -> Iterator[Problem]:
    """Eras follow one another without gap or overlap, so that every day belongs to exactly one."""
    eras = _dated(context)
    whole = len(eras) == len(context.loaded.entries["eras"])  # else an era unread would seem to be a gap
    for (_, era), (entry, later) in pairwise(eras):
        end, start = era.end.latest, later.start.earliest
        if end is None or start is None or _is_before(end, era.start.earliest):
            continue
        if start - end > _DAY and whole:
            yield problem(entry, ("start",), f"'{later.start}' leaves a gap after '{era.id}', which ends on {end}")
        elif start <= end:
            yield problem(entry, ("start",), f"'{later.start}' overlaps '{era.id}', which ends on {end}")


def eras_too_long(context: Context) -> Iterator[Problem]:
    """Pages have a place for every year of the eras, so a slip of the pen must not make thousands of them."""
    eras = _dated(context)
    first = eras[0][1].start.earliest if eras else None
    for entry, era in eras:
        for name, day in (("start", era.start.earliest), ("end", era.end.latest)):
            if first and day and day.year - first.year > _MOST_YEARS:
                message = f"more than {_MOST_YEARS:,} years after the first era begins, in {first.year}"
                yield problem(entry, (name,), f"'{getattr(era, name)}' is {message}")


def event_outside_eras(context: Context) -> Iterator[Problem]:
    """Every event is told in an era, so its date must touch one."""
    eras = _dated(context)
    if not eras or len(eras) < len(context.loaded.entries["eras"]):
        return  # with an era unread, its events would all seem to lie outside
    spans = [(era.start.earliest, era.end.latest) for _, era in eras]
    for index, (start, end) in enumerate(spans):
        if _is_before(end, start):  # reported by itself; as far as events go it lasts until the next
            spans[index] = start, spans[index + 1][0] if index + 1 < len(spans) else None
    for entry, event in context.drafts("events"):
        part = event.date and (event.date.start or event.date.end)
        if part and not any(_touches(part, *span) for span in spans):
            yield problem(entry, ("date",), f"'{event.date}' lies outside all eras, which run {_say_run(eras)}")


def _touches(part: Part, start: Any, end: Any) -> bool:
    return not _is_before(part.last, start) and not _is_before(end, part.first)


def _is_before(one: Any, other: Any) -> bool:
    return one is not None and other is not None and one < other


def _say_run(eras: list[tuple[Entry, Any]]) -> str:
    first, last = eras[0][1].start, eras[-1][1].end
    return f"from {first} on" if last.latest is None else f"from {first} to {last}"


RULES = (
    era_date_is_span,
    era_ends_before_start,
    era_open_before_last,
    era_gap_or_overlap,
    eras_too_long,
    event_outside_eras,
)
