"""Periods as stretches of a time axis that counts in years."""

import datetime
from collections.abc import Sequence
from typing import Literal

from chronicle.edtf import Edtf
from chronicle.model.figures import Figure

Length = Literal["day", "month", "year", "span", "open"]


def length_of(period: Edtf) -> Length:
    """Return how long a period is: one day, month or year, a longer span, or open."""
    if period.start is None or period.end is None:
        return "open"
    return "span" if period.start != period.end else period.precision


def stretch_of(period: Edtf) -> tuple[float, float]:
    """Return where a closed period begins and ends in years; the end of 1961 is the beginning of 1962."""
    last = period.latest
    end = _years(last + datetime.timedelta(days=1)) if last < datetime.date.max else float(last.year + 1)
    return _years(period.earliest), end


def middle_of(period: Edtf) -> float:
    """Return the middle of a closed period."""
    first, last = stretch_of(period)
    return (first + last) / 2


def yearly_runs(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Return the figures of years that follow one another without a gap, each run at least two years long.

    A year with several figures belongs to no run: a line would have to choose one of them. Nor does a bound.
    """
    years: dict[int, list[Figure]] = {}
    for figure in figures:
        if length_of(figure.period) == "year" and figure.value is not None and not figure.bound:
            years.setdefault(figure.period.start.year, []).append(figure)
    runs: list[list[Figure]] = []
    for year in sorted(years):
        if len(years[year]) > 1:
            continue
        if runs and runs[-1][-1].period.start.year == year - 1:
            runs[-1].append(years[year][0])
        else:
            runs.append([years[year][0]])
    return [run for run in runs if len(run) > 1]


def _years(day: datetime.date) -> float:
    whole = (datetime.date(day.year + 1, 1, 1) - datetime.date(day.year, 1, 1)).days if day.year < 9999 else 365
    return day.year + (day.timetuple().tm_yday - 1) / whole
