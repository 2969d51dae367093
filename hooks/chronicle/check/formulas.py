"""Rules on series that rest on other series: derived ones and comparisons."""

from collections.abc import Iterator
from typing import Any

from ..problems import Problem
from .context import Context, each, problem
from .series import ancestors_of, find_series, in_per_cent, is_read, numbers_of, periods_of

_FORMULAS = ("difference", "sum", "ratio", "growth")
# What can be added or subtracted: one kind of number. Money that passes is one kind, however it is summed up.
_KINDS = {"value": "money", "turnover": "money", "balance": "money"}
_NO_GROWTH = ("share", "balance", "rate")


def formula_unclear(context: Context) -> Iterator[Problem]:
    """A derived series has exactly one formula."""
    for entry, series in context.drafts("series"):
        given = entry.data["derived"] if series.derived else {}
        if given.keys() <= set(_FORMULAS) and len(given) != 1 and series.derived:
            yield problem(entry, ("derived",), f"needs exactly one of {', '.join(_FORMULAS)}")


def formula_of_other_units(context: Context) -> Iterator[Problem]:
    """Only figures of one unit can be added or subtracted; the result has the same unit."""
    for entry, series in context.drafts("series"):
        for name in ("difference", "sum"):
            for index, part_id in each(getattr(series.derived, name, None)):
                unit = getattr(find_series(context, part_id), "unit", None)
                known = context.ids["units"]
                if unit in known and series.unit in known and unit != series.unit:
                    message = f"'{part_id}' is in '{unit}', this series in '{series.unit}'"
                    yield problem(entry, ("derived", name, index), message)


def formula_of_other_measures(context: Context) -> Iterator[Problem]:
    """Only numbers of one kind can be added or subtracted: a stock and a flow, or a price and a sum, cannot."""
    for entry, series in context.drafts("series"):
        for name in ("difference", "sum"):
            found = [(at, find_series(context, part)) for at, part in each(getattr(series.derived, name, None))]
            known = [(at, part) for at, part in found if part and part.measure]
            for at, part in known[1:]:
                first = known[0][1]
                if _kind(part) != _kind(first) and part.unit == first.unit:  # another unit is reported by itself
                    message = f"'{part.id}' has the measure '{part.measure}', '{first.id}' has '{first.measure}'"
                    yield problem(entry, ("derived", name, at), message)


def share_of_other_units(context: Context) -> Iterator[Problem]:
    """A ratio in per cent is of two figures of one unit; one of unlike things needs a unit that names both."""
    for entry, series in context.drafts("series"):
        parts = [find_series(context, part) for _, part in each(getattr(series.derived, "ratio", None))]
        units = [part.unit for part in parts if part and part.unit]
        if len(units) == 2 and units[0] != units[1] and in_per_cent(context, series):
            message = f"'{parts[1].id}' is in '{units[1]}', '{parts[0].id}' in '{units[0]}'"
            yield problem(entry, ("derived", "ratio", 1), f"{message}; per cent are of one unit")


def share_above_the_whole(context: Context) -> Iterator[Problem]:
    """A computed share is at least 0 and at most 100, too; if not, its two series are not a part and its whole."""
    for entry, series in context.drafts("series"):
        if series.measure != "share" or not getattr(series.derived, "ratio", None) or len(series.derived.ratio) != 2:
            continue
        part, whole = (numbers_of(context, one) for one in series.derived.ratio)
        for period in part.keys() & whole.keys():
            if whole[period] and not 0 <= part[period] / whole[period] <= 1:
                share = f"{100 * part[period] / whole[period]:.4g}"
                message = f"comes to {share} for '{period}'; a share runs from 0 to 100"
                yield problem(entry, ("derived", "ratio"), message)


def growth_unfit(context: Context) -> Iterator[Problem]:
    """Growth is in per cent, of something that can grow by per cent: not of a share, a rate or a balance."""
    for entry, series in context.drafts("series"):
        part = find_series(context, getattr(series.derived, "growth", None))
        if not getattr(series.derived, "growth", None):
            continue
        if series.unit and series.unit in context.ids["units"] and not in_per_cent(context, series):
            yield problem(entry, ("unit",), f"'{series.unit}' is no unit of growth; growth is in per cent")
        if part and part.measure in _NO_GROWTH:
            message = f"'{part.id}' has the measure '{part.measure}', which does not grow by per cent"
            yield problem(entry, ("derived", "growth"), message)


def formula_in_circle(context: Context) -> Iterator[Problem]:
    """A series cannot be computed from itself, not even by way of others."""
    for entry, series in context.drafts("series"):
        if series.derived and series.id in ancestors_of(context, series):
            yield problem(entry, ("derived",), "is computed from itself, directly or by way of other series")


def formula_without_period(context: Context) -> Iterator[Problem]:
    """A derived series has figures only where all its parts have them (growth: where two follow); else it is empty."""
    for entry, series in context.drafts("series"):
        if not series.derived or len([name for name in _FORMULAS if name in entry.data["derived"]]) != 1:
            continue
        known = series.derived.parts and all(is_read(context, part) for part in series.derived.parts)
        if known and series.id not in ancestors_of(context, series) and not periods_of(context, series):
            growth = "no period follows another at once" if series.derived.growth else ""
            message = f"has no figure: {growth or 'there is no period that all its parts have'}"
            yield problem(entry, ("derived",), message)


def comparison_unfit(context: Context) -> Iterator[Problem]:
    """The other side's figures for the same thing have one unit and kind; the link is stated on one side only."""
    stated: set[tuple[str, str]] = set()
    for entry, series in context.drafts("series"):
        for index, other_id in each(series.compare_with):
            other = find_series(context, other_id)
            loc = ("compare_with", index)
            if other_id == series.id:
                yield problem(entry, loc, "a series cannot be compared with itself")
            elif other and other.unit and series.unit and other.unit != series.unit:
                yield problem(entry, loc, f"'{other_id}' is in '{other.unit}', this series in '{series.unit}'")
            elif other and other.measure and series.measure and _kind(other) != _kind(series):
                yield problem(
                    entry, loc, f"'{other_id}' has the measure '{other.measure}', this series has '{series.measure}'"
                )
            elif (other_id, series.id) in stated:
                yield problem(entry, loc, f"'{other_id}' names this series already; state it on one side only")
            stated.add((series.id, other_id))


def _kind(series: Any) -> str:
    return _KINDS.get(series.measure, series.measure)


RULES = (
    formula_unclear,
    formula_of_other_units,
    formula_of_other_measures,
    share_of_other_units,
    share_above_the_whole,
    growth_unfit,
    formula_in_circle,
    formula_without_period,
    comparison_unfit,
)
