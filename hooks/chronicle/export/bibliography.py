"""The sources as BibTeX, RIS and CSL-JSON: all of them, and those that each citable record rests on."""

import json
from collections.abc import Iterable, Iterator

from chronicle.formats.addresses import BIBLIOGRAPHY_FORMS, CITABLE, bibliography_file
from chronicle.formats.bibtex import bibtex
from chronicle.formats.ris import ris
from chronicle.model.chronicle import Chronicle
from chronicle.model.references import cited_sources

Entries = dict[str, dict[str, str]]
_BETWEEN = {"bib": "\n\n", "ris": "\r\n", "csl.json": ",\n"}


def bibliography_files(chronicle: Chronicle) -> Iterator[tuple[str, str, int]]:
    """Yield (address, text, number of sources) of each form of the whole bibliography, then of each record's own."""
    entries = _entries(chronicle)
    for form in BIBLIOGRAPHY_FORMS:
        yield bibliography_file(form), _joined(form, entries[form].values()), len(chronicle.sources)
    for kind in CITABLE:
        for record in chronicle.records(kind).values():
            ids = [record.id] if kind == "sources" else list(dict.fromkeys(one for one, _ in cited_sources(record)))
            for form in BIBLIOGRAPHY_FORMS if ids else ():
                text = _joined(form, [entries[form][source] for source in ids])
                yield bibliography_file(form, kind, record.id), text, len(ids)


def _entries(chronicle: Chronicle) -> Entries:
    """Return every source in every form; each is made once, however many records rest on it."""
    items = {source.id: source.csl() for source in chronicle.sources.values()}
    return {
        "bib": {source: bibtex([item]) for source, item in items.items()},
        "ris": {source: ris([item]) for source, item in items.items()},
        "csl.json": {source: json.dumps(item, ensure_ascii=False) for source, item in items.items()},
    }


def _joined(form: str, entries: Iterable[str]) -> str:
    text = _BETWEEN[form].join(entries)
    return f"[\n{text}\n]\n" if form == "csl.json" else text
