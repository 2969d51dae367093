"""What every file of figures says of them in words: unit, sources with full references, page, licence."""

from collections.abc import Iterable
from typing import Any

from chronicle.citations import References
from chronicle.export.text import number_of, plain_number, present
from chronicle.model.chronicle import Chronicle
from chronicle.model.derived import Formula, formula_of
from chronicle.model.figures import to_decimal
from chronicle.model.links import resolve
from chronicle.prose.plain import plain_text
from chronicle.records import Breakdown, CitedSource, Series


class FigureWords:
    """Says these things for the records of one chronicle; `site_url` is the address of the published site or empty."""

    def __init__(self, chronicle: Chronicle, site_url: str = ""):
        self.chronicle = chronicle
        self.site_url = site_url
        self._references = References(chronicle.sources)

    def plain(self, prose: str | None) -> str:
        """Return prose as plain text, links by their words."""

        def words(link):
            anchor = resolve(self.chronicle, link)
            return anchor.words if anchor else link.target

        return plain_text(prose, words) if prose else ""

    def formula(self, series: Series) -> Formula | None:
        """Return the formula of a derived series."""
        return formula_of(series, self.chronicle.series, self.chronicle.units)

    def formula_by_id(self, series: Series) -> str:
        """Return the formula with ids for the parts, empty for a series that states its values."""
        formula = self.formula(series)
        return formula.named({part: part for part in formula.parts}) if formula else ""

    def unit(self, record: Series | Breakdown) -> dict[str, Any]:
        """Return the unit of a record as a tree."""
        unit = self.chronicle.units[record.unit]
        scale = number_of(to_decimal(unit.scale))
        words = {"id": unit.id, "name": unit.name, "symbol": unit.symbol, "scale": scale}
        return present(words | {"note": self.plain(unit.note)})

    def unit_cells(self, record: Series | Breakdown) -> dict[str, Any]:
        """Return the unit of a record as cells of a row."""
        unit = self.chronicle.units[record.unit]
        return {"unit": unit.id, "unit_name": unit.name, "unit_scale": plain_number(to_decimal(unit.scale))}

    def source_cells(self, cited: Iterable[CitedSource]) -> dict[str, str]:
        """Return sources as cells of a row: by id with the place in them, and in full."""
        cited = list(cited)
        ids = "; ".join(f"{one.id}, {one.locator}" if one.locator else one.id for one in cited)
        return {"sources": ids, "references": " ".join(self._reference(one.id, one.locator) for one in cited)}

    def cited(self, cited: Iterable[CitedSource]) -> dict[str, str]:
        """Return the full references of sources by id, each once."""
        return {source: self._reference(source, None) for source in dict.fromkeys(one.id for one in cited)}

    def about(self, record: Series | Breakdown) -> dict[str, str]:
        """Return where the page of a record stands, and the licence."""
        address = f"{self.site_url}trade/{record.id}/" if self.site_url else ""
        return {"page": address, "licence": self.chronicle.site.licence or ""}

    def _reference(self, source: str, locator: str | None) -> str:
        reference = self._references.note(source, locator)
        return f"{reference.before.striptags()} {reference.url or ''}{reference.after.striptags()}".strip()
