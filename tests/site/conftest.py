"""The pages of the built site, each read once."""

from pathlib import Path

import pytest
from html_pages import HtmlPage, read_page


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, HtmlPage]:
    """Every HTML page of the built site, by address."""
    read = (read_page(site, file) for file in sorted(site.rglob("*.html")))
    return {page.address: page for page in read}


@pytest.fixture(scope="session")
def own_pages(pages: dict[str, HtmlPage]) -> list[HtmlPage]:
    """All pages but redirects."""
    return [page for page in pages.values() if not page.redirect]
