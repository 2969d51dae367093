"""What stands under every page: where to edit it, to report a mistake in it, to cite it, to have its data."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from chronicle.edtf import MONTHS
from chronicle.model.anniversaries import has_anniversary
from chronicle.model.chronicle import Chronicle
from chronicle.render.env import environment
from chronicle.render.head import MEDIA, Heads
from chronicle.render.page import Page
from chronicle.render.repository import edit_address, report_address


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the foot: address as seen from the page, words, icon; `saves` where it leads to a file to keep."""

    url: str
    title: str
    icon: str
    saves: bool = False


class Feet:
    """Makes the feet of the pages of one chronicle."""

    def __init__(self, chronicle: Chronicle, site_url: str, heads: Heads):
        """`heads` knows which data files a page has."""
        self._site_url = site_url
        self._repository = (chronicle.site.repository or "").rstrip("/")
        self._heads = heads
        self._template = environment().get_template("foot.html")

    def foot(self, page: Page) -> Markup:
        """Return the foot of a page."""
        permalink = self._site_url + page.address if self._site_url else ""
        return Markup(self._template.render(links=list(self._links(page, permalink)), permalink=permalink))

    def _links(self, page: Page, permalink: str) -> Iterator[Link]:
        if self._repository:
            if page.origin:
                words = "Edit this record" if page.about else "Edit this page"
                yield Link(edit_address(self._repository, *page.origin), words, "edit")
            yield Link(self._report(page, permalink), "Report a mistake", "flag")
        if 'id="cite"' in page.content:
            yield Link("#cite", "Cite", "quote")
        yield Link(permalink or "#", "Permanent link", "link")
        yield from self._data(page)

    def _data(self, page: Page) -> Iterator[Link]:
        for file in self._heads.alternates(page):
            if file.media == MEDIA["json"]:
                yield Link(page.root + file.address, "JSON", "code")
            elif file.media == MEDIA["csv"]:
                yield Link(page.root + file.address, "CSV", "download", saves=True)
            elif file.media == MEDIA["ics"]:
                yield Link(page.root + file.address, "Calendar file", "calendar", saves=True)
        if page.about and page.about.kind == "events" and has_anniversary(page.about.record.date):
            month = MONTHS[page.about.record.date.start.month - 1].lower()
            yield Link(f"{page.root}calendar/#{month}", "Calendar", "calendar")

    def _report(self, page: Page, permalink: str) -> str:
        record = f"{page.about.kind}/{page.about.record.id}" if page.about else page.address or "home"
        return report_address(self._repository, record, permalink or page.address)
