"""Rules on references between records: what is named must exist and be of the right kind."""

import re
from collections.abc import Iterator

from ..load import Entry
from ..problems import Problem, did_you_mean, quote
from ..records import Leaf, Ref
from ..records.types import ID_PATTERN
from .context import Context, each, name_kind, problem

_ID = re.compile(ID_PATTERN)


def reference_unknown(context: Context) -> Iterator[Problem]:
    """A record can only point to records that exist; a link to nothing is a slip of the pen."""
    for entry, leaf in context.references:
        mark = leaf.mark
        if leaf.value in context.ids[mark.kind] or leaf.value in mark.words or _is_excused(context, leaf):
            continue
        yield problem(entry, leaf.loc, _say_unknown(context, leaf.value, mark))


def _is_excused(context: Context, leaf: Leaf) -> bool:
    """Whether a value may stand although it is no id: a name, or a part of a site whose file is missing."""
    kind = leaf.mark.kind
    if kind in ("party", "theme") and not any(context.drafts("site")):
        return True
    if not leaf.mark.names:
        return False
    # Names of third countries are often one word in small letters; names of people never are.
    is_slip = did_you_mean(leaf.value, context.ids[kind]) if kind == "party" else True
    return not (_ID.match(leaf.value) and is_slip)


def _say_unknown(context: Context, value: str, mark: Ref) -> str:
    name = name_kind(mark.kind)
    if mark.kind != "sources" and value in context.aliases:
        return f"{quote(value)} was renamed; write '{context.aliases[value]}'"
    if mark.kind != "sources" and value in context.kinds:
        other = name_kind(context.kinds[value], article=True)
        return f"{quote(value)} is {other}, not {name_kind(mark.kind, article=True)}"
    near = context.suggest(value, [*context.ids[mark.kind], *mark.words])
    if mark.names and not near:
        near = "; write a plain name with a capital letter where there is no record"
    if mark.words and not near:
        near = f"; write the id of a party, or {', '.join(mark.words[:-1])} or {mark.words[-1]}"
    return f"{quote(value)} is no {name}{near}"


def reference_repeated(context: Context) -> Iterator[Problem]:
    """Naming the same record twice in one list adds nothing and would show it twice."""
    seen: set[tuple[Entry, tuple[str | int, ...], str]] = set()
    for entry, leaf in context.references:
        if len(leaf.loc) < 2 or not isinstance(leaf.loc[-1], int):
            continue
        key = (entry, leaf.loc[:-1], leaf.value)
        if key in seen:
            yield problem(entry, leaf.loc, f"{quote(leaf.value)} is named twice; keep one")
        seen.add(key)


def event_related_to_itself(context: Context) -> Iterator[Problem]:
    """An event is not among its own related events."""
    for entry, event in context.drafts("events"):
        for index, other in each(event.related):
            if other == event.id:
                yield problem(entry, ("related", index), "an event cannot be related to itself")


def comparison_of_unknown_party(context: Context) -> Iterator[Problem]:
    """A side of the comparison stands under the id of its party."""
    parties = context.ids["party"]
    for entry, row in context.drafts("comparison"):
        for name in row.sides if parties else ():
            if name not in parties:
                line, column = entry.key_position(name)
                near = did_you_mean(name, [*parties, *type(row).model_fields])
                message = f"{quote(name)} is no field and no party{near or '; the parties are ' + ', '.join(parties)}"
                yield Problem(entry.path, line, column, entry.label, message)


RULES = (reference_unknown, reference_repeated, event_related_to_itself, comparison_of_unknown_party)
