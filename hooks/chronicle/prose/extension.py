"""The Markdown extension that resolves references, marks glossary terms and keeps raw HTML and odd addresses out."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from chronicle.prose.fragment import NOTE, PART, ROOT, TERM, TIP, Anchor
from chronicle.prose.harmless import harmless, is_safe_address
from chronicle.prose.tokens import CITATION, LINK, Cite, Link, parse_cites

PART_PREFIX = "part:"
_HELD = "held-link"
_ADDRESS = re.compile(r'\s(?:href|src)="([^"]*)"')

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
        md.postprocessors.register(_SafeAddresses(md), "chronicle-addresses", -10)
        md.treeprocessors.register(_ReleasedAddresses(md), "chronicle-released", -10)
        md.treeprocessors.register(_AlignedCells(md), "chronicle-cells", -11)
        if self.terms is not None:
            md.treeprocessors.register(_Terms(md, self), "chronicle-terms", 4)
        if self.raw_html:
            md.postprocessors.register(_Harmless(md), "chronicle-harmless", -20)
        else:
            md.preprocessors.deregister("html_block")
            md.inlinePatterns.deregister("html")

    def reset(self) -> None:
        """Forget the citations of the text before (called by Python-Markdown)."""
        self.cites = []


class _LinkPattern(InlineProcessor):
    def __init__(self, extension: References):
        super().__init__(LINK)
        self.extension = extension

    def handleMatch(self, m, data):  # noqa: ARG002, N802 - Python-Markdown's names
        link = Link(m["target"].strip(), (m["text"] or "").strip() or None, m.start(), m[0])
        if link.target.startswith(PART_PREFIX):
            name = link.target.removeprefix(PART_PREFIX).strip()
            # In figures, so that nothing in a title is taken for a term or a quotation mark.
            title = f"|{link.text.encode().hex()}" if link.text else ""
            return f"{PART}{name}{title}{PART}", m.start(0), m.end(0)
        anchor = self.extension.resolve(link)
        if anchor is None:
            return None, None, None
        element = ElementTree.Element(_HELD, {"href": ROOT + anchor.address})
        element.text = markdown.util.AtomicString(anchor.words)
        if anchor.css:
            element.set("class", anchor.css)
        if anchor.tip:
            element.set(TIP, anchor.tip)
        return element, m.start(0), m.end(0)


class _CitePattern(InlineProcessor):
    def __init__(self, extension: References):
        super().__init__(r"[ \n]*" + CITATION)
        self.extension = extension

    def handleMatch(self, m, data):  # noqa: ARG002, N802 - Python-Markdown's names
        self.extension.cites.append(tuple(parse_cites(m["cites"])))
        return f"{NOTE}{len(self.extension.cites) - 1}{NOTE}", m.start(0), m.end(0)


class _SafeAddresses(Postprocessor):
    """Drops addresses other than http, https, mailto and relative ones; the checks report them before.

    It looks at the finished HTML, as a browser will: with character references resolved and control characters gone.
    """

    def run(self, text):
        return _ADDRESS.sub(lambda match: match[0] if is_safe_address(match[1]) else "", text)


class _Harmless(Postprocessor):
    """Keeps what could act out of hand-written pages, which may hold HTML; the checks report it before."""

    def run(self, text):
        return harmless(text, held=_HELD)


class _ReleasedAddresses(Treeprocessor):
    """Makes resolved links links, last: a site generator's own check of links would not know their addresses."""

    def run(self, root):
        for element in root.iter(_HELD):
            element.tag = "a"


class _AlignedCells(Treeprocessor):
    """Gives cells that are set right the class of numbers, for HTML no longer knows `align`."""

    def run(self, root):
        for cell in (*root.iter("th"), *root.iter("td")):
            if cell.attrib.pop("align", "") == "right":
                cell.set("class", "chr-n")


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


def pattern_of_terms(term_ids: dict[str, str]) -> re.Pattern[str] | None:
    """Return a pattern that finds any of the terms as whole words, longer ones first; None without terms."""
    if not term_ids:
        return None
    words = "|".join(re.escape(term) for term in sorted(term_ids, key=lambda term: (-len(term), term)))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")
