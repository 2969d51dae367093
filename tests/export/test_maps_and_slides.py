"""GeoJSON and the slides of TimelineJS, by the rules of their formats."""

import json
from html import unescape

from chronicle.formats.addresses import DATA


def read(exports, name):
    return json.loads(exports.files[DATA + name])


def test_places_are_points_east_then_north(both):
    chronicle, exports = both
    features = read(exports, "places.geojson")["features"]
    assert [one["id"] for one in features] == list(chronicle.places)
    for one in features:
        place = chronicle.places[one["id"]]
        assert one["type"] == "Feature"
        assert one["geometry"] == {"type": "Point", "coordinates": [place.longitude, place.latitude]}


def test_events_stand_at_their_places(both):
    chronicle, exports = both
    features = read(exports, "events.geojson")["features"]
    assert [one["id"] for one in features] == [event.id for event in chronicle.events.values() if event.places]
    for one in features:
        places = set(chronicle.events[one["id"]].places)
        several = one["geometry"]["type"] == "MultiPoint"
        assert several is (len(places) > 1)
        if several:
            assert len(one["geometry"]["coordinates"]) == len(places)


def test_every_event_is_a_slide_with_what_the_format_asks(both):
    chronicle, exports = both
    tree = read(exports, "timeline.json")
    assert set(tree) == {"title", "eras", "events"} and set(tree["title"]["text"]) == {"headline", "text"}
    assert [slide["unique_id"] for slide in tree["events"]] == list(chronicle.events)
    for slide in tree["events"]:
        event = chronicle.events[slide["unique_id"]]
        part = event.date.start or event.date.end
        wanted = {"year": part.year, "month": part.month, "day": part.day}
        assert slide["start_date"] == {key: value for key, value in wanted.items() if value}
        assert unescape(slide["text"]["headline"]) == event.title
        assert "<" not in slide["text"]["headline"] + slide["text"]["text"]
    assert all(era["start_date"]["year"] <= era["end_date"]["year"] for era in tree["eras"])


def test_each_era_has_slides_of_its_own(both):
    chronicle, exports = both
    for era, ids in chronicle.events_of_era.items():
        path = f"{DATA}timeline/eras/{era}.json"
        assert (path in exports.files) is bool(ids)
        if ids:
            assert [slide["unique_id"] for slide in json.loads(exports.files[path])["events"]] == list(ids)
