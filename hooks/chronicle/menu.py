"""The menu: tabs and footer from the hand-written navigation, less what does not exist."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from chronicle.model.addresses import address_of_path


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab or footer link: its section, title and address from the site's root; a group has the tabs inside it."""

    id: str
    title: str
    url: str
    children: tuple["Tab", ...] = ()

    @property
    def sections(self) -> frozenset[str]:
        """The sections under which the tab is the current one."""
        return frozenset({self.id, *(child.id for child in self.children)})


@dataclass(frozen=True, slots=True)
class FooterColumn:
    """A column of links in the footer."""

    title: str
    links: tuple[Tab, ...]


@dataclass(frozen=True, slots=True)
class Menu:
    """The tabs and the footer's columns."""

    tabs: tuple[Tab, ...]
    footer: tuple[FooterColumn, ...]

    def tab_of(self, section: str) -> Tab | None:
        """Return the tab that is the current one on the pages of a section."""
        return next((tab for tab in self.tabs if section in tab.sections), None)


def menu_of(nav: Iterable[Any] | None, addresses: Collection[str], unlisted: Iterable[Tab] = ()) -> Menu:
    """Return the menu of a navigation as in mkdocs.yml: a list of `{title: path}` or `{title: [...]}`.

    Entries whose page is not among the addresses are left out, and so are groups left empty. The footer has a column
    for the single entries, which `unlisted` pages join, and one for each group.
    """
    tabs = tuple(tab for entry in nav or () for tab in _tabs(entry, addresses))
    listed = {link.url for tab in tabs for link in (tab, *tab.children)}
    single = (*(tab for tab in tabs if not tab.children), *(tab for tab in unlisted if tab.url not in listed))
    groups = tuple(FooterColumn(tab.title, tab.children) for tab in tabs if tab.children)
    return Menu(tabs, (*((FooterColumn("Read", single),) if single else ()), *groups))


def _tabs(entry: Any, addresses: Collection[str]) -> Iterable[Tab]:
    if not isinstance(entry, dict):
        return
    for title, value in entry.items():
        if isinstance(value, list):
            children = tuple(tab for child in value for tab in _tabs(child, addresses))
            if children:
                yield Tab(children[0].id, title, children[0].url, children)
        else:
            address = address_of_path(value)
            if address in addresses:
                yield Tab(address.partition("/")[0] or "home", title, address)
