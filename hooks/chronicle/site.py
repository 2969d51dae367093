"""The whole site as values: pages and files, for any generator that can fill one shell.

An adapter gives the hand-written pages (already HTML) and a function that renders the theme's shell around a `View`;
it gets files back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from markupsafe import Markup

from chronicle.export.exports import make_exports
from chronicle.export.figures import figure_files, joint_files
from chronicle.formats.jsonld import LinkedData
from chronicle.menu import Tab, menu_of
from chronicle.model.addresses import address_of_path, title_of_path
from chronicle.model.chronicle import Chronicle
from chronicle.model.links import resolver
from chronicle.prose.extension import References, pattern_of_terms
from chronicle.prose.fragment import Fragment, anchor_headings
from chronicle.render import Keeper, Page, SearchEntry, SitePages
from chronicle.render.cards import Cards
from chronicle.render.env import environment
from chronicle.render.foot import Feet
from chronicle.render.head import Heads
from chronicle.render.search import search_files
from chronicle.render.sitemap import sitemap_files
from chronicle.security import META_POLICY, header_files
from chronicle.shell import RenderShell, Shells, SiteInfo, View, table_of_contents

DOCS = "docs"


class Made(NamedTuple):
    """What lists of all pages need of a page that has been made and let go."""

    address: str
    search: SearchEntry | None
    origin: tuple[str, int | None] | None


class Site:
    """A site being put together: made from a chronicle, given its hand-written pages, asked for its files."""

    def __init__(
        self,
        chronicle: Chronicle,
        nav: list | None,
        written: tuple[str, ...],
        *,
        url: str = "",
        serve: bool = False,
        changed: Mapping[str, str] | None = None,
        exports: bool | None = None,
        keeper: Keeper | None = None,
    ):
        """Plan the pages of all records and the indexes that no hand-written page introduces.

        `nav` is the hand-written navigation, `written` the paths of the hand-written Markdown pages below `docs/`,
        `url` the address of the published site, empty when it is not known. `serve` says that an editor looks on,
        `changed` the day of the last change of each file of data and prose, where that is known. `exports` says
        whether the files of the data are made and linked; if not told, an editor is spared them. A lasting `keeper`
        keeps what is made for the next site, which then gives only the files that differ.
        """
        self.chronicle = chronicle
        self.url = url if not url or url.endswith("/") else url + "/"
        self.serve = serve
        self._changed = changed or {}
        wanted = not serve if exports is None else exports
        made = make_exports(chronicle, self.url) if wanted else None
        self._keeper = keeper or Keeper()
        self._pages = SitePages(chronicle, self.url, made.listing if made else None, self._keeper)
        self._written = {address_of_path(path): path for path in written}
        self._planned = [*self._pages.record_pages(), *self._pages.indexes(self._written)]
        self._hand_written: dict[str, Page] = {}
        own = [Tab(address.rstrip("/"), title_of_path(path), address) for address, path in self._written.items()]
        addresses = {*self._written, *(planned.address for planned in self._planned)}
        self.menu = menu_of(nav, addresses, [tab for tab in own if tab.url])
        self.info = _info(chronicle)
        watched = self._pages.chronicle
        figures = self._keeper.once("figures", lambda: dict(figure_files(watched, self.url)))
        self._data = figures | (made.files if made else {})
        self._cards = Cards(watched)
        linked = partial(LinkedData, watched) if self._keeper.lasting else None
        self._heads = Heads(watched, self.url, self._data.keys(), self._cards.words, linked)
        self._feet = Feet(watched, self.url, self._heads)
        self._around = self._keeper.settle("around", (self.menu, self.info, tuple(self._data)))
        terms = chronicle.terms
        self.markdown_extension = References(resolver(chronicle), pattern_of_terms(terms), terms, raw_html=True)

    def add_hand_written(self, address: str, title: str, html: str, description: str = "") -> None:
        """Take in a hand-written page just rendered with `markdown_extension`."""
        html, headings = anchor_headings(html)
        fragment = Fragment(html, tuple(self.markdown_extension.cites), headings)
        given = (address, title, fragment, description, f"{DOCS}/{self._written[address]}")
        make = partial(self._pages.hand_written_page, *given)
        more = (address in self._pages.present, self._pages.builder.listing)
        self._hand_written[address] = self._keeper.over_builds(address, make, (*given, *more))

    def view_of(self, address: str) -> View:
        """Return the view of a hand-written page."""
        return self._kept_view(self._hand_written[address])

    def files(self, render_shell: RenderShell, state: Any = None) -> Iterator[tuple[str, str | bytes | None]]:
        """Yield (path, content) of every generated page, file and redirect, hand-written pages left out.

        With a lasting keeper the content is None where the site before gave the same; `state` tells by equality whether
        the shell is still the same. Pages are made one after the other and let go, so that few take up memory.
        """
        shells = Shells(render_shell, self._keeper, state)
        made: list[Made] = []
        for planned in self._planned:
            page = self._keeper.over_builds(planned.address, planned.make, self._pages.builder.listing)
            made.append(Made(page.address, page.search, page.origin))
            view = self._kept_view(page)
            same = self._keeper.is_known(("file", page.address), (view, state))
            yield f"{page.address}index.html", None if same else shells.fill(view)
        for page in self._hand_written.values():
            made.append(Made(page.address, page.search, page.origin))
            self._pages.joint_charts.ask(page.charts)
        for path, content in self._other_files(made):
            yield path, None if self._keeper.is_known(("file", path), content) else content

    def _other_files(self, made: list[Made]) -> Iterator[tuple[str, str | bytes]]:
        yield from self._pages.files()
        yield from search_files(self.chronicle, made)
        yield from self._data.items()
        yield from sitemap_files(made, self.url, self._changed)
        groups = self._pages.joint_charts.groups()
        joint = partial(joint_files, self._pages.chronicle, groups, self.url)
        yield from self._keeper.once("joint figures", lambda: tuple(joint()), groups)
        if self.url:  # nobody finds a picture by anything but its whole address
            yield from self._cards.files()
        yield from header_files()
        for redirect in self._pages.redirects():
            if redirect.address in self._hand_written:
                continue
            root = "../" * redirect.address.count("/")
            html = (
                environment()
                .get_template("redirect.html")
                .render(to=root + redirect.to, canonical=self.url + redirect.to)
            )
            yield f"{redirect.address}index.html", html

    def view_of_template(self) -> View:
        """Return the view of a page that is none of ours, such as the error page."""
        page = Page("", "Page not found", self.chronicle.site.description, "none", Markup(""), layout="wide")
        return replace(self._view(page), head=Markup(""), foot=Markup(""))

    def _kept_view(self, page: Page) -> View:
        given = (page, self._around, self._heads.card(page))
        return self._keeper.over_builds(("view", page.address), lambda: self._view(page), given)

    def _view(self, page: Page) -> View:
        tab = self.menu.tab_of(page.section)
        return View(
            title=Markup.escape(f"{page.title} ({page.qualifier})" if page.qualifier else page.title),
            head=self._heads.head(page),
            assets=page.head,
            section=tab.id if tab else page.section,
            layout=page.layout,
            root=page.root,
            strip=page.strip,
            nav=page.nav or self._group_nav(page, tab),
            has_toc=bool(page.contents),
            toc_html=table_of_contents(page.contents),
            rail=page.rail,
            content=page.content,
            foot=self._feet.foot(page),
            site=self.info,
            tabs=self.menu.tabs,
            footer=self.menu.footer,
            serve=self.serve,
        )

    def _group_nav(self, page: Page, tab: Tab | None) -> Markup:
        if tab is None or not tab.children:
            return Markup("")
        return Markup(environment().get_template("group_nav.html").render(page=page, tab=tab))


def _info(chronicle: Chronicle) -> SiteInfo:
    site = chronicle.site
    return SiteInfo(
        title=site.title,
        tagline=site.tagline or "",
        description=site.description,
        repository=site.repository or "",
        licence=site.licence or "",
        version=site.version or str(chronicle.newest or ""),
        policy=META_POLICY,
    )
