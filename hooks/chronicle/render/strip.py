"""The overview strip: all years to scale, eras as segments, events per year as bars. Geometry only, no markup."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chronicle.edtf import Edtf
from chronicle.model.chronicle import Chronicle
from chronicle.model.eras import era_first, era_last, possible_start
from chronicle.records import Era

BAR_HEIGHT = 30.0
YEAR_STEP = 5
_LETTER = 7.0  # px of a letter in a segment's title, generous
_WINDOWS = {45: 640, 60: 890, 76: 1150}  # width of the window in em: width of the strip in px then


@dataclass(frozen=True, slots=True)
class Segment:
    """An era on the strip: place and width in units of the strip, its number from 1, and `fit`.

    `fit` is the width of the window, in em, from which on the era's title fits into the segment; None when never.
    """

    era_id: str
    number: int
    x: float
    width: float
    fit: int | None


@dataclass(frozen=True, slots=True)
class Bar:
    """The events of one year: place and width in units of the strip, height by their number, era of the year's start."""

    year: int
    count: int
    x: float
    width: float
    height: float
    era_id: str | None


@dataclass(frozen=True, slots=True)
class Square:
    """One event on the home page's strip: `side` is 1 for the first party, -1 for the second, else 0.

    `level` counts squares up from the line: 0 stands right above it, -1 right below.
    """

    event_id: str
    x: float
    side: int
    level: int


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip `width` units wide: segments, bars, labelled years, and the flag of a moment when there is one."""

    width: float
    segments: tuple[Segment, ...]
    bars: tuple[Bar, ...]
    years: tuple[tuple[int, float], ...]


class Scale:
    """Places days on a strip of a given width."""

    def __init__(self, first: date, last: date, width: float):
        self._first = first.toordinal()
        self._days = last.toordinal() - self._first + 1
        self.width = width

    def x(self, day: date) -> float:
        """Return the place of the start of a day, kept within the strip."""
        share = (day.toordinal() - self._first) / self._days
        return round(min(max(share, 0.0), 1.0) * self.width, 2)

    def span(self, first: date, last: date) -> tuple[float, float]:
        """Return place and width of a span of days, both ends included."""
        start = self.x(first)
        end = self.x(date.fromordinal(min(last.toordinal() + 1, date.max.toordinal())))
        return start, round(end - start, 2)


def strip_of(chronicle: Chronicle, width: float) -> Strip:
    """Return the strip of a chronicle, `width` units wide."""
    scale = Scale(*chronicle.span, width)
    segments = tuple(
        _segment(era, number, scale) for number, era in enumerate(chronicle.eras.values(), start=1)
    )
    return Strip(width, segments, tuple(_bars(chronicle, scale)), tuple(labelled_years(chronicle, scale)))


def moment_on(chronicle: Chronicle, when: Edtf, width: float) -> tuple[float, float]:
    """Return place and width of a date on a strip, as wide as the date is long or unsure."""
    scale = Scale(*chronicle.span, width)
    first = when.earliest or when.latest
    return scale.span(first, when.latest or first)


def squares_of(chronicle: Chronicle, columns: int) -> tuple[Square, ...]:
    """Return one square per event in columns of equal time; `x` is in per cent of the strip."""
    scale = Scale(*chronicle.span, columns)
    first_party, second_party = chronicle.party_ids
    sides = {first_party: 1, second_party: -1}
    events = [
        (event.id, min(int(scale.x(possible_start(event.date)[0])), columns - 1), sides.get(event.initiative or "", 0))
        for event in chronicle.events.values()
    ]
    on_line = Counter(column for _, column, side in events if side == 0)
    taken: Counter[tuple[int, int]] = Counter()
    squares = []
    for event_id, column, side in events:
        number = taken[column, side]
        taken[column, side] += 1
        squares.append(Square(event_id, round(column / columns * 100, 3), side, _level(side, number, on_line[column])))
    return tuple(squares)


def _level(side: int, number: int, on_line: int) -> int:
    """Return the level of the n-th square of a side: those on the line fill up from it, alternately above and below."""
    if side == 0:
        return number // 2 if number % 2 == 0 else -(number // 2) - 1
    if side > 0:
        return (on_line + 1) // 2 + number
    return -(on_line // 2) - 1 - number


def _segment(era: Era, number: int, scale: Scale) -> Segment:
    x, width = scale.span(era_first(era), era_last(era))
    needed = len(era.title) * _LETTER + 14
    fit = next((window for window, pixels in _WINDOWS.items() if width / scale.width * pixels >= needed), None)
    return Segment(era.id, number, x, width, fit)


def _bars(chronicle: Chronicle, scale: Scale) -> Iterator[Bar]:
    years = Counter(possible_start(event.date)[0].year for event in chronicle.events.values())
    most = max(years.values(), default=1)
    first_year, last_year = chronicle.span[0].year, chronicle.span[1].year
    eras = list(chronicle.eras.values())
    for year in range(first_year, last_year + 1):
        x, width = scale.span(date(year, 1, 1), date(year, 12, 31))
        count = years.get(year, 0)
        middle = date(year, 7, 1)
        era = next((era.id for era in eras if era_first(era) <= middle <= era_last(era)), None)
        yield Bar(year, count, x, width, round(BAR_HEIGHT * count / most, 2), era)


def labelled_years(chronicle: Chronicle, scale: Scale) -> Iterator[tuple[int, float]]:
    """Yield the years to print under a strip, with their places: every fifth year, or rounder ones for a long span."""
    first_year, last_year = chronicle.span[0].year, chronicle.span[1].year
    span = last_year - first_year
    step = YEAR_STEP if span <= 80 else 10 * max(1, round(span / 120))
    for year in range(first_year, last_year + 1):
        if year % step == 0 or year == first_year:
            yield year, scale.x(date(year, 1, 1))
