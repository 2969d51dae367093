"""The theme's shell around a page: what a page tells it, and how it is filled.

Most of a theme's template is the same on all pages of a kind, so it is rendered once for each kind of page, with marks
in place of what differs, and filled in for every page.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from markupsafe import Markup

from chronicle.menu import FooterColumn, Tab
from chronicle.render import Heading, Keeper
from chronicle.render.env import environment

MARKED = ("title", "head", "assets", "strip", "nav", "toc_html", "rail", "content", "foot")
"""The parts of a view that differ from page to page; the shell must print them and not look into them."""
_MARK = "\ue100"


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What every page says of the site; `version` is the day of the newest record, `policy` what browsers may do."""

    title: str
    tagline: str
    description: str
    repository: str
    licence: str
    version: str
    policy: str


@dataclass(frozen=True, slots=True)
class View:
    """What the shell gets to know of a page, as `chr`. Text is escaped already."""

    title: Markup
    head: Markup
    assets: Markup
    section: str
    layout: str
    root: str
    strip: Markup
    nav: Markup
    has_toc: bool
    toc_html: Markup
    rail: Markup
    content: Markup
    foot: Markup
    site: SiteInfo
    tabs: tuple[Tab, ...]
    footer: tuple[FooterColumn, ...]
    serve: bool


RenderShell = Callable[[View], str]


class Shells:
    """Fills the shell for one page after the other."""

    def __init__(self, render: RenderShell, keeper: Keeper | None = None, state: Any = None):
        """`render` lays the theme's template out around a view; a `keeper` keeps that while `state` is the same."""
        self._render = render
        self._keeper = keeper or Keeper()
        self._state = state
        self._split: dict[tuple, list[str]] = {}

    def fill(self, view: View) -> str:
        """Return the whole page, the same as the shell rendered around this very view."""
        shell = self._shell(view)
        parts = [shell[0]]
        for name, text in zip(shell[1::2], shell[2::2], strict=True):
            parts += (str(getattr(view, name)), text)
        return "".join(parts)

    def _shell(self, view: View) -> list[str]:
        """Return the shell of such a page, split at its marks: text, name, text, name ... text."""
        present = tuple(bool(getattr(view, name)) for name in MARKED)
        key = (view.section, view.layout, view.root, view.has_toc, present)
        if key not in self._split:
            marked = replace(view, **{name: _mark(name) for name in MARKED if getattr(view, name)})
            make = partial(self._render, marked)
            self._split[key] = self._keeper.once(marked, make, self._state).split(_MARK)
        return self._split[key]


def _mark(name: str) -> Markup:
    return Markup(f"{_MARK}{name}{_MARK}")


@cache
def table_of_contents(contents: tuple[Heading, ...]) -> Markup:
    """Return the list of a page's headings."""
    return Markup(environment().get_template("toc.html").render(contents=contents))
