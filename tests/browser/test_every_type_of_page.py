"""What holds on every type of page: no fault, nothing for axe to find, no sideways scrolling on a small phone."""

from collections.abc import Iterator

import pytest
from barriers import ALL, COLOURS, findings
from kinds import TYPES
from playwright.sync_api import Page, expect

SIZES = {"desktop": (1440, 900), "tablet": (768, 1024), "phone": (390, 844)}
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
  for (const entry of [...list.children].slice(15)) entry.remove();
}"""


@pytest.fixture(scope="module", params=TYPES)
def window(request: pytest.FixtureRequest, visit, address_of_type) -> Iterator[Page]:
    """A window on each type of page in turn, opened once; it must close without a fault."""
    with visit(address_of_type(request.param), color_scheme="light") as page:
        yield page


def test_no_sideways_scrolling(window: Page):
    window.set_viewport_size(SMALL)
    expect(window.locator("h1")).to_be_visible()
    assert window.evaluate(WIDER) <= 0
    for _ in range(20):  # a long page takes its new width a moment later
        if not window.evaluate(f"{CUT_OFF}.length"):
            break
        window.wait_for_timeout(100)
    assert window.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(window: Page, size: str):
    """All rules in the light scheme; in the dark one those of colours, for nothing else differs."""
    width, height = SIZES[size]
    window.set_viewport_size({"width": width, "height": height})
    window.evaluate(SHORTEN)
    found = []
    for scheme, rules in (("light", ALL), ("dark", COLOURS)):
        window.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {one}" for one in findings(window, rules)]
    assert found == []


def test_axe_is_awake(visit):
    with visit() as page:
        page.evaluate("document.querySelector('h1').innerHTML = '<button></button>'")
        assert any(finding.startswith("button-name") for finding in findings(page))
        page.evaluate("document.querySelector('h1').innerHTML = '<small>faint</small>'")
        page.evaluate("document.querySelector('h1 small').style.color = '#aaa'")
        assert any(finding.startswith("color-contrast") for finding in findings(page, COLOURS))
