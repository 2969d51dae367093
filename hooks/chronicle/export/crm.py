"""What CIDOC CRM, the vocabulary of museums and historians, says of a record, beside schema.org's words.

https://cidoc-crm.org/html/cidoc_crm_v7.1.3.html. A date stands as the days between which it lies, and in EDTF as
written: https://id.loc.gov/datatypes/edtf/EDTF.html.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from chronicle.edtf import Edtf, describe
from chronicle.formats.jsonld import Node
from chronicle.formats.jsonld.node import EDTF, present
from chronicle.model.chronicle import Chronicle
from chronicle.model.references import cited_sources
from chronicle.records import Document, Event, Organisation, Person, Place

PREFIXES = {
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
    "geosparql": "http://www.opengis.net/ont/geosparql#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
Iri = Callable[[str, str], str]
CLASSES = {
    "eras": "crm:E4_Period",
    "events": "crm:E5_Event",
    "people": "crm:E21_Person",
    "organisations": "crm:E74_Group",
    "parties": "crm:E74_Group",
    "places": "crm:E53_Place",
    "documents": "crm:E31_Document",
    "sources": "crm:E31_Document",
    "themes": "crm:E55_Type",
}


def crm_node(chronicle: Chronicle, iri: Iri, kind: str, record: Any) -> Node:
    """Return the class of a record and its properties, nothing of a kind that the vocabulary has no class for."""
    if kind not in CLASSES:
        return {}
    node = {"@type": CLASSES[kind]}
    if kind in _PROPERTIES:
        node |= _PROPERTIES[kind](chronicle, iri, record)
    if kind not in ("sources", "themes", "parties"):
        cited = dict.fromkeys(source for source, _ in cited_sources(record))
        node["crm:P70i_is_documented_in"] = _all(iri, "sources", cited)
    return present(node)


def time_span(when: Edtf | None) -> Node | None:
    """Return a date as a time-span."""
    if when is None:
        return None
    return present(
        {
            "@type": "crm:E52_Time-Span",
            "rdfs:label": describe(when),
            "crm:P82_at_some_time_within": {"@type": EDTF, "@value": str(when)},
            "crm:P82a_begin_of_the_begin": _moment(when.earliest, "00:00:00"),
            "crm:P82b_end_of_the_end": _moment(when.latest, "23:59:59"),
        }
    )


def _moment(day: date | None, time: str) -> Node | None:
    return {"@type": "xsd:dateTime", "@value": f"{day.isoformat()}T{time}"} if day else None


def _era(_: Chronicle, __: Iri, era: Any) -> Node:
    first, last = era.start.earliest, era.end.latest
    span = {
        "@type": "crm:E52_Time-Span",
        "crm:P82a_begin_of_the_begin": _moment(first, "00:00:00"),
        "crm:P82b_end_of_the_end": _moment(last, "23:59:59"),
    }
    return {"crm:P4_has_time-span": present(span)}


def _event(chronicle: Chronicle, iri: Iri, event: Event) -> Node:
    return {
        "crm:P4_has_time-span": time_span(event.date),
        "crm:P7_took_place_at": _all(iri, "places", event.places),
        "crm:P11_had_participant": _all(iri, "people", event.people),
        "crm:P9i_forms_part_of": {"@id": iri("eras", chronicle.era_of_event[event.id])},
        "crm:P2_has_type": _all(iri, "themes", event.themes),
    }


def _person(_: Chronicle, __: Iri, person: Person) -> Node:
    return {
        "crm:P98i_was_born": _at("crm:E67_Birth", person.born),
        "crm:P100i_died_in": _at("crm:E69_Death", person.died),
    }


def _organisation(_: Chronicle, __: Iri, organisation: Organisation) -> Node:
    return {
        "crm:P95i_was_formed_by": _at("crm:E66_Formation", organisation.founded),
        "crm:P99i_was_dissolved_by": _at("crm:E68_Dissolution", organisation.dissolved),
    }


def _place(_: Chronicle, __: Iri, place: Place) -> Node:
    point = {"@type": "geosparql:wktLiteral", "@value": f"POINT({place.longitude} {place.latitude})"}
    return {"crm:P168_place_is_defined_by": point}


def _document(chronicle: Chronicle, iri: Iri, document: Document) -> Node:
    signed = [name for name in document.signatories if name in chronicle.people]
    creation = {
        "@type": "crm:E65_Creation",
        "crm:P4_has_time-span": time_span(document.date),
        "crm:P14_carried_out_by": _all(iri, "people", signed),
        "crm:P7_took_place_at": {"@id": iri("places", document.signed_at)} if document.signed_at else None,
    }
    return {"crm:P94i_was_created_by": present(creation)}


def _at(kind: str, when: Edtf | None) -> Node | None:
    return {"@type": kind, "crm:P4_has_time-span": time_span(when)} if when else None


def _all(iri: Iri, kind: str, ids: Iterable[str]) -> list[Node]:
    return [{"@id": iri(kind, one)} for one in dict.fromkeys(ids)]


_PROPERTIES: dict[str, Callable[[Chronicle, Iri, Any], Node]] = {
    "eras": _era,
    "events": _event,
    "people": _person,
    "organisations": _organisation,
    "places": _place,
    "documents": _document,
}
