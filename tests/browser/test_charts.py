"""Charts where scripts run: values on hover, touch and by keyboard, PNG files; tables that can be filtered."""

import re
import struct

import pytest
from playwright.sync_api import Page, expect

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SAID = ".chr-chart-said"
SEEN = "svg[data-chr-chart]:visible"


@pytest.fixture
def longest(chronicle) -> str:
    """The address of the series with most figures."""
    return f"trade/{max(chronicle.series, key=lambda one: len(chronicle.figures[one]))}/"


def test_values_by_keyboard(visit, longest):
    with visit(longest) as page:
        drawing = page.locator(SEEN).first
        drawing.focus()
        first = page.locator(SAID).text_content()
        for key in ("ArrowRight", "End"):
            drawing.press(key)
            expect(page.locator(SAID)).not_to_have_text(first)
        drawing.press("Home")
        expect(page.locator(SAID)).to_have_text(first)
        drawing.press("Escape")
        expect(page.locator(SAID)).to_have_count(0)


def test_values_on_touch(visit, longest):
    with visit(longest, **PHONE) as page:
        page.locator(SEEN).first.tap(position={"x": 150, "y": 120})
        expect(page.locator(SAID)).to_have_text(re.compile(r"\d"))


def test_values_on_hover(visit, longest):
    with visit(longest) as page:
        page.locator(SEEN).first.hover(position={"x": 300, "y": 120})
        expect(page.locator(SAID)).to_have_text(re.compile(r"\d"))
        page.mouse.move(5, 5)
        expect(page.locator(SAID)).to_have_count(0)


def size_of_png(data: bytes) -> tuple[int, int]:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", data[16:24])


def saved_png(page: Page, tmp_path) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG").first.click()
    download.value.save_as(tmp_path / "chart.png")
    return download.value.suggested_filename, (tmp_path / "chart.png").read_bytes()


def test_a_chart_can_be_saved_as_png(visit, longest, tmp_path):
    with visit(longest, color_scheme="light") as page:
        name, light = saved_png(page, tmp_path)
    with visit(longest, color_scheme="dark") as page:
        _, dark = saved_png(page, tmp_path)
    assert name == longest.split("/")[1] + ".png"
    assert size_of_png(light)[0] > 1400 and light == dark
    assert len(light) > 20_000  # an empty picture is far smaller


def test_a_png_has_the_faces_of_the_page(visit, longest, tmp_path):
    with visit(longest) as page:
        saved_png(page, tmp_path)
        script = "performance.getEntriesByType('resource').filter(e => e.initiatorType === 'fetch').map(e => e.name)"
        faces = [name for name in page.evaluate(script) if name.endswith(".woff2")]
    assert len([name for name in faces if "serif" in name]) == len([name for name in faces if "sans" in name]) == 1


def test_without_scripts_the_files_are_there(visit, longest):
    with visit(longest, java_script_enabled=False) as page:
        expect(page.get_by_role("button", name="PNG")).to_have_count(0)
        for name in ("CSV", "JSON", "SVG"):
            assert page.request.get(page.get_by_role("link", name=name, exact=True).first.evaluate("a => a.href")).ok


def test_the_table_can_be_filtered(visit, longest, chronicle):
    figures = chronicle.figures[longest.split("/")[1]]
    with visit(longest) as page:
        page.locator("[data-chr-filter]").fill(str(figures[3].period))
        expect(page.locator("table.chr-figures-table tbody tr:visible")).to_have_count(1)
        expect(page.locator("[data-chr-count]")).to_have_text(f"1 of {len(figures)} rows")


def test_numbers_are_sorted_as_numbers(visit, longest):
    with visit(longest) as page:
        page.get_by_role("button", name=re.compile("^Value")).click()
        cells = page.locator("table.chr-figures-table tbody td.chr-n:nth-of-type(1)")
        keys = cells.evaluate_all("cells => cells.map(cell => Number(cell.dataset.sort))")
        assert keys == sorted(keys) and len(set(keys)) > 5


@pytest.mark.parametrize("way", ["focus", "hover", "tap"])
def test_a_figure_in_prose_shows_unit_and_source(visit, way: str):
    with visit("trade/", **(PHONE if way == "tap" else {})) as page:
        figure = page.locator(".chr-term:has(> .chr-figure-link)").first
        words = figure.locator("[role=tooltip]")
        expect(words).not_to_be_visible()
        link = figure.locator(".chr-figure-link")
        link.scroll_into_view_if_needed()
        getattr(link, way)()
        expect(words).to_be_visible()
        expect(words).to_have_text(re.compile("Sources?: "))
        if way == "tap":
            link.tap()
            expect(page).to_have_url(re.compile("#p-"))
