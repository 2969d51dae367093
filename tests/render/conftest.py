"""The pages of the small chronicle, made without a site generator."""

from collections.abc import Callable

import pytest
from lxml import html

from chronicle.model import Chronicle
from chronicle.render import Page, SitePages


def pages_of(chronicle: Chronicle) -> dict[str, Page]:
    """Return every page that is made without a hand-written one, by address."""
    makers = SitePages(chronicle, "https://example.org/")
    return {planned.address: planned.make() for planned in (*makers.record_pages(), *makers.indexes())}


@pytest.fixture(scope="session")
def pages(small: Chronicle) -> dict[str, Page]:
    """The pages of the small chronicle by address."""
    return pages_of(small)


@pytest.fixture(scope="session")
def tree(pages: dict[str, Page]) -> Callable[[str], html.HtmlElement]:
    """Return the function that gives the content of the page at an address as a tree."""
    return lambda address: html.fragment_fromstring(pages[address].content, create_parent="div")


@pytest.fixture
def text(tree) -> Callable[[str, str], list[str]]:
    """Return the function that gives the words of all elements that a path finds on a page."""
    return lambda address, path: [" ".join(found.text_content().split()) for found in tree(address).xpath(path)]


@pytest.fixture
def make_pages(make_chronicle) -> Callable[..., dict[str, Page]]:
    """Return the function that gives the pages of the minimal chronicle, with files added or replaced."""
    return lambda files=None: pages_of(make_chronicle(files))
