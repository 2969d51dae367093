"""Rules on dates that belong together: nothing ends before it begins."""

from collections.abc import Iterator
from typing import Any

from ..edtf import Edtf
from ..load import Entry
from ..problems import Problem
from .context import Context, each, problem

# Kind, the field of the beginning, the field of the end.
_PAIRS = (
    ("people", "born", "died"),
    ("organisations", "founded", "dissolved"),
    ("documents", "date", "ended"),
    ("documents", "in_force", "ended"),
)


def end_before_start(context: Context) -> Iterator[Problem]:
    """Nobody dies before birth, and nothing ends before it begins."""
    for kind, first, last in _PAIRS:
        for entry, record in context.drafts(kind):
            yield from _compare(entry, (), record, (first, first), (last, last))
    for entry, person in context.drafts("people"):
        for index, role in each(person.roles):
            yield from _compare(entry, ("roles", index), role, ("from", "from_"), ("to", "to"))


def added_in_a_span(context: Context) -> Iterator[Problem]:
    """A record enters the chronicle on one day; a span would not tell which records are new."""
    for entry, event in context.drafts("events"):
        if event.added and event.added.is_interval:
            yield problem(entry, ("added",), f"'{event.added}' is a span; write the day on which the record was added")


def _compare(
    entry: Entry, loc: tuple[str | int, ...], part: Any, first: tuple[str, str], last: tuple[str, str]
) -> Iterator[Problem]:
    """Yield a problem where two fields, given as name and attribute, stand in the wrong order for certain."""
    start, end = getattr(part, first[1]), getattr(part, last[1])
    known = isinstance(start, Edtf) and isinstance(end, Edtf) and start.earliest and end.latest
    if known and end.latest < start.earliest:
        yield problem(entry, (*loc, last[0]), f"'{end}' is before '{first[0]}', which is '{start}'")


RULES = (end_before_start, added_in_a_span)
