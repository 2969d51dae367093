"""Contrast of the colours that the style sheets name, computed in both schemes (WCAG 2.2: 1.4.3, 1.4.11)."""

import re

import pytest

TEXT, MARK = 4.5, 3
GROUNDS = ("paper", "surface", "band")
# Text as it stands on its grounds, and marks, lines and the ring of the focus beside what they must be told from.
TEXTS = [
    *((ink, ground) for ink in ("ink", "ink-2") for ground in GROUNDS), ("ink-3", "paper"), ("ink-3", "surface"),
    ("party-a", "paper"), ("party-b", "paper"), ("ink", "party-a-soft"), ("ink", "party-b-soft"),
]  # fmt: skip
MARKS = [
    ("party-a", "paper"), ("party-b", "paper"), ("party-a", "surface"), ("party-b", "surface"), ("edge", "paper"),
    ("edge", "surface"), ("ink", "paper"), *((f"slot-{number}", "paper") for number in range(1, 7)),
]  # fmt: skip
READ = """names => Object.fromEntries(names.map(name =>
  [name, getComputedStyle(document.documentElement).getPropertyValue("--chr-" + name).trim()]))"""
RING = """() => { const style = getComputedStyle(document.activeElement);
  return [style.outlineColor, getComputedStyle(document.body).backgroundColor] }"""


def luminance(red: int, green: int, blue: int) -> float:
    """Return the relative luminance of a colour as WCAG defines it."""
    shares = [value / 255 for value in (red, green, blue)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def channels(colour: str) -> tuple[int, ...]:
    """Return red, green and blue of `#rrggbb` or `rgb(…)`."""
    if found := re.fullmatch(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", colour):
        return tuple(int(part, 16) for part in found.groups())
    return tuple(map(int, re.findall(r"\d+", colour)[:3]))


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(*channels(one)), luminance(*channels(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_told_apart(visit, scheme: str):
    with visit(color_scheme=scheme) as page:
        colours = page.evaluate(READ, sorted({name for pair in (*TEXTS, *MARKS) for name in pair}))
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert contrast(*page.evaluate(RING)) >= MARK
    faint = {
        pair: round(contrast(*(colours[name] for name in pair)), 2)
        for pairs, least in ((TEXTS, TEXT), (MARKS, MARK))
        for pair in pairs
        if contrast(*(colours[name] for name in pair)) < least
    }
    assert faint == {}


LINES = """[...document.querySelectorAll("svg[data-chr-chart] :is(path, polyline, circle, rect)")]
  .filter(shape => shape.checkVisibility() && !shape.closest("defs, a") && shape.getBoundingClientRect().width > 2)
  .flatMap(shape => {
    const { stroke, strokeWidth, fill } = getComputedStyle(shape);
    const name = shape.getAttribute("class") || shape.parentElement.getAttribute("class") || "";
    return stroke.startsWith("rgb(") && parseFloat(strokeWidth) >= 1.5 ? [[name, stroke]] : [];
  })"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["trade", "one of series"])
def test_lines_of_charts_stand_out(visit, address_of_type, kind: str, scheme: str):
    with visit(address_of_type(kind), color_scheme=scheme) as page:
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        lines = page.evaluate(LINES)
    assert lines
    drawn = {(name, colour): round(contrast(colour, ground), 2) for name, colour in lines}
    assert {line: ratio for line, ratio in drawn.items() if ratio < MARK} == {}


def test_black_on_white_is_the_most():
    assert contrast("#ffffff", "rgb(0, 0, 0)") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
