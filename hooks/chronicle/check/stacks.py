"""What can be stacked to a hundred per cent: shares of one whole, or complete breakdowns of the same parts."""

from typing import Any

from .context import Context, each
from .series import find_series, numbers_of, periods_of

_WHOLE = 100
_SLACK = 0.6  # of rounded shares


def say_unfit_stack(context: Context, ids: list[str]) -> str | None:
    """Return why these records cannot be stacked, or None."""
    if len(set(ids)) < len(ids):
        return "names a record twice"
    kinds = {context.kinds[one] for one in ids}
    if len(kinds) > 1:
        return "stacks either series or breakdowns, not both"
    return _say_unfit_series(context, ids) if kinds == {"series"} else _say_unfit_breakdowns(context, ids)


def _say_unfit_series(context: Context, ids: list[str]) -> str | None:
    series = [find_series(context, one) for one in ids]
    if len(ids) < 2:
        return "needs two series or more to stack"
    no_share = next((one for one in series if one.measure and one.measure != "share"), None)
    if no_share:
        return f"'{no_share.id}' is a {no_share.measure}; only shares of one whole can be stacked"
    message = _say_other_whole(series)
    if message or any(one.derived for one in series):
        return message
    shared = set.intersection(*(set(periods_of(context, one)) for one in series))
    if not shared:
        return "has nothing to stack: there is no period that all these series have"
    tables = [numbers_of(context, one) for one in ids]
    for period in sorted(shared):
        total = sum(table.get(period, 0) for table in tables)
        if total > _WHOLE + _SLACK:
            return f"the shares for '{period}' sum to {total:.4g}, more than the whole"
    return None


def _say_unfit_breakdowns(context: Context, ids: list[str]) -> str | None:
    found = [context.ids["breakdowns"][one].entry.draft for one in ids]
    for one in found:
        if not one.complete or one.measure == "rate":
            return f"'{one.id}' is not said to be complete; only the parts of a whole can be stacked"
    first = found[0]
    for one in found[1:]:
        if one.unit != first.unit or one.measure != first.measure:
            return f"'{one.id}' is in '{one.unit}' ({one.measure}), '{first.id}' in '{first.unit}' ({first.measure})"
        if _labels(one) != _labels(first):
            return f"'{one.id}' has other parts than '{first.id}'; bars side by side need the same"
    return _say_other_whole(found)


def _say_other_whole(found: list[Any]) -> str | None:
    """Return which record is a part of another whole than the first."""
    first = found[0]
    other = next((one for one in found if one.denominator != first.denominator), None)
    if other is None:
        return None
    return (
        f"'{other.id}' is a share of '{other.denominator}', '{first.id}' of '{first.denominator}'; one whole at a time"
    )


def _labels(breakdown: Any) -> list[str]:
    return [item.label for _, item in each(breakdown.items)]
