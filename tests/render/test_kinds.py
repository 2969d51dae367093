"""Which pages there are: one per record, an index per kind that has records, redirects of former ids."""

import pytest

from chronicle.render import SitePages

PAGED = ("eras", "events", "people", "organisations", "places", "documents", "themes", "sources")
EMPTY = ("people", "organisations", "places", "documents", "glossary", "comparison", "offices")


@pytest.mark.parametrize("kind", PAGED)
def test_a_page_for_every_record(small, pages, kind: str):
    folder = {address.split("/")[1] for address in pages if address.startswith(f"{kind}/")} - {""}
    assert folder == set(small.records(kind))


def test_series_and_breakdowns_share_a_folder(small, pages):
    folder = {address.split("/")[1] for address in pages if address.startswith("trade/")} - {""}
    assert folder == {*small.series, *small.breakdowns}


def test_empty_kinds_have_no_pages(make_chronicle):
    addresses = set(SitePages(make_chronicle()).index_addresses())
    assert {"eras/", "themes/", "sources/", "timeline/"} <= addresses
    assert addresses & {f"{kind}/" for kind in (*EMPTY, "trade")} == set()


def test_former_ids_lead_on(small):
    found = {redirect.address: redirect.to for redirect in SitePages(small).redirects()}
    assert found == {"events/": "timeline/", "events/kiel-treaty/": "events/treaty-of-kiel/"}


def test_rendering_twice_gives_the_same(small, pages):
    makers = SitePages(small, "https://example.org/")
    assert all(planned.make() == pages[planned.address] for planned in makers.record_pages())
