"""What all page makers share: a context for a page, its templates, the links that every record page ends with."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from chronicle.citations import Reference, References
from chronicle.formats.addresses import BIBLIOGRAPHY_FORMS, CITABLE, bibliography_file, essay_file
from chronicle.formats.downloads import Listing
from chronicle.formats.own import page_csl, record_csl
from chronicle.model.chronicle import Chronicle, Target
from chronicle.model.eras import possible_start
from chronicle.model.essays import sources_by_page
from chronicle.model.links import resolver
from chronicle.prose.fragment import Fragment
from chronicle.prose.markdown import ProseRenderer
from chronicle.records import Event
from chronicle.render.cite import Form, citation_forms
from chronicle.render.context import PageContext
from chronicle.render.env import environment
from chronicle.render.heads import head_of
from chronicle.render.keeper import Keeper
from chronicle.render.maps import Maps
from chronicle.render.page import About, Heading, Page
from chronicle.render.posts import Posts, posts_by_organisation
from chronicle.render.repository import edit_address
from chronicle.render.search import search_entry

_FORM_NAMES = ("BibTeX", "RIS", "CSL-JSON")
_WEIGHED_ALIKE = ("events", "sources")  # in the search


@dataclass(frozen=True, slots=True)
class Row:
    """An event in a chronology; the first one of a year carries the year."""

    event: Event
    year: int
    first: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of a list of facts: words, with an address where they are a link."""

    words: str
    url: str | None = None


class Builder:
    """Makes pages of one chronicle; `site_url` is the address of the published site or empty."""

    def __init__(
        self, chronicle: Chronicle, site_url: str = "", listing: Listing | None = None, keeper: Keeper | None = None
    ):
        """`listing` tells of the files of the data; without one there are none. `keeper` keeps what is made."""
        self.keeper = keeper or Keeper()
        self.chronicle = self.keeper.renew(chronicle)
        self.site_url = site_url if not site_url or site_url.endswith("/") else site_url + "/"
        self.listing = listing
        self._references = References(self.chronicle.sources)
        self._renderer = ProseRenderer(resolver(self.chronicle), chronicle.terms)

    def context(self, address: str) -> PageContext:
        """Return the context of a new page."""
        return PageContext(self, address)

    def fragment(self, text: str) -> Fragment:
        """Return a prose field as HTML for any page."""
        return self.keeper.once(("prose", text), lambda: self._render(text))

    def _render(self, text: str) -> Fragment:
        list(self.chronicle.terms)  # asked for, because any of them may stand in the text
        return self._renderer.render(text)

    def note(self, source_id: str, locator: str | None) -> Reference:
        """Return the full reference of a source as a note."""
        return self._references.note(source_id, locator)

    def entry(self, source_id: str) -> Reference:
        """Return a source's entry in a bibliography."""
        return self._references.entry(source_id)

    def plain(self, text: str) -> str:
        """Return prose as one line of plain text."""
        return self._renderer.plain(text)

    def template(self, name: str, context: PageContext, **values: Any) -> Markup:
        """Return a template laid out with the values."""
        return Markup(environment().get_template(name).render(page=context, **values))

    def page(self, context: PageContext, *, kind: str = "", record: Any = None, **values: Any) -> Page:
        """Return a page; with `kind` and `record` it is a record's, with its place in the data and search entry."""
        if record is not None:
            origin = self.chronicle.origins.get((kind, record.id))
            values.setdefault("origin", (origin.path, origin.line) if origin else None)
            mentions = 0 if kind in _WEIGHED_ALIKE else self.chronicle.count_mentions(record.id)
            values.setdefault("head", head_of(context, values["content"]))
            values.setdefault("search", search_entry(kind, record, mentions))
            values.setdefault("card", kind)
            values["about"] = About(kind, record)
        return Page(address=context.address, **values)

    def closing(self, kind: str, record: Any) -> dict[str, Any]:
        """Return the template values for the end of a record's page: how to cite it, the files of its sources."""
        addresses = [bibliography_file(form, kind, record.id) for form in BIBLIOGRAPHY_FORMS if kind in CITABLE]
        return {"citation": self._citation(kind, record), "source_files": self._named(addresses)}

    def closing_of_page(self, address: str, title: str) -> dict[str, Any]:
        """Return the same for the end of a hand-written page."""
        cited = self.listing is not None and address in sources_by_page(self.chronicle.cited_on_pages)
        addresses = [essay_file(form, address) for form in BIBLIOGRAPHY_FORMS if cited]
        return {"citation": self._page_citation(address, title), "source_files": self._named(addresses)}

    def _named(self, addresses: list[str]) -> list[tuple[str, str]]:
        """Return files of a bibliography with the names of their forms; none where no files are made."""
        return list(zip(_FORM_NAMES, addresses, strict=False)) if self.listing is not None else []

    def _citation(self, kind: str, record: Any) -> list[Form]:
        """Return the forms in which the page of a record is cited."""
        return citation_forms(record_csl(self.chronicle, self.site_url, kind, record))

    @property
    def maps(self) -> Maps:
        """The maps of all places."""
        return self.keeper.once("maps", lambda: Maps(self.chronicle))

    @property
    def posts(self) -> Posts:
        """All posts, by person and by organisation."""
        found = self.keeper.once("posts", lambda: posts_by_organisation(self.chronicle))
        return Posts(self.chronicle, found)

    def _page_citation(self, address: str, title: str) -> list[Form]:
        """Return the forms in which a hand-written page is cited."""
        key = address.strip("/").replace("/", "-")
        return citation_forms(page_csl(self.chronicle, self.site_url, title, address, key=key))

    def edit_address(self, kind: str, record_id: str, line: int | None = None) -> str:
        """Return where a record can be edited, at its file and first line or another; empty when that is not known."""
        origin = self.chronicle.origins.get((kind, record_id))
        if not self._repository or origin is None:
            return ""
        return edit_address(self._repository, origin.path, line or origin.line)

    @property
    def _repository(self) -> str:
        return (self.chronicle.site.repository or "").rstrip("/")


def chronology(events: Iterable[Event]) -> list[Row]:
    """Return events as rows of a chronology."""
    rows: list[Row] = []
    for event in events:
        year = possible_start(event.date)[0].year
        rows.append(Row(event, year, not rows or rows[-1].year != year))
    return rows


def mentions_beside_events(chronicle: Chronicle, record_id: str) -> list[Target]:
    """Return who mentions a record, less the events, which stand in its chronology."""
    return [target for target in chronicle.mentions(record_id) if target.kind != "events"]


def headings(*entries: tuple[str, str, Any]) -> tuple[Heading, ...]:
    """Return the list of contents of those (id, title, present) entries that are present."""
    return tuple(Heading(heading_id, title) for heading_id, title, present in entries if present)


def facet(label: str, name: str, values: Iterable[str], words: dict[str, str] | None = None) -> dict[str, Any]:
    """Return a filter: its values with the words for them and how often each occurs, the most frequent first."""
    counts = Counter(value for value in values if value)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {
        "label": label,
        "name": name,
        "options": [(value, (words or {}).get(value, value), count) for value, count in ordered],
    }
