"""What the heads of pages say to machines: descriptions, cards, citations, linked data; and the feet under pages."""

import json
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html
from test_escaping import EVENT, NASTY

from chronicle.formats.addresses import BIBLIOGRAPHY_FORMS, FEED, bibliography_file, calendar_file, record_file
from chronicle.model import Chronicle
from chronicle.render import Page
from chronicle.render.foot import Feet
from chronicle.render.head import Heads
from chronicle.render.site_pages import SitePages

URL = "https://example.org/"
KIEL = "events/treaty-of-kiel/"
CARDS = {"era-forced-union": "A union by force", "sources": "Sources"}
FILES = {
    record_file("events", "treaty-of-kiel"),
    calendar_file("themes", "commerce"),
    FEED,
    *(bibliography_file(form, "events", "treaty-of-kiel") for form in BIBLIOGRAPHY_FORMS),
}


@pytest.fixture(scope="module")
def heads(small: Chronicle) -> Heads:
    return Heads(small, URL, FILES, CARDS)


@pytest.fixture(scope="module")
def head(heads: Heads, pages: dict[str, Page]) -> Callable[[str], html.HtmlElement]:
    """Return the function that gives the head of the page at an address as a tree."""
    return lambda address: html.document_fromstring(f"<head>{heads.head(pages[address])}</head>")


@pytest.fixture(scope="module")
def foot(small: Chronicle, heads: Heads, pages: dict[str, Page]) -> Callable[[str], dict[str, str]]:
    """Return the function that gives the links of a page's foot by their words."""
    feet = Feet(small, URL, heads)

    def links(address: str) -> dict[str, str]:
        tree = html.fragment_fromstring(feet.foot(pages[address]))
        return {link.text_content().strip(): link.get("href") for link in tree.xpath("//a")}

    return links


def metas(tree: html.HtmlElement) -> dict[str, str]:
    """Return the meta tags of a head by name or property, the last of several."""
    return {meta.get("name") or meta.get("property"): meta.get("content") for meta in tree.xpath("//meta")}


def linked(tree: html.HtmlElement) -> list[dict]:
    """Return the nodes of the linked data of a head."""
    (text,) = tree.xpath("//script[@type='application/ld+json']/text()")
    return json.loads(text)["@graph"]


def test_every_page_has_a_description_an_address_and_linked_data(head, pages):
    for address in pages:
        tree = head(address)
        said = metas(tree)
        assert said["description"] == said["og:description"] == pages[address].description, address
        assert tree.xpath("//link[@rel='canonical']/@href") == [URL + address] == [said["og:url"]]
        page = linked(tree)[0]
        assert page["@id"] == URL + address
        assert page["breadcrumb"]["itemListElement"][-1]["item"] == URL + address


def test_an_event_reads_as_an_entry_of_an_encyclopaedia(head):
    said = metas(head(KIEL))
    assert said["z:itemType"] == "encyclopediaArticle"
    assert said["citation_title"] == "Treaty of Kiel, 14 January 1814"
    assert said["prism.publicationName"] == "Sweden & Norway, 1814–1905"
    assert said["citation_publication_date"] == "2026/11/22"
    assert said["DCTERMS.temporal"] == "1814-01-14"
    assert said["og:type"] == "article"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "barton-2003",
            {
                "z:itemType": "book",
                "citation_author": "Barton, H. Arnold",
                "citation_publisher": "Southern Illinois University Press",
            },
        ),
        (
            "snl-kieltraktaten",
            {
                "z:itemType": "encyclopediaArticle",
                "citation_public_url": "https://snl.no/Kieltraktaten",
                "prism.publicationName": "Store norske leksikon",
            },
        ),
        (
            "census-1900",
            {"z:itemType": "report", "citation_publication_date": "1902", "citation_language": "nb"},
        ),
    ],
)
def test_a_source_reads_as_itself(head, source: str, expected: dict[str, str]):
    assert expected.items() <= metas(head(f"sources/{source}/")).items()


def test_every_record_of_use_to_a_reference_manager_has_a_type_and_a_title(head, pages):
    for address in pages:
        if address.count("/") == 2:
            said = metas(head(address))
            assert said["z:itemType"] and said["citation_title"] and said["DC.title"], address


def test_alternates_are_only_those_that_there_are(head):
    assert set(head(KIEL).xpath("//link[@rel='alternate']/@href")) == {"../../" + file for file in FILES} - {
        "../../data/v1/calendar/themes/commerce.ics"
    }
    for address in ("people/", "people/oscar-ii/", "eras/quiet-decades/"):
        (feed,) = head(address).xpath("//link[@rel='alternate']/@href")
        assert feed.endswith("/data/v1/changes.atom"), address


def test_a_card_is_named_with_its_size_and_words(head):
    said = metas(head(KIEL))
    assert said["og:image"] == URL + "assets/cards/era-forced-union.png"
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert said["og:image:alt"] == "A union by force"
    assert "og:image" not in metas(head("people/"))


def test_hostile_titles_stay_text(make_chronicle):
    quoted = "'" + NASTY.replace("'", "''") + "'"
    files = {"data/events.yml": EVENT.replace("  people: [ann]\n", "").format(nasty=quoted)}
    chronicle = make_chronicle(files)
    markup = Heads(chronicle, URL, (), {}).head(
        {page.address: page for page in SitePages(chronicle, URL).record_pages()}["events/independence/"].make()
    )
    assert markup.count("<script") == markup.count("</script>") == 1
    tree = html.document_fromstring(f"<head>{markup}</head>")
    said = metas(tree)
    assert said["og:title"] == NASTY
    assert said["citation_title"] == f"{NASTY}, 7 September 1822"
    assert linked(tree)[1]["name"] == NASTY
    assert len(tree.xpath("//script")) == 1


def test_the_foot_of_a_record(foot):
    links = foot(KIEL)
    assert list(links) == ["Edit this record", "Report a mistake", "Cite", "Permanent link", "JSON", "Calendar"]
    assert links["Edit this record"].endswith("/edit/main/data/events/1814-1844.yml#L3")
    assert links["Cite"] == "#cite"
    assert links["Permanent link"] == URL + KIEL
    assert links["JSON"] == "../../data/v1/events/treaty-of-kiel.json"
    assert links["Calendar"] == "../../calendar/#january"


def test_the_report_comes_filled_in(foot):
    address = urlsplit(foot(KIEL)["Report a mistake"])
    assert address.path == "/example/union-chronicle/issues/new"
    fields = {name: value for name, (value,) in parse_qs(address.query).items()}
    record = "events/treaty-of-kiel"
    assert fields == {
        "template": "report-a-mistake.yml", "title": f"{record}: ", "record": record, "page": URL + KIEL,
    }  # fmt: skip


def test_the_feet_of_other_pages(foot):
    assert foot("themes/commerce/")["Calendar file"] == "../../data/v1/calendar/themes/commerce.ics"
    assert "Calendar" not in foot("people/oscar-ii/")
    assert list(foot("people/")) == ["Report a mistake", "Permanent link"]
