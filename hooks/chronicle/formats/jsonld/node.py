"""What all nodes of linked data share: the context, languages, dates, the same thing elsewhere."""

from collections.abc import Iterable, Mapping
from typing import Any

from chronicle.edtf import Edtf
from chronicle.edtf import Part as DatePart

Node = dict[str, Any]

CONTEXT: Node = {
    "@vocab": "https://schema.org/",
    **{
        term: {"@type": "@id"}
        for term in (
            "archivedAt",
            "contentUrl",
            "license",
            "mainEntityOfPage",
            "relatedLink",
            "sameAs",
            "target",
            "url",
        )
    },
}
"""schema.org's names, inline: a reader without a network needs no file of theirs to understand ours."""

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_WIKIDATA = "http://www.wikidata.org/entity/"


def graph(nodes: Iterable[Node]) -> Node:
    """Return nodes as a document of JSON-LD."""
    return {"@context": CONTEXT, "@graph": list(nodes)}


def present(node: Node) -> Node:
    """Return a node without what is not known; a list of one thing becomes that thing."""
    known = {key: value for key, value in node.items() if value not in (None, "", [], {})}
    return {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in known.items()}


def in_languages(names: Mapping[str, str]) -> list[Node]:
    """Return names by language code as texts with their language."""
    return [{"@value": name, "@language": code} for code, name in names.items()]


def same_as(wikidata: str | None) -> str | None:
    """Return the address that names a Wikidata item."""
    return _WIKIDATA + wikidata if wikidata else None


def date_value(part: DatePart | None) -> str | Node | None:
    """Return a date as ISO 8601, as precise as it is; one in doubt keeps its mark, in EDTF and marked so."""
    if part is None:
        return None
    numbers = [f"{part.year:04d}", *(f"{number:02d}" for number in (part.month, part.day) if number)]
    mark = {(True, False): "~", (False, True): "?", (True, True): "%"}.get((part.approximate, part.uncertain), "")
    text = "-".join(numbers) + mark
    return {"@type": EDTF, "@value": text} if mark else text


def span(date: Edtf | None, start: str, end: str) -> Node:
    """Return when something began and ended, under these names: no end for a single date, nothing where open."""
    if date is None:
        return {}
    return {start: date_value(date.start), end: date_value(date.end) if date.is_interval else None}


def one_date(date: Edtf | None) -> str | Node | None:
    """Return a date as one value: ISO 8601, or EDTF for a span and what is in doubt."""
    if date is None:
        return None
    return {"@type": EDTF, "@value": str(date)} if date.is_interval else date_value(date.start)
