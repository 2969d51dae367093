"""Prose to HTML: Python-Markdown with references, raw HTML off.

The result is a `Fragment` that no page owns yet: addresses count from the site's root, notes have no numbers and
glossary terms are only marked. `chronicle.prose.page` settles these for one page. A fragment depends on the
text and on the records it links to, so it is made once and kept.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree import ElementTree

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from chronicle.prose.plain import plain_text
from chronicle.prose.tokens import CITATION, LINK, Cite, Link, parse_cites

ROOT = "\ue000"
"""Stands for the way to the site's root in every address of a fragment."""
NOTE = "\ue001"
"""Encloses the number of a citation group of the fragment."""
TERM = "\ue002"
"""Encloses `glossary id, TERM, words as written` of a glossary term."""
PART = "\ue003"
"""Encloses the name of a generated part that a hand-written page asks for."""

PART_PREFIX = "part:"
_HELD = "held-link"
_SAFE_ADDRESS = re.compile(r"(?:https?:|mailto:|#|\ue000|[^:]*$|[^:]*[/?#])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a reference in prose becomes: an address from the site's root, its words, a CSS class."""

    address: str
    words: str
    css: str = ""


@dataclass(frozen=True, slots=True)
class Fragment:
    """HTML of one piece of prose, its citation groups in order, and its headings as (id, title)."""

    html: str
    cites: tuple[tuple[Cite, ...], ...] = ()
    headings: tuple[tuple[str, str], ...] = ()


Resolve = Callable[[Link], Anchor | None]


class References(Extension):
    """Markdown extension that resolves references; with `raw_html=False` tags in the text are shown as written."""

    def __init__(self, resolve: Resolve, terms: re.Pattern[str] | None, term_ids: dict[str, str], raw_html: bool):
        super().__init__()
        self.resolve = resolve
        self.terms = terms
        self.term_ids = term_ids
        self.raw_html = raw_html
        self.cites: list[tuple[Cite, ...]] = []

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the processors (called by Python-Markdown)."""
        md.registerExtension(self)
        md.inlinePatterns.register(_LinkPattern(self), "chronicle-link", 176)
        md.inlinePatterns.register(_CitePattern(self), "chronicle-cite", 175)
        md.treeprocessors.register(_SafeAddresses(md), "chronicle-addresses", 5)
        md.treeprocessors.register(_ReleasedAddresses(md), "chronicle-released", -10)
        if self.terms is not None:
            md.treeprocessors.register(_Terms(md, self), "chronicle-terms", 4)
        if not self.raw_html:
            md.preprocessors.deregister("html_block")
            md.inlinePatterns.deregister("html")

    def reset(self) -> None:
        """Forget the citations of the text before (called by Python-Markdown)."""
        self.cites = []


class _LinkPattern(InlineProcessor):
    def __init__(self, extension: References):
        super().__init__(LINK)
        self.extension = extension

    def handleMatch(self, m, data):  # noqa: N802 - Python-Markdown's name
        link = Link(m["target"].strip(), (m["text"] or "").strip() or None, m.start(), m[0])
        if link.target.startswith(PART_PREFIX):
            return f"{PART}{link.target.removeprefix(PART_PREFIX).strip()}{PART}", m.start(0), m.end(0)
        anchor = self.extension.resolve(link)
        if anchor is None:
            return None, None, None
        element = ElementTree.Element(_HELD, {"href": ROOT + anchor.address})
        element.text = markdown.util.AtomicString(anchor.words)
        if anchor.css:
            element.set("class", anchor.css)
        return element, m.start(0), m.end(0)


class _CitePattern(InlineProcessor):
    def __init__(self, extension: References):
        super().__init__(r"[ \n]*" + CITATION)
        self.extension = extension

    def handleMatch(self, m, data):  # noqa: N802 - Python-Markdown's name
        self.extension.cites.append(tuple(parse_cites(m["cites"])))
        return f"{NOTE}{len(self.extension.cites) - 1}{NOTE}", m.start(0), m.end(0)


class _SafeAddresses(Treeprocessor):
    """Drops addresses other than http, https, mailto and relative ones; the checks report them before."""

    def run(self, root):
        for element in root.iter():
            for name in ("href", "src"):
                if name in element.attrib and not _SAFE_ADDRESS.match(element.attrib[name].strip()):
                    del element.attrib[name]


class _ReleasedAddresses(Treeprocessor):
    """Makes resolved links links, last: a site generator's own check of links would not know their addresses."""

    def run(self, root):
        for element in root.iter(_HELD):
            element.tag = "a"


class _Terms(Treeprocessor):
    """Marks glossary terms in running text, outside links, headings and code."""

    _CLOSED = frozenset({"a", _HELD, "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})

    def __init__(self, md: markdown.Markdown, extension: References):
        super().__init__(md)
        self.extension = extension

    def run(self, root):
        self._mark(root)

    def _mark(self, element) -> None:
        if element.tag in self._CLOSED:
            return
        element.text = self._marked(element.text)
        for child in element:
            self._mark(child)
            child.tail = self._marked(child.tail)

    def _marked(self, text: str | None) -> str | None:
        if not text or isinstance(text, markdown.util.AtomicString):
            return text
        return self.extension.terms.sub(self._token, text)

    def _token(self, match: re.Match[str]) -> str:
        return f"{TERM}{self.extension.term_ids[match[0]]}{TERM}{match[0]}{TERM}"


class ProseRenderer:
    """Renders prose fields; keeps what it has rendered."""

    def __init__(self, resolve: Resolve, term_ids: dict[str, str]):
        """`resolve` answers what a link becomes; `term_ids` maps each glossary term as written to its id."""
        self._extension = References(resolve, pattern_of_terms(term_ids), term_ids, raw_html=False)
        self._markdown = markdown.Markdown(extensions=["sane_lists", "smarty", self._extension], output_format="html")
        self._kept: dict[str, Fragment] = {}

    def plain(self, text: str) -> str:
        """Return one piece of Markdown as a line of plain text, without references to sources."""

        def words(link: Link) -> str:
            anchor = self._extension.resolve(link)
            return anchor.words if anchor else link.target

        return plain_text(text, words)

    def render(self, text: str) -> Fragment:
        """Return the fragment of one piece of Markdown."""
        fragment = self._kept.get(text)
        if fragment is None:
            self._markdown.reset()
            html = self._markdown.convert(text)
            html, headings = anchor_headings(html)
            fragment = Fragment(html, tuple(self._extension.cites), headings)
            self._kept[text] = fragment
        return fragment


def pattern_of_terms(term_ids: dict[str, str]) -> re.Pattern[str] | None:
    """Return a pattern that finds any of the terms as whole words, longer ones first; None without terms."""
    if not term_ids:
        return None
    words = "|".join(re.escape(term) for term in sorted(term_ids, key=lambda term: (-len(term), term)))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


_HEADING = re.compile(r'<(h[2-6])(?: id="([^"]*)")?>(.*?)</\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>|\ue001\d+\ue001")


def anchor_headings(html: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Give every heading without an id one made of its words, and no two the same; return the HTML and the h2 as (id, title)."""
    headings: list[tuple[str, str]] = []
    used: dict[str, int] = {}

    def anchored(match: re.Match[str]) -> str:
        title = _TAG.sub("", match[3]).strip()
        slug = match[2] or re.sub(r"[^\w]+", "-", title.casefold()).strip("-") or "section"
        used[slug] = used.get(slug, 0) + 1
        if used[slug] > 1:
            slug = f"{slug}-{used[slug]}"
        if match[1] == "h2":
            headings.append((slug, title))
        return f'<{match[1]} id="{slug}">{match[3]}</{match[1]}>'

    return _HEADING.sub(anchored, html), tuple(headings)
