"""Edit links lead to the file and the very line where a record stands."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from html_pages import HtmlPage

EDIT = re.compile(r"/edit/[^/]+/(?P<path>[^#]+)#L(?P<line>\d+)$")
ROW = r"^\s+- (?:\{ ?)?(?:period|id|label|value|low):"  # of a figure, or of an item of a breakdown
FOLDERS = ("eras/", "events/", "people/", "organisations/", "places/", "documents/", "themes/", "sources/", "trade/")


def edit_links(page: HtmlPage) -> list[re.Match]:
    return [match for match in map(EDIT.search, page.links) if match]


def line_of(match: re.Match, root: Path) -> str:
    """Return the line of the data that an edit link leads to."""
    return lines_of(root / unquote(match["path"]))[int(match["line"]) - 1]


@cache
def lines_of(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def test_edit_links_lead_to_the_line_of_a_record_or_of_a_row(root: Path, own_pages: list[HtmlPage]):
    wrong = []
    for page in own_pages:
        own = page.address.rstrip("/").rpartition("/")[2] if page.address.startswith(FOLDERS) else r"\w"
        for match in edit_links(page):
            if not re.search(rf"\bid: *['\"]?{own}|{ROW}", line_of(match, root)):
                wrong.append(f"{page.address} -> {match[0]}")
    assert wrong == []


def test_every_record_can_be_edited(root: Path, own_pages: list[HtmlPage], chronicle):
    records = [page for page in own_pages if page.address.startswith(FOLDERS) and page.address not in FOLDERS]
    assert records
    to_rows = re.compile(f"{ROW}(?! *(?:{'|'.join(chronicle.themes)})$)")  # themes are indented like rows
    of_records = {
        page.address: [m for m in edit_links(page) if not to_rows.search(line_of(m, root))] for page in records
    }
    assert [address for address, links in of_records.items() if len(links) != 1] == []
