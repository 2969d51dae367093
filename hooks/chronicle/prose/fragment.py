"""A piece of prose as HTML that no page owns yet.

Addresses count from the site's root, notes have no numbers, glossary terms and generated parts are only marked.
`chronicle.prose.page` settles these for one page. A fragment depends on the text and on the records it links to, so
it is made once and kept.
"""

import re
from dataclasses import dataclass
from html import unescape

from chronicle.prose.tokens import Cite

ROOT = "\ue000"
"""Stands for the way to the site's root in every address of a fragment."""
NOTE = "\ue001"
"""Encloses the number of a citation group of the fragment."""
TERM = "\ue002"
"""Encloses `glossary id, TERM, words as written` of a glossary term."""
PART = "\ue003"
"""Encloses the name of a generated part that a hand-written page asks for, and after `|` its title in hexadecimal."""

TIP = "data-tip"
"""The attribute of a link that explains it, until a page shows the explanation."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a reference in prose becomes: an address from the site's root, its words, a CSS class, an explanation."""

    address: str
    words: str
    css: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Fragment:
    """HTML of one piece of prose, its citation groups in order, and its headings as (id, title)."""

    html: str
    cites: tuple[tuple[Cite, ...], ...] = ()
    headings: tuple[tuple[str, str], ...] = ()


_HEADING = re.compile(r'<(h[2-6])(?: id="([^"]*)")?>(.*?)</\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>|\ue001\d+\ue001")


def anchor_headings(html: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Give every heading without an id one made of its words, no two the same.

    Return the HTML and the second-level headings as (id, title).
    """
    headings: list[tuple[str, str]] = []
    used: dict[str, int] = {}

    def anchored(match: re.Match[str]) -> str:
        title = unescape(_TAG.sub("", match[3])).strip()
        slug = match[2] or re.sub(r"[^\w]+", "-", title.casefold()).strip("-") or "section"
        used[slug] = used.get(slug, 0) + 1
        if used[slug] > 1:
            slug = f"{slug}-{used[slug]}"
        if match[1] == "h2":
            headings.append((slug, title))
        return f'<{match[1]} id="{slug}">{match[3]}</{match[1]}>'

    return _HEADING.sub(anchored, html), tuple(headings)
