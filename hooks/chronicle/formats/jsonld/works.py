"""Documents and sources as works of schema.org."""

from typing import Any

from chronicle.formats.csl import is_body, name_in_parts
from chronicle.formats.jsonld.node import Node, in_languages, one_date, present
from chronicle.records import Document, Source

_LEGISLATION = {"treaty", "agreement", "protocol", "resolution", "law"}
_SOURCES = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "book": "Book",
    "chapter": "Chapter",
    "classic": "Book",
    "collection": "Collection",
    "dataset": "Dataset",
    "entry": "Article",
    "entry-dictionary": "Article",
    "entry-encyclopedia": "Article",
    "figure": "ImageObject",
    "graphic": "VisualArtwork",
    "legislation": "Legislation",
    "manuscript": "Manuscript",
    "map": "Map",
    "motion_picture": "Movie",
    "musical_score": "SheetMusic",
    "paper-conference": "ScholarlyArticle",
    "periodical": "Periodical",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "regulation": "Legislation",
    "report": "Report",
    "review": "Review",
    "review-book": "Review",
    "software": "SoftwareApplication",
    "song": "MusicRecording",
    "thesis": "Thesis",
    "treaty": "Legislation",
    "webpage": "WebPage",
}
_CONTAINERS = {
    "article-journal": "Periodical",
    "article-magazine": "Periodical",
    "article-newspaper": "Newspaper",
    "chapter": "Book",
    "post-weblog": "Blog",
    "webpage": "WebSite",
}
_WORK = "CreativeWork"


def type_of_document(document: Document) -> str:
    """Return the type of a document: legal ones are legislation, which in schema.org need not be in force."""
    return "Legislation" if document.kind in _LEGISLATION else _WORK


def type_of_source(source: Source) -> str:
    """Return the type of a source."""
    return _SOURCES.get(source.type, _WORK)


def document_node(data: Any, document: Document) -> Node:
    """Return what a document is, who signed it, and how long it was in force; `data` gives references."""
    kind = type_of_document(document)
    parties = [data.party_or_name(party) for party in document.parties]
    signed = [data.person_or_name(name) for name in document.signatories]
    legal = kind == "Legislation"
    return present(
        {
            "@type": kind,
            "name": document.title,
            "alternateName": in_languages(document.names),
            "abstract": document.summary,
            "genre": document.kind,
            "dateCreated": one_date(document.date),
            "legislationType": document.kind if legal else None,
            "legislationDate": one_date(document.date) if legal else None,
            "legislationDateOfApplicability": one_date(document.in_force) if legal else None,
            "legislationPassedBy": parties if legal else None,
            "author": None if legal else signed or parties,
            "contributor": signed if legal else None,
            "temporalCoverage": _in_force(document) if legal else None,
            "locationCreated": data.reference("places", document.signed_at) if document.signed_at else None,
            "url": document.text_url,
        }
    )


def source_node(source: Source) -> Node:
    """Return a source with who wrote and published it, where and when."""
    csl = source.csl()
    return present(
        {
            "@type": type_of_source(source),
            "name": source.title,
            "alternateName": [*in_languages(source.names), *filter(None, [source.original_title])],
            "author": [_name(name) for name in csl.get("author", ())],
            "editor": [_name(name) for name in csl.get("editor", ())],
            "translator": [_name(name) for name in csl.get("translator", ())],
            "datePublished": one_date(source.issued),
            "inLanguage": source.language,
            "isPartOf": _container(source),
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
            "locationCreated": _place(source.publisher_place),
            "pagination": source.page,
            "bookEdition": source.edition if type_of_source(source) == "Book" else None,
            "isbn": source.ISBN if type_of_source(source) == "Book" else None,
            "genre": source.genre,
            "url": source.URL,
            "archivedAt": source.archive_url,
            "sameAs": f"https://doi.org/{source.DOI}" if source.DOI else None,
        }
    )


def _in_force(document: Document) -> str | None:
    """Return the days of force as an interval of ISO 8601; schema.org has `..` where one end is open."""
    first, last = document.in_force, document.ended
    if not (first and last) or first.approximate or first.uncertain or last.approximate or last.uncertain:
        return None
    return f"{first}/{last}" if not (first.is_interval or last.is_interval) else None


def _name(name: dict[str, Any]) -> Node:
    if is_body(name):
        return {"@type": "Organization", "name": name["literal"]}
    parts = {"familyName": name.get("family"), "givenName": name.get("given")}
    return present({"@type": "Person", "name": name_in_parts(name), **parts})


def _container(source: Source) -> Node | None:
    title = source.container_title
    if not title:
        return None
    return present({"@type": _CONTAINERS.get(source.type, _WORK), "name": title, "issn": source.ISSN})


def _place(name: str | None) -> Node | None:
    return {"@type": "Place", "name": name} if name else None
