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


def test_by_place_person_and_words(visit, chronicle):
    """Menus and words narrow each other down, and their counts agree with the data."""
    events = list(chronicle.events.values())
    person = max(chronicle.people, key=lambda one: sum(one in event.people for event in events))
    with_person = {event.id for event in events if person in event.people}
    place = max(
        chronicle.places, key=lambda one: sum(one in event.places for event in events if event.id in with_person)
    )
    both = {event.id for event in events if place in event.places} & with_person
    with visit("timeline/") as page:
        for label, facet, name in (
            ("Person", "person", chronicle.people[person].name),
            ("Place", "place", chronicle.places[place].name),
        ):
            page.locator(".chr-menu > summary", has_text=label).click()
            page.locator(f".chr-menu ul[aria-label='{label}']").get_by_role(
                "button", name=re.compile(rf"^{re.escape(name)}\s*\d")
            ).click()
            assert f"{facet}=" in page.url
        assert shown(page) == both
        page.locator("[data-chr-text]").fill("xqzzy")
        expect(page.locator("[data-chr-none]")).to_be_visible()
        page.locator("[data-chr-text]").fill("")
        expect(page.locator("[data-chr-status]")).to_have_text(f"{len(both)} of {len(events):,} events")


def test_words_in_any_spelling(visit, chronicle):
    name = next(name for event in chronicle.events.values() for name in event.names.values() if "ü" in name)
    word = next(word for word in name.split() if "ü" in word)
    with visit("timeline/") as page:
        for spelt in (word, word.replace("ü", "ue").upper(), word.replace("ü", "u")):
            page.locator("[data-chr-text]").fill(spelt)
            expect(page.locator("[data-chr-status]")).to_have_text(re.compile(r"^\d+ of "))
            assert next(event.id for event in chronicle.events.values() if name in event.names.values()) in shown(page)


SAID = """window.said = [];
const announcer = document.querySelector("[data-chr-say]");
new MutationObserver(() => said.push(announcer.textContent)).observe(announcer, {childList: true});"""


def test_the_count_is_read_out_once_when_the_reader_pauses(visit):
    with visit("timeline/") as page:
        page.wait_for_timeout(600)
        page.evaluate(SAID)
        page.locator("[data-chr-text]").press_sequentially("the", delay=40)
        page.wait_for_timeout(900)
        assert page.evaluate("said") == [page.locator("[data-chr-status]").inner_text()]
        expect(page.locator("[data-chr-say]")).to_have_attribute("role", "status")


def test_back_brings_the_choice_and_the_place_back(visit, chronicle, choice):
    theme, _, _ = choice
    with visit("timeline/") as page:
        chip(page, "theme", chronicle.themes[theme].name).click()
        link = page.locator(".chr-item h3 a").nth(20)
        link.scroll_into_view_if_needed()
        name = link.text_content()
        link.click()
        expect(page.locator(".chr-content h1")).to_have_text(name)
        page.go_back()
        expect(chip(page, "theme", chronicle.themes[theme].name)).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".chr-item h3 a", has_text=name).first).to_be_in_viewport()
        page.go_forward()
        page.reload()
        page.go_back()
        expect(page.locator(".chr-item h3 a", has_text=name).first).to_be_in_viewport()


def test_a_link_to_a_year_leads_there(visit, chronicle):
    year = sorted({event.date.start.year for event in chronicle.events.values() if event.date.start})[-4]
    with visit("timeline/") as page:
        page.locator(f".chr-jump a[href='#y{year}']").click()
        expect(page.locator(f"#y{year}")).to_be_in_viewport()
