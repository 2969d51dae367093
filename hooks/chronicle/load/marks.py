"""Where every value of a piece of text stands; worked out only when a position is asked for.

Problems are rare, so the text is parsed a second time for them, which keeps the reading of good data fast and its trees
free of marks.
"""

from functools import lru_cache
from typing import Any, NamedTuple

from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from .parse import iterate_events

Loc = tuple[str | int, ...]


class Span(NamedTuple):
    """The place of a value: line and column, counting from 0, and its first and last character in the text."""

    line: int
    column: int
    begin: int
    end: int


class Marks(NamedTuple):
    """The places of values and of the keys before them, by their path in the tree."""

    values: dict[Loc, Span]
    keys: dict[Loc, Span]


@lru_cache(maxsize=256)
def locate(text: str) -> Marks:
    """Return the place of every value of a text; of a broken one, as far as it can be read."""
    marks = Marks({}, {})
    path: list[Any] = []  # per open list its next index, per open mapping its current key or None before one
    opened: list[Loc] = []
    for event in iterate_events(text):
        kind = type(event)
        if kind in (SequenceEndEvent, MappingEndEvent):
            path.pop()
            _close(marks, opened.pop(), event)
        elif kind is ScalarEvent and path and path[-1] is None:
            path[-1] = event.value
            marks.keys.setdefault(tuple(path), _span(event))
            continue
        elif kind in (SequenceStartEvent, MappingStartEvent):
            marks.values.setdefault(tuple(path), _span(event))
            opened.append(tuple(path))
            path.append(0 if kind is SequenceStartEvent else None)
            continue
        else:
            marks.values.setdefault(tuple(path), _span(event))
        if path:
            path[-1] = path[-1] + 1 if isinstance(path[-1], int) else None
    return marks


def _span(event: Any) -> Span:
    start = event.start_mark
    return Span(start.line, start.column, start.index, event.end_mark.index)


def _close(marks: Marks, loc: Loc, event: Any) -> None:
    """Let the span of a list or mapping reach to its end, which is known only now."""
    marks.values[loc] = marks.values[loc]._replace(end=event.end_mark.index)
