"""Turns the pages of a built site into Markdown, as someone would have written them: words, links, lists and tables."""

import posixpath
import re
from pathlib import Path

from generate import PLAIN
from lxml import html

_SPACE = re.compile(r"\s+")
_SIGNS = re.compile(r"([\[\]<*_`\\|])")
_LEFT_OUT = {"svg", "script", "style", "button", "input"}
_BLOCKS = {"h1": "# ", "h2": "## ", "h3": "### ", "p": "", "li": "- ", "dt": "", "dd": ": ", "summary": "", "pre": ""}


def write_same_pages(site: Path, folder: Path) -> int:
    """Write the pages of a built site as a project for plain MkDocs; return how many there are."""
    docs = folder / "docs"
    pages = [page for page in sorted(site.rglob("index.html")) if 'http-equiv="refresh"' not in page.read_text()]
    addresses = {page.parent.relative_to(site).as_posix() for page in pages}
    for page in pages:
        address = page.parent.relative_to(site).as_posix()
        (article,) = html.parse(str(page)).xpath("//article[contains(@class, 'chr-content')]")
        file = docs / address / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n\n".join(_blocks(article, address, addresses)) + "\n")
    (folder / "mkdocs.yml").write_text(PLAIN)
    return len(pages)


def _blocks(element, address: str, addresses: set[str]):
    for child in element:
        if child.tag in _LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag == "table":
            yield _table(child, address, addresses)
        elif child.tag in _BLOCKS:
            words = _inline(child, address, addresses)
            if words:
                yield _BLOCKS[child.tag] + words
        else:
            yield from _blocks(child, address, addresses)


def _table(table, address: str, addresses: set[str]) -> str:
    rows = [[_inline(cell, address, addresses) for cell in row.iter("th", "td")] for row in table.iter("tr")]
    lines = [f"| {' | '.join(row)} |" for row in rows if row]
    return "\n".join([*lines[:1], f"|{'---|' * len(rows[0])}", *lines[1:]]) if lines else ""


def _inline(element, address: str, addresses: set[str]) -> str:
    words = _text(element.text)
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            inner = _inline(child, address, addresses)
            words += _link(child.get("href"), inner, address, addresses) if child.tag == "a" and inner else inner
        words += _text(child.tail)
    return words.strip() if element.tag in _BLOCKS or element.tag in ("td", "th", "a") else words


def _link(href: str | None, words: str, address: str, addresses: set[str]) -> str:
    if href is None or href.startswith("#"):
        return words
    if ":" in href:
        return f"[{words}]({href})"
    target = posixpath.normpath(posixpath.join(address, href.partition("#")[0]))
    if target not in addresses:
        return words
    return f"[{words}]({posixpath.relpath(posixpath.join(target, 'index.md'), address)})"


def _text(text: str | None) -> str:
    return _SIGNS.sub(r"\\\1", _SPACE.sub(" ", text)) if text else ""
