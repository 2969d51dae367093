"""Rules on prose: its references lead somewhere, and it holds nothing that could run."""

import html
import re
from collections.abc import Iterator

from ..problems import Problem, did_you_mean, quote
from ..prose.tokens import Cite, Link
from ..records.types import ID_PATTERN
from .context import Context, each, name_kind
from .formulas import periods_of
from .passage import Passage

_ID = re.compile(ID_PATTERN)
_PART = "part:"
_OPEN = re.compile(r"\[\[[^\]\n]{0,60}")
_CITING = re.compile(r"\[\s*@[^\[\]\n]{0,60}")
_CITING_LATE = re.compile(r"\[[^\[\]@\n]*[^\w\[\]@\n]@([a-z0-9-]+)[^\[\]\n]*\](?!\()")
_TAG = re.compile(r"<(?![A-Za-z][\w+.-]*:[^<>\s]*>|[\w.+-]+@[\w.-]+>)[A-Za-z/!?][^<>\n]{0,60}>?")
_TARGET = re.compile(r"\]\(\s*<?([^)>\n]*)|^ {0,3}\[[^\]\n]+\]:\s*<?(\S+)|<([A-Za-z][\w+.-]*:[^<>\s]*)>", re.MULTILINE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SCHEMES = ("http", "https", "mailto")


def link_unknown(context: Context) -> Iterator[Problem]:
    """A link in double brackets names a record that exists, or a part of a page that can be made."""
    for passage, link in _links(context):
        if link.target.startswith(_PART):
            name = link.target.removeprefix(_PART).strip()
            if context.parts is not None and name not in context.parts:
                message = f"'{name}' is no part of a page{did_you_mean(name, context.parts)}"
                yield passage.problem(link.start, link.source, message)
        elif link.id not in context.kinds:
            yield passage.problem(link.start, link.source, _say_unknown(context, link.id))


def _say_unknown(context: Context, name: str) -> str:
    if name in context.aliases:
        return f"'{name}' was renamed; write [[{context.aliases[name]}]]"
    if name in context.ids["sources"]:
        return f"'{name}' is a source; cite it with [@{name}]"
    near = context.suggest(name, context.kinds)
    return f"[[{name}]] leads nowhere: there is no such record{near}"


def figure_unknown(context: Context) -> Iterator[Problem]:
    """A figure in prose is taken from a series or breakdown, so it must be there."""
    for passage, link in _links(context):
        kind = context.kinds.get(link.id)
        if not kind or "@" not in link.target or link.target.startswith(_PART):
            continue
        if kind not in ("series", "breakdowns"):
            message = f"'{link.id}' is {name_kind(kind, article=True)}; only series and breakdowns have figures"
        elif not (message := _say_no_figure(context, kind, link)):
            continue
        yield passage.problem(link.start, link.source, message)


def _say_no_figure(context: Context, kind: str, link: Link) -> str | None:
    """Return what is wrong with a link to a figure, or None."""
    record = context.ids[kind][link.id].entry.draft
    if record is None:
        return None
    if kind == "series":
        places, word = periods_of(context, record), "figure for"
    else:
        places, word = {item.id for _, item in each(record.items) if item.id}, "item"
    if link.place in places:
        return None
    return f"'{link.id}' has no {word} '{link.place or ''}'{context.suggest(link.place or '', places)}"


def citation_unknown(context: Context) -> Iterator[Problem]:
    """A citation names a source that exists."""
    sources = context.ids["sources"]
    for passage in context.passages:
        for cite in passage.tokens:
            if isinstance(cite, Cite) and _ID.match(cite.id) and cite.id not in sources:
                snippet = f"@{cite.id}"
                offset = max(passage.text.find(snippet, cite.start), cite.start)
                yield passage.problem(offset, snippet, f"{quote(cite.id)} is no source{context.suggest(cite.id, sources)}")


def citation_malformed(context: Context) -> Iterator[Problem]:
    """A citation is written [@source] or [@source, p. 3]; anything else would be printed as it stands."""
    for passage in context.passages:
        for cite in passage.tokens:
            if isinstance(cite, Cite) and not _ID.match(cite.id):
                yield passage.problem(cite.start, "[@", f"{quote(cite.source)} is no citation; {_CITE_LIKE_THIS}")
        if "@" in passage.masked:
            yield from _find_stray_citations(context, passage)


_CITE_LIKE_THIS = "write [@source-id] or [@source-id, p. 3]"


def _find_stray_citations(context: Context, passage: Passage) -> Iterator[Problem]:
    """Yield what looks like a citation and is none: not closed, a space before @, words before it."""
    known = {token.start for token in passage.tokens}
    for match in _CITING.finditer(passage.masked):
        if match.start() not in known:
            yield passage.problem(match.start(), match[0], f"{quote(match[0])} is no citation; {_CITE_LIKE_THIS}")
    for match in _CITING_LATE.finditer(passage.masked):
        if match[1] in context.ids["sources"]:
            message = f"{quote(match[0])} is no citation: it must begin with '[@'; {_CITE_LIKE_THIS}"
            yield passage.problem(match.start(), match[0], message)


def link_unclosed(context: Context) -> Iterator[Problem]:
    """A link that is not closed, or is empty, would be printed as it stands."""
    for passage in context.passages:
        if "[[" not in passage.masked:
            continue
        known = {token.start for token in passage.tokens if isinstance(token, Link)}
        for match in _OPEN.finditer(passage.masked):
            if match.start() not in known:
                message = f"{quote(match[0])} is no link; write [[id]] or [[id|text]], or \\[[ for two brackets"
                yield passage.problem(match.start(), match[0], message)


def html_in_data(context: Context) -> Iterator[Problem]:
    """Prose in data is Markdown without HTML: what looks like a tag would be shown as text or, worse, be one."""
    for passage in context.passages:
        if passage.entry is None or "<" not in passage.text:
            continue
        for match in _TAG.finditer(passage.masked):
            message = f"{quote(match[0])} looks like HTML; write Markdown, or put a backslash before '<'"
            yield passage.problem(match.start(), match[0], message)


def address_of_unsafe_scheme(context: Context) -> Iterator[Problem]:
    """Links lead to http, https or mailto addresses; other schemes can run scripts or mean nothing to readers."""
    for passage in context.passages:
        if ":" not in passage.text and "&" not in passage.text:
            continue
        for match in _TARGET.finditer(passage.masked):
            target = next(group for group in match.groups() if group is not None)
            bare = re.sub(r"[\s\x00-\x20\\]", "", html.unescape(target))
            scheme = _SCHEME.match(bare)
            if scheme and scheme[1].lower() not in _SCHEMES:
                message = f"{quote(target)} is no address to link to; use http, https or mailto"
                yield passage.problem(match.start(), match[0], message)


def _links(context: Context) -> Iterator[tuple[Passage, Link]]:
    for passage in context.passages:
        for token in passage.tokens:
            if isinstance(token, Link):
                yield passage, token


RULES = (
    link_unknown,
    figure_unknown,
    citation_unknown,
    citation_malformed,
    link_unclosed,
    html_in_data,
    address_of_unsafe_scheme,
)
