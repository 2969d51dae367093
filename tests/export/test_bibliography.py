"""The bibliography, whole and by record, as other programs read it."""

import json

import bibtexparser
import pytest
import rispy
from citeproc.source.json import CiteProcJSON

from chronicle.formats.addresses import BIBLIOGRAPHY_FORMS, CITABLE, bibliography_file
from chronicle.model.references import cited_sources


def ids_in(form: str, content: bytes) -> list[str]:
    """Return the ids of the entries of a file, by a parser that is not ours."""
    text = content.decode()
    if form == "bib":
        library = bibtexparser.parse_string(text)
        assert not library.failed_blocks
        return [entry.key for entry in library.entries]
    if form == "ris":
        return [entry["id"] for entry in rispy.loads(text)]
    return [item["id"] for item in json.loads(text)]


@pytest.mark.parametrize("form", BIBLIOGRAPHY_FORMS)
def test_the_whole_bibliography_has_every_source(both, form):
    chronicle, exports = both
    assert ids_in(form, exports.files[bibliography_file(form)]) == list(chronicle.sources)


@pytest.mark.parametrize("form", BIBLIOGRAPHY_FORMS)
def test_each_record_has_the_sources_that_it_cites(small, small_exports, form):
    for kind in CITABLE:
        for record in small.records(kind).values():
            own = (
                [record.id] if kind == "sources" else list(dict.fromkeys(source for source, _ in cited_sources(record)))
            )
            address = bibliography_file(form, kind, record.id)
            assert (address in small_exports.files) is bool(own)
            if own:
                assert ids_in(form, small_exports.files[address]) == own


def test_the_citation_processor_takes_the_items(small, small_exports):
    items = json.loads(small_exports.files[bibliography_file("csl.json")])
    assert set(CiteProcJSON(items)) == set(small.sources)
