"""The filters of the timeline: what is chosen is shown, counted, kept in the address, and can be cleared."""

import re

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture(scope="module")
def choice(chronicle) -> tuple[str, str, set[str]]:
    """An era and a theme that share some events but not all, and these events."""
    for era, of_era in chronicle.events_of_era.items():
        for theme, of_theme in chronicle.events_of_theme.items():
            both = set(of_era) & set(of_theme)
            if both and both != set(of_era) and both != set(of_theme):
                return theme, era, both
    raise AssertionError("no era and theme differ")


def chip(page: Page, facet: str, name: str):
    """Return the button of a filter by the name that stands on it."""
    row = page.locator(f".chr-chips[aria-labelledby='f-{facet}']")
    return row.get_by_role("button", name=re.compile(rf"^\W*{re.escape(name)}\s*[\d,]+\W*$"))


def shown(page: Page) -> set[str]:
    return set(page.locator(".chr-item:visible").evaluate_all("items => items.map(item => item.id)"))


def test_theme_and_era(visit, chronicle, choice):
    theme, era, both = choice
    total = len(chronicle.events)
    with visit("timeline/") as page:
        status = page.locator("[data-chr-status]")
        expect(status).to_have_text(f"{total:,} events")
        chip(page, "theme", chronicle.themes[theme].name).click()
        expect(status).to_have_text(f"{len(chronicle.events_of_theme[theme])} of {total:,} events")
        chip(page, "era", chronicle.eras[era].title).click()
        expect(status).to_have_text(f"{len(both)} of {total:,} events")
        assert shown(page) == both
        assert f"theme={theme}" in page.url and f"era={era}" in page.url


def test_the_choice_survives_a_reload_and_can_be_shared(visit, chronicle, choice):
    theme, era, both = choice
    with visit(f"timeline/?theme={theme}&era={era}") as page:
        assert shown(page) == both
        page.reload()
        expect(chip(page, "era", chronicle.eras[era].title)).to_have_attribute("aria-pressed", "true")
        assert shown(page) == both


def test_clear(visit, chronicle, choice):
    theme, era, _ = choice
    with visit(f"timeline/?theme={theme}&era={era}") as page:
        page.locator("[data-chr-clear]").click()
        expect(page.locator("[data-chr-status]")).to_have_text(f"{len(chronicle.events):,} events")
        assert shown(page) == set(chronicle.events)
        assert "?" not in page.url
        expect(page.locator("[data-chr-clear]")).to_be_hidden()


def test_a_chip_counts_what_it_would_leave(visit, chronicle, choice):
    theme, era, both = choice
    with visit(f"timeline/?theme={theme}") as page:
        expect(chip(page, "era", chronicle.eras[era].title).locator(".chr-chip-n")).to_have_text(str(len(both)))


def test_unknown_filters_are_overlooked(visit, chronicle):
    with visit("timeline/?theme=nothing&era=%3Cscript%3E&x=1") as page:
        expect(page.locator("[data-chr-status]")).to_have_text(f"{len(chronicle.events):,} events")


def test_by_keyboard(visit, chronicle, choice):
    theme, _, _ = choice
    with visit("timeline/") as page:
        button = chip(page, "theme", chronicle.themes[theme].name)
        button.focus()
        page.keyboard.press("Space")
        expect(button).to_have_attribute("aria-pressed", "true")
        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-pressed", "false")


def test_an_era_opens_the_timeline_filtered(visit, chronicle, choice):
    _, era, _ = choice
    with visit(f"eras/{era}/") as page:
        page.get_by_role("link", name="Show on the timeline").click()
        expect(page.locator(".chr-item:visible")).to_have_count(len(chronicle.events_of_era[era]))
