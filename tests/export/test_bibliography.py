"""The bibliography, whole and by record, as other programs read it."""

import json

import bibtexparser
import pytest
import rispy
from citeproc.source.json import CiteProcJSON

from chronicle.formats.addresses import BIBLIOGRAPHY_FORMS, CITABLE, bibliography_file, essay_file
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
            own = [source for source, _ in cited_sources(record)]
            if kind == "sources":
                own = [record.id]
            elif kind == "series":  # computed figures rest on the sources of their parts
                own += [source.id for figure in small.figures[record.id] for source in figure.sources]
            own = list(dict.fromkeys(own))
            address = bibliography_file(form, kind, record.id)
            assert (address in small_exports.files) is bool(own)
            if own:
                assert ids_in(form, small_exports.files[address]) == own


@pytest.mark.parametrize("form", BIBLIOGRAPHY_FORMS)
def test_each_written_page_has_the_sources_that_it_cites(small, small_exports, form):
    cited = {}
    for source, pages in small.cited_on_pages.items():
        for page, _ in pages:
            cited.setdefault(page.address, []).append(source)
    assert cited, "no page of the chronicle cites a source"
    found = {address: ids_in(form, small_exports.files[essay_file(form, address)]) for address in cited}
    assert found == cited


def test_the_citation_processor_takes_the_items(small, small_exports):
    items = json.loads(small_exports.files[bibliography_file("csl.json")])
    assert set(CiteProcJSON(items)) == set(small.sources)
