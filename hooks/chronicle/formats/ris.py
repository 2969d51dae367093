"""References as RIS, the form that reference managers exchange.

Types and tags: https://en.wikipedia.org/wiki/RIS_(file_format), which follows the specification of 2011, as its
publisher no longer keeps it online; where that leaves a choice, the one that Zotero reads back.
"""

from collections.abc import Iterable
from typing import Any

from rispy import RisWriter

from chronicle.formats.csl import Csl, first_year, iso_date, name_in_parts

_TYPES = {
    "article": "UNPB", "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS",
    "bill": "BILL", "book": "BOOK", "broadcast": "MPCT", "chapter": "CHAP", "classic": "CLSWK", "collection": "BOOK",
    "dataset": "DATA", "entry": "ENCYC", "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "figure": "FIGURE",
    "graphic": "ART", "hearing": "HEAR", "interview": "PCOMM", "legal_case": "CASE", "legislation": "STAT",
    "manuscript": "MANSCPT", "map": "MAP", "motion_picture": "MPCT", "musical_score": "MUSIC", "pamphlet": "PAMP",
    "paper-conference": "CONF", "patent": "PAT", "periodical": "JFULL", "personal_communication": "PCOMM",
    "post": "ICOMM", "post-weblog": "BLOG", "regulation": "LEGAL", "report": "RPRT", "review": "JOUR",
    "review-book": "JOUR", "software": "COMP", "song": "SOUND", "speech": "SLIDE", "standard": "STAND",
    "thesis": "THES", "treaty": "LEGAL", "webpage": "ELEC",
}  # fmt: skip
_TYPE = "GEN"
_TEXTS = {
    "title": "title",
    "container-title": "secondary_title",
    "collection-title": "tertiary_title",
    "title-short": "short_title",
    "original-title": "original_publication",
    "publisher": "publisher",
    "publisher-place": "place_published",
    "edition": "edition",
    "volume": "volume",
    "genre": "type_of_work",
    "language": "language",
    "DOI": "doi",
    "abstract": "abstract",
}


class _Writer(RisWriter):
    """Writes entries without numbers between them."""

    NEWLINE = "\r\n"

    def set_header(self, count: int) -> str:
        """Return nothing: a line before an entry belongs to no tag."""
        del count
        return ""


_WRITER = _Writer()


def ris(items: Iterable[Csl]) -> str:
    """Return references, given as CSL-JSON, as RIS with CRLF at the ends of lines, an empty line between entries."""
    return _WRITER.formats([_reference(item) for item in items])


def _reference(item: Csl) -> dict[str, Any]:
    first, _, last = item.get("page", "").replace("–", "-").partition("-")
    issued, accessed = item.get("issued"), item.get("accessed")
    tags = {
        "type_of_reference": _TYPES.get(item["type"], _TYPE),
        "authors": [name_in_parts(name) for name in item.get("author", ())],
        "secondary_authors": [name_in_parts(name) for name in item.get("editor", ())],
        "subsidiary_authors": [name_in_parts(name) for name in item.get("translator", ())],
        **{tag: item[variable] for variable, tag in _TEXTS.items() if variable in item},
        "number": item.get("number") or item.get("issue"),
        "start_page": first,
        "end_page": last,
        "issn": item.get("ISBN") or item.get("ISSN"),
        "year": first_year(issued),
        "date": _slashed(issued),
        "access_date": _slashed(accessed),
        "urls": [item["URL"]] if "URL" in item else None,
        "notes": [item["note"]] if "note" in item else None,
        "id": item["id"],
    }
    return {tag: _one_line(value) for tag, value in tags.items() if value}


def _slashed(date: Csl | None) -> str:
    """Return a date as `1953/06/17/`, with its slashes also where month or day are not known."""
    if not first_year(date):
        return ""
    parts = [*iso_date(date).partition("/")[0].split("-"), "", ""]
    return "/".join(parts[:3]) + "/"


def _one_line(value: Any) -> Any:
    return [_one_line(one) for one in value] if isinstance(value, list) else " ".join(value.split())
