"""What a page's head says of the work it stands for, in the names that reference managers read.

Zotero's translator for embedded metadata takes the type from `z:itemType` before all else, but a journal, book, report,
thesis or conference named by Highwire's tags overrules it; the title of what holds the work comes from PRISM's name
for it, else from Open Graph's name of the site; the date, where none is given, from the first `time` on the page.
https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js, .../RDF.js

The prefixes are those that it knows without being told: links to their vocabularies would look like requests to others.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from chronicle.edtf import Edtf
from chronicle.formats.csl import Csl, first_year, iso_date, name_in_parts
from chronicle.formats.licence import licence_address
from chronicle.formats.own import LANGUAGE
from chronicle.records import Site, Source

Meta = tuple[str, str]

_ITEMS = {
    "article": "preprint", "article-journal": "journalArticle", "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle", "bill": "bill", "book": "book", "broadcast": "tvBroadcast",
    "chapter": "bookSection", "classic": "book", "collection": "book", "dataset": "dataset",
    "entry": "encyclopediaArticle", "entry-dictionary": "dictionaryEntry",
    "entry-encyclopedia": "encyclopediaArticle", "figure": "artwork", "graphic": "artwork", "hearing": "hearing",
    "interview": "interview", "legal_case": "case", "legislation": "statute", "manuscript": "manuscript", "map": "map",
    "motion_picture": "film", "pamphlet": "book", "paper-conference": "conferencePaper", "patent": "patent",
    "periodical": "journalArticle", "personal_communication": "letter", "post": "forumPost", "post-weblog": "blogPost",
    "regulation": "statute", "report": "report", "review": "journalArticle", "review-book": "journalArticle",
    "software": "computerProgram", "song": "audioRecording", "speech": "presentation", "standard": "standard",
    "thesis": "thesis", "webpage": "webpage",
}  # fmt: skip
_ITEM = "document"
# Highwire's names for what holds or publishes a work of the type.
_HOLDERS = {
    "article-journal": ("citation_journal_title", "container-title"),
    "chapter": ("citation_inbook_title", "container-title"),
    "paper-conference": ("citation_conference_title", "container-title"),
    "report": ("citation_technical_report_institution", "publisher"),
    "thesis": ("citation_dissertation_institution", "publisher"),
}
_FIELDS = {
    "publisher": "citation_publisher",
    "volume": "citation_volume",
    "issue": "citation_issue",
    "ISBN": "citation_isbn",
    "ISSN": "citation_issn",
    "DOI": "citation_doi",
    "language": "citation_language",
    "URL": "citation_public_url",
    "abstract": "citation_abstract",
}


def record_meta(site: Site, csl: Csl, when: Edtf | None) -> list[Meta]:
    """Return what to say of a page of ours, cited as `csl`, that tells of something on a date."""
    added = iso_date(csl.get("issued"))
    pairs = [
        ("z:itemType", "encyclopediaArticle"),
        ("citation_title", csl["title"]),
        ("citation_publication_date", added.replace("-", "/")),
        ("citation_language", LANGUAGE),
        ("prism.publicationName", csl["container-title"]),
        ("DC.title", csl["title"]),
        ("DC.type", "Text"),
        ("DC.date", added),
        ("DC.language", LANGUAGE),
        ("DC.identifier", csl.get("URL", "")),
        ("DC.rights", site.licence or ""),
        ("DCTERMS.license", licence_address(site.licence)),
        ("DCTERMS.temporal", str(when or "")),
    ]
    return [(name, content) for name, content in pairs if content]


def source_meta(source: Source) -> list[Meta]:
    """Return what to say of a source: its page stands for the work itself, as a library's catalogue does."""
    return [(name, " ".join(content.split())) for name, content in _source_pairs(source, source.csl()) if content]


def _source_pairs(source: Source, csl: Csl) -> Iterator[tuple[str, Any]]:
    yield "z:itemType", _ITEMS.get(source.type, _ITEM)
    yield "citation_title", source.title
    for name in csl.get("author", ()):
        yield "citation_author", name_in_parts(name)
    for name in csl.get("editor", ()):
        yield "citation_editor", name_in_parts(name)
    yield "citation_publication_date", _date(csl)
    if source.type in _HOLDERS:
        tag, variable = _HOLDERS[source.type]
        yield tag, csl.get(variable, "")
    yield "prism.publicationName", _holder(csl)
    for variable, tag in _FIELDS.items():
        yield tag, csl.get(variable, "")
    first, _, last = csl.get("page", "").replace("–", "-").partition("-")
    yield "citation_firstpage", first
    yield "citation_lastpage", last
    yield "DC.title", source.title
    for name in csl.get("author", ()):
        yield "DC.creator", name_in_parts(name)
    yield "DC.date", iso_date(csl.get("issued")) if first_year(csl.get("issued")) else ""
    yield "DC.language", source.language or ""


def _date(csl: Csl) -> str:
    """Return the day, month or year as Highwire writes it, `1953/06/17`; a span by its beginning."""
    issued = csl.get("issued")
    return iso_date(issued).partition("/")[0].replace("-", "/") if first_year(issued) else ""


def _holder(csl: Csl) -> str:
    """Return what holds the work; where none is named its publisher or host, or readers would take our site for it."""
    host = (urlsplit(csl.get("URL", "")).hostname or "").removeprefix("www.")
    return csl.get("container-title") or csl.get("publisher") or host
