"""The frame of every page: menu on a phone, colours, skip link, tooltips."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

PHONE = {"width": 390, "height": 844}
# An outline or shadow on the element in focus or on the field around it.
RINGED = """[document.activeElement, document.activeElement.parentElement].some(element => {
  const style = getComputedStyle(element);
  return style.outlineStyle !== "none" || style.boxShadow !== "none";
})"""
IN_DRAWER = "document.querySelector('#chr-drawer').contains(document.activeElement)"


@pytest.fixture
def phone(visit):
    with visit(viewport=PHONE) as page:
        yield page


def open_menu(page: Page):
    opener = page.locator("[data-chr-drawer]")
    opener.click()
    expect(opener).to_have_attribute("aria-expanded", "true")
    return opener


def test_the_menu_opens_keeps_the_focus_and_gives_it_back(phone: Page):
    opener = open_menu(phone)
    expect(phone.locator("#chr-drawer")).to_be_visible()
    for _ in range(40):
        assert phone.evaluate(f"{IN_DRAWER} || document.activeElement === document.body")
        phone.keyboard.press("Tab")
    phone.keyboard.press("Escape")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(opener).to_be_focused()
    expect(phone.locator("#chr-drawer")).to_be_hidden()


def test_a_closed_menu_is_out_of_reach(phone: Page):
    for _ in range(30):
        phone.keyboard.press("Tab")
        assert not phone.evaluate(IN_DRAWER)


def test_the_menu_leads_to_a_page(phone: Page):
    open_menu(phone)
    phone.locator("#chr-drawer").get_by_role("link", name="Timeline").click()
    expect(phone).to_have_url(re.compile("/timeline/$"))
    expect(phone.locator("[data-chr-drawer]")).to_have_attribute("aria-expanded", "false")


def test_the_close_button(phone: Page):
    opener = open_menu(phone)
    phone.locator("[data-chr-drawer-close]").click()
    expect(opener).to_be_focused()


def background(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize("system", ["light", "dark"])
def test_colours_follow_the_system_then_the_reader(visit, system: str):
    with visit(color_scheme=system) as page:
        before = background(page)
        page.locator(".chr-header [data-chr-scheme]").click()
        after = background(page)
        assert after != before
        page.reload()
        assert background(page) == after


def test_light_is_light_and_dark_is_dark(visit):
    seen = {}
    for scheme in ("light", "dark"):
        with visit(color_scheme=scheme) as page:
            seen[scheme] = sum(map(int, re.findall(r"\d+", background(page))[:3]))
    assert seen["light"] > 600 and seen["dark"] < 150


def test_the_skip_link_comes_first(page: Page):
    page.keyboard.press("Tab")
    link = page.locator(".chr-skip")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_the_focus_can_be_seen(page: Page):
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(RINGED), page.evaluate("document.activeElement.outerHTML")


def test_a_note_shows_its_source_on_focus(visit, address_of_type):
    with visit(address_of_type("one of events")) as page:
        tip = page.locator("#chr-tip")
        page.locator(".chr-note a").first.focus()
        expect(tip).to_be_visible()
        expect(page.locator(".chr-note a").first).to_have_attribute("aria-describedby", "chr-tip")
        page.keyboard.press("Escape")
        expect(tip).to_have_count(0)


@pytest.fixture(scope="module")
def page_with_a_term(site: Path) -> str:
    """The address of an event in whose text a glossary term is explained."""
    explained = (file for file in (site / "events").rglob("index.html") if 'class="chr-term"' in file.read_text())
    return next(explained).relative_to(site).as_posix().removesuffix("index.html")


def test_a_term_is_explained_on_focus(visit, page_with_a_term: str):
    with visit(page_with_a_term) as page:
        term = page.locator(".chr-term").first
        tip = term.get_by_role("tooltip", include_hidden=True)
        expect(tip).to_be_hidden()
        term.locator("a").focus()
        expect(tip).to_be_visible()
        page.keyboard.press("Escape")
        expect(tip).to_be_hidden()
