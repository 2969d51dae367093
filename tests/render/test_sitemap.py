"""The site map and the file for robots."""

from lxml import etree

from chronicle.render.sitemap import sitemap_files

URL = "https://example.org/a&b/"


def test_every_page_once_with_the_day_of_its_file(pages):
    files = dict(sitemap_files(pages.values(), URL, {"data/events/1814-1844.yml": "2001-02-03"}))
    assert files.keys() == {"sitemap.xml", "robots.txt"}
    tree = etree.fromstring(files["sitemap.xml"].encode())
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    days = {url.findtext("s:loc", None, space): url.findtext("s:lastmod", None, space) for url in tree}
    assert len(tree) == len(days) == len(pages)
    assert days.keys() == {URL + address for address in pages}
    assert days[URL + "events/treaty-of-kiel/"] == "2001-02-03"
    assert days[URL + "people/"] is None


def test_none_without_an_address(pages):
    assert list(sitemap_files(pages.values(), "", {})) == []
