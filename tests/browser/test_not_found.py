"""The page that is not there helps on, at any depth."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("address", ["no-such-page", "people/erich-honeker/", "a/b/c/d/wandlitz.html"])
def test_it_leads_on_from_any_depth(browser, home, address: str):
    context = browser.new_context()
    page = context.new_page()
    assert page.goto(home + address).status == 404
    expect(page.locator("h1")).to_have_text("This page is not here")
    words = address.rstrip("/").rpartition("/")[2].removesuffix(".html").replace("-", " ")
    expect(page.locator("[data-chr-missing]")).to_have_value(words)
    for link in page.locator(".chr-not-found-ways a").all():
        assert context.request.get(link.evaluate("link => link.href")).status == 200
    page.locator(".chr-not-found-button").click()
    expect(page).to_have_url(f"{home}search/?q={words.replace(' ', '+')}")
    context.close()
