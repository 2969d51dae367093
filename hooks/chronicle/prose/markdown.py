"""Prose to HTML by Python-Markdown."""

import markdown

from chronicle.prose.extension import References, Resolve, pattern_of_terms
from chronicle.prose.fragment import Fragment, anchor_headings
from chronicle.prose.plain import plain_text
from chronicle.prose.tokens import Link


class ProseRenderer:
    """Renders prose fields."""

    def __init__(self, resolve: Resolve, term_ids: dict[str, str]):
        """`resolve` answers what a link becomes; `term_ids` maps each glossary term as written to its id."""
        self._extension = References(resolve, pattern_of_terms(term_ids), term_ids, raw_html=False)
        self._markdown = markdown.Markdown(extensions=["sane_lists", "smarty", self._extension], output_format="html")

    def plain(self, text: str) -> str:
        """Return one piece of Markdown as a line of plain text, without references to sources."""

        def words(link: Link) -> str:
            anchor = self._extension.resolve(link)
            return anchor.words if anchor else link.target

        return plain_text(text, words)

    def render(self, text: str) -> Fragment:
        """Return the fragment of one piece of Markdown."""
        self._markdown.reset()
        html, headings = anchor_headings(self._markdown.convert(text))
        return Fragment(html, tuple(self._extension.cites), headings)
