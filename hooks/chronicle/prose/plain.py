"""Prose without its marks: for descriptions, tooltips and exports."""

import re
from collections.abc import Callable

from chronicle.prose.tokens import CITATION, LINK, Link

_CITATION = re.compile(r"[ \n]*" + CITATION)
_LINK = re.compile(LINK)
_MARKDOWN_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(\*\*|\*|__|(?<!\w)_|_(?!\w)|`)")
_HIDDEN = 0xF000  # where escaped signs hide from the patterns below: an area for private use
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_SHOWN = re.compile("[\uf000-\uf0ff]")
_LINE_MARK = re.compile(r"^\s*(?:#+|[-*]|\d+\.|>)\s+", re.MULTILINE)


def plain_text(prose: str, words: Callable[[Link], str]) -> str:
    """Return the prose as one line of plain text: links as their words, citations and Markdown marks left out."""
    text = _ESCAPE.sub(lambda m: chr(_HIDDEN + ord(m[1])), prose)
    text = _CITATION.sub("", text)
    text = _LINK.sub(lambda m: m["text"] or words(Link(m["target"].strip(), None, m.start(), m[0])), text)
    text = _MARKDOWN_LINK.sub(r"\1", text)
    text = _LINE_MARK.sub("", text)
    text = _EMPHASIS.sub("", text)
    text = _SHOWN.sub(lambda m: chr(ord(m[0]) - _HIDDEN), text)
    return " ".join(text.split())
