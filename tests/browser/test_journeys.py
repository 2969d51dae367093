"""A reader's way through the site: from home to a source and back, from note to source, from a dead address."""

import re

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


def test_a_dead_address_leads_home(browser, home: str):
    context = browser.new_context()
    page = context.new_page()
    missing = []
    page.on("response", lambda answer: answer.status >= 400 and missing.append(answer.url))
    page.goto(home + "events/there/is/none/")
    assert missing == [home + "events/there/is/none/"]
    page.get_by_role("link", name="Home", exact=True).click(timeout=5_000)
    expect(page).to_have_url(home)
    context.close()
