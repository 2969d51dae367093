"""Time bars: lives, posts and the existence of bodies to scale, unsure ends hatched, unknown ones open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.edtf import Edtf
from chronicle.model.chronicle import Chronicle
from chronicle.model.eras import possible_start
from chronicle.records import Event
from chronicle.render.strip import Scale, years_between

LANE, HEAD = 38, 8
_LETTERS = 50  # of a label, which must fit on a phone
_LEAST = 0.4  # per cent that is still seen


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a bar: place and width in per cent; `sure` when it was so on all its days."""

    x: float
    width: float
    sure: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A line of the drawing: words above, pieces below, and where it goes on to a day that is not known.

    `before` and `after` are the places, in per cent, from which an arrow points to the left or right; None without.
    """

    words: str
    y: int
    pieces: tuple[Piece, ...]
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True, slots=True)
class TimeBar:
    """A drawing: lanes, events as ticks, labelled years, the years of the chronicle as a band; places in per cent."""

    lanes: tuple[Lane, ...]
    ticks: tuple[float, ...]
    years: tuple[tuple[int, float], ...]
    band: tuple[float, float]
    height: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time as known: words, its first and last date, None where that is not known."""

    words: str
    start: Edtf | None
    end: Edtf | None


def time_bar(chronicle: Chronicle, spans: Iterable[Span], events: Sequence[Event]) -> TimeBar | None:
    """Return the drawing of those spans that have a date, with the events below; None without any such span.

    All years of the chronicle are on it, so that lives can be compared.
    """
    dated = [span for span in spans if _days(span)]
    if not dated:
        return None
    happened = [possible_start(event.date)[0] for event in events]
    days = [*chronicle.span, *(day for span in dated for day in _days(span)), *happened]
    first, last = min(days).year, max(days).year
    scale = Scale(date(first, 1, 1), date(last, 12, 31), 100.0)
    lanes = tuple(_lane(scale, span, HEAD + number * LANE) for number, span in enumerate(dated))
    ticks = tuple(dict.fromkeys(scale.x(day) for day in happened))
    return TimeBar(
        lanes,
        ticks,
        tuple(years_between(first, last, scale)),
        scale.span(*chronicle.span),
        HEAD + len(lanes) * LANE + (LANE if ticks else 0) + 22,
    )


def _days(span: Span) -> list[date]:
    dates = [date for date in (span.start, span.end) if date]
    return [day for one in dates for day in (one.earliest or one.latest, one.latest or one.earliest) if day]


def _lane(scale: Scale, span: Span, y: int) -> Lane:
    words = span.words if len(span.words) <= _LETTERS else span.words[: _LETTERS - 1].rstrip(" ,") + "…"
    first = (_ends(span.start), _ends(span.end))
    if first[0] and first[1]:
        return Lane(words, y, tuple(_pieces(scale, *first[0], *first[1])))
    begin, end = first[0] or first[1]
    x, width = scale.span(begin, end)
    pieces = (Piece(x, max(width, _LEAST), not (width > 1)),)
    return Lane(words, y, pieces, None if first[0] else x, x + max(width, _LEAST) if first[0] else None)


def _ends(when: Edtf | None) -> tuple[date, date] | None:
    if when is None:
        return None
    return when.earliest or when.latest, when.latest or when.earliest


def _pieces(scale: Scale, begin: date, begun: date, ending: date, ended: date) -> Iterable[Piece]:
    """Yield the hatched beginning, the sure middle and the hatched end; ends dated to the day have no width."""
    if begun >= ending:
        x, width = scale.span(begin, ended)
        yield Piece(x, max(width, _LEAST), begin == begun and ending == ended)
        return
    before, start = scale.span(begin, begun)
    middle, width = scale.span(begun if begin == begun else date.fromordinal(begun.toordinal() + 1), ending)
    after, rest = scale.span(ending, ended)
    if begin != begun and start >= _LEAST:
        yield Piece(before, start, sure=False)
    yield Piece(middle, max(width, _LEAST), sure=True)
    if ending != ended and rest >= _LEAST:
        yield Piece(after, rest, sure=False)
