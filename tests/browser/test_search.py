"""The search finds records by their names and by the variants that readers may type."""

import re

import pytest
from playwright.sync_api import Page, expect

AT_ONCE = 10  # results that show before the reader asks for more


def search(page: Page, words: str) -> list[str]:
    """Type words into the search and return the addresses that it shows at once, the best first."""
    field, status = page.locator(".md-search__input"), page.locator(".md-search-result__meta")
    field.click()
    for text, answer in (("", "Type to start"), (words, r"\d|No matching")):
        field.fill(text)
        field.press("End")  # letters of other keyboards come without the key event that the theme waits for
        expect(status).to_have_text(re.compile(answer))
    found = page.locator(".md-search-result__item > a").evaluate_all("links => links.map(link => link.href)")
    return [re.sub(r"[?#].*", "", address) for address in found[:AT_ONCE]]


@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("Honecker", "people/erich-honecker/"),
        ("Хонеккер", "people/erich-honecker/"),
        ("Ulbricht", "people/walter-ulbricht/"),
        ("Ульбрихт", "people/walter-ulbricht/"),
        ("Gorbatschow", "people/mikhail-gorbachev/"),
    ],
)
def test_names_and_variants(page: Page, home: str, words: str, record: str):
    assert home + record in search(page, words)


def test_a_word_with_an_umlaut(page: Page):
    assert search(page, "Völkerfreundschaft") != []


def test_every_spelling_of_every_person(page: Page, home: str, chronicle):
    people = [person for person in chronicle.people.values() if person.search][:8]
    found = {person.id: search(page, person.search[0]) for person in people}
    assert [name for name, addresses in found.items() if f"{home}people/{name}/" not in addresses] == []


def test_nothing_is_found_for_nonsense(page: Page):
    assert search(page, "xqzzyk") == []


def test_a_result_can_be_opened_by_keyboard(page: Page):
    page.keyboard.press("/")
    page.keyboard.type("Honecker")
    first = page.locator(".md-search-result__item > a").first
    expect(first).to_be_visible()
    title = first.locator("h1").inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".chr-content h1")).to_have_text(title)
