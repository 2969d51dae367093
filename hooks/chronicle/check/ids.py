"""Rules on ids: each names one record for good."""

from collections.abc import Iterator

from ..problems import Problem
from ..records import ComparisonCell, ComparisonRow
from .context import Context, Declared, each, name_kind, problem

RESERVED = frozenset(
    {"index", "404", "joint", "other", "disputed", *ComparisonRow.model_fields, *ComparisonCell.model_fields}
)


def id_used_twice(context: Context) -> Iterator[Problem]:
    """An id is an address: two records cannot share one. Sources have a space of their own, all else share another."""
    seen: dict[tuple[bool, str], Declared] = {}
    for item in context.declared:
        first = seen.setdefault((item.kind == "sources", item.id), item)
        if first is not item:
            where = f"{first.entry.path}:{first.entry.position(*first.loc)[0]}"
            whose = name_kind(first.kind, article=True)
            yield problem(item.entry, item.loc, f"'{item.id}' is the id of {whose} already ({where}); choose another")


def id_reserved(context: Context) -> Iterator[Problem]:
    """Some words name pages or have a meaning in a field, so no record can have them as its id."""
    reserved = RESERVED | context.reserved
    for item in context.declared:
        if item.id in reserved:
            yield problem(
                item.entry, item.loc, f"'{item.id}' is reserved; choose a longer id, such as '{item.id}-1905'"
            )


def alias_in_use(context: Context) -> Iterator[Problem]:
    """A former id leads to one record, so it can be neither a present id nor a former id of another record."""
    seen: dict[tuple[bool, str], str] = {}
    for entry in context.loaded.all_entries():
        ids = context.ids["sources"] if entry.kind == "sources" else context.kinds
        for index, alias in each(getattr(entry.draft, "aliases", ())):
            owner = seen.setdefault((entry.kind == "sources", alias), entry.id)
            if alias in ids:
                yield problem(
                    entry, ("aliases", index), f"'{alias}' is the id of a record; a former id is used no more"
                )
            elif owner != entry.id:
                yield problem(entry, ("aliases", index), f"'{alias}' is a former id of '{owner}' already")


def item_id_used_twice(context: Context) -> Iterator[Problem]:
    """Prose refers to an item of a breakdown by its id, so each must be unique there."""
    for entry, breakdown in context.drafts("breakdowns"):
        seen: set[str] = set()
        for index, item in each(breakdown.items):
            if item.id and item.id in seen:
                yield problem(entry, ("items", index, "id"), f"'{item.id}' is the id of an item above already")
            seen.add(item.id)


RULES = (id_used_twice, id_reserved, alias_in_use, item_id_used_twice)
