"""Places, and events at their places, as GeoJSON (RFC 7946)."""

import json
from typing import Any

from chronicle.edtf import describe
from chronicle.export.site_address import SiteAddress
from chronicle.export.text import present
from chronicle.model.chronicle import Chronicle
from chronicle.records import Event, Place


def places_geojson(chronicle: Chronicle, site: SiteAddress) -> tuple[str, int]:
    """Return all places as points, and how many there are."""
    features = [_place(chronicle, site, place) for place in chronicle.places.values()]
    return _collection(features), len(features)


def events_geojson(chronicle: Chronicle, site: SiteAddress) -> tuple[str, int]:
    """Return the events that have places, as a point or several, and how many there are."""
    features = [_event(chronicle, site, event) for event in chronicle.events.values() if event.places]
    return _collection(features), len(features)


def _place(chronicle: Chronicle, site: SiteAddress, place: Place) -> dict[str, Any]:
    properties = {
        "name": place.name,
        "names": dict(place.names),
        "then": place.then,
        "now": place.now,
        "summary": place.summary,
        "wikidata": place.wikidata,
        "events": len(chronicle.events_mentioning(place.id)),
        "page": site.page("places", place.id),
    }
    return _feature(place.id, {"type": "Point", "coordinates": _position(place)}, properties)


def _event(chronicle: Chronicle, site: SiteAddress, event: Event) -> dict[str, Any]:
    places = [chronicle.places[place] for place in dict.fromkeys(event.places)]
    points = [_position(place) for place in places]
    geometry = {"type": "Point", "coordinates": points[0]}
    if len(points) > 1:
        geometry = {"type": "MultiPoint", "coordinates": points}
    first, last = event.date.earliest, event.date.latest
    properties = {
        "title": event.title,
        "date": str(event.date),
        "when": describe(event.date),
        "first_day": first and first.isoformat(),
        "last_day": last and last.isoformat(),
        "summary": event.summary,
        "themes": list(event.themes),
        "initiative": event.initiative,
        "places": [place.name for place in places],
        "page": site.page("events", event.id),
    }
    return _feature(event.id, geometry, properties)


def _position(place: Place) -> list[float]:
    return [place.longitude, place.latitude]


def _feature(feature_id: str, geometry: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "id": feature_id, "geometry": geometry, "properties": present(properties)}


def _collection(features: list[dict[str, Any]]) -> str:
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'
