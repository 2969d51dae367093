"""Where the keyboard's focus is can be seen at every step, forwards and backwards (WCAG 2.2: 2.4.7, 2.4.11)."""

import pytest
from playwright.sync_api import Page

SIZES = {"wide": {"width": 1360, "height": 900}, "phone": {"width": 390, "height": 844}}
ADDRESSES = [
    "home", "timeline", "people", "trade", "comparison", "search", "one of eras", "one of events", "one of series",
]  # fmt: skip
STEPS = 50
# What is wrong with the element in focus: empty if it stands in the window, is covered by nothing and is ringed.
FAULT = """(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return "nothing is in focus";
  const name = element.outerHTML.slice(0, 110);
  const pieces = [...element.getClientRects(), ...[...element.children].flatMap(child => [...child.getClientRects()])]
    .filter(box => box.width > 1 && box.height > 1);
  if (!pieces.length) return "has no size: " + name;
  const inside = pieces.filter(({left, top, right, bottom}) =>
    bottom > 0 && right > 0 && top < innerHeight && left < innerWidth);
  if (!inside.length) return "is out of the window: " + name;
  const clear = box => [0.15, 0.5, 0.85].some(x => [0.2, 0.5, 0.8].some(y => {
    const left = Math.max(box.left, 0), top = Math.max(box.top, 0);
    const found = document.elementFromPoint(
      left + (Math.min(box.right, innerWidth) - left) * x, top + (Math.min(box.bottom, innerHeight) - top) * y);
    return found && (element.contains(found) || found.contains(element) || found.closest("label")?.control === element);
  }));
  if (!inside.some(clear)) return "is covered: " + name;
  const ring = style => style.boxShadow !== "none"
    || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const ringed = [element, element.parentElement, ...element.children].some(one => ring(getComputedStyle(one))
    || one instanceof SVGElement && parseFloat(getComputedStyle(one).strokeWidth) >= 2);
  return ringed ? "" : "is not ringed: " + name;
})()"""


def faults_on_the_way(page: Page, key: str) -> list[str]:
    """Press a key again and again and return what is wrong with the element in focus after each."""
    found = []
    for _ in range(STEPS):
        page.keyboard.press(key)
        fault = page.evaluate(FAULT)
        if fault == "nothing is in focus":  # the end of the page
            break
        if fault:
            found.append(fault)
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", ADDRESSES)
def test_the_focus_is_seen_forwards_and_backwards(visit, address_of_type, kind: str, size: str):
    with visit(address_of_type(kind), viewport=SIZES[size]) as page:
        assert faults_on_the_way(page, "Tab") == []
        assert faults_on_the_way(page, "Shift+Tab") == []


@pytest.mark.parametrize("kind", ["timeline", "one of events", "people"])
def test_the_focus_is_seen_from_the_end_of_a_page(visit, address_of_type, kind: str):
    with visit(address_of_type(kind)) as page:
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("scrollY") > 0
        assert faults_on_the_way(page, "Shift+Tab") == []


def test_covered_and_unringed_elements_are_noticed(visit):
    with visit() as page:
        page.keyboard.press("Tab")
        assert page.evaluate(FAULT) == ""
        page.evaluate("document.activeElement.style.outline = document.activeElement.style.boxShadow = 'none'")
        assert page.evaluate(FAULT).startswith("is not ringed")
        page.evaluate("""document.body.append(Object.assign(document.createElement("div"), {id: "cover"}));
            Object.assign(cover.style, {position: "fixed", inset: "0", zIndex: "99999"})""")
        assert page.evaluate(FAULT).startswith("is covered")
