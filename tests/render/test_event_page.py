"""The page of an event: what stands on it and in which order, not its every word."""

import pytest

KIEL = "events/treaty-of-kiel/"
WAR = "events/war-of-1814/"
END = "events/union-declared-dissolved/"


def test_the_head(text, tree):
    assert text(KIEL, "//h1") == ["Treaty of Kiel"]
    assert text(KIEL, "//header//time/@datetime/..") == ["14 January 1814"]
    assert text(KIEL, "//header//dl/div/*") == ["Swedish", "Freden i Kiel", "Norwegian", "Kieltraktaten"]
    assert tree(KIEL).xpath("//header//dd/@lang") == ["sv", "nb"]
    assert text(KIEL, "//nav[@aria-label='Breadcrumbs']//a") == ["Eras", "A union by force", "1814"]
    assert "Stockholm" in text(KIEL, "//*[contains(@class, 'chr-initiative')]")[0]


@pytest.mark.parametrize(
    ("address", "ids"),
    [
        (KIEL, ["facts", "sources", "cite", "around", "mentioned"]),
        (WAR, ["said", "known", "dispute", "facts", "sources", "cite", "around"]),
    ],
)
def test_the_sections_in_order(tree, address: str, ids: list[str]):
    assert [found for found in tree(address).xpath("//@id") if found in ids] == ids


def test_the_contents_lead_to_sections(pages, tree):
    for address in (KIEL, WAR, END):
        ids = set(tree(address).xpath("//@id"))
        assert {heading.id for heading in pages[address].contents} <= ids


def test_notes_and_their_way_back(tree):
    page = tree(KIEL)
    calls = page.xpath("//sup/a/@href")
    assert calls == ["#source-1", "#source-2"]
    for number, call in enumerate(calls, start=1):
        (note,) = page.xpath(f"//li[@id='{call[1:]}']")
        (back,) = note.xpath(".//a[starts-with(@href, '#note-')]/@href")
        assert back == f"#note-{number}"
        assert len(page.xpath(f"//*[@id='{back[1:]}']")) == 1


def test_sources_that_no_text_calls_follow_without_a_way_back(tree):
    last = tree(KIEL).xpath("//ol[@class='chr-sources']/li")[-1]
    assert "whole article" in last.text_content()
    assert not last.xpath(".//a[starts-with(@href, '#note-')]")


def test_the_reference_leads_out_and_to_its_record(tree):
    links = tree(KIEL).xpath("//li[@id='source-1']//a/@href")
    assert {"https://snl.no/Kieltraktaten", "../../sources/snl-kieltraktaten/"} <= set(links)


def test_a_dispute_shows_its_versions(text):
    (box,) = text(WAR, "//section[@id='dispute']")
    assert "Sources differ" in box
    assert "Who broke the law?" in box
    assert "the Norwegian side, that a free people had been attacked" in box


def test_what_was_said_and_what_is_known(text):
    assert "the other had broken its word" in text(WAR, "//section[h2/@id='said']")[0]
    assert "before the powers met in Vienna" in text(WAR, "//section[h2/@id='known']")[0]


def test_quotations(text, tree):
    storting, king = text(END, "//figure[contains(@class, 'chr-quote')]")
    assert "is dissolved in consequence" in storting and "Storting" in storting
    assert "brother peoples" in king and "Oscar II" in king
    assert tree(END).xpath("//blockquote/@lang") == ["nb", "sv"]
    assert tree(END).xpath("//figcaption//a[text()='Oscar II']/@href") == ["../../people/oscar-ii/"]


@pytest.mark.parametrize(
    ("path", "hrefs"),
    [
        ("//dl//a[contains(@href, 'people')]/@href", {"../../people/christian-michelsen/", "../../people/oscar-ii/"}),
        ("//dl//a[contains(@href, 'places')]/@href", {"../../places/christiania/"}),
        ("//dl//a[contains(@href, 'organisations')]/@href", {"../../organisations/storting/"}),
        ("//a[contains(@class, 'chr-tag')]/@href", {"../../themes/constitution/"}),
        ("//a[@rel='prev']/@href", {"../../events/call-for-own-consuls/"}),
        ("//a[@rel='next']/@href", {"../../events/plebiscite-1905/"}),
    ],
)
def test_links(tree, path: str, hrefs: set[str]):
    assert set(tree(END).xpath(path)) == hrefs


def test_neighbours_within_each_theme(text):
    labels = text(KIEL, "//*[@class='chr-pair-label']")
    assert labels == ["All events", "War and peace", "Constitution"]


def test_figures_in_prose(tree):
    figure = tree("events/plebiscite-1905/").xpath("//a[contains(@href, 'population-norway')]")[0]
    assert figure.get("href") == "../../trade/population-norway/#p-1900"
    assert figure.text == "2,240,032\N{NO-BREAK SPACE}people"


def test_the_search_finds_names_and_variants(pages):
    found = pages[KIEL].search
    assert (found.title, found.label, found.when) == ("Treaty of Kiel", "Treaty", "14 January 1814")
    assert {"Freden i Kiel", "Kieltraktaten"} <= set(found.names)


def test_it_knows_where_it_is_written(pages):
    assert pages[KIEL].origin == ("data/events/1814-1844.yml", 3)
