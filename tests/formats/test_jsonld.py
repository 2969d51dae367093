"""Linked data, read by an RDF library."""

import json
from typing import Any

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF

from chronicle.formats.jsonld import LinkedData, graph
from chronicle.formats.jsonld.linked import KINDS
from chronicle.formats.licence import licence_address
from chronicle.model import Chronicle

SCHEMA = Namespace("https://schema.org/")
BASE = "https://example.org/chronicle/"
# The library warns of its own use of what it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")


def read(*nodes: dict[str, Any]) -> Graph:
    """Return nodes as a graph, parsed from their text without a network."""
    return Graph().parse(data=json.dumps(graph(nodes)), format="json-ld")


def everything(chronicle: Chronicle) -> list[dict[str, Any]]:
    """Return a node for the site, every record and every record's page."""
    data = LinkedData(chronicle, BASE)
    records = [(kind, record) for kind in KINDS for record in chronicle.records(kind).values()]
    pages = [data.page(kind, record, [("All", f"{kind}/")]) for kind, record in records if kind != "glossary"]
    return [data.website(), *pages, *(data.record(kind, record) for kind, record in records)]


@pytest.fixture(scope="module")
def linked(small: Chronicle) -> Graph:
    return read(*everything(small))


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_has_a_type_a_name_and_a_page(small: Chronicle, linked: Graph, kind: str):
    data = LinkedData(small, BASE)
    for record in small.records(kind).values():
        name = URIRef(data.iri(kind, record.id))
        assert (name, RDF.type, None) in linked
        assert (name, SCHEMA.name, None) in linked
        assert str(linked.value(name, SCHEMA.mainEntityOfPage)).startswith(BASE)


def test_whatever_is_named_is_described(linked: Graph):
    named = {node for node in linked.objects() if str(node).endswith("#record")}
    assert named
    assert {str(node) for node in named if (node, RDF.type, None) not in linked} == set()


def test_no_value_is_lost_or_empty(linked: Graph):
    assert [triple for triple in linked if isinstance(triple[2], Literal) and not str(triple[2]).strip()] == []


def test_an_event(linked: Graph):
    event = URIRef(BASE + "events/treaty-of-kiel/#record")
    assert linked.value(event, SCHEMA.startDate) == Literal("1814-01-14")
    assert Literal("Freden i Kiel", lang="sv") in set(linked.objects(event, SCHEMA.alternateName))
    assert linked.value(event, SCHEMA.superEvent) == URIRef(BASE + "eras/forced-union/#record")
    place = linked.value(event, SCHEMA.location)
    assert linked.value(linked.value(place, SCHEMA.geo), SCHEMA.latitude) is not None
    page = URIRef(BASE + "events/treaty-of-kiel/")
    assert linked.value(page, SCHEMA.mainEntity) == event
    assert URIRef(BASE + "sources/barton-2003/#record") in set(linked.objects(page, SCHEMA.citation))
    assert linked.value(page, SCHEMA.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")


def test_a_span_has_two_ends(linked: Graph):
    event = URIRef(BASE + "events/act-of-union/#record")
    ends = linked.value(event, SCHEMA.startDate), linked.value(event, SCHEMA.endDate)
    assert ends == (Literal("1815-07-31"), Literal("1815-08-06"))


def test_a_date_in_doubt_says_so(linked: Graph):
    census = URIRef(BASE + "sources/census-1900/#record")
    assert linked.value(census, SCHEMA.datePublished) == Literal("1902~", datatype=EDTF)


def test_a_treaty_is_legislation(linked: Graph):
    treaty = URIRef(BASE + "documents/treaty-of-kiel-text/#record")
    assert linked.value(treaty, RDF.type) == SCHEMA.Legislation
    assert linked.value(treaty, SCHEMA.url) == URIRef("https://snl.no/Kieltraktaten")


def test_a_series_is_a_dataset_with_files(small: Chronicle, linked: Graph):
    series = next(iter(small.series))
    node = URIRef(f"{BASE}trade/{series}/#record")
    files = {str(linked.value(one, SCHEMA.contentUrl)) for one in linked.objects(node, SCHEMA.distribution)}
    assert files == {f"{BASE}trade/{series}/{series}.{ending}" for ending in ("csv", "json")}
    assert linked.value(node, SCHEMA.temporalCoverage) is not None


def test_the_site_can_be_searched(linked: Graph):
    action = linked.value(URIRef(BASE + "#website"), SCHEMA.potentialAction)
    target = linked.value(action, SCHEMA.target)
    assert str(linked.value(target, SCHEMA.urlTemplate)) == BASE + "search/?q={search_term_string}"


def test_the_shipped_data_parse(chronicle: Chronicle):
    nodes = everything(chronicle)
    sample = nodes[:: max(1, len(nodes) // 300)]
    assert len(read(*sample)) > len(sample)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("All rights reserved", ""),
        (None, ""),
    ],
)
def test_licences(name: str | None, address: str):
    assert licence_address(name) == address
