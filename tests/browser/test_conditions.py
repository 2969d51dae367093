"""Readers' conditions: zoom, forced colours, reduced motion, slow typefaces; the strip by keyboard and to scale."""

import re

import pytest
from playwright.sync_api import Page, expect

ZOOMED = {"width": 640, "height": 400}  # a window of 1280 by 800 at 200%
ADDRESSES = ["", "timeline/", "search/", "people/", "trade/", "one of eras", "one of events"]
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHIFT = """new Promise(done => {
  let sum = 0;
  new PerformanceObserver(seen => seen.getEntries().forEach(entry => (sum += entry.hadRecentInput ? 0 : entry.value)))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 1500);
})"""
MOVING = """[...document.querySelectorAll("body *")].filter(element => {
  const style = getComputedStyle(element);
  const long = list => list.split(",").some(time => parseFloat(time) > 0);
  return element.checkVisibility() && (long(style.transitionDuration) || long(style.animationDuration)
    || style.scrollBehavior === "smooth");
}).map(element => element.outerHTML.slice(0, 80))"""


@pytest.fixture
def address(request: pytest.FixtureRequest, address_of_type) -> str:
    name = request.param
    return address_of_type(name) if name.startswith("one of") else name


@pytest.mark.parametrize("address", ADDRESSES, indirect=True)
def test_at_twice_the_size_nothing_scrolls_sideways(visit, address: str):
    with visit(address, viewport=ZOOMED, device_scale_factor=2) as page:
        assert page.evaluate(WIDER) <= 0


@pytest.mark.parametrize(
    "viewport", [{"width": 390, "height": 844}, {"width": 1360, "height": 900}], ids=["phone", "wide"]
)
@pytest.mark.parametrize("address", ADDRESSES, indirect=True)
def test_the_layout_keeps_still_when_typefaces_come_late(visit, address: str, viewport: dict[str, int]):
    with visit("404.html", viewport=viewport) as page:
        page.route(re.compile(r"\.woff2$"), lambda route: (page.wait_for_timeout(200), route.continue_()))
        page.goto(page.url.removesuffix("404.html") + address)
        assert page.evaluate(SHIFT) <= 0.05


@pytest.mark.parametrize("address", ["", "timeline/", "one of events"], indirect=True)
def test_nothing_moves_for_those_who_want_no_motion(visit, address: str):
    with visit(address, reduced_motion="reduce") as page:
        assert page.evaluate(MOVING) == []


def contrast(page: Page, selector: str) -> tuple[str, str]:
    """Return the colours of an element's text and ground."""
    style = "element => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]"
    return tuple(page.locator(selector).first.evaluate(style))


def test_forced_colours_keep_choices_and_marks_apart(visit, chronicle):
    theme = chronicle.site.themes[0].id
    with visit(f"timeline/?theme={theme}", forced_colors="active") as page:
        on = contrast(page, ".chr-chip[aria-pressed='true']")
        off = contrast(page, ".chr-chip[aria-pressed='false']")
        assert on[1] != off[1] and on[0] != on[1]
        marks = {name: page.locator(f".chr-item.chr-{name}").first for name in ("a", "b")}
        for mark in marks.values():
            border = mark.evaluate("element => getComputedStyle(element, '::before').borderLeftStyle")
            assert border == "solid"
        page.locator("[data-chr-text]").focus()
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.locator("[data-years='10']").click()
        assert contrast(page, "[data-years='10']")[1] != contrast(page, "[data-years='3']")[1]


def test_the_strip_by_keyboard(visit, chronicle):
    eras = list(chronicle.eras.values())
    with visit(f"eras/{eras[0].id}/") as page:
        segments = page.locator(".chr-strip a")
        expect(segments.first).to_have_attribute("aria-current", "true")
        segments.first.focus()
        page.keyboard.press("Tab")
        expect(segments.nth(1)).to_be_focused()
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(eras[1].title)


def test_the_strip_is_to_scale(visit, chronicle):
    with visit() as page:
        widths = page.locator(".chr-strip a rect").evaluate_all(
            "rects => rects.map(rect => rect.getBoundingClientRect().width)"
        )
    eras = list(chronicle.eras.values())
    days = [(era.end.latest - era.start.earliest).days for era in eras[1:-1]]
    shares = [width / day for width, day in zip(widths[1:-1], days, strict=True)]
    assert max(shares) / min(shares) < 1.03
