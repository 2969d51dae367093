"""Rules on hand-written pages: they may hold HTML that shows something, none that acts."""

import re
from collections.abc import Iterator

from ..problems import Problem, quote
from ..prose.harmless import TAGS, is_safe_address, may_stand
from .context import Context, name_kind
from .each_passage import in_each_passage
from .passage import Passage

_TAG = re.compile(r"</?([A-Za-z][^\s<>/=\"']{0,60})((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>?")
_BRACES = re.compile(r"\{:?([^{}\n]{0,500})\}")
_AUTOLINK = re.compile(r"<(?:[A-Za-z][\w+.-]*:|[\w.+-]+@)")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/={}.#]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>}]*)")


@in_each_passage
def html_that_acts(_: Context, passage: Passage) -> Iterator[Problem]:
    """A hand-written page may hold HTML that shows something; what runs, loads or restyles would be left out of it."""
    if passage.entry is not None:
        return
    opened: set[str] = set()
    for match in _TAG.finditer(passage.masked) if "<" in passage.text else ():
        name = match[1].lower()
        if _AUTOLINK.match(match[0]) or (match[0].startswith("</") and name in opened):
            continue
        if name not in TAGS:
            opened.add(name)
            message = f"{quote(match[0])} cannot stand in a page; write Markdown, or put a backslash before '<'"
            yield passage.problem(match.start(), match[0], message)
            continue
        yield from _find_attributes(passage, match.start(2), match[2])
    for match in _BRACES.finditer(passage.masked) if "{" in passage.text else ():
        yield from _find_attributes(passage, match.start(1), match[1])


def _find_attributes(passage: Passage, start: int, text: str) -> Iterator[Problem]:
    for match in _ATTRIBUTE.finditer(text):
        name, value = match[1].lower(), match[2].strip("\"'")
        if name in ("href", "src", "cite") and not is_safe_address(value):
            message = f"{quote(value)} is no address to link to; use http, https or mailto"
            yield passage.problem(start + match.start(), match[0], message)
        elif not may_stand(name, value):
            message = f"the attribute {quote(match[1])} cannot stand in a page; take it away"
            yield passage.problem(start + match.start(), match[0], message)


def page_in_place_of_another(context: Context) -> Iterator[Problem]:
    """Every page has an address of its own; a hand-written one at that of a record would hide the record."""
    taken = {address.casefold(): whose for address, whose in _addresses_of_records(context)}
    for path in context.docs or ():
        address = _address(path).casefold()
        if address in taken:
            yield Problem(path, 1, 1, "", f"would stand in place of {taken[address]}; give the page another name")
        taken.setdefault(address, f"the page {path}")


def _addresses_of_records(context: Context) -> Iterator[tuple[str, str]]:
    """Yield the address of every record and of its former ids, without slashes around it, and the record's name."""
    for item in context.declared:
        folder = "trade" if item.kind in ("series", "breakdowns") else "themes" if item.kind == "theme" else item.kind
        aliases = (getattr(item.entry.draft, "aliases", None) or ()) if item.loc == ("id",) else ()
        for name in (item.id, *filter(None, aliases)):
            yield f"{folder}/{name}", f"{name_kind(item.kind)} {item.id}"


def _address(path: str) -> str:
    """Return the address of a page without slashes around it."""
    stem = path.partition("/")[2].removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index")


RULES = (html_that_acts, page_in_place_of_another)
