"""What search engines are told: every page once, with the day it was last written on where that is known."""

from collections.abc import Iterable, Iterator, Mapping

from chronicle.render.env import environment
from chronicle.render.page import Page


def sitemap_files(pages: Iterable[Page], site_url: str, changed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (path, content) of the site map and of the file that leads robots to it.

    `changed` is the day of the last change by file. A page has the day of the file that it is written in, which may
    hold other records too; an index that is made from many files has none. https://www.sitemaps.org/protocol.html
    """
    if not site_url:
        return
    entries = [(site_url + page.address, changed.get(page.origin[0]) if page.origin else None) for page in pages]
    yield "sitemap.xml", environment().get_template("sitemap.xml").render(entries=sorted(entries, key=lambda e: e[0]))
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"
