"""The graph: both forms say the same, every record is in it, and historians' vocabulary is used as it is meant."""

import re

import pytest
import rdflib
from rdflib.compare import isomorphic

from chronicle.export.exports import make_exports
from chronicle.formats.jsonld.linked import KINDS

# rdflib makes use of what it tells others to leave.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
CRM = rdflib.Namespace("http://www.cidoc-crm.org/cidoc-crm/")
SCHEMA = rdflib.Namespace("https://schema.org/")
EDTF = rdflib.URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
FORMS = {"json-ld": "jsonld", "turtle": "ttl"}


def parse(exports, form):
    place = f"https://example.org/chronicle/data/v1/chronicle.{FORMS[form]}"
    text = exports.files[f"data/v1/chronicle.{FORMS[form]}"].decode()
    return rdflib.Graph().parse(data=text, format=form, publicID=place)


@pytest.fixture(scope="module")
def graph(small_exports):
    return parse(small_exports, "turtle")


def test_both_forms_are_the_same_graph(graph, small_exports):
    assert len(graph) > 500 and isomorphic(graph, parse(small_exports, "json-ld"))


def test_both_forms_of_the_real_data_agree(real_exports):
    # To compare blank nodes by rdflib would take minutes here.
    named = []
    for form in FORMS:
        graph = parse(real_exports, form)
        named.append({(s, p, o) for s, p, o in graph if not {type(s), type(o)} & {rdflib.BNode}})
        named.append(len(graph))
    assert named[:2] == named[2:]


def test_without_an_address_the_graph_counts_from_where_it_stands(small, graph):
    here = parse(make_exports(small), "turtle")
    whole = rdflib.Graph() + graph
    for one in (here, whole):
        one.remove((None, SCHEMA.urlTemplate, None))  # text, which no reader completes
    assert isomorphic(whole, here)


def test_every_record_has_a_name_and_a_type(small, graph, url):
    for kind in KINDS:
        for record_id in small.records(kind):
            address = f"{url}glossary/#{record_id}" if kind == "glossary" else None
            folder = {"series": "trade", "breakdowns": "trade"}.get(kind, kind)
            name = rdflib.URIRef(address or f"{url}{folder}/{record_id}/#record")
            assert graph.value(name, SCHEMA.name), name
            assert graph.value(name, rdflib.RDF.type), name


def test_an_event_in_the_words_of_historians(graph, url):
    event = rdflib.URIRef(f"{url}events/treaty-of-kiel/#record")
    assert (event, rdflib.RDF.type, CRM["E5_Event"]) in graph
    span = graph.value(event, CRM["P4_has_time-span"])
    assert graph.value(span, CRM["P82_at_some_time_within"]) == rdflib.Literal("1814-01-14", datatype=EDTF)
    assert str(graph.value(span, CRM["P82b_end_of_the_end"])) == "1814-01-14T23:59:59"
    assert (event, CRM["P7_took_place_at"], rdflib.URIRef(f"{url}places/kiel/#record")) in graph
    sources = set(graph.objects(event, CRM["P70i_is_documented_in"]))
    assert rdflib.URIRef(f"{url}sources/barton-2003/#record") in sources


def test_only_known_vocabularies(graph):
    known = ("https://schema.org/", str(CRM), str(rdflib.RDF), str(rdflib.RDFS))
    assert {str(predicate) for predicate in graph.predicates() if not str(predicate).startswith(known)} == set()


def test_whatever_the_graph_names_of_ours_it_tells_of(graph, url):
    named = {str(one) for one in graph.objects() if str(one).startswith(url) and "#record" in str(one)}
    assert named <= {str(one) for one in graph.subjects()}


def test_texts_with_signs_survive(exports_of_events):
    events = '- {id: odd, title: "A \\"b\\" \\\\ c", date: 1900, summary: "tab\\t é 漢", themes: [crown], sources: [macaulay-1986]}\n'
    graph = parse(exports_of_events(events), "turtle")
    names = {str(name) for name in graph.objects(None, SCHEMA.name)}
    assert 'A "b" \\ c' in names


def test_the_graph_has_a_line_for_each_property(small_exports):
    text = small_exports.files["data/v1/chronicle.ttl"].decode()
    assert re.search(r'^ schema:name "Treaty of Kiel" ;$', text, re.MULTILINE)
