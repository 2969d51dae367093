"""From series and breakdowns to the rows of a chart: one for each figure or part, with its words."""

from collections.abc import Sequence

from chronicle.charts.curves import Drawn
from chronicle.charts.row_plot import RowData
from chronicle.charts.words import own_words, say
from chronicle.edtf import describe
from chronicle.model.figures import Figure, format_figure, format_number, to_decimal, with_unit
from chronicle.records import Breakdown, Unit


def rows_of_series(titles: Sequence[str], series: Sequence[Drawn], unit: Unit) -> list[RowData]:
    """Return a row for each figure of the series, named by series where there are several."""
    names = own_words(titles) if len(series) > 1 else [""]
    return [row for name, drawn in zip(names, series, strict=True) for row in _rows(name, drawn, unit)]


def rows_of_breakdown(breakdown: Breakdown, status: str, hue: str, unit: Unit) -> list[RowData]:
    """Return a row for each part, the largest first."""
    rows = []
    for item in sorted(breakdown.items, key=lambda item: -item.value):
        number = to_decimal(item.value)
        words = format_number(number)
        said = f"{item.label}: {with_unit(words, unit)}"
        rows.append(RowData(item.label, number, None, None, None, status, words, said, hue))
    return rows


def _rows(name: str, drawn: Drawn, unit: Unit) -> list[RowData]:
    dated = bool(name) or len({figure.period for figure in drawn.figures}) > 1
    return [
        RowData(
            words=_words(name, figure, dated or not figure.by),
            value=figure.value,
            low=figure.low,
            high=figure.high,
            bound=figure.bound,
            status=figure.status or "unstated",
            number=format_figure(figure),
            say=f"{name}, {say(figure, unit)}" if name else say(figure, unit),
            hue=drawn.hue,
        )
        for figure in drawn.figures
    ]


def _words(name: str, figure: Figure, dated: bool) -> str:
    when = describe(figure.period)
    parts = [name, figure.by or "", (when[0].upper() + when[1:]) if dated else ""]
    return ", ".join(part for part in parts if part)
