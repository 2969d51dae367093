"""The home page around its hand-written introduction: events as a picture, ways in, what differs, what is missing."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from chronicle.model import gaps
from chronicle.model.chronicle import Chronicle
from chronicle.model.eras import possible_start
from chronicle.records import Event
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.pages.calendar import DAYS_FILE, has_anniversaries
from chronicle.render.pages.offices import has_offices
from chronicle.render.picture import blocks_of, squares_of
from chronicle.render.strip import strip_of
from chronicle.render.words import list_in_words, plural

_LISTED = 5
_NAMED = 3
_HALF = 60.0  # px of the bars on phones, to either side of the line
_SECTION = re.compile("(?=<h2)")


@dataclass(frozen=True, slots=True)
class Way:
    """A way in: title, address, how many records, and a short note."""

    title: str
    address: str
    count: int
    note: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A thing that is missing: how many of what, what that means, and where the list stands."""

    title: str
    note: str
    address: str


def home(builder: Builder, context: PageContext, intro: Markup) -> Markup:
    """Return the home page; what follows the first second-level heading of its prose stands beside the day's events."""
    chronicle = builder.chronicle
    first, *rest = _SECTION.split(intro, maxsplit=1)
    return builder.template(
        "pages/home.html",
        context,
        intro=Markup(first),
        more=Markup("".join(rest)),
        tally=_tally(chronicle),
        squares=squares_of(chronicle),
        blocks=blocks_of(chronicle, _HALF),
        strip=strip_of(chronicle, 100.0),
        ways=_ways(chronicle),
        others=_others(builder),
        days_file=DAYS_FILE if has_anniversaries(chronicle) else "",
        newest=_newest(chronicle),
        differing=_differing(chronicle),
        gaps=_gaps(chronicle),
    )


def _tally(chronicle: Chronicle) -> list[tuple[str, int, bool]]:
    disputed = sum(1 for event in chronicle.events.values() if event.dispute)
    rows = [
        ("Events", len(chronicle.events), False),
        ("where sources differ", disputed, True),
        ("People", len(chronicle.people), False),
        ("Documents", len(chronicle.documents), False),
        ("Series of figures", len(chronicle.series), False),
        ("Sources", len(chronicle.sources), False),
    ]
    return [row for row in rows if row[1]]


def _first_to_last(years: list[int]) -> str:
    if not years or min(years) == max(years):
        return f"of {years[0]}" if years else ""
    return f"from {min(years)} to {max(years)}"


def _ways(chronicle: Chronicle) -> list[Way]:
    people = [person.name.split()[-1] for person in chronicle.people.values()]
    years = [possible_start(document.date)[0].year for document in chronicle.documents.values()]
    figures = len(chronicle.series) + len(chronicle.breakdowns)
    ways = [
        Way("People", "people/", len(people), f"from {people[0]} to {people[-1]}" if len(people) > 1 else ""),
        Way("Documents", "documents/", len(years), _first_to_last(years)),
        Way("Organisations", "organisations/", len(chronicle.organisations), _foremost(chronicle, "organisations")),
        Way("Places", "places/", len(chronicle.places), _foremost(chronicle, "places")),
        Way("Trade and figures", "trade/", figures, "series and breakdowns"),
        Way("Sources", "sources/", len(chronicle.sources), "and what rests on each"),
    ]  # fmt: skip
    return [way for way in ways if way.count]


def _foremost(chronicle: Chronicle, kind: str) -> str:
    """Return the short names of the records of a kind that are mentioned most."""
    records = sorted(chronicle.records(kind).values(), key=lambda one: (-chronicle.count_mentions(one.id), one.name))
    return ", ".join(getattr(record, "abbreviation", None) or record.name for record in records[:_NAMED])


def _others(builder: Builder) -> list[tuple[str, str]]:
    chronicle = builder.chronicle
    others = [
        ("Offices", "offices/", has_offices(builder)),
        ("Country comparison", "comparison/", chronicle.comparison),
        ("Glossary", "glossary/", chronicle.glossary),
    ]
    return [(title, address) for title, address, present in others if present]


def _newest(chronicle: Chronicle) -> list[Event]:
    """Return the events added last; none when all came on one day, which makes none of them new."""
    added = [event for event in chronicle.events.values() if event.added]
    if len({event.added.text for event in added}) < 2:
        return []
    added.sort(key=lambda event: (-event.added.sort_key[0], event.date.sort_key, event.id))
    return added[:_LISTED]


def _differing(chronicle: Chronicle) -> list[Event]:
    """Return the event of each era on which sources differ and that is mentioned most; the foremost few of these."""
    weight = {e.id: (chronicle.count_mentions(e.id), len(e.sources)) for e in chronicle.events.values() if e.dispute}
    eras = [[one for one in ids if one in weight] for ids in chronicle.events_of_era.values()]
    chosen = {max(ids, key=weight.__getitem__) for ids in eras if ids}
    foremost = sorted(chosen, key=lambda one: (weight[one], one), reverse=True)[:_LISTED]
    return [event for event in chronicle.events.values() if event.id in foremost]


def _gaps(chronicle: Chronicle) -> list[Gap]:
    years = gaps.years_without_events(chronicle)
    single = len(gaps.events_with_one_source(chronicle))
    secondary = len(gaps.events_without_primary_source(chronicle))
    series = sum(1 for _ in gaps.series_with_gaps(chronicle))
    named = list_in_words([str(year) for year in years]) if len(years) <= _LISTED else plural(len(years), "year")
    rows = [
        (years, named, "without an event", "years"),
        (single, f"{plural(single, 'event')} with one source", "a second one is wanted", "one-source"),
        (secondary, f"{plural(secondary, 'event')} without a primary source", "later accounts only", "no-primary"),
        (series, f"{plural(series, 'series', 'series')} with gaps", "years for which no figure was found", "series"),
    ]
    return [Gap(title, note, f"missing/#{place}") for found, title, note, place in rows if found]
