"""What rendering gives: pages as values, and the part of a page that a hand-written text introduces."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

EMPTY = Markup("")


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's list of contents."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What the search finds of a page, all of it plain text: title, kind, date and summary to read, further names.

    `weight` is its weight among the results that fit as well.
    """

    title: str
    label: str
    when: str = ""
    summary: str = ""
    names: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class About:
    """The record that a page is about, and its kind."""

    kind: str
    record: Any


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site without its shell.

    `address` counts from the site's root (`events/first-treaty/`, empty for the home page). `title` and `description`
    are plain text, the other parts HTML. `layout` is `page`, `wide`, `home` or `timeline`; `section` the id of
    the tab that it belongs to. `origin` is (path, line) of where it is written (no line for a whole file), `qualifier`
    what tells pages of the same title apart in the title of the window, `trail` the (title, address) of the pages above
    it, `card` the name of its picture for those who share it, `head` what it needs in its head beside what all have,
    `charts` those that its prose asks for.
    """

    address: str
    title: str
    description: str
    section: str
    content: Markup
    qualifier: str = ""
    layout: str = "page"
    contents: tuple[Heading, ...] = ()
    rail: Markup = EMPTY
    strip: Markup = EMPTY
    nav: Markup = EMPTY
    head: Markup = EMPTY
    origin: tuple[str, int | None] | None = None
    about: About | None = None
    trail: tuple[tuple[str, str], ...] = ()
    card: str = "page"
    search: SearchEntry | None = None
    charts: tuple[Any, ...] = ()
    hand_written: bool = False

    @property
    def root(self) -> str:
        """The way from this page to the site's root, `./` for the home page."""
        return "../" * self.address.count("/") or "./"


@dataclass(frozen=True, slots=True)
class Planned:
    """A page that has an address and is yet to be made."""

    address: str
    make: Callable[[], Page]


@dataclass(frozen=True, slots=True)
class Redirect:
    """A former address of a page."""

    address: str
    to: str
