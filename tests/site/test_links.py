"""Every address in the built HTML leads somewhere: pages, files, anchors, search, site map, redirects."""

import json
import re
from pathlib import Path

import pytest
from html_pages import HtmlPage, resolve
from lxml import etree

FOLDERS = ("eras", "events", "people", "organisations", "places", "documents", "themes", "sources", "trade")
RECORD = re.compile(rf"(?:{'|'.join(FOLDERS)})/[^/]+/$")


def broken_links(pages: dict[str, HtmlPage], site: Path) -> set[str]:
    """Return "page -> address" of every address inside the site that leads nowhere."""
    ids = {address: set(page.ids) for address, page in pages.items()}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    broken = set()
    for page in pages.values():
        for link in set(page.links):
            target = resolve(page, link)
            if target is None:
                continue
            path, anchor = target
            address = path.removesuffix("index.html")
            found = address in pages or path in files
            if not found or (anchor and address in ids and anchor not in ids[address]):
                broken.add(f"{page.address} -> {link}")
    return broken


def test_every_link_and_anchor_resolves(pages: dict[str, HtmlPage], site: Path):
    assert broken_links(pages, site) == set()


def test_the_checker_finds_broken_links(tmp_path: Path):
    page = HtmlPage(
        "a/", "", "", "", (), ("here",), ("#here", "#gone", "../b/", "x.css", "https://example.org"), (), (), (), False
    )
    assert broken_links({"a/": page}, tmp_path) == {"a/ -> #gone", "a/ -> ../b/", "a/ -> x.css"}


def test_outer_addresses_are_well_formed(pages: dict[str, HtmlPage]):
    outer = {link for page in pages.values() for link in page.links if resolve(page, link) is None}
    odd = {link for link in outer if not re.fullmatch(r"(?:https?://[^\s/]+\.[^\s/]+(?:/\S*)?|mailto:\S+@\S+)", link)}
    assert odd == set()


def test_the_error_page_works_at_any_depth(pages: dict[str, HtmlPage]):
    relative = {link for link in pages["404.html"].links if not link.startswith(("/", "#", "https://"))}
    assert relative == set()


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, str]:
    """The titles that the search knows, by address."""
    titles = {}
    for name in ("events", "records"):
        file = json.loads((site / "search" / f"{name}.json").read_text(encoding="utf-8"))
        titles |= {file["groups"][group][0] + rest: title for group, rest, title, *_ in file["records"]}
    return titles


def test_search_leads_to_pages(pages: dict[str, HtmlPage], found: dict[str, str]):
    lost = {address for address in found if address.partition("#")[0] not in pages}
    assert lost == set()
    anchors = [address.partition("#") for address in found if "#" in address]
    assert anchors and all(anchor in pages[address].ids for address, _, anchor in anchors)
    assert [address for address, title in found.items() if not title.strip()] == []


def test_search_knows_every_record(own_pages: list[HtmlPage], found: dict[str, str]):
    assert {page.address for page in own_pages if RECORD.match(page.address)} - set(found) == set()


def test_the_site_map_names_every_page_once(pages: dict[str, HtmlPage], site: Path):
    text = (site / "sitemap.xml").read_bytes()
    found = [resolve(pages[""], address)[0] for address in etree.fromstring(text).xpath("//*[local-name()='loc']/text()")]
    own = {address for address, page in pages.items() if not page.redirect} - {"404.html"}
    assert sorted(found) == sorted(own)
    assert (site / "robots.txt").read_text(encoding="utf-8").endswith(f"\nSitemap: {pages[''].url}sitemap.xml\n")
    assert not (site / "sitemap.xml.gz").exists()


def test_redirects_lead_on(pages: dict[str, HtmlPage]):
    for page in pages.values():
        if page.redirect:
            targets = {resolve(page, link) for link in page.links} - {None}
            assert targets and all(target[0] in pages for target in targets), page.address


def test_every_alias_redirects(pages: dict[str, HtmlPage], chronicle):
    folders = {**{folder: folder for folder in FOLDERS}, "series": "trade", "breakdowns": "trade"}
    del folders["trade"]
    for kind, folder in folders.items():
        for record in chronicle.records(kind).values():
            for alias in record.aliases:
                redirect = pages[f"{folder}/{alias}/"]
                assert (f"{folder}/{record.id}/", "") in {resolve(redirect, link) for link in redirect.links}


def test_records_stay_out_of_the_menus(own_pages: list[HtmlPage]):
    for page in own_pages:
        targets = {target[0] for link in page.menu if (target := resolve(page, link))} - {page.address}
        assert {path for path in targets if RECORD.match(path) and not path.startswith("eras/")} == set(), page.address


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_kind_has_an_index(pages: dict[str, HtmlPage], folder: str):
    if folder != "events":
        assert f"{folder}/" in pages
