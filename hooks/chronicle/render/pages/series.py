"""A page per series: its chart, its table, the other side's figures, what the unit is."""

from dataclasses import dataclass

from chronicle.model.derived import Formula, formula_of
from chronicle.model.figures import Figure, format_figure, format_number
from chronicle.records import CitedSource, Series
from chronicle.render.builder import Builder, facet
from chronicle.render.charts import ChartView, name_of, view_of_pair, view_of_series
from chronicle.render.columns import pads
from chronicle.render.page import Page
from chronicle.render.pages.figure_facts import figure_facts, figure_rail
from chronicle.render.sides import Difference, Sides, compared_with, differences, sides_of

_CROWDED = 3


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the table of figures: sources with the place in them, in the notes or beside the number of the note.

    `pad` is what the number lacks to the digits of its column, for the points to stand below one another.

    `edit` is where its line can be edited, empty when that is not known; `terms` the numbers it is computed from.
    """

    figure: Figure
    pad: str
    cited: tuple[CitedSource, ...]
    place: str
    edit: str
    terms: str = ""


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


def series_page(builder: Builder, series_id: str, nav) -> Page:
    """Return the page of a series; `nav` is its left column."""
    chronicle = builder.chronicle
    series = chronicle.series[series_id]
    context = builder.context(f"trade/{series.id}/")
    formula = formula_of(series, chronicle.series, chronicle.units)
    unit = chronicle.units[series.unit]
    reporter = name_of(chronicle, series.reporter)
    facets = [facet("Status", "status", (figure.status for figure in chronicle.figures[series.id]))]
    cited = [source for figure in chronicle.figures[series.id] for source in figure.sources]
    facts = figure_facts(builder, context, series, cited)
    content = builder.template(
        "pages/series.html",
        context,
        series=series,
        view=view_of_series(chronicle, [series.id]),
        rows=_rows(builder, series, formula),
        unit=unit,
        facts=facts,
        facets=[one for one in facets if len(one["options"]) > 1],
        formula=formula,
        reporter=reporter,
        comparisons=[_comparison(builder, series, other) for other in compared_with(chronicle, series)],
        mentioned=chronicle.mentions(series.id),
        **builder.closing("series", series),
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
        rail=figure_rail(builder, context, facts),
        nav=nav,
    )


def _comparison(builder: Builder, series: Series, other_id: str) -> Comparison:
    chronicle = builder.chronicle
    other = chronicle.series[other_id]
    pair = (series.id, other_id) if other_id in series.compare_with else (other_id, series.id)
    return Comparison(
        series=other,
        first=chronicle.series[pair[0]],
        second=chronicle.series[pair[1]],
        sides=sides_of(chronicle, *pair),
        chart=view_of_pair(chronicle, pair),
        differences=tuple(differences(chronicle, *pair)),
    )


def _rows(builder: Builder, series: Series, formula: Formula | None) -> list[FigureRow]:
    """Return the rows; where nearly each has a place of its own in the same sources, it stands in the row."""
    figures = builder.chronicle.figures[series.id]
    cited = {source for figure in figures for source in figure.sources}
    crowded = len({(one.id, one.locator) for one in cited}) > _CROWDED * len({one.id for one in cited})
    words = [format_figure(figure) for figure in figures]
    rows = []
    for figure, pad in zip(figures, pads(words), strict=True):
        whole = tuple(CitedSource(id=one) for one in dict.fromkeys(one.id for one in figure.sources))
        place = "; ".join(one.locator for one in figure.sources if one.locator)
        # A computed figure has the places of all its parts, whose own tables name them.
        sources = (whole, "" if formula else place) if crowded or formula else (figure.sources, "")
        terms = formula.in_words([format_number(term) for term in figure.terms]) if formula else ""
        rows.append(FigureRow(figure, pad, *sources, _edit(builder, series, figure), terms))
    return rows


def _edit(builder: Builder, series: Series, figure: Figure) -> str:
    line = builder.chronicle.line_of_value(series.id, figure)
    return builder.edit_address("series", series.id, line) if line else ""
