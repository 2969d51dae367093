"""How to cite a page: tabs and a button to copy, all by keyboard. The linked data in the head are no script."""

import json
from collections.abc import Iterator

import bibtexparser
import pytest
import rispy
from playwright.sync_api import Page, expect


@pytest.fixture
def event(visit, address_of_type) -> Iterator[Page]:
    """The page of an event, with leave to write to the clipboard."""
    with visit(address_of_type("one of events"), permissions=["clipboard-read", "clipboard-write"]) as page:
        yield page


def copied(page: Page) -> str:
    """Return what lies in the clipboard."""
    return page.evaluate("navigator.clipboard.readText()")


def test_every_form_can_be_copied_by_keyboard(event: Page):
    box = event.locator("[data-chr-cite]")
    tabs = box.get_by_role("tab")
    expect(tabs).to_have_text(["Note", "Bibliography", "BibTeX", "RIS", "CSL-JSON"])
    tabs.first.focus()
    found = {}
    for number in range(5):
        expect(tabs.nth(number)).to_be_focused()
        expect(tabs.nth(number)).to_have_attribute("aria-selected", "true")
        event.keyboard.press("Tab")
        event.keyboard.press("Enter")
        expect(box.locator(".chr-copy [aria-live]")).to_have_text("Copied")
        found[tabs.nth(number).inner_text()] = copied(event)
        tabs.nth(number).focus()
        event.keyboard.press("ArrowRight")
    expect(tabs.first).to_be_focused()
    title = event.locator("h1").inner_text()
    assert title in found["Note"] and event.url.partition("/events/")[2] in found["Bibliography"]
    (entry,) = bibtexparser.parse_string(found["BibTeX"]).entries
    (reference,) = rispy.loads(found["RIS"])
    (item,) = json.loads(found["CSL-JSON"])
    assert item["id"] == entry.key == reference["id"] == event.url.rstrip("/").rpartition("/")[2]
    assert item["title"] == reference["title"] and item["title"].startswith(title)


def test_the_link_in_the_foot_leads_there(event: Page):
    event.locator(".chr-foot").get_by_role("link", name="Cite", exact=True).click()
    expect(event.locator("#cite")).to_be_in_viewport()


@pytest.mark.parametrize("kind", ["home", "timeline", "one of events", "one of sources", "one of series"])
def test_no_policy_minds_the_linked_data(visit, address_of_type, kind: str):
    # The watch over the window fails the test for any message, and a breach of the policy is one.
    with visit(address_of_type(kind)) as page:
        (text,) = page.locator("script[type='application/ld+json']").all_text_contents()
        assert json.loads(text)["@graph"]
