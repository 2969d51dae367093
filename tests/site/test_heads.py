"""What every page must say of itself, and what it must not hold."""

import struct
from collections import Counter
from pathlib import Path

from html_pages import HtmlPage, resolve
from lxml import html


def test_one_heading(own_pages: list[HtmlPage]):
    assert {page.address: page.headings for page in own_pages if len([h for h in page.headings if h]) != 1} == {}


def test_titles_are_there_and_unique(own_pages: list[HtmlPage]):
    titles = Counter(page.title for page in own_pages)
    assert {title: count for title, count in titles.items() if count > 1 or not title} == {}


def test_descriptions(own_pages: list[HtmlPage]):
    assert {page.address: page.description for page in own_pages if not 20 <= len(page.description) <= 700} == {}


def test_languages(pages: dict[str, HtmlPage]):
    assert {page.lang for page in pages.values()} == {"en"}


def test_no_id_stands_twice(pages: dict[str, HtmlPage]):
    twice = {page.address: [name for name, n in Counter(page.ids).items() if n > 1] for page in pages.values()}
    assert {address: names for address, names in twice.items() if names} == {}


def test_no_inline_styles_or_handlers(pages: dict[str, HtmlPage]):
    assert {page.address: page.inline for page in pages.values() if page.inline} == {}


def test_every_hand_written_page_is_built(root: Path, pages: dict[str, HtmlPage]):
    written = [file.relative_to(root / "docs").with_suffix("").as_posix() for file in (root / "docs").rglob("*.md")]
    addresses = {"" if path == "index" else path.removesuffix("/index") + "/" for path in written}
    assert addresses - set(pages) == set()


def test_every_page_has_a_card_that_is_there(own_pages: list[HtmlPage], site: Path):
    for page in own_pages:
        tree = html.parse(str(site / page.address / "index.html" if page.address != "404.html" else site / page.address))
        said = {meta.get("property"): meta.get("content") for meta in tree.xpath("//meta[@property]")}
        if page.address == "404.html":
            assert not said
            continue
        path, _ = resolve(page, said["og:image"])
        assert struct.unpack(">II", (site / path).read_bytes()[16:24]) == (1200, 630)
        assert said["og:image:alt"] and said["og:title"] and said["og:description"]


def test_icons_are_there(site: Path):
    icons = html.parse(str(site / "index.html")).xpath("//link[contains(@rel, 'icon')]/@href")
    assert len(icons) == 3
    assert all((site / icon).is_file() for icon in icons)
