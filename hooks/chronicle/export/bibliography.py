"""The sources as BibTeX, RIS and CSL-JSON: all of them, those of each citable record, those of each written page."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from chronicle.formats.addresses import BIBLIOGRAPHY_FORMS, CITABLE, bibliography_file, essay_file
from chronicle.formats.bibtex import bibtex
from chronicle.formats.ris import ris
from chronicle.model.chronicle import Chronicle
from chronicle.model.essays import sources_by_page
from chronicle.model.references import cited_sources

Entries = dict[str, dict[str, str]]
_BETWEEN = {"bib": "\n\n", "ris": "\r\n", "csl.json": ",\n"}


def bibliography_files(chronicle: Chronicle) -> Iterator[tuple[str, str, int]]:
    """Yield (address, text, number of sources) of the whole bibliography, then of that of each record and page."""
    entries = _entries(chronicle)
    for form in BIBLIOGRAPHY_FORMS:
        yield bibliography_file(form), _joined(form, entries[form].values()), len(chronicle.sources)
    for kind in CITABLE:
        for record in chronicle.records(kind).values():
            ids = _sources(chronicle, kind, record)
            for form in BIBLIOGRAPHY_FORMS if ids else ():
                text = _joined(form, [entries[form][source] for source in ids])
                yield bibliography_file(form, kind, record.id), text, len(ids)
    for address, ids in sources_by_page(chronicle.cited_on_pages).items():
        for form in BIBLIOGRAPHY_FORMS:
            yield essay_file(form, address), _joined(form, [entries[form][source] for source in ids]), len(ids)


def _sources(chronicle: Chronicle, kind: str, record: Any) -> list[str]:
    """Return the sources of a record; computed figures rest on those of their parts."""
    if kind == "sources":
        return [record.id]
    cited = [source for source, _ in cited_sources(record)]
    if kind == "series":
        cited += [source.id for figure in chronicle.figures[record.id] for source in figure.sources]
    return list(dict.fromkeys(cited))


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
