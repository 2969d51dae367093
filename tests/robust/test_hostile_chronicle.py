"""A chronicle of injections, built as a site: no script runs on any page, and programs can read every file."""

import csv
import io
import json
import mimetypes
from pathlib import Path

import bibtexparser
import pytest
from hostile_chronicle import write_hostile_chronicle
from lxml import etree
from playwright.sync_api import Browser

from chronicle.project import read_project
from chronicle.security import HEADERS

HOME = "http://localhost/x/"  # as the repository of the project has it
NOTED = """window.alert = () => console.error("a script ran");
addEventListener("securitypolicyviolation", event => console.error(`policy: ${event.violatedDirective}`))"""
HARM = """[...document.querySelectorAll('[onerror], [onx], img[src="x"]')].map(node => node.outerHTML)"""
LINKED = """[...document.querySelectorAll('script[type="application/ld+json"]')].map(node => node.textContent)"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory, use_our_house, mkdocs_build) -> Path:
    project = tmp_path_factory.mktemp("hostile") / "project"
    assert write_hostile_chronicle(project) > 400
    assert read_project(project).problems == ()
    built = mkdocs_build(use_our_house(project), project.parent / "site")
    assert built.code == 0, built.output
    return built.folder


def test_no_page_runs_or_shows_half_of_it(hostile_site: Path, browser: Browser):
    faults: list[str] = []
    pages = sorted(hostile_site.rglob("*.html"))
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/*", lambda route: _answer(route, hostile_site))
        page.add_init_script(NOTED)
        page.on("console", lambda message: faults.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
        for file in (file for file in pages if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8")):
            page.goto(HOME + file.relative_to(hostile_site).as_posix().removesuffix("index.html"))
            faults += [f"{page.url}: {harm}" for harm in page.evaluate(HARM)]
            for text in page.evaluate(LINKED):
                json.loads(text)
    assert len(pages) > 50
    assert faults == []


def _answer(route, site: Path) -> None:
    path = route.request.url.partition("?")[0].partition("#")[0].removeprefix(HOME)
    file = site / path / "index.html" if not path or path.endswith("/") else site / path
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    if file.is_file():
        route.fulfill(body=file.read_bytes(), headers=HEADERS | {"Content-Type": kind})
    else:
        route.fulfill(status=404, body="")


def test_programs_can_read_every_file(hostile_site: Path):
    read = 0
    for file in hostile_site.rglob("*"):
        if file.is_file() and (reader := READERS.get(file.suffix)):
            reader(file.read_text(encoding="utf-8"))
            read += 1
    assert read > 150


def _read_csv(text: str) -> None:
    assert len({len(row) for row in csv.reader(io.StringIO(text))}) <= 1


def _read_bibtex(text: str) -> None:
    library = bibtexparser.parse_string(text)
    assert library.entries
    assert not library.failed_blocks


def _read_calendar(text: str) -> None:
    lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert all(line[0] == " " or line.partition(":")[0][0].isupper() for line in lines)


READERS = {
    ".json": json.loads, ".jsonld": json.loads, ".geojson": json.loads, ".csv": _read_csv, ".bib": _read_bibtex,
    ".ics": _read_calendar, ".xml": lambda text: etree.fromstring(text.encode()),
    ".atom": lambda text: etree.fromstring(text.encode()), ".svg": lambda text: etree.fromstring(text.encode()),
}  # fmt: skip
