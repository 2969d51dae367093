"""Pages that the browser keeps whole and shows again on going back (its back/forward cache) show what was chosen."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

NOTE = "window.kept = true; addEventListener('pageshow', event => (window.again = event.persisted))"
AGAIN = "window.kept === true && window.again === true"


@pytest.fixture
def page(launch: Callable, home: str) -> Iterator[Page]:
    """A window of a browser that may keep pages, which tests otherwise forbid it."""
    browser = launch(ignore_default_args=["--disable-back-forward-cache"])
    page = browser.new_page(viewport={"width": 1360, "height": 900}, base_url=home)
    page.set_default_timeout(10_000)
    yield page
    browser.close()


def leave_and_come_back(page: Page, link) -> None:
    """Follow a link out of the page and go back to it; the browser must have kept it."""
    page.evaluate(NOTE)
    link.click()
    expect(page.locator("[data-chr-count], [data-chr-status]")).to_have_count(0)
    page.evaluate("history.back()")
    page.wait_for_function(AGAIN)


def test_the_filters_of_the_timeline(page: Page, chronicle):
    total = len(chronicle.events)
    page.goto("timeline/")
    button = page.locator(".chr-chips[aria-labelledby='f-theme']").get_by_role("button").first
    count = int(button.locator(".chr-chip-n").inner_text().replace(",", ""))
    button.click()
    status = page.locator("[data-chr-status]")
    expect(status).to_have_text(f"{count:,} of {total:,} events")
    leave_and_come_back(page, page.locator(".chr-item:visible h3 a").nth(min(5, count - 1)))
    assert "theme=" in page.evaluate("location.search")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(status).to_have_text(f"{count:,} of {total:,} events")
    button.click()
    expect(status).to_have_text(f"{total:,} events")


def test_the_filters_and_the_order_of_an_index(page: Page, chronicle):
    party = chronicle.party_ids[0]
    members = sum(person.party == party for person in chronicle.people.values())
    page.goto("people/")
    page.locator("[name='side']").select_option(party)
    page.get_by_role("button", name="Name").click()
    rows = page.locator("tbody tr:visible")
    expect(rows).to_have_count(members)
    shown = rows.all_inner_texts()
    leave_and_come_back(page, rows.nth(2).get_by_role("link").first)
    assert f"side={party}" in page.evaluate("location.search")
    expect(page.locator("[name='side']")).to_have_value(party)
    assert rows.all_inner_texts() == shown
    page.locator("[data-chr-filter]").fill("xqzzy")
    expect(rows).to_have_count(0)


def test_the_words_of_a_search(page: Page, chronicle):
    person = next(iter(chronicle.people.values()))
    page.goto("search/")
    page.locator("#f-search").fill(person.name)
    first = page.locator(".chr-search-page a.chr-found").first
    expect(first.locator("b")).to_have_text(person.name)
    page.evaluate(NOTE)
    first.click()
    expect(page.locator("h1")).to_have_text(person.name)
    page.evaluate("history.back()")
    page.wait_for_function(AGAIN)
    expect(page.locator("#f-search")).to_have_value(person.name)
    expect(first.locator("b")).to_have_text(person.name)
