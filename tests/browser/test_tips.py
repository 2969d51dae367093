"""Links to records say what they lead to, when pointed at or reached by keyboard (WCAG 2.2, 1.4.13)."""

import pytest
from playwright.sync_api import expect

TIP = "#chr-tip"


@pytest.fixture
def linked(chronicle):
    """The address of an event whose facts name a person, and that person."""
    event = next(event for event in chronicle.events.values() if event.people)
    return f"events/{event.id}/", chronicle.people[event.people[0]]


def link_to(page, record):
    return page.locator(f".chr-rail a[href$='people/{record.id}/']")


def test_pointing_at_a_link(visit, linked):
    address, person = linked
    with visit(address) as page:
        link_to(page, person).hover()
        expect(page.locator(TIP)).to_contain_text(person.name)
        expect(page.locator(TIP)).to_contain_text(person.summary[:60])
        expect(link_to(page, person)).to_have_attribute("aria-describedby", "chr-tip")
        page.locator(TIP).hover()
        page.wait_for_timeout(400)
        expect(page.locator(TIP)).to_be_visible()
        page.mouse.move(2, 2)
        expect(page.locator(TIP)).to_have_count(0)


def test_reaching_a_link_by_keyboard(visit, linked):
    address, person = linked
    with visit(address) as page:
        page.keyboard.press("Tab")  # so that the browser shows where the focus is
        link_to(page, person).focus()
        expect(page.locator(TIP)).to_contain_text(person.name)
        page.keyboard.press("Escape")
        expect(page.locator(TIP)).to_have_count(0)
        expect(link_to(page, person)).to_be_focused()
        page.keyboard.press("Tab")
        expect(link_to(page, person)).not_to_have_attribute("aria-describedby", "chr-tip")


def test_a_tap_only_follows(visit, linked):
    address, person = linked
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with visit(address, **phone) as page:
        page.locator(f".chr-inline-facts a[href$='people/{person.id}/']").tap()
        expect(page.locator("h1")).to_have_text(person.name)
        expect(page.locator(TIP)).to_have_count(0)


def test_notes_show_their_source(visit, chronicle):
    event = next(event for event in chronicle.events.values() if "[@" in (event.body or ""))
    with visit(f"events/{event.id}/") as page:
        page.locator(".chr-note a").first.hover()
        expect(page.locator(TIP)).to_contain_text(page.locator("#source-1 .chr-citation > p").first.inner_text()[:20])


def test_tips_after_going_back(visit, linked):
    address, person = linked
    with visit(address) as page:
        link_to(page, person).click()
        page.go_back()
        link_to(page, person).hover()
        expect(page.locator(TIP)).to_contain_text(person.name)
