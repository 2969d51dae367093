"""Without scripts everything can be read and reached."""

import re

import pytest
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def plain(visit):
    """Return the function that opens a window without scripts."""
    return lambda address="", **options: visit(address, java_script_enabled=False, **options)


def test_the_timeline_lists_every_event(plain, chronicle):
    with plain("timeline/") as page:
        expect(page.locator(".chr-item:visible")).to_have_count(len(chronicle.events))


@pytest.mark.parametrize("kind", ["people", "organisations", "places", "documents"])
def test_indexes_list_every_record(plain, chronicle, kind: str):
    with plain(f"{kind}/") as page:
        expect(page.locator("tbody tr:visible")).to_have_count(len(chronicle.records(kind)))


def test_nothing_dead_is_offered(plain, address_of_type):
    for address in ("", "timeline/", "people/", address_of_type("one of events")):
        with plain(address) as page:
            expect(page.locator("button:visible:not([type='reset'])")).to_have_count(0)


def test_every_form_of_citation_can_be_read(plain, address_of_type):
    with plain(address_of_type("one of events")) as page:
        for form in page.locator("[data-chr-cite] details").all():
            if form.get_attribute("open") is None:
                form.locator("summary").click()
            expect(form.locator(".chr-cite-text")).to_be_visible()


def test_the_menu_of_a_phone(plain):
    with plain(viewport=PHONE) as page:
        page.locator(".chr-menu-label").click()
        page.locator("#chr-drawer").get_by_role("link", name="Timeline").click()
        expect(page).to_have_url(re.compile("/timeline/$"))
