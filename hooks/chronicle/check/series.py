"""What the rules on formulas look up of other series: their record, periods and numbers, and what they rest on."""

from itertools import pairwise
from typing import Any

from ..edtf import Edtf, follows
from .context import Context, each


def find_series(context: Context, series_id: str | None) -> Any:
    """Return a series by id, or what could be read of a broken one; None without one."""
    item = context.ids["series"].get(series_id)
    return item and item.entry.draft


def is_read(context: Context, series_id: str | None) -> bool:
    """Return whether a series exists and its values could be read, if it has any."""
    item = context.ids["series"].get(series_id)
    return bool(item and item.entry.draft and (item.entry.draft.values or "values" not in item.entry.data))


def in_per_cent(context: Context, series: Any) -> bool:
    """Return whether the unit of a series is a percentage."""
    item = context.ids["units"].get(series.unit)
    return bool(item and item.entry.draft and item.entry.draft.is_percentage)


def periods_of(context: Context, series: Any, above: frozenset[str] = frozenset()) -> dict[str, Edtf]:
    """Return the periods, by their text, for which a series has a figure, given or derived."""
    if not series.derived:
        return {str(value.period): value.period for _, value in each(series.values) if value.period}
    if series.id in above:
        return {}
    parts = [find_series(context, part) for part in series.derived.parts]
    found = [periods_of(context, part, above | {series.id}) for part in parts if part]
    if not found:
        return {}
    if series.derived.growth:
        ordered = sorted(found[0].values(), key=lambda period: period.sort_key)
        return {str(period): period for before, period in pairwise(ordered) if follows(period, before)}
    return {text: period for text, period in found[0].items() if all(text in other for other in found)}


def numbers_of(context: Context, series_id: str) -> dict[str, float]:
    """Return the plain numbers that a series states, by period; of several for one period the first."""
    series = find_series(context, series_id)
    numbers: dict[str, float] = {}
    for _, value in each(getattr(series, "values", None)):
        if value.period and value.value is not None and not value.bound:
            numbers.setdefault(str(value.period), value.value)
    return numbers


def ancestors_of(context: Context, series: Any) -> set[str]:
    """Return the ids of all series that a series is computed from, at any remove."""
    found: set[str] = set()
    rest = list(series.derived.parts)
    while rest:
        part = find_series(context, name := rest.pop())
        if name and name not in found:
            found.add(name)
            rest += part.derived.parts if part and part.derived else ()
    return found
