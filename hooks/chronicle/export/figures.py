"""Series and breakdowns as CSV (RFC 4180) and JSON, each with its units, standings, notes and sources inside."""

from collections.abc import Iterable, Iterator
from typing import Any

from chronicle.citations import References
from chronicle.export.text import csv_text, json_text, number_of, period_cells, plain_number, present
from chronicle.model.chronicle import Chronicle
from chronicle.model.figures import Figure, formula_of, to_decimal
from chronicle.model.links import resolve
from chronicle.prose.plain import plain_text
from chronicle.records import Breakdown, CitedSource, Series

SERIES_COLUMNS = (
    "series", "title", "measure", "reporter", "partner", "direction", "commodity", "denominator", "period", "first_day",
    "last_day", "value", "low", "high", "bound", "unit", "unit_name", "unit_scale", "by", "status", "formula", "note",
    "series_note", "quoted_unit", "sources", "references",
)  # fmt: skip
BREAKDOWN_COLUMNS = (
    "breakdown", "title", "measure", "reporter", "denominator", "period", "item", "label", "value", "unit", "unit_name",
    "unit_scale", "complete", "status", "note", "sources", "references",
)  # fmt: skip


def figure_files(chronicle: Chronicle, site_url: str = "") -> Iterator[tuple[str, str]]:
    """Yield (path, content) of a CSV and a JSON file for every series and breakdown, and one CSV of all series."""
    book = _Book(chronicle, site_url)
    everything = []
    for series in chronicle.series.values():
        path, rows = f"trade/{series.id}/{series.id}", list(book.series_rows(series))
        everything += rows
        yield f"{path}.csv", csv_text(SERIES_COLUMNS, rows)
        yield f"{path}.json", json_text(book.series(series))
    for breakdown in chronicle.breakdowns.values():
        path = f"trade/{breakdown.id}/{breakdown.id}"
        yield f"{path}.csv", csv_text(BREAKDOWN_COLUMNS, book.breakdown_rows(breakdown))
        yield f"{path}.json", json_text(book.breakdown(breakdown))
    if everything:
        yield "trade/series.csv", csv_text(SERIES_COLUMNS, everything)


