"""The linked data of built pages, parsed as anybody would."""

import json
from pathlib import Path

import pytest
from html_pages import HtmlPage
from lxml import html
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDF

SCHEMA = Namespace("https://schema.org/")
STEP = 40

# The library warns of its own use of what it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


def linked(site: Path, page: HtmlPage) -> Graph:
    """Return the linked data of a page as a graph."""
    (text,) = html.parse(str(site / page.address / "index.html")).xpath("//script[@type='application/ld+json']/text()")
    assert json.loads(text)["@context"]["@vocab"] == str(SCHEMA)
    return Graph().parse(data=text, format="json-ld")


def test_a_sample_of_pages(own_pages: list[HtmlPage], site: Path):
    pages = [page for page in own_pages if page.address not in ("", "404.html")]
    for page in pages[::STEP]:
        graph, name = linked(site, page), URIRef(page.url)
        assert (name, RDF.type, None) in graph, page.address
        trail = list(graph.objects(graph.value(name, SCHEMA.breadcrumb), SCHEMA.itemListElement))
        assert URIRef(page.url) in {URIRef(str(graph.value(item, SCHEMA.item))) for item in trail}
        if page.address.count("/") == 2:
            assert (graph.value(name, SCHEMA.mainEntity), SCHEMA.name, None) in graph, page.address


def test_the_home_page_is_the_site(pages: dict[str, HtmlPage], site: Path):
    graph, home = linked(site, pages[""]), pages[""].url
    assert (URIRef(f"{home}#website"), RDF.type, SCHEMA.WebSite) in graph
    (template,) = graph.objects(None, SCHEMA.urlTemplate)
    path = str(template).removeprefix(home).partition("?")[0]
    assert path in pages and str(template).endswith("?q={search_term_string}")
