"""What holds on every type of page: no fault, nothing for axe to find, no sideways scrolling on a small phone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from kinds import TYPES
from playwright.sync_api import Page, expect

SIZES = {"light": {"width": 1360, "height": 900}, "dark": {"width": 390, "height": 844}}
SMALL = {"width": 320, "height": 640}
# What stands over the right edge and is in no box that scrolls, even where the page hides what overflows.
CUT_OFF = """[...document.querySelectorAll("body *")].filter(element => {
  const box = element.getBoundingClientRect();
  const seen = element instanceof HTMLElement && element.checkVisibility() && box.width > 1 && box.height > 1;
  if (!seen || box.left >= innerWidth || box.right <= innerWidth + 1) return false;
  for (let around = element.parentElement; around !== document.body; around = around.parentElement) {
    if (["auto", "scroll"].includes(getComputedStyle(around).overflowX)) return false;
  }
  return true;
}).map(element => element.outerHTML.slice(0, 100))"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Entries of a long list are all alike, and axe is slow with hundreds of them.
SHORTEN = """for (const list of document.querySelectorAll("ol, ul, dl, tbody")) {
  for (const entry of [...list.children].slice(40)) entry.remove();
}"""
AXE = Axe()


@pytest.fixture(scope="module", params=TYPES)
def window(request: pytest.FixtureRequest, visit, address_of_type) -> Iterator[Page]:
    """A window on each type of page in turn, opened once; it must close without a fault."""
    with visit(address_of_type(request.param), color_scheme="light") as page:
        yield page


def findings(page: Page) -> list[str]:
    """Return what axe finds on a page, one line for each rule."""
    found = AXE.run(page).response["violations"]
    return [f"{one['id']}: {one['help']}: {[node['target'] for node in one['nodes'][:3]]}" for one in found]


def test_no_sideways_scrolling(window: Page):
    window.set_viewport_size(SMALL)
    expect(window.locator("h1")).to_be_visible()
    assert window.evaluate(WIDER) <= 0
    assert window.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("scheme", SIZES)
def test_axe_finds_nothing(window: Page, scheme: str):
    window.set_viewport_size(SIZES[scheme])
    window.emulate_media(color_scheme=scheme)
    window.evaluate(SHORTEN)
    assert findings(window) == []


def test_axe_is_awake(visit):
    with visit() as page:
        page.evaluate("document.querySelector('h1').innerHTML = '<button></button>'")
        assert any(finding.startswith("button-name") for finding in findings(page))
