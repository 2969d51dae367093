"""What is missing: years without events, thin sourcing, unsure records, people without dates, series with gaps."""

from collections.abc import Callable, Iterator

from chronicle.model.chronicle import Chronicle
from chronicle.model.eras import possible_start
from chronicle.records import Event


def years_without_events(chronicle: Chronicle) -> list[int]:
    """Return the years between the first and the last day of the eras in which no event starts."""
    covered = {possible_start(event.date)[0].year for event in chronicle.events.values()}
    first, last = chronicle.span
    return [year for year in range(first.year, last.year + 1) if year not in covered]


def events_with_one_source(chronicle: Chronicle) -> list[Event]:
    """Return the events that rest on a single source."""
    return _events(chronicle, lambda event: len(_sources(event)) == 1)


def events_without_primary_source(chronicle: Chronicle) -> list[Event]:
    """Return the events none of whose sources is a primary one."""
    return _events(chronicle, lambda event: all(chronicle.sources[one].kind != "primary" for one in _sources(event)))


def events_on_reference_works_alone(chronicle: Chronicle) -> list[Event]:
    """Return the events all of whose sources are works of reference."""
    return _events(chronicle, lambda event: all(chronicle.sources[one].kind == "reference" for one in _sources(event)))


def events_of_certainty(chronicle: Chronicle, certainty: str) -> list[Event]:
    """Return the events marked with a certainty."""
    return _events(chronicle, lambda event: event.certainty == certainty)


def people_without_dates(chronicle: Chronicle) -> list[str]:
    """Return the ids of people whose birth or death date is not given."""
    return [person.id for person in chronicle.people.values() if not (person.born and person.died)]


def series_with_gaps(chronicle: Chronicle) -> Iterator[tuple[str, list[int]]]:
    """Yield (series id, years) of series with values for single years that leave out years between them."""
    for series_id, figures in chronicle.figures.items():
        years = sorted({f.period.start.year for f in figures if not f.period.is_interval and f.period.start})
        missing = [year for year in range(years[0], years[-1]) if year not in years] if len(years) > 1 else []
        if missing:
            yield series_id, missing


def _events(chronicle: Chronicle, wanted: Callable[[Event], bool]) -> list[Event]:
    return [event for event in chronicle.events.values() if wanted(event)]


def _sources(event: Event) -> set[str]:
    return {source.id for source in event.sources}
