"""Charts and pairs of figures that hand-written pages ask for, and the files of all charts."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from chronicle.model.chronicle import Chronicle
from chronicle.render.builder import Builder
from chronicle.render.charts import chart_file, show_chart, view_of_breakdown, view_of_series
from chronicle.render.context import PageContext
from chronicle.render.env import environment
from chronicle.render.sides import compared_with, sides_of


def figure_part(builder: Builder, context: PageContext, name: str, ids: Sequence[str], title: str = "") -> Markup:
    """Return the part `chart` or `sides` of these records, under a title of its own where one is given.

    The checks have seen that the records suit the part.
    """
    chronicle = builder.chronicle
    if name == "chart":
        breakdown = chronicle.breakdowns.get(ids[0])
        view = view_of_breakdown(chronicle, breakdown) if breakdown else view_of_series(chronicle, ids, title)
        return show_chart(context, view, level=3) if view else Markup("")
    compared = compared_with(chronicle, chronicle.series[ids[0]])
    pair = sides_of(chronicle, ids[0], compared[0] if compared else None)
    macros = environment().get_template("macros/figures.html").module
    return macros.sides(context, pair, 3) if pair else Markup("")


def chart_files(chronicle: Chronicle) -> Iterator[tuple[str, str]]:
    """Yield (path, content) of an SVG file for the chart of every series and breakdown."""
    for series_id in chronicle.series:
        view = view_of_series(chronicle, [series_id])
        if view:
            yield f"{view.lines[0].file}.svg", chart_file(view)
    for breakdown in chronicle.breakdowns.values():
        view = view_of_breakdown(chronicle, breakdown)
        yield f"{view.lines[0].file}.svg", chart_file(view)