class _Book:
    """Turns records into rows and trees of plain values."""

    def __init__(self, chronicle: Chronicle, site_url: str):
        self.chronicle = chronicle
        self.site_url = site_url
        self._references = References({source.id: source.csl() for source in chronicle.sources.values()})

    def series_rows(self, series: Series) -> Iterator[dict[str, Any]]:
        """Yield a row for each figure."""
        common = {
            name: getattr(series, name)
            for name in ("title", "measure", "partner", "direction", "commodity", "denominator")
        }
        common |= {
            "series": series.id,
            "reporter": series.reporter,
            "formula": _formula(series),
            **self._unit_cells(series),
        }
        common |= {"series_note": self._plain(series.note), "quoted_unit": series.quoted_unit}
        for figure in self.chronicle.figures[series.id]:
            yield common | {
                **period_cells(figure.period),
                **{name: plain_number(getattr(figure, name)) for name in ("value", "low", "high")},
                "bound": figure.bound,
                "by": figure.by,
                "status": figure.status,
                "note": self._plain(figure.note),
                **self._source_cells(figure.sources),
            }

    def breakdown_rows(self, breakdown: Breakdown) -> Iterator[dict[str, Any]]:
        """Yield a row for each item."""
        common = {name: getattr(breakdown, name) for name in ("title", "measure", "reporter", "denominator", "status")}
        common |= {
            "breakdown": breakdown.id,
            "period": str(breakdown.period),
            "complete": str(breakdown.complete).lower(),
        }
        common |= self._unit_cells(breakdown) | self._source_cells(breakdown.sources)
        common["note"] = self._plain(breakdown.note)
        for item in breakdown.items:
            yield common | {"item": item.id, "label": item.label, "value": plain_number(to_decimal(item.value))}

    def series(self, series: Series) -> dict[str, Any]:
        """Return a series with its figures as a tree."""
        figures = self.chronicle.figures[series.id]
        names = (
            "id",
            "title",
            "measure",
            "reporter",
            "partner",
            "direction",
            "commodity",
            "denominator",
            "quoted_unit",
        )
        computed = formula_of(series)
        return present(
            {name: getattr(series, name) for name in names}
            | {
                "names": dict(series.names),
                "unit": self._unit(series),
                "note": self._plain(series.note),
                "formula": {"words": _formula(series), "parts": list(computed[1])} if computed else None,
                "compare_with": list(series.compare_with),
                "values": [self._figure(figure) for figure in figures],
                "sources": self._cited(cited for figure in figures for cited in figure.sources),
                **self._about(series),
            }
        )

    def breakdown(self, breakdown: Breakdown) -> dict[str, Any]:
        """Return a breakdown with its items as a tree."""
        names = ("id", "title", "measure", "reporter", "partner", "direction", "denominator")
        items = [
            present({"id": item.id, "label": item.label, "value": number_of(to_decimal(item.value))})
            for item in breakdown.items
        ]
        return present(
            {name: getattr(breakdown, name) for name in names}
            | {
                "names": dict(breakdown.names),
                "period": str(breakdown.period),
                "unit": self._unit(breakdown),
                "note": self._plain(breakdown.note),
                "complete": breakdown.complete,
                "status": breakdown.status,
                "items": items,
                "sources": self._cited(breakdown.sources),
                **self._about(breakdown),
            }
        )

    def _figure(self, figure: Figure) -> dict[str, Any]:
        return present(
            period_cells(figure.period)
            | {name: number_of(getattr(figure, name)) for name in ("value", "low", "high")}
            | {"bound": figure.bound, "by": figure.by, "status": figure.status, "note": self._plain(figure.note)}
            | {"sources": [present({"id": cited.id, "locator": cited.locator}) for cited in figure.sources]}
        )

    def _unit(self, record: Series | Breakdown) -> dict[str, Any]:
        unit = self.chronicle.units[record.unit]
        scale = number_of(to_decimal(unit.scale))
        words = {
            "id": unit.id,
            "name": unit.name,
            "symbol": unit.symbol,
            "scale": scale,
            "note": self._plain(unit.note),
        }
        return present(words)

    def _unit_cells(self, record: Series | Breakdown) -> dict[str, Any]:
        unit = self.chronicle.units[record.unit]
        return {"unit": unit.id, "unit_name": unit.name, "unit_scale": plain_number(to_decimal(unit.scale))}

    def _source_cells(self, cited: Iterable[CitedSource]) -> dict[str, str]:
        cited = list(cited)
        ids = "; ".join(f"{one.id}, {one.locator}" if one.locator else one.id for one in cited)
        return {"sources": ids, "references": " ".join(self._reference(one.id, one.locator) for one in cited)}

    def _cited(self, cited: Iterable[CitedSource]) -> dict[str, str]:
        return {source: self._reference(source, None) for source in dict.fromkeys(one.id for one in cited)}

    def _reference(self, source: str, locator: str | None) -> str:
        reference = self._references.note(source, locator)
        return f"{reference.before.striptags()} {reference.url or ''}{reference.after.striptags()}".strip()

    def _about(self, record: Series | Breakdown) -> dict[str, str]:
        address = f"{self.site_url}trade/{record.id}/" if self.site_url else ""
        return {"page": address, "licence": self.chronicle.site.licence or ""}

    def _plain(self, prose: str | None) -> str:
        def words(link):
            anchor = resolve(self.chronicle, link)
            return anchor.words if anchor else link.target

        return plain_text(prose, words) if prose else ""


def _formula(series: Series) -> str:
    computed = formula_of(series)
    if not computed:
        return ""
    ratio = series.derived.ratio is not None
    return computed[0].join(computed[1]) + (" × 100" if ratio else "")
