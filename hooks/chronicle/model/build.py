"""From checked records to a chronicle: sort, place in eras, link both ways, compute."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from chronicle.load import Entry, Loaded
from chronicle.model.addresses import address_of
from chronicle.model.chronicle import Chronicle, Origin, Target, target_of
from chronicle.model.derived import figures_of
from chronicle.model.eras import era_of, span_of
from chronicle.model.essays import pages_citing
from chronicle.model.references import cited_sources, linked_ids

_KEYS: dict[str, Callable[[Any], Any]] = {
    "eras": lambda era: era.start.sort_key,
    "events": lambda event: (event.date.sort_key, event.id),
    "people": lambda person: (sort_name(person.name), person.id),
    "organisations": lambda record: (record.name.casefold(), record.id),
    "places": lambda record: (record.name.casefold(), record.id),
    "documents": lambda record: (record.date.sort_key, record.id),
    "glossary": lambda record: (record.term.casefold(), record.id),
}
_LINKABLE = (
    "eras", "events", "people", "organisations", "places", "documents",
    "series", "breakdowns", "comparison", "glossary",
)  # fmt: skip
_STORED = (*_LINKABLE, "sources", "units")


def build(loaded: Loaded, docs: Mapping[str, str] | None = None) -> Chronicle:
    """Return the chronicle of records in which the checks found no problem; `docs` are the hand-written pages."""
    kinds = {kind: _sorted(kind, loaded.entries.get(kind, ())) for kind in _STORED}
    site = loaded.entries["site"][0].record
    eras = tuple(kinds["eras"].values())
    events = kinds["events"]
    targets = _targets(kinds, site)
    placed = {event.id: era_of(event.date, eras).id for event in events.values()}
    last_day = max((e.date.latest or e.date.earliest for e in events.values()), default=eras[-1].start.earliest)
    mentioned_by, resting_on = _backlinks(kinds, targets)
    return Chronicle(
        site=site,
        **kinds,
        targets=targets,
        origins=_origins(loaded),
        era_of_event=placed,
        events_of_era=_grouped(((era_id, event_id) for event_id, era_id in placed.items()), kinds["eras"]),
        events_of_theme=_grouped(
            ((theme, event.id) for event in events.values() for theme in dict.fromkeys(event.themes)),
            (theme.id for theme in site.themes),
        ),
        mentioned_by=mentioned_by,
        resting_on=resting_on,
        figures={series.id: figures_of(series, kinds["series"], kinds["units"]) for series in kinds["series"].values()},
        value_lines={
            entry.id: tuple(entry.position(field, index)[0] for index in range(len(getattr(entry.record, field))))
            for kind, field in (("series", "values"), ("breakdowns", "items"))
            for entry in loaded.entries.get(kind, ())
        },
        span=span_of(eras, last_day),
        texts=loaded.texts,
        cited_on_pages=pages_citing(docs or {}),
    )


def sort_name(name: str) -> str:
    """Return the key by which a person's name is sorted: the last word first, case ignored."""
    words = name.split()
    return " ".join([words[-1], *words[:-1]]).casefold()


def _sorted(kind: str, entries: Iterable[Entry]) -> dict[str, BaseModel]:
    records = [entry.record for entry in entries]
    if kind in _KEYS:
        records.sort(key=_KEYS[kind])
    return {record.id: record for record in records}


def _targets(kinds: dict[str, dict], site: BaseModel) -> dict[str, Target]:
    targets = {
        record_id: target_of(kind, record, address_of(kind, record_id))
        for kind in _LINKABLE
        for record_id, record in kinds[kind].items()
    }
    for theme in site.themes:
        targets[theme.id] = target_of("themes", theme, address_of("themes", theme.id))
    for party in site.parties:
        address = address_of("parties", party.id) if kinds["comparison"] else ""
        targets[party.id] = target_of("parties", party, address)
    return targets


def _origins(loaded: Loaded) -> dict[tuple[str, str], Origin]:
    site = loaded.entries["site"][0]
    themes = enumerate(site.record.themes)
    return {("themes", one.id): Origin(site.path, site.position("themes", at)[0]) for at, one in themes} | {
        (kind, entry.id): Origin(entry.path, entry.line)
        for kind, entries in loaded.entries.items()
        for entry in entries
        if entry.id
    }


def _grouped(pairs: Iterable[tuple[str, str]], keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {key: [] for key in keys}
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _backlinks(kinds: dict[str, dict], targets: dict[str, Target]) -> tuple[dict, dict]:
    known = set(targets)
    mentioned: dict[str, list[Target]] = defaultdict(list)
    resting: dict[str, list[tuple[Target, tuple[str, ...]]]] = defaultdict(list)
    for kind in _STORED:
        if kind in ("sources", "units"):
            continue
        for record_id, record in kinds[kind].items():
            target = targets[record_id]
            for linked in linked_ids(record, known):
                if linked != record_id:
                    mentioned[linked].append(target)
            locators: dict[str, dict[str, None]] = {}
            for source_id, locator in cited_sources(record):
                locators.setdefault(source_id, {}).update({locator: None} if locator else {})
            for source_id, found in locators.items():
                resting[source_id].append((target, tuple(found)))
    return _frozen(mentioned), _frozen(resting)


def _frozen(groups: dict[str, list]) -> dict[str, tuple]:
    return {key: tuple(values) for key, values in groups.items()}
