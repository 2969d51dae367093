"""Rules on the references in prose: each leads somewhere."""

import re
from collections.abc import Iterator

from ..problems import Problem, did_you_mean, quote
from ..prose.tokens import Link
from ..records.types import ID_PATTERN
from .context import Context, each, name_kind
from .each_passage import in_each_passage
from .parts import say_misplaced, say_wrong_part
from .passage import Passage
from .series import periods_of

_ID = re.compile(ID_PATTERN)
_PART = "part:"
_LONGEST = 80
_MANY = 6


@in_each_passage
def link_unknown(context: Context, passage: Passage) -> Iterator[Problem]:
    """A link in double brackets names a record that exists, or a part of a page that can be made."""
    for link in passage.links:
        if link.target.startswith(_PART):
            message = say_wrong_part(context, link.target.removeprefix(_PART).strip())
            if message := message or say_misplaced(passage, link):
                yield passage.problem(link.start, link.source, message)
        elif link.id not in context.kinds:
            yield passage.problem(link.start, link.source, _say_unknown(context, link.id))


def _say_unknown(context: Context, name: str) -> str:
    if name in context.aliases:
        return f"'{name}' was renamed; write [[{context.aliases[name]}]]"
    if name in context.ids["sources"]:
        return f"'{name}' is a source; cite it with [@{name}]"
    shown = name if len(name) <= _LONGEST else name[: _LONGEST - 3] + "..."
    return f"[[{shown}]] leads nowhere: there is no such record{context.suggest(name, context.kinds)}"


@in_each_passage
def figure_unknown(context: Context, passage: Passage) -> Iterator[Problem]:
    """A figure in prose is taken from a series or breakdown, so it must be there."""
    for link in passage.links:
        kind = context.kinds.get(link.id)
        if kind and "@" in link.target and (message := _say_no_figure(context, kind, link)):
            yield passage.problem(link.start, link.source, message)


def _say_no_figure(context: Context, kind: str, link: Link) -> str | None:
    """Return what is wrong with a link to a figure, or None."""
    if kind not in ("series", "breakdowns"):
        return f"'{link.id}' is {name_kind(kind, article=True)}; only series and breakdowns have figures"
    record = context.ids[kind][link.id].entry.draft
    if record is None:
        return None
    if kind == "series":
        places, word = periods_of(context, record), "figure for"
    else:
        places, word = {item.id: None for _, item in each(record.items) if item.id}, "item"
    if link.place in places or (not places and context.ids[kind][link.id].entry.record is None):
        return None
    there = [*places]
    shown = f"; it has {', '.join(there)}" if len(there) <= _MANY else f"; it has {there[0]} to {there[-1]}"
    near = did_you_mean(link.place or "", sorted(places)) or shown
    return f"'{link.id}' has no {word} {quote(link.place)}{near}" if link.place else f"'{link.target}' is cut off{near}"


@in_each_passage
def citation_unknown(context: Context, passage: Passage) -> Iterator[Problem]:
    """A citation names a source that exists."""
    sources = context.ids["sources"]
    for cite in passage.cites:
        if _ID.match(cite.id) and cite.id not in sources:
            snippet = f"@{cite.id}"
            offset = max(passage.text.find(snippet, cite.start), cite.start)
            message = f"{quote(cite.id)} is no source{context.suggest(cite.id, sources)}"
            yield passage.problem(offset, snippet, message)


RULES = (link_unknown, figure_unknown, citation_unknown)
