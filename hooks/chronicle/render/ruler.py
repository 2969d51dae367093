"""The precision ruler of an event page: a year of twelve months with the part of it that the date may mean."""

from dataclasses import dataclass
from datetime import date

from chronicle.edtf import Edtf

WIDTH = 120
LEAST = 3.0


@dataclass(frozen=True, slots=True)
class Ruler:
    """Geometry on a ruler 120 units wide: ticks of the months, the mark, hatched or not, past the year or not."""

    ticks: tuple[int, ...]
    x: float
    width: float
    hatched: bool
    arrow: bool


def ruler_of(when: Edtf) -> Ruler:
    """Return the ruler of a date: the year of its start (an open start: of its end), never finer than is known."""
    first = when.earliest or when.latest
    last = when.latest or first
    year_start, year_end = date(first.year, 1, 1), date(first.year, 12, 31)
    days = (year_end - year_start).days + 1
    x = (first - year_start).days / days * WIDTH
    width = ((min(last, year_end) - first).days + 1) / days * WIDTH
    runs_on = when.latest is None or when.latest > year_end
    return Ruler(
        ticks=tuple(range(0, WIDTH + 1, WIDTH // 12)),
        x=round(min(x, WIDTH - LEAST), 1),
        width=round(max(width, LEAST), 1),
        hatched=when.approximate or when.uncertain,
        arrow=runs_on,
    )
