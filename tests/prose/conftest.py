"""A page of prose with a handful of records to link to, without a chronicle behind it."""

from collections.abc import Callable

import pytest
from markupsafe import Markup

from chronicle.prose.fragment import Anchor
from chronicle.prose.markdown import ProseRenderer
from chronicle.prose.page import PageProse
from chronicle.prose.tokens import Link

RECORDS = {
    "first-treaty": Anchor("events/first-treaty/", "First treaty"),
    "odd-title": Anchor("events/odd-title/", "A <b> & *star*"),
    "exports@1961": Anchor("trade/exports/#p-1961", "1,000 t", "figure"),
}
TERMS = {"quota": "quota", "quota of grain": "grain-quota"}


def resolve(link: Link) -> Anchor | None:
    """Answer what a link becomes, as a chronicle would."""
    anchor = RECORDS.get(link.target)
    return Anchor(anchor.address, link.text or anchor.words, anchor.css) if anchor else None


def show_calls(calls) -> Markup:
    return Markup("".join(f"[{call.number}.{call.call}]" for call in calls))


def show_term(term_id: str, words: Markup) -> Markup:
    return Markup("<dfn>{}:{}</dfn>").format(term_id, words)


def show_figure(number: int, css: str, tip: Markup, url: str, words: Markup) -> Markup:
    return Markup("<q {} {} {}>{}|{}</q>").format(number, css, url, words, tip)


@pytest.fixture(scope="session")
def renderer() -> ProseRenderer:
    """Renders with these records and terms."""
    return ProseRenderer(resolve, TERMS)


@pytest.fixture
def make_page(renderer: ProseRenderer) -> Callable[[str], PageProse]:
    """Return the function that makes a page, given its way to the site's root."""
    return lambda root: PageProse(root, renderer.render, show_calls, show_term, show_figure)


@pytest.fixture
def page(make_page: Callable[[str], PageProse]) -> PageProse:
    """A page two folders deep."""
    return make_page("../../")


@pytest.fixture
def html(page: PageProse) -> Callable[[str], str]:
    """Return the function that gives the HTML of one piece of prose on the page, without its outer paragraph."""
    return lambda text: str(page(text)).removeprefix("<p>").removesuffix("</p>")
