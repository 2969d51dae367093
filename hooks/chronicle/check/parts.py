"""What is wrong with a generated part that a hand-written page asks for."""

from typing import Any

from ..problems import did_you_mean, quote
from ..prose.tokens import Link
from .context import Context, name_kind
from .passage import Passage
from .stacks import say_unfit_stack

# Parts that take ids of figures: how many at most, and of which kinds.
_OF_FIGURES = {
    "chart": (8, ("series", "breakdowns")),
    "stack": (6, ("series", "breakdowns")),
    "sides": (1, ("series",)),
}


def say_wrong_part(context: Context, text: str) -> str | None:
    """Return what is wrong with the words after `part:`, or None."""
    name, *ids = text.split() or [""]
    if context.parts is None:
        return None
    if name not in context.parts:
        return f"{quote(name)} is no part of a page{did_you_mean(name, context.parts)}"
    if name not in _OF_FIGURES:
        return f"'{name}' takes nothing after its name" if ids else None
    most, kinds = _OF_FIGURES[name]
    if not ids:
        return f"'{name}' needs the id of a series, as in [[part:{name} ID]]"
    if len(ids) > most:
        return f"'{name}' takes at most {most} id{'s' if most > 1 else ''}, not {len(ids)}"
    return next(filter(None, (_say_wrong_id(context, one, kinds) for one in ids)), None) or (
        say_unfit_stack(context, ids) if name == "stack" else _say_unlike(context, ids)
    )


def say_misplaced(passage: Passage, link: Link) -> str | None:
    """Return why a part cannot stand where it is asked for: being a table or chart, it takes a whole paragraph."""
    if passage.entry is not None:
        return "generated parts stand in pages of docs/ alone"
    lines = ["", *passage.text.split("\n"), ""]
    number = passage.text.count("\n", 0, link.start) + 1
    before, here, after = lines[number - 1 : number + 2]
    if here.strip() == link.source and (not before.strip() or before.startswith("#")) and not after.strip():
        return None
    return "a generated part needs a paragraph of its own, with an empty line before and after it"


def _say_wrong_id(context: Context, record_id: str, kinds: tuple[str, ...]) -> str | None:
    kind = context.kinds.get(record_id)
    if kind in kinds:
        return None
    if kind:
        return f"'{record_id}' is {name_kind(kind, article=True)}; this part shows {' and '.join(kinds)} only"
    choices = [one for one in context.kinds if context.kinds[one] in kinds]
    return f"there is no series {quote(record_id)}{context.suggest(record_id, choices)}"


def _say_unlike(context: Context, ids: list[str]) -> str | None:
    """Return why these cannot stand in one chart: they are one breakdown, or different series of one unit."""
    if len(set(ids)) < len(ids):
        return "names a series twice"
    if len(ids) > 1 and any(context.kinds[one] == "breakdowns" for one in ids):
        return "a breakdown has a chart of its own; ask for it alone"
    units = {one: getattr(_draft(context, one), "unit", None) for one in ids}
    first = ids[0]
    other = next((one for one in ids if units[one] and units[first] and units[one] != units[first]), None)
    if other:
        return f"'{other}' is in '{units[other]}', '{first}' in '{units[first]}'; one chart has one unit"
    measures = {one: getattr(_draft(context, one), "measure", None) for one in ids}
    other = next((one for one in ids if (measures[one] == "share") != (measures[first] == "share")), None)
    if other:
        return f"'{other}' is a {measures[other]}, '{first}' a {measures[first]}; shares stand in a chart of their own"
    return None


def _draft(context: Context, record_id: str) -> Any:
    return context.ids[context.kinds[record_id]][record_id].entry.draft
