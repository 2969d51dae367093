"""Pages of people, organisations, places, documents, themes, sources and figures."""

import pytest


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("eras/forced-union/", "A union by force"),
        ("people/oscar-ii/", "Oscar II"),
        ("organisations/storting/", "Storting"),
        ("places/christiania/", "Christiania"),
        ("documents/convention-of-moss/", "Convention of Moss"),
        ("themes/commerce/", "Commerce"),
        ("sources/barton-2003/", "Sweden and Visions of Norway: Politics and Culture, 1814–1905"),
        ("trade/population-norway/", "Population of Norway"),
        ("trade/plebiscite-1905-shares/", "Votes in the plebiscite of 1905"),
        ("timeline/", "Timeline"),
        ("glossary/", "Glossary"),
        ("comparison/", "Country comparison"),
    ],
)
def test_one_heading(text, pages, address: str, title: str):
    assert text(address, "//h1") == [title] == [pages[address].title]


@pytest.mark.parametrize(
    ("address", "events"),
    [
        ("eras/quiet-decades/", ["Union mark in the flags", "Norway joins the Scandinavian monetary union"]),
        ("people/christian-michelsen/", ["Storting declares the union dissolved", "Negotiations of Karlstad"]),
        ("places/christiania/", ["Battle of the Square", "Storting declares the union dissolved"]),
        ("themes/symbols/", ["Battle of the Square", "Union mark in the flags"]),
    ],
)
def test_the_chronology(text, address: str, events: list[str]):
    assert text(address, "//ol[@class='chr-chronology']//h3") == events


def test_roles_of_a_person(text):
    rows = text("people/christian-michelsen/", "//table//tbody/tr")
    assert rows == ["Prime minister of Norway Norwegian government11 March 190523 October 1907"]


def test_a_role_that_goes_on_is_not_made_up(make_pages):
    person = "- {id: ann, name: Ann, summary: A clerk., sources: [macaulay-1986], roles: [{role: Clerk, from: 1820}]}\n"
    assert "not known" in make_pages({"data/people.yml": person})["people/ann/"].content


def test_facts_of_a_document(text):
    facts = " ".join(text("documents/convention-of-moss/", "//dl[@class='chr-facts']/div"))
    for words in ("Sweden", "Norway", "Magnus Björnstjerna", "Moss"):
        assert words in facts


def test_what_rests_on_a_source(text):
    assert "whole article" in " ".join(text("sources/snl-kieltraktaten/", "//section//li"))


def test_a_series_as_a_table(text):
    rows = text("trade/population-norway/", "//tbody/tr")
    assert [row.split("official")[0] for row in rows] == ["18902,000,917", "19002,240,032"]
    assert text("trade/population-norway/", "//thead//th")[:2] == ["Period", "Value, people"]


def test_a_derived_series_shows_its_formula(text):
    (caption,) = text("trade/population-of-both/", "//caption")
    assert "Computed: Population of Sweden + Population of Norway" in caption
    assert len(text("trade/population-of-both/", "//tbody/tr[td[contains(., '7,376,473')]]")) == 1


def test_a_breakdown_as_a_table(text):
    assert text("trade/plebiscite-1905-shares/", "//tbody/tr") == ["For the end of the union99.95", "Against it0.05"]


def test_an_absent_side_of_the_comparison_is_not_known(text):
    assert "not known" in text("comparison/", "//tr[@id='constitution-compared']")[0]


def test_every_table_has_a_caption_and_a_region(pages, tree):
    for address in pages:
        for table in tree(address).xpath("//table"):
            assert table.xpath("./caption"), address
            assert table.xpath("./ancestor::*[@role='region' and @tabindex='0']"), address


def test_no_page_has_an_id_twice(pages, tree):
    for address in pages:
        ids = tree(address).xpath("//@id")
        assert len(ids) == len(set(ids)), address


def test_what_the_head_says_is_no_fact_of_the_text_again(pages):
    page = pages["people/oscar-ii/"]
    assert "<dt>Born" in page.rail
    assert "<dt>Born" not in page.content


def test_a_source_cited_at_two_places_stands_in_full_once(make_pages):
    body = '"One [@macaulay-1986, p. 1]. Two [@macaulay-1986, p. 2]."'
    person = f"- {{id: ann, name: Ann, summary: A clerk., sources: [macaulay-1986], body: {body}}}\n"
    content = make_pages({"data/people.yml": person})["people/ann/"].content
    assert content.count("Record of the source") == 1
    assert ', p. 2. <a href="#source-1">In full under 1</a>' in content
