"""Maps on the pages of places."""

import pytest

ONE = "- {id: town, name: Town, latitude: 10, longitude: 20}\n"


def test_every_place_is_a_link_on_the_map(tree, small):
    links = {
        link.rpartition("places/")[2] for link in tree("places/").xpath("//figure//*[local-name()='svg']//a/@href")
    }
    assert {f"{place}/" for place in small.places} <= links


def test_the_table_names_positions(text):
    assert any("59.91° N, 10.75° E" in row for row in text("places/", "//tbody/tr"))


def test_the_caption_says_where_the_outline_is_from(text):
    (caption,) = text("places/", "//figcaption")
    assert "Natural Earth" in caption and "January 2024" in caption and "Borders are left out" in caption


def test_drawings_have_names_and_ids_of_their_own(tree):
    for drawing in tree("places/").xpath("//*[local-name()='svg'][@role='group']"):
        (title,) = drawing.xpath("./*[local-name()='title']")
        assert title.get("id") == drawing.get("aria-labelledby") and title.text


def test_the_page_of_a_place_says_where_it_lies(tree, pages):
    assert tree("places/moss/").xpath("//*[local-name()='svg'][@aria-label='Where Moss lies']")
    assert "Where Moss lies" in pages["places/moss/"].rail
    assert "assets/css/map.css" in pages["places/moss/"].head


def test_the_ground_of_both_small_maps_is_drawn_once(pages):
    page = pages["places/moss/"]
    assert (page.content + page.rail).count("chr-map-land") == 1
    assert 'id="map-ground"' in page.content and 'href="#map-ground"' in page.rail


def test_the_seats_are_marked(tree, small):
    seats = [
        place.name for place in small.places.values() if place.name in {party.seat for party in small.site.parties}
    ]
    marked = tree("places/").xpath(
        "//*[local-name()='circle'][@class='chr-map-seat']/../*[local-name()='title']/text()"
    )
    assert seats
    assert {words.partition(":")[0].strip() for words in marked} == set(seats)


@pytest.mark.parametrize(
    "places",
    [
        ONE,
        ONE + "- {id: same, name: Same, latitude: 10, longitude: 20}\n",
        ONE + "- {id: anti, name: Antipode, latitude: -10, longitude: -160}\n",
        "- {id: fiji, name: Fiji, latitude: -18, longitude: 178}\n- {id: tonga, name: Tonga, latitude: -21, longitude: -175}\n",
        "- {id: north, name: North, latitude: 90, longitude: 0}\n- {id: south, name: South, latitude: -90, longitude: 0}\n",
    ],
)
def test_any_places_have_a_map(make_pages, places: str):
    pages = make_pages({"data/places.yml": places})
    assert "chr-map-land" in pages["places/"].content or "chr-map-place" in pages["places/"].content
    assert "nan" not in pages["places/"].content.casefold().replace("finance", "")
