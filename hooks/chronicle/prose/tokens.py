"""Finds the references in prose: `[[id]]`, `[[id|text]]`, `[[series@period]]`, `[[part:name]]`, `[@source, locator]`.

One grammar serves the checks (do the targets exist?) and the renderer (what do they become?).
The citation syntax is Pandoc's: https://pandoc.org/MANUAL.html#citation-syntax
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# A target is an id, optionally `@` and a period or item; `part:` asks for a generated part of a page.
LINK = r"\[\[(?P<target>[^\[\]|\n]+?)(?:\|(?P<text>[^\[\]]+?))?\]\]"
CITATION = r"\[(?P<cites>@[^\[\]]+)\]"
_CODE = r"(?P<code>(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))"
_ESCAPE = r"(?P<escape>\\.)"
_OPENING = re.compile(r"[`\\\[]")
_TOKEN = re.compile(f"{_CODE}|{_ESCAPE}|{LINK}|{CITATION}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Link:
    """`[[target]]` or `[[target|text]]`; `start` is its offset in the prose, `source` its text as written."""

    target: str
    text: str | None
    start: int
    source: str

    @property
    def id(self) -> str:
        """The id before an `@`."""
        return self.target.partition("@")[0]

    @property
    def place(self) -> str | None:
        """What follows the `@`: the period of a series or the item of a breakdown."""
        return self.target.partition("@")[2] or None


@dataclass(frozen=True, slots=True)
class Cite:
    """One source of a citation: `@id` or `@id, locator`; `start` is the offset of the whole bracket."""

    id: str
    locator: str | None
    start: int
    source: str


def parse_cites(text: str, start: int = 0) -> list[Cite]:
    """Read the inside of a citation bracket, `@a, p. 3; @b`, into its sources.

    A part that does not begin with `@` belongs to the locator before it (`@a, pp. 3; 7`).
    """
    cites: list[Cite] = []
    for part in map(str.strip, text.split(";")):
        if part.startswith("@"):
            source_id, _, locator = part[1:].partition(",")
            # A locator may be wrapped over two lines of prose.
            cites.append(Cite(source_id.strip(), " ".join(locator.split()) or None, start, part))
        elif part and cites:
            last = cites.pop()
            locator = f"{last.locator}; {part}" if last.locator else part
            cites.append(Cite(last.id, locator, start, f"{last.source}; {part}"))
    return cites


@lru_cache(maxsize=65_536)
def scan(prose: str) -> tuple[Link | Cite, ...]:
    """Return every reference in the prose in order; code spans and backslash escapes hide theirs.

    Checks, backlinks and exports read the same texts, so what was found in one is remembered.
    """
    return tuple(_scan(prose))


def _scan(prose: str) -> Iterator[Link | Cite]:
    opening = _OPENING.search(prose)
    while opening:
        match = _TOKEN.match(prose, opening.start())
        if match and match["target"]:
            text = match["text"]
            yield Link(match["target"].strip(), text.strip() if text else None, match.start(), match[0])
        elif match and match["cites"]:
            yield from parse_cites(match["cites"], match.start())
        opening = _OPENING.search(prose, match.end() if match else opening.end())
