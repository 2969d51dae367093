"""The pictures for those who share a page."""

import struct

import pytest
from lxml import etree

from chronicle.model import Chronicle
from chronicle.render.cards import Card, Cards, fit_title

LONG = "A very long title of an era that nobody would ever think of giving to an era, but somebody does"


@pytest.fixture(scope="module")
def cards(small: Chronicle) -> Cards:
    return Cards(small)


def test_one_for_each_kind_and_era(cards: Cards):
    eras = {"era-forced-union", "era-quiet-decades", "era-strife-and-separation"}
    kinds = {"home", "people", "organisations", "places", "documents", "sources", "themes", "trade"}
    assert cards.cards.keys() == eras | kinds
    assert cards.words["era-quiet-decades"].startswith("Quiet decades: 1844–1884 · ")


def test_kinds_without_records_have_none(make_chronicle):
    assert Cards(make_chronicle()).cards.keys() == {"home", "era-one-kingdom", "era-two-countries", "sources", "themes"}


def test_they_have_the_size_that_their_tags_say(cards: Cards):
    for path, picture in cards.files():
        assert path.startswith("assets/cards/") and path.endswith(".png")
        assert struct.unpack(">II", picture[16:24]) == (1200, 630)
        assert len(picture) < 60_000


def test_the_era_stands_out(cards: Cards):
    tree = etree.fromstring(cards.drawing(cards.cards["era-quiet-decades"]))
    (marked,) = tree.xpath("//*[local-name()='text'][@fill='#fbfbf9']/text()")
    assert marked == "Quiet decades"
    assert tree.xpath("//*[@opacity]")
    assert not etree.fromstring(cards.drawing(cards.cards["home"])).xpath("//*[@opacity]")


def test_hostile_titles_are_drawn_as_text(cards: Cards):
    drawing = cards.drawing(Card("<b>&</b>\"'", "</svg>"))
    assert "<b>&</b>\"'" in etree.fromstring(drawing).xpath("//*[local-name()='text']/text()")


@pytest.mark.parametrize("title", ["Short", "Quite a bit longer than that", LONG, "W" * 90, LONG.replace(" ", "-")])
def test_titles_fit(title: str):
    lines, size = fit_title(title)
    assert 1 <= len(lines) <= 2
    assert max(map(len, lines)) * size <= 2200
    assert ("…" in "".join(lines)) == (len(title) > 72)
