"""No page is heavy: its HTML with the style sheets and scripts of ours that it loads, compressed."""

import gzip
from functools import cache
from pathlib import Path

from html_pages import HtmlPage, resolve

LIMIT = 100_000


@cache
def compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def weight(page: HtmlPage, site: Path) -> int:
    """Return the bytes that a reader fetches for a page beside the theme's own files and typefaces."""
    paths = {target[0] for link in page.requests if (target := resolve(page, link))}
    ours = {path for path in paths if path.startswith(("assets/css/", "assets/js/"))}
    return sum(compressed(site / path) for path in (*ours, page.address + "index.html"))


def test_no_page_is_heavy(own_pages: list[HtmlPage], site: Path):
    large = (page for page in own_pages if (site / page.address / "index.html").is_file())
    large = (page for page in large if (site / page.address / "index.html").stat().st_size > LIMIT)
    assert {page.address: weight(page, site) for page in large if weight(page, site) > LIMIT} == {}
