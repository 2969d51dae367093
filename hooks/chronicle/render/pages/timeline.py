"""The timeline: every event by year, on the side that took the initiative, with filters."""

import json
from collections import Counter
from dataclasses import dataclass, field

from markupsafe import Markup

from chronicle.formats.addresses import DATA, calendar_file
from chronicle.model.chronicle import Chronicle
from chronicle.model.eras import era_first, era_last, possible_start
from chronicle.records import Era, Event
from chronicle.render.builder import Builder, facet
from chronicle.render.context import PageContext
from chronicle.render.pages.calendar import has_anniversaries
from chronicle.render.picture import blocks_of, tallies_of
from chronicle.render.search import EVENTS_FILE
from chronicle.render.strip import strip_of

FACETS_FILE = "timeline/facets.json"
_MOST_CHOICES = 200  # of people or places
_ONE_PAGE = 400  # events that stand on the page itself, about 100 kB; of more, files and links to eras
_LONG = 150  # events; more are laid out only where they are in sight
_ONE_LINE = 56  # years that fit into one line of links
_SHORT_FROM = 10  # years between those written in full in such a line
_HALF = 56.0  # px of the overview's bars, to either side of the line


@dataclass(slots=True)
class Year:
    """A year of the timeline with the eras that begin before its events.

    `firsts` are (era, id of its first event in this year, number of these events).
    """

    number: int
    eras: list[Era] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    firsts: list[tuple[str, str, int]] = field(default_factory=list)

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
        files=_files(chronicle),
        one_page=on_one_page(chronicle),
        events_file=EVENTS_FILE,
        facets_file=FACETS_FILE,
        eras=[(era_first(era).year, min(era_last(era), chronicle.span[1]).year) for era in chronicle.eras.values()],
        long=len(events) > _LONG,
        initiatives=[(value, initiatives[value]) for value in order if initiatives[value]],
        side_counts=[initiatives[party] for party in chronicle.party_ids],
        facets=_facets(chronicle, events),
    )


def _files(chronicle: Chronicle) -> list[tuple[str, str]]:
    """Return (words, address) of what may be taken away, and of the page of anniversaries."""
    days = [("Calendar file", calendar_file()), ("Anniversaries", "calendar/")] if has_anniversaries(chronicle) else []
    return [("CSV", f"{DATA}events.csv"), *days]


def on_one_page(chronicle: Chronicle) -> bool:
    """Whether all events stand on the timeline's page; if not, its scripts read two files."""
    return len(chronicle.events) <= _ONE_PAGE


def facets_file(chronicle: Chronicle) -> str:
    """Return which filters every event fits, in the order of time, as JSON; what else it shows is in the search's file.

    `facets` has the values of each facet and, for each event, the numbers of its values among them; `differ` lists the
    numbers of the events on which sources differ.
    """
    events = list(chronicle.events.values())
    sides = dict(zip(chronicle.party_ids, "ab", strict=True))
    chosen = {
        "theme": [event.themes for event in events],
        "era": [(chronicle.era_of_event[event.id],) for event in events],
        "initiative": [(event.initiative,) if event.initiative else () for event in events],
        "kind": [(event.kind,) if event.kind else () for event in events],
        "person": [event.people for event in events],
        "place": [event.places for event in events],
        "certainty": [(event.certainty or "established",) for event in events],
    }
    return json.dumps(
        {
            "years": [possible_start(event.date)[0].year for event in events],
            "sides": [sides.get(event.initiative, event.initiative) or "unstated" for event in events],
            "differ": [number for number, event in enumerate(events) if event.dispute],
            "facets": {name: _numbered(values) for name, values in chosen.items()},
        },
        separators=(",", ":"),
    )


def _numbered(chosen: list[tuple[str, ...]]) -> dict[str, list]:
    numbers: dict[str, int] = {}
    of = [[numbers.setdefault(value, len(numbers)) for value in values] for values in chosen]
    return {"values": list(numbers), "of": of}


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
    for year in years:
        of_era: dict[str, list[str]] = {}
        for event in year.events:
            of_era.setdefault(chronicle.era_of_event[event.id], []).append(event.id)
        year.firsts = [(era_id, ids[0], len(ids)) for era_id, ids in of_era.items()]
    return years
