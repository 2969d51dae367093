"""All pages of a chronicle, and how a hand-written page meets the generated part that belongs at its address."""

import re
from collections.abc import Collection, Iterator
from functools import partial

from markupsafe import Markup

from chronicle.formats.downloads import Listing
from chronicle.model.chronicle import Chronicle
from chronicle.prose.fragment import PART, Fragment
from chronicle.prose.parts import RECORD_PARTS
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.figure_parts import JointCharts, figure_part
from chronicle.render.heads import head_of
from chronicle.render.keeper import Keeper
from chronicle.render.page import Heading, Page, Planned, Redirect, SearchEntry
from chronicle.render.pages.calendar import DAYS_FILE, calendar, days_file, has_anniversaries
from chronicle.render.pages.data import data_page
from chronicle.render.pages.eras import era_pages
from chronicle.render.pages.events import event_pages
from chronicle.render.pages.figures import figure_pages, figures_nav
from chronicle.render.pages.home import home
from chronicle.render.pages.indexes import INDEXES, present_indexes
from chronicle.render.pages.missing import missing
from chronicle.render.pages.offices import has_offices, offices
from chronicle.render.pages.records import record_pages
from chronicle.render.pages.reference import field_reference, rule_reference
from chronicle.render.pages.search import search_page
from chronicle.render.pages.sources import source_pages
from chronicle.render.pages.timeline import FACETS_FILE, facets_file, on_one_page, timeline
from chronicle.render.shared import SharedParts

_DESCRIPTION = 250
_TIP = re.compile(r'<span role="tooltip".*?</span>')
_PART = re.compile(f"(?:<p>)?{PART}([^{PART}]+){PART}(?:</p>)?")
_TITLES = {
    "timeline": "Timeline",
    "calendar": "Calendar",
    "offices": "Offices",
    "missing": "What is missing",
    "data": "Data",
    "search": "Search",
}
_PARTS = {
    "fields": field_reference,
    "rules": rule_reference,
    "timeline": timeline,
    "calendar": calendar,
    "offices": offices,
    "missing": missing,
    "data": data_page,
    "search": search_page,
}


