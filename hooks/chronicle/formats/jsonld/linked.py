"""Linked data of one chronicle: a node for each record, page and the site itself."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from chronicle.formats.jsonld.figures import breakdown_node, series_node
from chronicle.formats.jsonld.happenings import era_node, event_node, organisation_node, person_node, place_node
from chronicle.formats.jsonld.node import Node, in_languages, one_date, present, same_as
from chronicle.formats.jsonld.works import document_node, source_node, type_of_document, type_of_source
from chronicle.formats.licence import licence_address
from chronicle.model.addresses import address_of
from chronicle.model.chronicle import Chronicle, last_change
from chronicle.model.links import resolve
from chronicle.model.references import cited_sources
from chronicle.prose.plain import plain_text
from chronicle.records import GlossaryTerm, Source, Theme

LANGUAGE = "en"
_TYPES = {
    "eras": "Event",
    "events": "Event",
    "people": "Person",
    "organisations": "Organization",
    "places": "Place",
    "themes": "DefinedTerm",
    "glossary": "DefinedTerm",
    "series": "Dataset",
    "breakdowns": "Dataset",
}


class LinkedData:
    """Makes the nodes of a chronicle.

    `base` is the address of the site with a slash at its end, or the way there from where the data will stand. A
    record's own name is its page's address and `#record`: the page is about it and is not the thing itself.
    """

    def __init__(self, chronicle: Chronicle, base: str):
        """Take the chronicle; nothing is made before it is asked for."""
        self.chronicle = chronicle
        self.base = base
        self.reference = cache(self._reference)
        self.party = cache(self._party)

    def iri(self, kind: str, record_id: str) -> str:
        """Return the name of a record: its page and `#record`, or its place on the page that it shares."""
        address = address_of(kind, record_id)
        return self.base + (address if "#" in address else f"{address}#record")

    def record(self, kind: str, record: Any) -> Node:
        """Return a record as a node with all that schema.org has words for."""
        node = _NODES[kind](self, record)
        page = {"mainEntityOfPage": self.base + address_of(kind, record.id).partition("#")[0]}
        known = {"sameAs": same_as(record.wikidata)} if record.wikidata else {}
        return {"@id": self.iri(kind, record.id)} | node | page | known

    def page(self, kind: str, record: Any, trail: Iterable[tuple[str, str]]) -> Node:
        """Return the page of a record, which is about it, rests on the sources and stands at the end of a trail."""
        address = address_of(kind, record.id)
        title = getattr(record, "title", None) or record.name
        cited = dict.fromkeys(source for source, _ in cited_sources(record)) if kind != "sources" else ()
        return self.plain_page(address, title, getattr(record, "summary", None) or "", trail) | present(
            {
                "mainEntity": {"@id": self.iri(kind, record.id)},
                "datePublished": one_date(getattr(record, "added", None)),
                "dateModified": one_date(last_change(record)),
                "citation": [self.reference("sources", source) for source in cited],
                "relatedLink": [self.base + address_of("events", other) for other in getattr(record, "related", ())],
            }
        )

    def plain_page(
        self, address: str, title: str, description: str, trail: Iterable[tuple[str, str]], kind: str = "WebPage"
    ) -> Node:
        """Return a page that is about no single record; `kind` may be `CollectionPage` and the like."""
        return present(
            {
                "@type": kind,
                "@id": self.base + address,
                "url": self.base + address,
                "name": title,
                "description": description,
                "inLanguage": LANGUAGE,
                "isPartOf": {"@id": f"{self.base}#website"},
                "license": licence_address(self.chronicle.site.licence),
                "breadcrumb": self._breadcrumb([*trail, (title, address)]),
            }
        )

    def website(self) -> Node:
        """Return the site itself, with the way to search it."""
        site = self.chronicle.site
        search = f"{self.base}search/?q={{search_term_string}}"
        return present(
            {
                "@type": "WebSite",
                "@id": f"{self.base}#website",
                "url": self.base,
                "name": site.title,
                "alternateName": in_languages(site.names),
                "description": site.description,
                "inLanguage": LANGUAGE,
                "license": licence_address(site.licence),
                "about": [self.party(party.id) for party in site.parties],
                "potentialAction": {
                    "@type": "SearchAction",
                    "target": {"@type": "EntryPoint", "urlTemplate": search},
                    "query-input": "required name=search_term_string",
                },
            }
        )

    def party_or_name(self, name: str) -> Node:
        """Return a party by its id, or whatever else has this name."""
        return self.party(name) if name in self.chronicle.party_ids else {"@type": "Organization", "name": name}

    def person_or_name(self, name: str) -> Node:
        """Return a person by id, or whoever has this name and no record."""
        return self.reference("people", name) if name in self.chronicle.people else {"@type": "Person", "name": name}

    def plain(self, prose: str | None) -> str:
        """Return prose as plain text."""

        def words(link: Any) -> str:
            anchor = resolve(self.chronicle, link)
            return anchor.words if anchor else link.target

        return plain_text(prose, words) if prose else ""

    def _reference(self, kind: str, record_id: str) -> Node:
        """Return what another node says of a record: its name, title and type."""
        record = self.chronicle.records(kind)[record_id]
        title = getattr(record, "title", None) or record.name
        return {"@type": _type(kind, record), "@id": self.iri(kind, record_id), "name": title}

    def _party(self, party_id: str) -> Node:
        party = next(party for party in self.chronicle.site.parties if party.id == party_id)
        return present(
            {
                "@type": ["Country", "Organization"],  # it lies somewhere, and it acts
                "@id": f"{self.base}#{party.id}",
                "name": party.name,
                "alternateName": [party.official_name, *in_languages(party.names)],
                "sameAs": same_as(party.wikidata),
            }
        )

    def _breadcrumb(self, trail: list[tuple[str, str]]) -> Node:
        items = [
            {"@type": "ListItem", "position": position, "name": name, "item": self.base + address}
            for position, (name, address) in enumerate(trail, start=1)
        ]
        return {"@type": "BreadcrumbList", "itemListElement": items}


def _type(kind: str, record: Any) -> str:
    if kind == "documents":
        return type_of_document(record)
    return type_of_source(record) if kind == "sources" else _TYPES[kind]


def _theme_node(data: LinkedData, theme: Theme) -> Node:
    terms = {"@type": "DefinedTermSet", "@id": f"{data.base}themes/", "name": "Themes"}
    names = in_languages(theme.names)
    return present(
        {
            "@type": "DefinedTerm",
            "name": theme.name,
            "alternateName": names,
            "description": theme.summary,
            "inDefinedTermSet": terms,
        }
    )


def _term_node(data: LinkedData, term: GlossaryTerm) -> Node:
    terms = {"@type": "DefinedTermSet", "@id": f"{data.base}glossary/", "name": "Glossary"}
    names = [*filter(None, [term.expansion]), *in_languages(term.names)]
    words = data.plain(term.definition)
    return present(
        {
            "@type": "DefinedTerm",
            "name": term.term,
            "alternateName": names,
            "description": words,
            "inDefinedTermSet": terms,
        }
    )


def _source_node(_: LinkedData, source: Source) -> Node:
    return source_node(source)


_NODES: dict[str, Callable[[LinkedData, Any], Node]] = {
    "eras": era_node,
    "events": event_node,
    "people": person_node,
    "organisations": organisation_node,
    "places": place_node,
    "documents": document_node,
    "themes": _theme_node,
    "sources": _source_node,
    "series": series_node,
    "breakdowns": breakdown_node,
    "glossary": _term_node,
}
KINDS = tuple(_NODES)
"""The kinds that have nodes."""
