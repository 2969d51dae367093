"""The search finds records by their names and by the variants that readers may type, and can be used by keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

PHONE = {"width": 390, "height": 844}
FIELD = ".chr-search-field"
FOUND = ".chr-search-panel a.chr-found"


def search(page: Page, words: str) -> list[str]:
    """Type words into the search and return the addresses that it shows at once, the best first."""
    status = page.locator(".chr-search-panel [role='status']")
    page.locator(FIELD).fill("")
    expect(status).to_have_text("")
    page.locator(FIELD).fill(words)
    expect(status).to_have_text(re.compile(r"\d|^No record"))
    return page.locator(FOUND).evaluate_all("links => links.map(link => link.href)")


@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("Honecker", "people/erich-honecker/"),
        ("honeck", "people/erich-honecker/"),
        ("Хонеккер", "people/erich-honecker/"),
        ("Ulbricht", "people/walter-ulbricht/"),
        ("Ульбрихт", "people/walter-ulbricht/"),
        ("Gorbatschow", "people/mikhail-gorbachev/"),
        ("Хрущёв", "people/nikita-khrushchev/"),
        ("Хрущев", "people/nikita-khrushchev/"),
        ("Chruschtschow", "people/nikita-khrushchev/"),
        ("Khrushchev", "people/nikita-khrushchev/"),
        ("Khruschev", "people/nikita-khrushchev/"),
        ("München", "places/munich/"),
        ("Muenchen", "places/munich/"),
        ("munchen", "places/munich/"),
        ("Chemnitz", "places/karl-marx-stadt/"),
    ],
)
def test_names_variants_and_slips(page: Page, home: str, words: str, record: str):
    assert home + record in search(page, words)[:3]


def test_a_name_leads_to_its_own_page_first(page: Page, home: str, chronicle):
    for person in list(chronicle.people.values())[:12]:
        assert search(page, person.name)[0] == f"{home}people/{person.id}/"


def test_every_spelling_of_every_person(page: Page, home: str, chronicle):
    people = [person for person in chronicle.people.values() if person.search][:8]
    found = {person.id: search(page, person.search[0]) for person in people}
    assert [name for name, addresses in found.items() if f"{home}people/{name}/" not in addresses] == []


def test_kind_and_date_are_shown(page: Page, chronicle):
    event = next(event for event in chronicle.events.values() if event.kind == "treaty")
    search(page, event.title)
    expect(page.locator(FOUND).first.locator("small")).to_have_text(re.compile(r"^Treaty · .*\d{4}"))


def test_nothing_is_found_for_nonsense(page: Page):
    assert search(page, "xqzzykww") == []
    expect(page.locator(".chr-search-panel [role='status']")).to_have_text("No record has these words.")


def test_text_pasted_by_mouse_is_looked_for(page: Page):
    page.locator(FIELD).focus()
    page.evaluate("document.execCommand('insertText', false, 'Honecker')")  # no key is pressed, as with a mouse
    expect(page.locator(FOUND).first).to_be_visible()


def test_a_result_can_be_opened_by_keyboard(page: Page):
    page.keyboard.press("/")
    page.keyboard.type("Honecker")
    first = page.locator(FOUND).first
    expect(first).to_be_visible()
    title = first.locator("b").inner_text()
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".chr-content h1")).to_have_text(title)


def test_escape_closes_and_the_field_keeps_the_focus(page: Page):
    search(page, "Honecker")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".chr-search-panel")).to_be_hidden()
    expect(page.locator(FIELD)).to_be_focused()


def test_enter_shows_all_results_on_a_page_of_their_own(page: Page, home: str):
    page.locator(FIELD).fill("Berlin")
    page.keyboard.press("Enter")
    expect(page).to_have_url(home + "search/?q=Berlin")
    expect(page.locator("#f-search")).to_have_value("Berlin")
    shown = page.locator(".chr-search-page a.chr-found")
    expect(shown).to_have_count(30)
    page.locator("[data-chr-more]").click()
    expect(shown).not_to_have_count(30)


def test_an_address_with_words_shows_their_results_again_after_going_back(visit, home: str):
    with visit("search/?q=Хрущёв") as page:
        first = page.locator(".chr-search-page a.chr-found").first
        expect(first).to_have_attribute("href", home + "people/nikita-khrushchev/")
        page.locator("#f-search").fill("Honecker")
        expect(first).to_have_attribute("href", home + "people/erich-honecker/")
        first.click()
        expect(page.locator(".chr-content h1")).to_have_text("Erich Honecker")
        page.go_back()
        expect(page.locator("#f-search")).to_have_value("Honecker")
        expect(first).to_have_attribute("href", home + "people/erich-honecker/")


def test_the_search_on_a_phone(visit):
    with visit(viewport=PHONE) as page:
        page.locator("[data-chr-search-open]").click()
        expect(page.locator(FIELD)).to_be_focused()
        page.keyboard.type("Honecker")
        expect(page.locator(FOUND).first).to_be_visible()
        for _ in range(30):
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.activeElement === document.body || Boolean(document.activeElement.closest('.chr-header'))"
            )
        page.locator("[data-chr-search-close]").click()
        expect(page.locator("[data-chr-search-open]")).to_be_focused()
        expect(page.locator(FIELD)).to_be_hidden()


def test_without_scripts_the_search_leads_to_lists(visit):
    with visit(java_script_enabled=False) as page:
        page.locator(FIELD).fill("Honecker")
        page.keyboard.press("Enter")
        expect(page.get_by_text("The search needs scripts.")).to_be_visible()
        expect(page.locator(".chr-content").get_by_role("link", name="People")).to_be_visible()
