"""What the search finds of a record, and the files that the search in the browser reads."""

import json
import math
from collections.abc import Iterable, Iterator
from typing import Any

from chronicle.edtf import Edtf, Part, describe
from chronicle.model.chronicle import Chronicle
from chronicle.render.page import Page, SearchEntry
from chronicle.render.words import kind_name

EVENTS_FILE = "search/events.json"
RECORDS_FILE = "search/records.json"
_SPANS = (("start", "end"), ("born", "died"), ("founded", "dissolved"))
_WEIGHTS = {"events": 1.2, "documents": 1.2, "sources": 0.4}
_WEIGHT = 2.0  # of all other kinds: who types a name wants its page first


def search_entry(kind: str, record: Any, mentions: int = 0) -> SearchEntry:
    """Return what the search finds of a record; the more other records mention it, the more it weighs."""
    names = (getattr(record, "abbreviation", None), *record.names.values(), *record.search)
    return SearchEntry(
        title=getattr(record, "title", None) or record.name,
        label=_label(kind, record),
        when=_when(record),
        summary=getattr(record, "summary", None) or "",
        names=tuple(dict.fromkeys(filter(None, names))),
        weight=_WEIGHTS.get(kind, _WEIGHT) * (1 + round(2 * math.log10(1 + mentions)) / 2),
    )


def search_files(chronicle: Chronicle, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Yield (path, content) of the files of the search: events, which the timeline reads too, and all else.

    `groups` are [folder, kind, weight], `records` are [group, rest of the address, title, date, summary, names] in the
    order of the pages, less what is empty at the end.
    """
    entries = [(page.address, page.search) for page in pages if page.search]
    terms = chronicle.glossary.values()
    entries += ((f"glossary/#{term.id}", _term(term)) for term in terms)
    events = [entry for entry in entries if entry[0].startswith("events/")]
    rest = [entry for entry in entries if not entry[0].startswith("events/")]
    yield EVENTS_FILE, _file(events)
    yield RECORDS_FILE, _file(rest)


def _file(entries: list[tuple[str, SearchEntry]]) -> str:
    groups: dict[tuple[str, str, float], int] = {}
    records = []
    for address, entry in entries:
        folder, slash, rest = address.partition("/")
        group = groups.setdefault((folder + slash, entry.label, entry.weight), len(groups))
        row = [group, rest, entry.title, entry.when, entry.summary, " · ".join(entry.names)]
        while row[-1] == "":
            row.pop()
        records.append(row)
    return json.dumps({"groups": list(groups), "records": records}, ensure_ascii=False, separators=(",", ":"))


def _term(term: Any) -> SearchEntry:
    return SearchEntry(term.term, "Glossary", "", term.expansion or "", tuple(term.names.values()), _WEIGHT)


def _label(kind: str, record: Any) -> str:
    own = getattr(record, "kind", None) if kind in ("events", "documents") else None
    words = "source" if kind == "sources" else own or ("theme" if kind == "themes" else kind_name(kind))
    return words[0].upper() + words[1:]


def _when(record: Any) -> str:
    if getattr(record, "date", None):
        return describe(record.date)
    for first, last in _SPANS:
        if hasattr(record, first):
            return _years(getattr(record, first), getattr(record, last))
    return ""


def _years(first: Edtf | None, last: Edtf | None) -> str:
    start = (first.start or first.end) if first else None
    end = last.end if last else None
    if start is None or end is None:
        return f"from {_year(start)}" if start else f"until {_year(end)}" if end else ""
    return _year(start) if start.year == end.year else f"{_year(start)}–{_year(end)}"


def _year(part: Part) -> str:
    return f"{'about ' if part.approximate or part.uncertain else ''}{part.year}"
