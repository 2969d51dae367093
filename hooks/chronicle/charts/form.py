"""Which chart suits which figures: decided by what the data are, never by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from chronicle.charts.periods import length_of, yearly_runs
from chronicle.model.figures import Figure
from chronicle.records import Series

# What adds up over time: the figure for ten years is no neighbour of the figure for one.
_ADDING = frozenset({"value", "quantity", "turnover", "balance", "persons"})
_RUN = 3


@dataclass(frozen=True, slots=True)
class Form:
    """How figures are drawn: on a time axis or as rows; `totals` are left out, as sums of what is drawn."""

    kind: Literal["time", "rows"]
    drawn: tuple[Figure, ...]
    totals: tuple[Figure, ...] = ()


def form_of(series: Series, figures: Sequence[Figure]) -> Form:
    """Return the form for the figures of a series.

    Rows suit several estimators, open periods, and counts over periods of different length. (A count for a single day
    is a stock, which may stand beside one for a year.) All else stands on a time axis.
    """
    lengths = {length_of(figure.period) for figure in figures}
    longest = max((len(run) for run in yearly_runs(figures)), default=0)
    mixed = series.measure in _ADDING and len(lengths) > 1 and "day" not in lengths
    if mixed and lengths == {"year", "span"} and longest >= _RUN:
        years = tuple(figure for figure in figures if length_of(figure.period) == "year")
        return Form("time", years, tuple(figure for figure in figures if figure not in years))
    several = any(figure.by for figure in figures) and not longest
    return Form("rows" if "open" in lengths or mixed or several else "time", tuple(figures))


def hue_of(series: Series, parties: tuple[str, str]) -> str:
    """Return whose hue a flow takes, that of the side it comes from: `a`, `b`, or `ink` when that is no party."""
    other = {parties[0]: parties[1], parties[1]: parties[0]}.get(series.partner or "")
    if series.direction == "import":
        source = series.partner
    elif series.direction == "export":
        source = series.reporter if series.reporter in parties else other
    else:
        source = None
    return {parties[0]: "a", parties[1]: "b"}.get(source or "", "ink")
