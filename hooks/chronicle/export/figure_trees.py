"""Series and breakdowns as trees for JSON."""

from typing import Any

from chronicle.export.figure_words import FigureWords
from chronicle.export.text import number_of, period_cells, plain_number, present
from chronicle.model.derived import Formula
from chronicle.model.figures import Figure, to_decimal
from chronicle.records import Breakdown, Series


def series_tree(words: FigureWords, series: Series) -> dict[str, Any]:
    """Return a series with its figures, unit, formula and sources."""
    figures, formula = words.chronicle.figures[series.id], words.formula(series)
    names = (
        "id", "title", "measure", "reporter", "partner", "direction", "commodity", "denominator", "quoted_unit",
    )  # fmt: skip
    return present(
        {name: getattr(series, name) for name in names}
        | {
            "names": dict(series.names),
            "unit": words.unit(series),
            "note": words.plain(series.note),
            "formula": formula and _formula(words, series, formula),
            "compare_with": list(series.compare_with),
            "values": [_figure(words, figure, formula) for figure in figures],
            "sources": words.cited(cited for figure in figures for cited in figure.sources),
            **words.about(series),
        }
    )


def breakdown_tree(words: FigureWords, breakdown: Breakdown) -> dict[str, Any]:
    """Return a breakdown with its items, unit and sources."""
    names = ("id", "title", "measure", "reporter", "partner", "direction", "denominator", "complete", "status")
    items = [
        present({"id": item.id, "label": item.label, "value": number_of(to_decimal(item.value))})
        for item in breakdown.items
    ]
    return present(
        {name: getattr(breakdown, name) for name in names}
        | {
            "names": dict(breakdown.names),
            **period_cells(breakdown.period),
            "unit": words.unit(breakdown),
            "note": words.plain(breakdown.note),
            "items": items,
            "sources": words.cited(breakdown.sources),
            **words.about(breakdown),
        }
    )


def _formula(words: FigureWords, series: Series, formula: Formula) -> dict[str, Any]:
    return {"kind": formula.kind, "words": words.formula_by_id(series), "parts": list(formula.parts)}


def _figure(words: FigureWords, figure: Figure, formula: Formula | None) -> dict[str, Any]:
    numbers = [plain_number(term) for term in figure.terms]
    return present(
        period_cells(figure.period)
        | {name: number_of(getattr(figure, name)) for name in ("value", "low", "high")}
        | {"bound": figure.bound, "by": figure.by, "status": figure.status, "note": words.plain(figure.note)}
        | {"computed_from": formula.in_words(numbers) if formula else ""}
        | {"sources": [present({"id": cited.id, "locator": cited.locator}) for cited in figure.sources]}
    )
