"""The timeline: every event by year, on the side that took the initiative, with filters."""

from collections import Counter
from dataclasses import dataclass, field

from markupsafe import Markup

from chronicle.model.eras import possible_start
from chronicle.records import Era, Event
from chronicle.render.builder import Builder, facet
from chronicle.render.context import PageContext
from chronicle.render.shared import SharedParts

_MOST_PEOPLE = 40


@dataclass(slots=True)
class Year:
    """A year of the timeline with the eras that begin before its events."""

    number: int
    eras: list[Era] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


def timeline(builder: Builder, context: PageContext, shared: SharedParts) -> Markup:
    """Return the timeline of all events."""
    chronicle = builder.chronicle
    events = list(chronicle.events.values())
    initiatives = Counter(event.initiative for event in events if event.initiative)
    order = (*chronicle.party_ids, "joint", "disputed", "other")
    names = {person.id: person.name for person in chronicle.people.values()}
    people = facet("Person", "person", (person for event in events for person in event.people), names)
    people["options"] = people["options"][:_MOST_PEOPLE]
    facets = [
        facet("Kind", "kind", (event.kind or "" for event in events)),
        people,
        facet("Certainty", "certainty", (event.certainty or "established" for event in events)),
    ]
    return builder.template(
        "pages/timeline.html",
        context,
        strip=shared.strip(context, None),
        years=_years(builder, events),
        total=len(events),
        initiatives=[(value, initiatives[value]) for value in order if initiatives[value]],
        side_counts=[initiatives[party] for party in chronicle.party_ids],
        facets=[one for one in facets if one["options"]],
    )


def _years(builder: Builder, events: list[Event]) -> list[Year]:
    chronicle = builder.chronicle
    years: list[Year] = []
    seen: set[str] = set()
    for event in events:
        number = possible_start(event.date)[0].year
        if not years or years[-1].number != number:
            years.append(Year(number))
        era_id = chronicle.era_of_event[event.id]
        if era_id not in seen:
            seen.add(era_id)
            years[-1].eras.append(chronicle.eras[era_id])
        years[-1].events.append(event)
    return years
