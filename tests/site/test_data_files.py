"""The files of the data on the built site: all that the pages list is there, and every address in them resolves."""

import json
import re
from pathlib import Path

import pytest
from html_pages import HOME, HtmlPage

FOLDER = "data/v1"
TEXTS = {".json", ".csv", ".ics", ".atom", ".geojson", ".jsonld", ".ttl"}
# An address ends where quotes, blanks, brackets, folded lines or the end of a cell do.
ADDRESS = re.compile(rf"{re.escape(HOME)}[^\s\"'<>,;\\)\]{{}}]*")


@pytest.fixture(scope="module")
def files(site: Path) -> list[Path]:
    """The text files of the data."""
    return [file for file in (site / FOLDER).rglob("*") if file.suffix in TEXTS and "yaml" not in file.parts]


def addresses_in(file: Path) -> set[str]:
    """Return the addresses of the site in a file, without anchors and questions."""
    text = file.read_bytes().replace(b"\r\n ", b"").decode()
    return {re.split("[#?]", found.removeprefix(HOME))[0].rstrip(".") for found in ADDRESS.findall(text)}


def test_every_address_in_the_files_leads_somewhere(files: list[Path], pages: dict[str, HtmlPage], site: Path):
    broken = set()
    known: set[str] = set()
    for file in files:
        for address in addresses_in(file) - known:
            if address in pages or (site / address).is_file():
                known.add(address)
            else:
                broken.add(f"{file.relative_to(site)} -> {address}")
    assert len(known) > 1000 and broken == set()


def test_the_page_of_the_data_lists_every_whole_file(pages: dict[str, HtmlPage], site: Path):
    links = {link.removeprefix("v1/") for link in pages["data/"].links if link.startswith("v1/")}
    links |= {link.removeprefix("../data/v1/") for link in pages["data/"].links if link.startswith("../data/v1/")}
    present = {file.relative_to(site / FOLDER).as_posix() for file in (site / FOLDER).rglob("*") if file.is_file()}
    single = re.compile(r"(?!calendar|schema|timeline|yaml)[a-z]+/[^/]+\.(?:json|bib|ris)")
    assert {name for name in present if not single.fullmatch(name)} <= links <= present


def test_every_page_of_a_record_links_its_own_json(pages: dict[str, HtmlPage], site: Path):
    for kind in ("events", "people", "places", "documents", "sources", "themes", "eras"):
        for file in (site / FOLDER / kind).glob("*.json"):
            if not file.name.endswith(".csl.json"):
                page = pages[f"{kind}/{file.stem}/"]
                assert f"../../{FOLDER}/{kind}/{file.name}" in page.links, page.address
                assert json.loads(file.read_bytes())["computed"]["page"] == page.url


@pytest.mark.parametrize(
    ("page", "table"),
    [("people/", "people"), ("timeline/", "events"), ("glossary/", "glossary"), ("offices/", "person-roles")],
)
def test_every_index_links_its_records_as_a_table(pages: dict[str, HtmlPage], page: str, table: str):
    links = [link for link in pages[page].links if link == f"../{FOLDER}/{table}.csv"]
    assert len(links) >= 2  # in the head, for programs, and at the foot, for readers
