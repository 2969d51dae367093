"""Eras and events, people, organisations and places."""

from typing import Any

from chronicle.edtf import Edtf
from chronicle.formats.jsonld.node import Node, in_languages, one_date, present, span
from chronicle.records import Era, Event, Organisation, Person, Place, Role


def era_node(_: Any, era: Era) -> Node:
    """Return an era. schema.org has no type for periods; an event with events inside it comes nearest."""
    return present(
        {
            "@type": "Event",
            "name": era.title,
            "alternateName": in_languages(era.names),
            "description": era.summary,
            "startDate": one_date(era.start),
            "endDate": None if era.end.latest is None else one_date(era.end),
        }
    )


def event_node(data: Any, event: Event) -> Node:
    """Return an event: when and where it happened, what and whom it concerned, the documents that came of it.

    Those named are what it was about: that they attended is more than the records say.
    """
    about = [
        *(data.reference("themes", theme) for theme in dict.fromkeys(event.themes)),
        *(data.reference("people", person) for person in event.people),
        *(data.reference("organisations", body) for body in event.organisations),
    ]
    return present(
        {
            "@type": "Event",
            "name": event.title,
            "alternateName": in_languages(event.names),
            "description": event.summary,
            **span(event.date, "startDate", "endDate"),
            "location": [data.reference("places", place) for place in event.places],
            "about": about,
            "subjectOf": [data.reference("documents", document) for document in event.documents],
            "superEvent": data.reference("eras", data.chronicle.era_of_event[event.id]),
        }
    )


def person_node(data: Any, person: Person) -> Node:
    """Return a person with life span, side and posts."""
    side = data.party(person.party) if person.party else None
    elsewhere = {"@type": "Organization", "name": person.affiliation} if person.affiliation else None
    in_bodies = [_post_in_body(data, role) for role in person.roles if role.organisation]
    return present(
        {
            "@type": "Person",
            "name": person.name,
            "alternateName": in_languages(person.names),
            "description": person.summary,
            "birthDate": one_date(person.born),
            "deathDate": one_date(person.died),
            "affiliation": [*filter(None, (side, elsewhere)), *in_bodies],
            "hasOccupation": [_post(role) for role in person.roles if not role.organisation],
        }
    )


def organisation_node(data: Any, organisation: Organisation) -> Node:
    """Return an organisation."""
    return present(
        {
            "@type": "Organization",
            "name": organisation.name,
            "alternateName": [*filter(None, [organisation.abbreviation]), *in_languages(organisation.names)],
            "description": organisation.summary,
            "foundingDate": one_date(organisation.founded),
            "dissolutionDate": one_date(organisation.dissolved),
            "areaServed": data.party(organisation.party) if organisation.party else None,
        }
    )


def place_node(_: Any, place: Place) -> Node:
    """Return a place with its coordinates and the country it lies in now."""
    return present(
        {
            "@type": "Place",
            "name": place.name,
            "alternateName": in_languages(place.names),
            "description": place.summary,
            "geo": {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude},
            "containedInPlace": {"@type": "Country", "name": place.now} if place.now else None,
        }
    )


def _post_in_body(data: Any, role: Role) -> Node:
    return present(
        {
            "@type": "OrganizationRole",
            "roleName": role.role,
            "affiliation": data.reference("organisations", role.organisation),
            **_held(role.from_, role.to),
        }
    )


def _post(role: Role) -> Node:
    occupation = {"@type": "Occupation", "name": role.role}
    return present({"@type": "Role", "hasOccupation": occupation, **_held(role.from_, role.to)})


def _held(first: Edtf | None, last: Edtf | None) -> Node:
    return {"startDate": one_date(first), "endDate": one_date(last)}
