"""Charts and pairs of figures that hand-written pages ask for, and the files of all charts."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from chronicle.charts import can_stack
from chronicle.model.chronicle import Chronicle
from chronicle.render.builder import Builder
from chronicle.render.chart_file import chart_file
from chronicle.render.charts import (
    ChartView,
    show_chart,
    view_of_breakdown,
    view_of_pair,
    view_of_series,
    view_of_stack,
)
from chronicle.render.context import PageContext
from chronicle.render.env import environment
from chronicle.render.sides import compared_with, sides_of
from chronicle.render.vega import vega_file


def figure_part(
    builder: Builder, context: PageContext, name: str, ids: Sequence[str], title: str = ""
) -> tuple[Markup, ChartView | None]:
    """Return the part `chart`, `stack` or `sides` of these records, under a title of its own where one is given.

    With it comes the chart that it shows, where it is one. The checks have seen that the records suit the part.
    """
    chronicle = builder.chronicle
    if name in ("chart", "stack"):
        view = _view(chronicle, name, ids, title)
        return (show_chart(context, view, level=3) if view else Markup("")), view
    compared = compared_with(chronicle, chronicle.series[ids[0]])
    pair = sides_of(chronicle, ids[0], compared[0] if compared else None)
    macros = environment().get_template("macros/figures.html").module
    return (macros.sides(context, pair, 3) if pair else Markup("")), None


def _view(chronicle: Chronicle, name: str, ids: Sequence[str], title: str) -> ChartView | None:
    if name == "stack":
        return view_of_stack(chronicle, ids, title)
    breakdown = chronicle.breakdowns.get(ids[0])
    return view_of_breakdown(chronicle, breakdown) if breakdown else view_of_series(chronicle, ids, title)


class JointCharts:
    """The charts of a site beside each record's own: pairs that are compared, stacked parts, those that pages ask for.

    What a hand-written page asks for keeps the title that it has there.
    """

    def __init__(self, chronicle: Chronicle):
        self._chronicle = chronicle
        self.asked: dict[str, ChartView] = {}

    def ask(self, views: Iterable[ChartView]) -> None:
        """Take in the charts that a page shows."""
        for view in views:
            if len(view.chart.ids) > 1 or view.chart.wide.form == "stack":
                self.asked.setdefault(view.file("svg"), view)

    def views(self) -> list[ChartView]:
        """Return all these charts, each once."""
        chronicle = self._chronicle
        pairs = [(series.id, other) for series in chronicle.series.values() for other in series.compare_with]
        compared = [view_of_pair(chronicle, pair) for pair in pairs]
        wholes = [view_of_stack(chronicle, [one.id]) for one in chronicle.breakdowns.values() if can_stack(one)]
        found = {view.file("svg"): view for view in (*compared, *wholes) if view}
        return list((found | self.asked).values())

    def groups(self) -> list[tuple[str, ...]]:
        """Return the ids of the records that stand in one chart together, for the joint files of their figures."""
        return list(dict.fromkeys(view.chart.ids for view in self.views() if len(view.chart.ids) > 1))

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield (path, content) of a drawing and a specification of every record's chart, and of the joint ones."""
        chronicle = self._chronicle
        own = (view_of_series(chronicle, [series_id]) for series_id in chronicle.series)
        parts = (view_of_breakdown(chronicle, breakdown) for breakdown in chronicle.breakdowns.values())
        for view in (*own, *parts, *self.views()):
            if view:
                yield view.file("svg"), chart_file(view)
                yield view.file("vl.json"), vega_file(chronicle, view)
