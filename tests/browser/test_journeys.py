"""A reader's way through the site: from home to a source and back, by menu, by search, from a dead address."""

import re

import pytest
from playwright.sync_api import expect


def test_home_era_event_source_and_back(page, home: str):
    page.locator("section[aria-labelledby='by-era'] a").first.click()
    expect(page).to_have_url(re.compile(r"/eras/[\w-]+/$"))
    era = page.url
    page.locator(".chr-chronology h3 a").first.click()
    expect(page).to_have_url(re.compile(r"/events/[\w-]+/$"))
    event, title = page.url, page.locator("h1").inner_text()
    page.locator(".chr-sources a[href*='/sources/']").first.click()
    expect(page).to_have_url(re.compile(r"/sources/[\w-]+/$"))
    expect(page.locator(".chr-content").get_by_role("link", name=title).first).to_be_visible()
    for address in (event, era, home):
        page.go_back()
        expect(page).to_have_url(address)


def test_the_strip_leads_to_eras(page, chronicle):
    links = page.locator(".chr-strip a")
    expect(links).to_have_count(len(chronicle.eras))
    links.last.click()
    expect(page.locator("h1")).to_have_text(list(chronicle.eras.values())[-1].title)


def test_eras_and_events_lead_on(visit, chronicle):
    first, second = list(chronicle.eras.values())[:2]
    with visit(f"eras/{first.id}/") as page:
        page.locator("a[rel='next']").click()
        expect(page.locator("h1")).to_have_text(second.title)
        page.locator("a[rel='prev']").click()
        expect(page.locator("h1")).to_have_text(first.title)


def test_a_note_leads_to_its_source_and_back(visit, address_of_type):
    with visit(address_of_type("one of events")) as page:
        page.locator(".chr-note a").first.click()
        expect(page.locator("#source-1")).to_be_in_viewport()
        page.locator("#source-1 a[href='#note-1']").click()
        expect(page.locator("#note-1")).to_be_in_viewport()


def search(page, words: str) -> list[str]:
    """Type words into the search and return the addresses that it finds."""
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill(words)
    results = page.locator(".md-search-result__item a")
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile(r"\d|No matching"))
    return [link.get_attribute("href") for link in results.all()]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Honecker", "/people/erich-honecker/"),
        ("Хонеккер", "/people/erich-honecker/"),
        ("Ulbricht", "/people/walter-ulbricht/"),
        ("Ульбрихт", "/people/walter-ulbricht/"),
        ("Völkerfreundschaft", "/"),
    ],
)
def test_the_search_finds_names_and_variants(page, words: str, found: str):
    addresses = search(page, words)
    assert any(found in address for address in addresses), addresses


def test_a_result_can_be_opened_by_keyboard(page):
    page.keyboard.press("/")
    page.keyboard.type("Honecker")
    expect(page.locator(".md-search-result__item a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Honecker")


def test_a_dead_address_leads_home(browser, home: str):
    context = browser.new_context()
    page = context.new_page()
    answer = page.goto(home + "events/there/is/none/")
    assert answer.status == 404
    assert page.evaluate("getComputedStyle(document.querySelector('.chr-header')).position") != "static"
    page.get_by_role("link", name="Home", exact=True).click()
    expect(page).to_have_url(home)
    context.close()


def test_a_former_address_leads_on(visit, chronicle):
    moved = [(alias, event.id) for event in chronicle.events.values() for alias in event.aliases]
    if not moved:
        pytest.skip("no event was ever renamed")
    with visit(f"events/{moved[0][0]}/") as page:
        expect(page).to_have_url(re.compile(f"/events/{moved[0][1]}/$"))
