"""Rules on series that rest on other series: derived ones and comparisons."""

from collections.abc import Iterator
from typing import Any

from ..problems import Problem
from .context import Context, each, problem

_FORMULAS = ("difference", "sum", "ratio")


def formula_unclear(context: Context) -> Iterator[Problem]:
    """A derived series has exactly one formula."""
    for entry, series in context.drafts("series"):
        if series.derived and len([name for name in _FORMULAS if name in entry.data["derived"]]) != 1:
            yield problem(entry, ("derived",), f"needs exactly one of {', '.join(_FORMULAS)}")


def formula_of_other_units(context: Context) -> Iterator[Problem]:
    """Only figures of one unit can be added or subtracted; the result has the same unit."""
    for entry, series in context.drafts("series"):
        for name in ("difference", "sum"):
            for index, part_id in each(getattr(series.derived, name, None)):
                unit = getattr(_find(context, part_id), "unit", None)
                if unit and series.unit and unit != series.unit:
                    message = f"'{part_id}' is in '{unit}', this series in '{series.unit}'"
                    yield problem(entry, ("derived", name, index), message)


def formula_in_circle(context: Context) -> Iterator[Problem]:
    """A series cannot be computed from itself, not even by way of others."""
    for entry, series in context.drafts("series"):
        if series.derived and series.id in _ancestors(context, series):
            yield problem(entry, ("derived",), "is computed from itself, directly or by way of other series")


def formula_without_period(context: Context) -> Iterator[Problem]:
    """A derived series has a figure only where all its parts have one; without any it says nothing."""
    for entry, series in context.drafts("series"):
        parts = series.derived and [_find(context, part) for part in series.derived.parts]
        if parts and all(parts) and series.id not in _ancestors(context, series) and not periods_of(context, series):
            yield problem(entry, ("derived",), "has no figure: there is no period that all its parts have")


def comparison_unfit(context: Context) -> Iterator[Problem]:
    """The other side's figures for the same thing have the same unit; the link is stated on one side only."""
    stated: set[tuple[str, str]] = set()
    for entry, series in context.drafts("series"):
        for index, other_id in each(series.compare_with):
            other = _find(context, other_id)
            loc = ("compare_with", index)
            if other_id == series.id:
                yield problem(entry, loc, "a series cannot be compared with itself")
            elif other and other.unit and series.unit and other.unit != series.unit:
                yield problem(entry, loc, f"'{other_id}' is in '{other.unit}', this series in '{series.unit}'")
            elif (other_id, series.id) in stated:
                yield problem(entry, loc, f"'{other_id}' names this series already; state it on one side only")
            stated.add((series.id, other_id))


def periods_of(context: Context, series: Any, above: frozenset[str] = frozenset()) -> set[str]:
    """Return the periods for which a series has a figure, given or derived."""
    if not series.derived:
        return {str(value.period) for _, value in each(series.values) if value.period}
    if series.id in above:
        return set()
    parts = [_find(context, part) for part in series.derived.parts]
    found = [periods_of(context, part, above | {series.id}) for part in parts if part]
    return set.intersection(*found) if found else set()


def _find(context: Context, series_id: str | None) -> Any:
    item = context.ids["series"].get(series_id)
    return item and item.entry.draft


def _ancestors(context: Context, series: Any) -> set[str]:
    """Return the ids of all series that a series is computed from, at any remove."""
    found: set[str] = set()
    rest = list(series.derived.parts)
    while rest:
        part = _find(context, name := rest.pop())
        if name and name not in found:
            found.add(name)
            rest += part.derived.parts if part and part.derived else ()
    return found


RULES = (formula_unclear, formula_of_other_units, formula_in_circle, formula_without_period, comparison_unfit)
