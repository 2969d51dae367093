"""The overview strip: all years to scale, eras as segments, events per year as bars. Geometry only, no markup."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chronicle.edtf import Edtf
from chronicle.model.chronicle import Chronicle
from chronicle.model.eras import era_first, era_last
from chronicle.records import Era

BAR_HEIGHT = 30.0
YEAR_STEP = 5
_BAR = 0.8  # of a year's width
_LETTER = 6.2  # px of a letter in a segment's label
_WINDOWS = {45: 640, 60: 890, 76: 1150}  # width of the window in em: width of the strip in px then


@dataclass(frozen=True, slots=True)
class Segment:
    """An era on the strip: place and width in units of the strip, number from 1, and a label.

    `fit` is the width of the window, in em, from which on the label fits into the segment; None when never.
    """

    era_id: str
    number: int
    x: float
    width: float
    label: str
    fit: int | None


@dataclass(frozen=True, slots=True)
class Bar:
    """The events of one year: place and width in units of the strip, height by number, era of the year's middle."""

    year: int
    count: int
    x: float
    width: float
    height: float
    era_id: str | None


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip `width` units wide: segments, bars and labelled years."""

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


def whole_years(chronicle: Chronicle, width: float) -> Scale:
    """Return the scale of a strip on which every year of the chronicle has its full width."""
    first, last = chronicle.span
    return Scale(date(first.year, 1, 1), date(last.year, 12, 31), width)


def strip_of(chronicle: Chronicle, width: float) -> Strip:
    """Return the strip of a chronicle, `width` units wide."""
    scale = whole_years(chronicle, width)
    years = tuple(labelled_years(chronicle, scale))
    return Strip(width, tuple(_segments(chronicle, scale)), tuple(_bars(chronicle, scale)), years)


def moment_on(chronicle: Chronicle, when: Edtf, width: float) -> tuple[float, float]:
    """Return place and width of a date on a strip, as wide as the date is long or unsure."""
    first = when.earliest or when.latest
    return whole_years(chronicle, width).span(first, when.latest or first)


def labelled_years(chronicle: Chronicle, scale: Scale) -> Iterator[tuple[int, float]]:
    """Yield the years to print under a strip, see `years_between`."""
    return years_between(chronicle.span[0].year, chronicle.span[1].year, scale)


def years_between(first: int, last: int, scale: Scale) -> Iterator[tuple[int, float]]:
    """Yield years to print with their places: rounded steps, and both ends where there is room."""
    step = YEAR_STEP if last - first <= 80 else 10 * max(1, round((last - first) / 120))
    room = step * 3 // 5
    for year in range(first, last + 1):
        end = (year == first and -year % step >= room) or (year == last and year % step >= room)
        if year % step == 0 or end:
            yield year, scale.x(date(year, 1, 1))


def _segments(chronicle: Chronicle, scale: Scale) -> Iterator[Segment]:
    eras = list(chronicle.eras.values())
    for number, era in enumerate(eras, start=1):
        x, width = scale.span(era_first(era), era_last(era))
        # The outer eras reach to the ends of the strip, whose years are whole.
        start = 0.0 if number == 1 else x
        end = scale.width if number == len(eras) else x + width
        yield _segment(era, number, start, round(end - start, 2), scale.width)


def _segment(era: Era, number: int, x: float, width: float, whole: float) -> Segment:
    label = era.title.removeprefix("The ")
    needed = len(label) * _LETTER + 12
    fit = next((window for window, pixels in _WINDOWS.items() if width / whole * pixels >= needed), None)
    return Segment(era.id, number, x, width, label, fit)


def _bars(chronicle: Chronicle, scale: Scale) -> Iterator[Bar]:
    years = chronicle.events_by_year
    most = max(years.values(), default=1)
    eras = list(chronicle.eras.values())
    for year in range(chronicle.span[0].year, chronicle.span[1].year + 1):
        x, width = scale.span(date(year, 1, 1), date(year, 12, 31))
        count = years.get(year, 0)
        middle = date(year, 7, 1)
        era = next((era.id for era in eras if era_first(era) <= middle <= era_last(era)), None)
        edge = (1 - _BAR) / 2 * width
        yield Bar(year, count, round(x + edge, 2), round(width * _BAR, 2), round(BAR_HEIGHT * count / most, 2), era)
