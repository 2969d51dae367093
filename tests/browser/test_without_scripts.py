"""Without scripts everything can be read and reached."""

import re

import pytest
from kinds import TYPES
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def plain(visit):
    """Return the function that opens a window without scripts."""
    return lambda address="", **options: visit(address, java_script_enabled=False, **options)


def test_the_timeline_lists_every_event(plain, chronicle):
    with plain("timeline/") as page:
        expect(page.locator(".chr-item:visible")).to_have_count(len(chronicle.events))


@pytest.mark.parametrize("kind", ["people", "organisations", "places", "documents"])
def test_indexes_list_every_record(plain, chronicle, kind: str):
    with plain(f"{kind}/") as page:
        expect(page.locator("tbody tr:visible")).to_have_count(len(chronicle.records(kind)))


# Controls that do nothing, but for the theme's switches of the menu and fields of forms that lead somewhere.
DEAD = """[...document.querySelectorAll("button, select, input, textarea")].filter(element => element.checkVisibility()
  && element.getBoundingClientRect().width > 1 && !element.matches(".md-toggle, form[action] *, [type='reset']"))
  .map(element => element.outerHTML.slice(0, 100))"""
# Words that cannot be read with every fold open. Of citations one is open at a time, tested below; terms are explained
# on focus; the others are the key of the wide strip and what filters say.
UNREAD = """(() => {
  for (const details of document.querySelectorAll(".chr-content details")) details.open = true;
  const all = document.createTreeWalker(document.querySelector(".chr-content"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (all.nextNode()) {
    const around = all.currentNode.parentElement;
    if (!all.currentNode.data.trim() || around.checkVisibility({ visibilityProperty: true })) continue;
    if (around.closest("svg, noscript, template, [role='tooltip'], .chr-js-only")) continue;
    if (around.closest(".chr-cite, .chr-squares-word, [data-chr-none]")) continue;
    found.push(around.outerHTML.slice(0, 100));
  }
  return found;
})()"""


@pytest.mark.parametrize("kind", TYPES)
def test_all_can_be_read_and_nothing_dead_is_offered(plain, address_of_type, kind: str):
    with plain(address_of_type(kind), viewport=PHONE) as page:
        assert page.evaluate(DEAD) == []
        assert page.evaluate(UNREAD) == []


def test_every_form_of_citation_can_be_read(plain, address_of_type):
    with plain(address_of_type("one of events")) as page:
        for form in page.locator("[data-chr-cite] details").all():
            if form.get_attribute("open") is None:
                form.locator("summary").click()
            expect(form.locator(".chr-cite-text")).to_be_visible()


def test_the_menu_of_a_phone(plain):
    with plain(viewport=PHONE) as page:
        page.locator(".chr-menu-label").click()
        page.locator("#chr-drawer").get_by_role("link", name="Timeline").click()
        expect(page).to_have_url(re.compile("/timeline/$"))
