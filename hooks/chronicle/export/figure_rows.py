"""Series and breakdowns as rows of CSV, one for each figure, with all that it needs to be understood alone."""

from collections.abc import Iterator
from typing import Any

from chronicle.export.figure_words import FigureWords
from chronicle.export.text import period_cells, plain_number
from chronicle.model.figures import to_decimal
from chronicle.records import Breakdown, Series

SERIES_COLUMNS = (
    "series", "title", "measure", "reporter", "partner", "direction", "commodity", "denominator", "period", "first_day",
    "last_day", "value", "low", "high", "bound", "unit", "unit_name", "unit_scale", "by", "status", "formula",
    "computed_from", "note", "series_note", "quoted_unit", "sources", "references",
)  # fmt: skip
BREAKDOWN_COLUMNS = (
    "breakdown", "title", "measure", "reporter", "partner", "direction", "denominator", "period", "first_day",
    "last_day", "item", "label", "value", "unit", "unit_name", "unit_scale", "complete", "status", "note", "sources",
    "references",
)  # fmt: skip


def series_rows(words: FigureWords, series: Series) -> Iterator[dict[str, Any]]:
    """Yield a row for each figure of a series."""
    formula = words.formula(series)
    names = ("title", "measure", "reporter", "partner", "direction", "commodity", "denominator", "quoted_unit")
    common = {name: getattr(series, name) for name in names} | {
        "series": series.id,
        "formula": words.formula_by_id(series),
        "series_note": words.plain(series.note),
        **words.unit_cells(series),
    }
    for figure in words.chronicle.figures[series.id]:
        yield common | {
            **period_cells(figure.period),
            **{name: plain_number(getattr(figure, name)) for name in ("value", "low", "high")},
            "bound": figure.bound,
            "by": figure.by,
            "status": figure.status,
            "computed_from": formula.in_words([plain_number(term) for term in figure.terms]) if formula else "",
            "note": words.plain(figure.note),
            **words.source_cells(figure.sources),
        }


def breakdown_rows(words: FigureWords, breakdown: Breakdown) -> Iterator[dict[str, Any]]:
    """Yield a row for each item of a breakdown."""
    names = ("title", "measure", "reporter", "partner", "direction", "denominator", "status")
    common = {name: getattr(breakdown, name) for name in names} | {
        "breakdown": breakdown.id,
        **period_cells(breakdown.period),
        "complete": str(breakdown.complete).lower(),
        "note": words.plain(breakdown.note),
        **words.unit_cells(breakdown),
        **words.source_cells(breakdown.sources),
    }
    for item in breakdown.items:
        yield common | {"item": item.id, "label": item.label, "value": plain_number(to_decimal(item.value))}
