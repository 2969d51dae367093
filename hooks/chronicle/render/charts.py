"""Charts as pages show them: with what they are measured in, who reports them, their sources and files."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from chronicle.charts import Chart, breakdown_chart, breakdown_stack, series_chart, series_stack
from chronicle.edtf import describe
from chronicle.formats.addresses import figure_file
from chronicle.model.chronicle import Chronicle
from chronicle.model.figures import format_figure, with_unit
from chronicle.records import Breakdown, Series, Source
from chronicle.render.env import environment

_MOST_BASES = 2
_HUNDREDTH = 0.01


@dataclass(frozen=True, slots=True)
class ChartLine:
    """What stands under a chart for one of its records."""

    title: str
    address: str
    reporter: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart with its words: unit and base, a line for each record, totals that are not drawn."""

    chart: Chart
    base: str
    lines: tuple[ChartLine, ...]
    totals: tuple[str, ...] = ()

    def file(self, form: str) -> str:
        """Return the address of the chart's figures in a form: `csv`, `json`, or of its drawing: `svg`, `vl.json`."""
        stacked = form in ("svg", "vl.json") and self.chart.wide.form == "stack"
        return figure_file(f"shares.{form}" if stacked else form, *self.chart.ids)


def view_of_series(chronicle: Chronicle, ids: Sequence[str], title: str = "") -> ChartView | None:
    """Return the chart of one or more series of one unit; None when there is nothing to draw."""
    chart = series_chart(chronicle, ids, title)
    if chart is None:
        return None
    chosen = [chronicle.series[series_id] for series_id in chart.ids]
    totals = tuple(
        f"{describe(figure.period)}: {with_unit(format_figure(figure), chart.unit)}" for figure in chart.totals
    )
    lines = tuple(_line(chronicle, series, _cited(chronicle, series)) for series in chosen)
    return ChartView(chart, _base(chart, [series.denominator for series in chosen]), lines, totals)


def view_of_breakdown(chronicle: Chronicle, breakdown: Breakdown) -> ChartView:
    """Return the chart of a breakdown."""
    chart = breakdown_chart(chronicle, breakdown)
    line = _line(chronicle, breakdown, _cited(chronicle, breakdown))
    return ChartView(chart, _base(chart, [breakdown.denominator]), (line,))


def view_of_stack(chronicle: Chronicle, ids: Sequence[str], title: str = "") -> ChartView | None:
    """Return stacked shares: of series of one whole by period, or of complete breakdowns of the same parts."""
    stacked = series_stack if ids[0] in chronicle.series else breakdown_stack
    chart = stacked(chronicle, ids, title)
    if chart is None:
        return None
    records = [chronicle.series.get(one) or chronicle.breakdowns[one] for one in ids]
    lines = tuple(_line(chronicle, record, _cited(chronicle, record)) for record in records)
    return ChartView(chart, _base(chart, [record.denominator for record in records]), lines)


def view_of_pair(chronicle: Chronicle, ids: Sequence[str]) -> ChartView | None:
    """Return the joint chart of two series that are compared; None where there are no two figures of one to see."""
    several = max(len(chronicle.figures[one]) for one in ids) > 1
    return view_of_series(chronicle, ids) if several else None


def name_of(chronicle: Chronicle, party_or_name: str | None) -> str:
    """Return the name of a party by its id, any other name as it is."""
    return next((party.name for party in chronicle.site.parties if party.id == party_or_name), party_or_name or "")


def show_chart(page, view: ChartView, level: int = 0) -> Markup:
    """Return a chart laid out for a page, with its title as a heading of that level; none at 0."""
    return environment().get_template("charts/figure.html").module.figure(page, view, level)


def _line(chronicle: Chronicle, record: Series | Breakdown, cited: Sequence[str]) -> ChartLine:
    return ChartLine(
        title=record.title,
        address=f"trade/{record.id}/",
        reporter=name_of(chronicle, record.reporter) or "the source",
        sources=tuple(chronicle.sources[source] for source in dict.fromkeys(cited)),
    )


def _cited(chronicle: Chronicle, record: Series | Breakdown) -> list[str]:
    figures = chronicle.figures.get(record.id)
    rows = figures if figures is not None else (record,)
    return [cited.id for row in rows for cited in row.sources]


def _base(chart: Chart, denominators: Sequence[str | None]) -> str:
    bases = list(dict.fromkeys(base for base in denominators if base))
    words = f"{chart.unit.name[0].upper()}{chart.unit.name[1:]}."
    if len(bases) > _MOST_BASES:
        return f"{words} Shares of different wholes, named with each series."
    whole = "Share of" if chart.unit.scale == _HUNDREDTH else "The whole:"
    return f"{words} {whole} {'; '.join(_small(base) for base in bases)}." if bases else words


def _small(text: str) -> str:
    """Return the text with a small first letter where its first word is not a name or an abbreviation."""
    return text[0].lower() + text[1:] if text.split(maxsplit=1)[0].lower() in ("all", "the", "valid") else text
