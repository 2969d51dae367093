"""References as BibTeX.

The types are those that plain BibTeX and biblatex both know, as readers drop or warn of others; the fields are
biblatex's, whose `date` can say a day. Text stays UTF-8. http://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf
"""

import re
from collections.abc import Iterable, Iterator

from bibtexparser import Library, write_string
from bibtexparser.model import Entry, Field

from chronicle.formats.csl import Csl, first_year, is_body, iso_date, name_in_parts

_TYPES = {
    "article": "unpublished",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "review": "article",
    "review-book": "article",
    "book": "book",
    "classic": "book",
    "collection": "book",
    "chapter": "incollection",
    "entry": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
_TYPE = "misc"
# What holds the text, and who publishes it, under the names that the type has for them.
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle", "misc": "howpublished"}
_PUBLISHERS = {"techreport": "institution", "phdthesis": "school", "misc": "organization", "booklet": "howpublished"}
_NAMES = ("author", "editor", "translator")
_TEXTS = {
    "title": "title",
    "original-title": "origtitle",
    "collection-title": "series",
    "publisher-place": "address",
    "edition": "edition",
    "volume": "volume",
    "version": "version",
    "event-title": "eventtitle",
    "genre": "type",
    "note": "note",
    "keyword": "keywords",
    "abstract": "abstract",
    "language": "language",
    "ISBN": "isbn",
    "ISSN": "issn",
}
_VERBATIM = {"DOI": "doi", "URL": "url"}
_ESCAPED = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_"}
    # Readers count braces, escaped or not, so these two need names.
    | {"{": r"\textbraceleft{}", "}": r"\textbraceright{}", "\\": r"\textbackslash{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\n": " "}
)


def bibtex(items: Iterable[Csl]) -> str:
    """Return references, given as CSL-JSON, as BibTeX: an entry each, under their ids, a line for each field."""
    return write_string(Library([_entry(item) for item in items]), unparse_stack=[])


def escape_tex(text: str) -> str:
    """Return plain text as TeX reads it; letters of all scripts stay as they are."""
    return text.translate(_ESCAPED)


def _entry(item: Csl) -> Entry:
    kind = _TYPES.get(item["type"], _TYPE)
    fields: dict[str, str] = {}
    for name, value in _fields(item, kind):
        if value:
            fields.setdefault(name, value)  # a field given twice makes readers drop the whole entry
    return Entry(kind, item["id"], [Field(name, f"{{{value}}}") for name, value in fields.items()])


def _fields(item: Csl, kind: str) -> Iterator[tuple[str, str]]:
    for name in _NAMES:
        yield name, " and ".join(_name(one) for one in item.get(name, ()))
    for variable, name in _TEXTS.items():
        yield name, escape_tex(item.get(variable, ""))
    for variable, names in (("container-title", _CONTAINERS), ("publisher", _PUBLISHERS)):
        if variable in item:
            yield names.get(kind, "publisher" if names is _PUBLISHERS else "series"), escape_tex(item[variable])
    yield "number", escape_tex(item.get("number") or item.get("issue", ""))
    yield "pages", escape_tex(item.get("page", "")).replace("–", "--")
    issued = item.get("issued")
    yield "year", first_year(issued)
    yield "date", _date(issued)
    yield "urldate", iso_date(item.get("accessed"))
    for variable, name in _VERBATIM.items():
        yield name, re.sub(r"[{}\\]", "", item.get(variable, ""))  # verbatim: there is no escape for these


def _date(issued: Csl | None) -> str:
    """Return a date in EDTF, as biblatex reads it; nothing where it would only repeat the year."""
    year = first_year(issued)
    date = iso_date(issued) if year else ""
    if year and issued.get("circa"):
        return "/".join(f"{part}~" for part in date.split("/"))
    return "" if date == year else date


def _name(name: Csl) -> str:
    words = escape_tex(name_in_parts(name))
    # Braces keep a body's name in one piece, and a name that holds the word between names.
    return f"{{{words}}}" if is_body(name) or " and " in words else words
