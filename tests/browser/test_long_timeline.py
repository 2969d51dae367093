"""A timeline of more events than one page holds: read from files part by part, complete without scripts elsewhere."""

import re
import shutil
from pathlib import Path

import pytest
from barriers import findings
from playwright.sync_api import Page, expect
from serving import serving

EVENTS = 700
FIRST, YEARS = 1800, 70


def event(number: int) -> str:
    """Return an event as YAML; ten to a year, the seventh of each of the kind `treaty`."""
    year, month = FIRST + number // 10, number % 10 + 1
    kind = "  kind: treaty\n" if number % 10 == 7 else ""
    return (
        f"- id: event-{number}\n  title: Event {number}\n  date: {year}-{month:02}-05\n\n"
        f"  summary: What happened, number {number}.\n  themes: [crown]\n{kind}  sources: [macaulay-1986]\n"
    )


@pytest.fixture(scope="module")
def long_site(root: Path, tmp_path_factory, use_our_house, mkdocs_build) -> Path:
    """The built site of a chronicle of many events."""
    project = use_our_house(
        shutil.copytree(root / "tests/fixtures/minimal", tmp_path_factory.mktemp("long") / "project")
    )
    (project / "data" / "eras.yml").write_text(
        "".join(
            f"- {{id: era-{start}, title: Era {start}, start: {start}, end: {start + 34}, summary: An era.}}\n"
            for start in (FIRST, FIRST + 35)
        )
    )
    (project / "data" / "events.yml").write_text("".join(map(event, range(EVENTS))))
    (project / "docs" / "index.md").write_text("# Long\n\nA long chronicle.\n")
    build = mkdocs_build(project, project / "site")
    assert build.code == 0, build.output
    return build.folder


@pytest.fixture(scope="module")
def address(long_site: Path):
    """The address of its timeline."""
    with serving(long_site) as home:
        yield f"{home}timeline/"


@pytest.fixture
def timeline(browser, address: str):
    """A window on it."""
    context = browser.new_context(viewport={"width": 1360, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    expect(page.locator(".chr-item").first).to_be_visible()
    yield page
    context.close()


def test_a_part_is_made_at_first_and_more_on_scrolling(timeline: Page):
    expect(timeline.locator("[data-chr-status]")).to_have_text(f"{EVENTS} events")
    before = timeline.locator(".chr-item").count()
    assert before < 200
    timeline.mouse.move(600, 600)
    for _ in range(20):
        timeline.mouse.wheel(0, 1000)
        timeline.wait_for_timeout(20)
    assert before < timeline.locator(".chr-item").count()


def test_axe_finds_nothing(timeline: Page):
    found = findings(timeline)
    timeline.emulate_media(color_scheme="dark")
    timeline.set_viewport_size({"width": 390, "height": 844})
    assert found + findings(timeline) == []


def test_filters_count_all_of_it(timeline: Page):
    timeline.locator(".chr-menu > summary", has_text="Kind").click()
    timeline.get_by_role("button", name=re.compile(r"^treaty")).click()
    expect(timeline.locator("[data-chr-status]")).to_have_text(f"{YEARS} of {EVENTS} events")
    expect(timeline.locator(".chr-item")).to_have_count(YEARS)
    timeline.locator("[data-chr-text]").fill(f"event {EVENTS - 3}")
    expect(timeline.locator(".chr-item h3 a")).to_have_text([f"Event {EVENTS - 3}"])
    timeline.locator(".chr-item h3 a").click()
    expect(timeline.locator("h1")).to_have_text(f"Event {EVENTS - 3}")


def test_a_year_far_down_is_reached_and_what_lies_before_it(timeline: Page):
    year = FIRST + YEARS - 9
    timeline.locator("details.chr-jump a", has_text=re.compile(rf"{year}$")).click()
    expect(timeline.locator(f"#y{year}")).to_be_in_viewport()
    timeline.locator("[data-chr-earlier]").click()
    expect(timeline.locator(f"#y{year - 1}")).to_be_attached()


def test_an_address_of_an_event_leads_to_it(browser, address: str):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}#event-{EVENTS - 50}")
    expect(page.locator(f"#event-{EVENTS - 50}")).to_be_in_viewport()
    context.close()


def test_going_back_brings_back_the_place(timeline: Page):
    timeline.mouse.move(600, 600)
    for _ in range(15):
        timeline.mouse.wheel(0, 1500)
        timeline.wait_for_timeout(30)
    link = timeline.locator(".chr-item h3 a").nth(150)
    link.scroll_into_view_if_needed()
    name = link.text_content()
    link.click()
    expect(timeline.locator("h1")).to_have_text(name)
    timeline.go_back()
    expect(timeline.locator(".chr-item h3 a", has_text=re.compile(f"^{name}$"))).to_be_in_viewport()


def test_without_scripts_every_year_leads_to_its_events(browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    links = page.locator(".chr-timeline-year a")
    expect(links).to_have_count(YEARS)
    links.nth(40).click()
    expect(page.locator(f"#event-{400}")).to_be_in_viewport()
    expect(page.locator(".chr-entry")).to_have_count(EVENTS // 2)
    context.close()
