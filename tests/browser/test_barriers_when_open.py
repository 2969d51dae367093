"""Nothing for axe to find in what opens on demand: menu, search, tips, filters, citations, values of charts."""

from collections.abc import Callable

import pytest
from barriers import ALL, COLOURS, findings
from playwright.sync_api import Page, expect

PHONE = {"width": 390, "height": 844}


def menu(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.locator("[data-chr-drawer]").click()
    expect(page.locator("#chr-drawer")).to_be_visible()


def search(page: Page) -> None:
    page.locator(".chr-search-field").fill("a")
    expect(page.locator(".chr-search-panel a.chr-found").first).to_be_visible()


def search_of_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.locator("[data-chr-search-open]").click()
    search(page)


def nothing_found(page: Page) -> None:
    page.locator("#f-search").fill("xqzzy")
    expect(page.get_by_text("No record has these words.").first).to_be_visible()


def tip(page: Page) -> None:
    page.locator(".chr-note a").first.focus()
    expect(page.locator("#chr-tip")).to_be_visible()


def citation(page: Page) -> None:
    page.get_by_role("tab", name="RIS").click()
    expect(page.get_by_role("tabpanel")).to_be_visible()


def filters(page: Page) -> None:
    page.locator(".chr-chips[aria-labelledby='f-theme']").get_by_role("button").first.click()
    page.locator(".chr-menu > summary").first.click()
    page.locator("[data-years='10']").click()


def no_event(page: Page) -> None:
    page.locator("[data-chr-text]").fill("xqzzy")
    expect(page.locator("[data-chr-none]")).to_be_visible()


def index(page: Page) -> None:
    page.get_by_role("button", name="Name").click()
    page.locator("[data-chr-filter]").fill("a")
    expect(page.locator("[data-chr-reset]")).to_be_visible()


def values(page: Page) -> None:
    page.locator("svg[data-chr-chart]:visible").first.focus()
    expect(page.locator(".chr-chart-said")).to_be_visible()


OPENED = [
    ("home", menu), ("home", search), ("home", search_of_a_phone), ("search", nothing_found), ("one of events", tip),
    ("one of events", citation), ("timeline", filters), ("timeline", no_event), ("people", index),
    ("one of series", values),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "open_it"), OPENED, ids=[f"{kind}: {one.__name__}" for kind, one in OPENED])
def test_nothing_is_found(visit, address_of_type, kind: str, open_it: Callable[[Page], None]):
    with visit(address_of_type(kind), color_scheme="light") as page:
        open_it(page)
        found = findings(page, ALL)
        page.emulate_media(color_scheme="dark")
        assert found + findings(page, COLOURS) == []
