"""What stands in a page's head: its description, address and card, what it cites as, its data in other forms."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from markupsafe import Markup

from chronicle.formats.addresses import (
    BIBLIOGRAPHY_FORMS,
    CITABLE,
    FEED,
    bibliography_file,
    calendar_file,
    card_file,
    essay_file,
    list_file,
    record_file,
)
from chronicle.formats.jsonld import LinkedData, Node, graph
from chronicle.formats.meta import Meta, record_meta, source_meta
from chronicle.formats.own import record_csl
from chronicle.model.chronicle import Chronicle, last_change
from chronicle.render.cards import HOME
from chronicle.render.env import environment
from chronicle.render.page import Page

MEDIA = {
    "json": "application/json",
    "csv": "text/csv",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "csl.json": "application/vnd.citationstyles.csl+json",
    "ics": "text/calendar",
    "atom": "application/atom+xml",
}
"""The media types of the files of the data, by ending."""
_LISTS = {"timeline": "events", "calendar": "events", "trade": "series", "offices": "person-roles"}
"""Where the records of an index stand whose page has another name."""
_NAMES = {"bib": "BibTeX", "ris": "RIS", "csl.json": "CSL-JSON"}


@dataclass(frozen=True, slots=True)
class Alternate:
    """A file that says the same as a page, or a part of it: address from the site's root, media type, words."""

    address: str
    media: str
    title: str


class Heads:
    """Makes the heads of the pages of one chronicle."""

    def __init__(
        self,
        chronicle: Chronicle,
        site_url: str,
        files: Container[str],
        cards: Mapping[str, str],
        linked: Callable[[str], LinkedData] | None = None,
    ):
        """`files` are the addresses of the data files that the site has, so that no page links one that is not there.

        `cards` are the names of the pictures for those who share a page, with what each shows in words. `linked` gives
        the linked data for a base address; by default all pages share them.
        """
        self._cards = cards
        self._chronicle = chronicle
        self._site_url = site_url
        self._files = files
        self._linked = linked or cache(partial(LinkedData, chronicle))
        self._template = environment().get_template("head.html")

    def head(self, page: Page) -> Markup:
        """Return the head of a page, everything in it escaped."""
        about = page.about
        csl = record_csl(self._chronicle, self._site_url, about.kind, about.record) if about else None
        return Markup(
            self._template.render(
                page=page,
                site=self._chronicle.site,
                canonical=self._site_url + page.address if self._site_url else "",
                image=self._image(page),
                image_words=self.card(page)[1],
                metas=self._metas(page, csl) if about else (),
                dates=_dates(about.record) if about else (),
                alternates=self.alternates(page),
                linked=graph(self._nodes(page)),
            )
        )

    def alternates(self, page: Page) -> list[Alternate]:
        """Return the files that say the same as a page, less those that the site has not."""
        return [file for file in _alternates(page) if file.address in self._files]

    def _image(self, page: Page) -> str:
        """Return the whole address of the page's card; those who fetch it take no other."""
        card = self._card(page)
        return f"{self._site_url}{card_file(card)}" if self._site_url and card in self._cards else ""

    def card(self, page: Page) -> tuple[str, str]:
        """Return the name of a page's card, and what it shows in words."""
        return self._card(page), self._cards.get(self._card(page), "")

    def _card(self, page: Page) -> str:
        return page.card if page.card in self._cards else HOME

    def _metas(self, page: Page, csl: dict[str, Any]) -> list[Meta]:
        if page.about.kind == "sources":
            return source_meta(page.about.record)
        return record_meta(self._chronicle.site, csl, getattr(page.about.record, "date", None))

    def _nodes(self, page: Page) -> Iterator[Node]:
        data = self._linked(self._site_url or page.root)
        if page.about:
            yield data.page(page.about.kind, page.about.record, page.trail)
            yield data.record(page.about.kind, page.about.record)
        elif page.address:
            kind = "WebPage" if page.hand_written else "CollectionPage"
            yield data.plain_page(page.address, page.title, page.description, page.trail, kind)
        else:
            yield data.website()


def _dates(record: Any) -> list[tuple[str, str]]:
    """Return when a record was added and last changed, by Open Graph's names; days only, as these must be whole."""
    days = (("published", getattr(record, "added", None)), ("modified", last_change(record)))
    return [(name, str(day)) for name, day in days if day and not day.is_interval and day.start.day]


def _of_list(address: str) -> Iterator[Alternate]:
    """Yield the files of all records that an index shows."""
    name = address.rstrip("/")
    kind = _LISTS.get(name, name)
    if "/" not in kind:
        yield Alternate(list_file(kind, "json"), MEDIA["json"], "All records of this list as JSON")
        yield Alternate(list_file(kind, "csv"), MEDIA["csv"], "All records of this list as a table")


def _alternates(page: Page) -> Iterator[Alternate]:
    about = page.about
    if about:
        yield Alternate(record_file(about.kind, about.record.id), MEDIA["json"], "This record as JSON")
        if about.kind in CITABLE:
            words = "This source" if about.kind == "sources" else "Sources of this page"
            for form in BIBLIOGRAPHY_FORMS:
                address = bibliography_file(form, about.kind, about.record.id)
                yield Alternate(address, MEDIA[form], f"{words} as {_NAMES[form]}")
        if about.kind in ("series", "breakdowns"):
            yield Alternate(f"{page.address}{about.record.id}.csv", MEDIA["csv"], "These figures as CSV")
        if about.kind in ("eras", "themes"):
            yield Alternate(calendar_file(about.kind, about.record.id), MEDIA["ics"], "Calendar of anniversaries")
    else:
        yield from _of_list(page.address)
        for form in BIBLIOGRAPHY_FORMS:
            yield Alternate(essay_file(form, page.address), MEDIA[form], f"Sources of this page as {_NAMES[form]}")
    if page.address == "sources/":
        for form in BIBLIOGRAPHY_FORMS:
            yield Alternate(bibliography_file(form), MEDIA[form], f"All sources as {_NAMES[form]}")
    elif page.address == "calendar/":
        yield Alternate(calendar_file(), MEDIA["ics"], "Calendar of anniversaries")
    yield Alternate(FEED, MEDIA["atom"], "Added and changed records")
