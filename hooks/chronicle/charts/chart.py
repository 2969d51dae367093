"""A chart: words and two drawings of the same figures."""

from collections.abc import Iterable
from dataclasses import dataclass

from chronicle.charts.shapes import RowPlot, TimePlot
from chronicle.charts.stack_shapes import StackPlot
from chronicle.model.figures import Figure
from chronicle.records import Unit

_STANDINGS = ("official", "estimate", "plan", "derived", "unconfirmed", "unstated")


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of series or of breakdowns: words and two drawings of the same figures.

    `ids` are the records it draws, `statuses` the standings that occur in it, `totals` what is not drawn because it is
    the sum of what is, `names` and `hues` what the parts of stacked bars are called and filled with.
    """

    id: str
    ids: tuple[str, ...]
    title: str
    description: str
    caveat: str
    unit: Unit
    statuses: tuple[str, ...]
    hues: tuple[str, ...]
    wide: TimePlot | RowPlot | StackPlot
    narrow: TimePlot | RowPlot | StackPlot
    totals: tuple[Figure, ...] = ()
    names: tuple[str, ...] = ()


def standings_of(found: Iterable[str]) -> tuple[str, ...]:
    """Return the standings that occur, in the order of a key."""
    present = set(found)
    return tuple(status for status in _STANDINGS if status in present)
