"""Whole journeys by keyboard alone: every place is reached by Tab, no element is given the focus by the test."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

PHONE = {"width": 390, "height": 844}
FARTHEST = 400  # presses of Tab


def reach(page: Page, wanted: Locator) -> None:
    """Press Tab until the element is in focus."""
    goal = wanted.element_handle()
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        if goal.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{wanted} is not reached")


def skip_to_content(page: Page) -> None:
    """Use the link that comes first on every page."""
    page.keyboard.press("Tab")
    expect(page.locator(".chr-skip")).to_be_focused()
    page.keyboard.press("Enter")


def follow(page: Page, link: Locator, address: str) -> None:
    """Go to a link from the top of the page, and along it."""
    skip_to_content(page)
    reach(page, link)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(address))


def test_from_home_to_a_source_and_back(page: Page, home: str):
    follow(page, page.locator("section[aria-labelledby='by-era'] a").first, r"/eras/[\w-]+/$")
    follow(page, page.locator(".chr-chronology h3 a").first, r"/events/[\w-]+/$")
    event = page.locator("h1").inner_text()
    follow(page, page.locator(".chr-sources a[href*='/sources/']").first, r"/sources/[\w-]+/$")
    follow(page, page.locator(".chr-content").get_by_role("link", name=event).first, r"/events/[\w-]+/$")
    for _ in range(12):  # to each page as it was, and to the places that skipping led to
        if page.url != home:
            page.go_back()
    expect(page).to_have_url(home)


def test_the_timeline_is_narrowed_and_an_event_opened(visit):
    with visit("timeline/") as page:
        chip = page.locator(".chr-chips[aria-labelledby='f-theme']").get_by_role("button").first
        count = chip.locator(".chr-chip-n").inner_text()
        reach(page, chip)
        page.keyboard.press("Space")
        expect(page.locator("[data-chr-status]")).to_have_text(re.compile(f"^{count} of "))
        expect(chip).to_be_focused()
        first = page.locator(".chr-item:visible h3 a").first
        title = first.text_content()
        reach(page, first)
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(title)


def test_an_index_is_narrowed_and_a_record_opened(visit, chronicle):
    person = list(chronicle.people.values())[-1]
    with visit("people/") as page:
        reach(page, page.locator("[data-chr-filter]"))
        page.keyboard.type(person.name)
        row = page.locator("tbody tr:visible")
        expect(row).to_have_count(1)
        reach(page, row.get_by_role("link", name=person.name))
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(person.name)


def test_the_values_of_a_chart(visit, address_of_type):
    with visit(address_of_type("one of series")) as page:
        reach(page, page.locator("svg[data-chr-chart]:visible").first)
        said = page.locator(".chr-chart-said")
        first = said.text_content()
        page.keyboard.press("ArrowRight")
        expect(said).not_to_have_text(first)
        page.keyboard.press("Escape")
        expect(said).to_have_count(0)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body")


def test_the_menu_of_a_phone(visit):
    with visit(viewport=PHONE) as page:
        opener = page.locator("[data-chr-drawer]")
        reach(page, opener)
        page.keyboard.press("Enter")
        expect(opener).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(opener).to_be_focused()
        page.keyboard.press("Enter")
        reach(page, page.locator("#chr-drawer").get_by_role("link", name="Timeline"))
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("/timeline/$"))
