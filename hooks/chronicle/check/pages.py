"""Rules on hand-written pages: they may hold HTML that shows something, none that acts."""

import re
from collections.abc import Iterator

from ..problems import Problem, quote
from ..prose.harmless import TAGS, is_safe_address, may_stand
from .context import Context
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
    for match in _TAG.finditer(passage.masked) if "<" in passage.text else ():
        if _AUTOLINK.match(match[0]):
            continue
        if match[1].lower() not in TAGS:
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


RULES = (html_that_acts,)
