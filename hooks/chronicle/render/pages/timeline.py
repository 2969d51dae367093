"""The timeline: every event by year, on the side that took the initiative, with filters."""

from collections import Counter
from dataclasses import dataclass, field

from markupsafe import Markup

from chronicle.model.chronicle import Chronicle
from chronicle.model.eras import possible_start
from chronicle.records import Era, Event
from chronicle.render.builder import Builder, facet
from chronicle.render.context import PageContext
from chronicle.render.picture import blocks_of, tallies_of
from chronicle.render.strip import strip_of

_MOST_CHOICES = 200  # of people or places
_LONG = 150  # events; more are laid out only where they are in sight
_ONE_LINE = 56  # years that fit into one line of links
_SHORT_FROM = 10  # years between those written in full in such a line
_HALF = 56.0  # px of the overview's bars, to either side of the line


@dataclass(slots=True)
class Year:
    """A year of the timeline with the eras that begin before its events."""

    number: int
    eras: list[Era] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    @property
    def short(self) -> bool:
        """Whether its last two digits are enough between its neighbours."""
        return bool(self.number % _SHORT_FROM)


def timeline(builder: Builder, context: PageContext) -> Markup:
    """Return the timeline of all events."""
    chronicle = builder.chronicle
    events = list(chronicle.events.values())
    initiatives = Counter(event.initiative for event in events if event.initiative)
    order = (*chronicle.party_ids, "joint", "disputed", "other")
    years = _years(chronicle)
    return builder.template(
        "pages/timeline.html",
        context,
        strip=strip_of(chronicle, 100.0),
        blocks=blocks_of(chronicle, _HALF),
        tallies=tallies_of(chronicle),
        years=years,
        one_line=len(years) <= _ONE_LINE,
        total=len(events),
        long=len(events) > _LONG,
        initiatives=[(value, initiatives[value]) for value in order if initiatives[value]],
        side_counts=[initiatives[party] for party in chronicle.party_ids],
        facets=_facets(chronicle, events),
        variants={event.id: " ".join((*event.names.values(), *event.search)) for event in events},
    )


def _facets(chronicle: Chronicle, events: list[Event]) -> list[dict]:
    people = {person.id: person.name for person in chronicle.people.values()}
    places = {place.id: place.name for place in chronicle.places.values()}
    facets = [
        facet("Kind", "kind", (event.kind or "" for event in events)),
        facet("Person", "person", (one for event in events for one in event.people), people),
        facet("Place", "place", (one for event in events for one in event.places), places),
        facet("Certainty", "certainty", (event.certainty or "established" for event in events)),
    ]
    for one in facets:
        one["options"] = one["options"][:_MOST_CHOICES]
    return [one for one in facets if one["options"]]


def _years(chronicle: Chronicle) -> list[Year]:
    years: list[Year] = []
    seen: set[str] = set()
    for event in chronicle.events.values():
        number = possible_start(event.date)[0].year
        if not years or years[-1].number != number:
            years.append(Year(number))
        era_id = chronicle.era_of_event[event.id]
        if era_id not in seen:
            seen.add(era_id)
            years[-1].eras.append(chronicle.eras[era_id])
        years[-1].events.append(event)
    return years
