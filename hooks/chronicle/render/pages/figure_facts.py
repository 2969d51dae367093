"""What stands beside the figures of a page: unit, who reports them, their base, how far to trust their sources."""

from collections.abc import Iterable

from markupsafe import Markup

from chronicle.records import Breakdown, CitedSource, Series
from chronicle.render.builder import Builder
from chronicle.render.charts import name_of
from chronicle.render.context import PageContext

_MOST_SOURCES = 5


def figure_facts(
    builder: Builder, context: PageContext, record: Series | Breakdown, cited: Iterable[CitedSource]
) -> Markup:
    """Return the list of facts of a series or breakdown; of many sources only the first few are told of."""
    chronicle = builder.chronicle
    sources = [chronicle.sources[source] for source in dict.fromkeys(one.id for one in cited)]
    return builder.template(
        "pages/figure_facts.html",
        context,
        record=record,
        unit=chronicle.units[record.unit],
        quoted=getattr(record, "quoted_unit", None),
        reporter=name_of(chronicle, record.reporter),
        partner=name_of(chronicle, record.partner),
        sources=sources[:_MOST_SOURCES],
    )


def figure_rail(builder: Builder, context: PageContext, facts: Markup) -> Markup:
    """Return the right column with these facts."""
    return builder.template("pages/figure_rail.html", context, facts=facts)
