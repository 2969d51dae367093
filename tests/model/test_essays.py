"""Which hand-written pages rest on a source."""

from chronicle.model.essays import pages_citing

DOCS = {
    "docs/index.md": "# Home\n\nNothing is cited here, but `[@barton-2003]` shows how to.\n",
    "docs/flags.md": "Text before.\n\n# The *flags* #\n\n[@barton-2003, p. 3; @derry-1973]. B [@barton-2003, p. 9].\n",
    "docs/far/off/index.md": "No heading [@barton-2003].\n",
}


def test_pages_by_source_with_the_places_in_it():
    found = pages_citing(DOCS)
    assert found.keys() == {"barton-2003", "derry-1973"}
    flags, far = found["barton-2003"]
    assert (flags[0].title, flags[0].address, flags[1]) == ("The flags", "flags/", ("p. 3", "p. 9"))
    assert (far[0].title, far[0].address, far[1]) == ("Off", "far/off/", ())


def test_the_real_pages(chronicle):
    pages = {target.address for cited in chronicle.cited_on_pages.values() for target, _ in cited}
    assert "trade/" in pages
    assert chronicle.cited_on_pages.keys() <= chronicle.sources.keys()
