"""Scales and ticks: from numbers and years to places in a drawing."""

import math
from dataclasses import dataclass
from decimal import Decimal

from chronicle.model.figures import format_number

_STEPS = (1, 2, 5, 10)
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps numbers from `low` to `high` onto places from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, number: float) -> float:
        """Return the place of a number, to a tenth of a pixel."""
        share = (number - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)


def round_bounds(low: float, high: float, most: int = 6) -> tuple[float, float, float]:
    """Return bounds around the numbers that are multiples of a round step, and that step; at most so many steps.

    >>> round_bounds(0, 47.5)
    (0, 50, 10)
    """
    if high <= low:
        high = low + 1
    rough = (high - low) / most
    unit = 10.0 ** math.floor(math.log10(rough))
    factors = [factor for factor in _STEPS if factor * unit * (1 + 1e-9) >= rough]
    step = factors[0] * unit
    return _tidy(math.floor(low / step + 1e-9) * step), _tidy(math.ceil(high / step - 1e-9) * step), _tidy(step)


def ticks(low: float, high: float, step: float) -> list[float]:
    """Return the multiples of a step from one bound to the other."""
    return [_tidy(low + number * step) for number in range(round((high - low) / step) + 1)]


def tick_words(number: float) -> str:
    """Return a number as it stands at an axis.

    >>> tick_words(-2500)
    '−2,500'
    """
    return format_number(Decimal(repr(number)))


def year_ticks(first: float, last: float, most: int) -> list[int]:
    """Return round years from the first to the last, at most so many."""
    start, end = math.ceil(first - 1e-6), math.floor(last + 1e-6)
    for step in _YEAR_STEPS:
        years = [year for year in range(start, end + 1) if year % step == 0]
        if len(years) <= most:
            return years
    return [start, end]


def _tidy(number: float) -> float:
    """Return the number without the dust of binary fractions, a whole one as an integer."""
    tidy = float(f"{number:.10g}")
    return int(tidy) if tidy == int(tidy) else tidy
