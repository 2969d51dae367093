"""Rules on the markup of prose: what is meant as a reference is one, and nothing could run."""

import html
import re
from collections.abc import Iterator

from ..problems import Problem, quote
from ..records.types import ID_PATTERN
from .context import Context
from .each_passage import in_each_passage
from .passage import Passage

_CITE_LIKE_THIS = "write [@source-id] or [@source-id, p. 3]"
_ID = re.compile(ID_PATTERN)
_OPEN = re.compile(r"\[\[[^\]\n]{0,60}")
_CITING = re.compile(r"\[\s*@[^\[\]\n]{0,60}")
_BARE = re.compile(r"(?<![\w@;\[.(/-])(?<!; )(?<!\[ )@([a-z0-9]+(?:-[a-z0-9]+)+)(?![\w-]|[^\[\]\n]*\])")
_HALF_OPEN = re.compile(r"(?<!\[)\[([a-z0-9-]{1,80})\]\]")
_CITING_LATE = re.compile(r"\[[^\[\]@\n]*[^\w\[\]@\n]@([a-z0-9-]+)[^\[\]\n]*\](?!\()")
_TAG = re.compile(r"<(?![A-Za-z][\w+.-]*:[^<>\s]*>|[\w.+-]+@[\w.-]+>)[A-Za-z/!?][^<>\n]{0,60}>?")
_TARGET = re.compile(
    r"\]\(\s*<?([^)>\n]{0,2000})|^ {0,3}\[[^\]\n]+\]:\s*<?(\S+)|<([A-Za-z][\w+.-]*:[^<>\s]*)>", re.MULTILINE
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_MOST_SIGNS = {"](": 200, "![": 500, "<": 1_000, "_": 5_000, "*": 5_000, "`": 5_000}  # in one paragraph
_SCHEMES = ("http", "https", "mailto")


@in_each_passage
def citation_malformed(context: Context, passage: Passage) -> Iterator[Problem]:
    """A citation is written [@source] or [@source, p. 3]; anything else would be printed as it stands."""
    for cite in passage.cites:
        if not _ID.match(cite.id):
            yield passage.problem(cite.start, "[@", f"{quote(cite.source)} is no citation; {_CITE_LIKE_THIS}")
        elif "@" in (cite.locator or ""):
            message = f"{quote(cite.source)} names more than one source; put ';' between them: [@a; @b, ch. 2]"
            yield passage.problem(cite.start, "[@", message)
    if "@" in passage.masked:
        yield from _find_stray_citations(context, passage)


def _find_stray_citations(context: Context, passage: Passage) -> Iterator[Problem]:
    """Yield what looks like a citation and is none: not closed, a space before @, words before it."""
    known = {token.start for token in passage.tokens}
    for match in _CITING.finditer(passage.masked):
        if match.start() not in known:
            yield passage.problem(match.start(), match[0], f"{quote(match[0])} is no citation; {_CITE_LIKE_THIS}")
    for match in _BARE.finditer(passage.masked):
        if match[1] in context.ids["sources"] and match.start() not in known:
            message = f"'{match[0]}' without brackets is no citation; {_CITE_LIKE_THIS}"
            yield passage.problem(match.start(), match[0], message)
    for match in _CITING_LATE.finditer(passage.masked):
        if match[1] in context.ids["sources"]:
            message = f"{quote(match[0])} is no citation: it must begin with '[@'; {_CITE_LIKE_THIS}"
            yield passage.problem(match.start(), match[0], message)


@in_each_passage
def link_unclosed(context: Context, passage: Passage) -> Iterator[Problem]:
    """A link that is not closed, or is empty, would be printed as it stands."""
    if "]]" in passage.masked:
        for match in _HALF_OPEN.finditer(passage.masked):
            if match[1] in context.kinds:
                yield passage.problem(match.start(), match[0], f"'{match[0]}' is no link; write [[{match[1]}]]")
    if "[[" in passage.masked:
        known = {link.start for link in passage.links}
        for match in _OPEN.finditer(passage.masked):
            if match.start() not in known:
                message = f"{quote(match[0])} is no link; write [[id]] or [[id|text]], or \\[[ for two brackets"
                yield passage.problem(match.start(), match[0], message)


@in_each_passage
def html_in_data(_: Context, passage: Passage) -> Iterator[Problem]:
    """Prose in data is Markdown without HTML: what looks like a tag would be shown as text or, worse, be one."""
    if passage.entry is not None and "<" in passage.text:
        opened: set[str] = set()
        for match in _TAG.finditer(passage.masked):
            name = re.sub(r"[^a-z0-9]", "", match[0].partition(" ")[0].lower())
            if match[0].startswith("</") and name in opened:
                continue
            opened.add(name)
            message = f"{quote(match[0])} looks like HTML; write Markdown, or put a backslash before '<'"
            yield passage.problem(match.start(), match[0], message)


@in_each_passage
def address_of_unsafe_scheme(_: Context, passage: Passage) -> Iterator[Problem]:
    """Links lead to http, https or mailto addresses; other schemes can run scripts or mean nothing to readers."""
    if not any(sign in passage.text for sign in (":", "&", "//", "](www.")):
        return
    for match in _TARGET.finditer(passage.masked):
        target = next(group for group in match.groups() if group is not None)
        if target.startswith("www."):
            yield passage.problem(
                match.start(), match[0], f"{quote(target)} leaves out how to get there; write https:// in full"
            )
        elif re.match(r"https?:/(?!/)|https?//", target):
            yield passage.problem(
                match.start(), match[0], f"{quote(target)} is no web address; it begins with https:// or http://"
            )
        bare = re.sub(r"[\s\x00-\x20\\]", "", html.unescape(target))
        scheme = _SCHEME.match(bare)
        if bare.startswith("//"):
            message = f"{quote(target)} leaves out how to get there; write https:// in full"
            yield passage.problem(match.start(), match[0], message)
        elif scheme and scheme[1].lower() not in _SCHEMES:
            message = f"{quote(target)} is no address to link to; use http, https or mailto"
            yield passage.problem(match.start(), match[0], message)


@in_each_passage
def links_without_end(_: Context, passage: Passage) -> Iterator[Problem]:
    """A paragraph of hundreds of links is no text to read, and unclosed ones take minutes to look through.

    So do signs of pictures, tags and emphasis by the thousand.
    """
    signs = {sign: most for sign, most in _MOST_SIGNS.items() if passage.text.count(sign) > most}
    start = 0
    for block in passage.text.split("\n\n") if signs else ():
        for sign, most in signs.items():
            if block.count(sign) > most:
                what = "links" if sign == "](" else f"signs '{sign}'"
                yield passage.problem(start, block[:20], f"a paragraph with more than {most:,} {what}; divide it")
                break
        start += len(block) + 2


RULES = (links_without_end, citation_malformed, link_unclosed, html_in_data, address_of_unsafe_scheme)
