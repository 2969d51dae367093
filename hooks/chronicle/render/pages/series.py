"""A page per series: its chart, its table, the other side's figures, what the unit is."""

from dataclasses import dataclass

from chronicle.model.figures import Figure, format_figure, formula_of
from chronicle.records import CitedSource, Series
from chronicle.render.builder import Builder
from chronicle.render.charts import ChartView, chart_head, name_of, view_of_series
from chronicle.render.page import Page
from chronicle.render.sides import Difference, Sides, compared_with, differences, sides_of

_CROWDED = 3


@dataclass(frozen=True, slots=True)
class Formula:
    """How a series is computed: an operator between parts; a ratio is given in per cent."""

    operator: str
    parts: tuple[str, ...]
    percent: bool


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the table of figures: sources with the place in them, in the notes or beside the number of the note.

    `pad` is what the number lacks to the digits of its column, for the points to stand below one another.

    `edit` is where its line can be edited, empty when that is not known.
    """

    figure: Figure
    pad: str
    cited: tuple[CitedSource, ...]
    place: str
    edit: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Another series of the same thing: the newest figures face to face, both curves, the difference by period.

    `first` and `second` are the two in the order in which they are subtracted.
    """

    series: Series
    first: Series
    second: Series
    sides: Sides | None
    chart: ChartView | None
    differences: tuple[Difference, ...]


def series_page(builder: Builder, series: Series, nav) -> Page:
    """Return the page of a series; `nav` is its left column."""
    chronicle = builder.chronicle
    context = builder.context(f"trade/{series.id}/")
    computed = formula_of(series)
    formula = Formula(computed[0], computed[1], series.derived.ratio is not None) if computed else None
    unit = chronicle.units[series.unit]
    reporter = name_of(chronicle, series.reporter)
    content = builder.template(
        "pages/series.html",
        context,
        series=series,
        view=view_of_series(chronicle, [series.id]),
        rows=_rows(builder, series),
        unit=unit,
        formula=formula,
        reporter=reporter,
        comparisons=[_comparison(builder, series, other) for other in compared_with(chronicle, series)],
        mentioned=chronicle.mentions(series.id),
        citation=builder.citation("series", series),
    )
    return builder.page(
        context,
        kind="series",
        record=series,
        title=series.title,
        description=f"{series.title}: {unit.name}, as reported by {reporter}, with sources.",
        section="trade",
        trail=(("Trade and figures", "trade/"),),
        card="trade",
        content=content,
        nav=nav,
        head=chart_head(context),
    )


def _comparison(builder: Builder, series: Series, other_id: str) -> Comparison:
    chronicle = builder.chronicle
    other = chronicle.series[other_id]
    pair = (series.id, other_id) if other_id in series.compare_with else (other_id, series.id)
    several = max(len(chronicle.figures[one]) for one in pair) > 1
    return Comparison(
        series=other,
        first=chronicle.series[pair[0]],
        second=chronicle.series[pair[1]],
        sides=sides_of(chronicle, *pair),
        chart=view_of_series(chronicle, pair) if several else None,
        differences=tuple(differences(chronicle, *pair)),
    )


def _rows(builder: Builder, series: Series) -> list[FigureRow]:
    """Return the rows; where nearly each has a place of its own in the same sources, it stands in the row."""
    figures = builder.chronicle.figures[series.id]
    cited = {source for figure in figures for source in figure.sources}
    crowded = len({(one.id, one.locator) for one in cited}) > _CROWDED * len({one.id for one in cited})
    words = [format_figure(figure) for figure in figures]
    digits = max((len(_fraction(number)) for number in words), default=0)
    rows = []
    for figure, number in zip(figures, words, strict=True):
        whole = tuple(CitedSource(id=one) for one in dict.fromkeys(one.id for one in figure.sources))
        place = "; ".join(one.locator for one in figure.sources if one.locator)
        sources = (whole, place) if crowded else (figure.sources, "")
        rows.append(FigureRow(figure, _pad(number, digits), *sources, _edit(builder, series, figure)))
    return rows


def _fraction(number: str) -> str:
    return number.rpartition(".")[2] if "." in number else ""


def _pad(number: str, digits: int) -> str:
    missing = digits - len(_fraction(number))
    return ("" if "." in number or not missing else ".") + "0" * missing


def _edit(builder: Builder, series: Series, figure: Figure) -> str:
    line = builder.chronicle.line_of_value(series.id, figure)
    return builder.edit_address("series", series.id, line) if line else ""