class SitePages:
    """Makes the pages of a chronicle."""

    def __init__(
        self, chronicle: Chronicle, site_url: str = "", listing: Listing | None = None, keeper: Keeper | None = None
    ):
        """`site_url` is the address of the published site, empty when it is not known; `listing` are its downloads.

        `keeper` keeps what is made for the build after this one.
        """
        self.builder = Builder(chronicle, site_url, listing, keeper)
        self.chronicle = self.builder.chronicle
        self.present = frozenset(self.index_addresses())
        self._shared = SharedParts(self.builder)
        self.joint_charts = JointCharts(self.chronicle)

    def record_pages(self) -> Iterator[Planned]:
        """Yield the page of every record that has one, yet to be made."""
        yield from era_pages(self.builder, self._shared)
        yield from event_pages(self.builder, self._shared)
        yield from record_pages(self.builder)
        yield from source_pages(self.builder)
        yield from figure_pages(self.builder)

    def index_addresses(self) -> list[str]:
        """Return the addresses at which a generated index stands; kinds without records have none."""
        present = [f"{folder}/" for folder, _ in present_indexes(self.chronicle)]
        offices_known = ["offices/"] if has_offices(self.builder) else []
        days_known = ["calendar/"] if has_anniversaries(self.chronicle) else []
        return [*present, "timeline/", *days_known, *offices_known, "missing/", "data/", "search/"]

    def indexes(self, written: Collection[str] = ()) -> Iterator[Planned]:
        """Yield the indexes that no hand-written page introduces, yet to be made."""
        for address in self.index_addresses():
            if address not in written:
                yield Planned(address, partial(self.index_page, address))

    def index_page(self, address: str) -> Page:
        """Return an index without a hand-written introduction."""
        title = self.index_title(address)
        heading = Fragment(f"<h1>{Markup.escape(title)}</h1>")
        description = f"{title}: {self.chronicle.site.description}"
        return self.hand_written_page(address, title, heading, description)

    def index_title(self, address: str) -> str:
        """Return the title of a generated index."""
        name = address.rstrip("/")
        return _TITLES.get(name) or INDEXES[name][0]

    def hand_written_page(
        self, address: str, title: str, fragment: Fragment, description: str = "", path: str = ""
    ) -> Page:
        """Return a page of hand-written prose followed by the generated part of its address.

        `path` is where it is written, empty for an index that has only its heading.
        """
        context = self.builder.context(address)
        prose = self._with_parts(context.prose.place(fragment), context)
        layout = {"": "home", "timeline/": "timeline"}.get(address, "page" if fragment.headings else "wide")
        if address == "":
            content = home(self.builder, context, prose)
        else:
            generated = self._generated(address, context)
            essay = path and fragment.cites
            closing = self.builder.closing_of_page(address, title) if essay else {"citation": [], "source_files": []}
            content = self.builder.template("pages/prose.html", context, prose=prose, generated=generated, **closing)
        text = Markup(_TIP.sub("", prose)).striptags()
        return Page(
            address=address,
            title=title,
            description=description or text[:_DESCRIPTION] or self.chronicle.site.description,
            section=address.partition("/")[0] or "home",
            content=content,
            layout=layout,
            contents=tuple(Heading(*heading) for heading in fragment.headings),
            nav=self._nav(address, context),
            search=SearchEntry(title, "Page", summary=text) if path else None,
            origin=(path, None) if path else None,
            card=_card(address),
            head=head_of(context, content),
            charts=tuple(context.charts),
            hand_written=bool(path),
        )

    def redirects(self) -> Iterator[Redirect]:
        """Yield the former addresses of all records, and the list of events, which is the timeline."""
        if self.chronicle.events:
            yield Redirect("events/", "timeline/")
        for target in self.chronicle.targets.values():
            record = self.chronicle.records(target.kind).get(target.id) if target.kind != "parties" else None
            for alias in getattr(record, "aliases", ()):
                folder = target.address.partition("/")[0]
                yield Redirect(f"{folder}/{alias}/", target.address)
        for source in self.chronicle.sources.values():
            for alias in source.aliases:
                yield Redirect(f"sources/{alias}/", f"sources/{source.id}/")

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield (path, content) of the files that belong to pages: drawings, a long timeline, anniversaries."""
        joint = self.joint_charts
        yield from self.builder.keeper.once("charts", lambda: tuple(joint.files()), dict(joint.asked))
        if not on_one_page(self.chronicle):
            yield FACETS_FILE, facets_file(self.chronicle)
        if "calendar/" in self.present:
            yield DAYS_FILE, days_file(self.chronicle)

    def _nav(self, address: str, context: PageContext) -> Markup:
        if address == "eras/":
            return self._shared.era_nav(context, None)
        if address == "trade/" and (self.chronicle.series or self.chronicle.breakdowns):
            return figures_nav(self.builder, context)
        return Markup("")

    def _generated(self, address: str, context: PageContext) -> Markup:
        if address not in self.present:
            return Markup("")
        return self._part(address.rstrip("/"), context)

    def _part(self, name: str, context: PageContext) -> Markup:
        words, _, title = name.partition("|")
        name, *ids = words.split()
        if name in RECORD_PARTS:
            part, view = figure_part(self.builder, context, name, ids, bytes.fromhex(title).decode())
            context.charts += [view] if view else []
            return part
        if name in _PARTS:
            return _PARTS[name](self.builder, context)
        return INDEXES[name][2](self.builder, context)

    def _with_parts(self, prose: Markup, context: PageContext) -> Markup:
        return Markup(_PART.sub(lambda match: self._part(match[1], context), prose))


def _card(address: str) -> str:
    """Return the name of the picture of a hand-written page or an index: that of its kind where it has one."""
    return "home" if not address else address.partition("/")[0]
