"""Rules on what figures can be: in order, near the time of the eras, of a sign and unit that suit their measure."""

from collections.abc import Iterator
from itertools import pairwise

from ..problems import Problem
from .context import Context, each, problem

# Shares have a rule of their own, which names both their bounds.
_NEVER_NEGATIVE = ("value", "quantity", "turnover", "persons", "price")
_FAR = 100  # years
_NUMBERS = {"series": ("values", ("value", "low", "high")), "breakdowns": ("items", ("value",))}


def figure_negative(context: Context) -> Iterator[Problem]:
    """What is counted is never less than nothing; only balances, stocks, rates and indices may be."""
    for kind, (field, names) in _NUMBERS.items():
        for entry, record in context.drafts(kind):
            if record.measure not in _NEVER_NEGATIVE:
                continue
            for index, part in each(getattr(record, field)):
                for name in names:
                    number = getattr(part, name)
                    if number is not None and number < 0:
                        message = (
                            f"{number} is less than nothing, which does not go with the measure '{record.measure}'"
                        )
                        yield problem(entry, (field, index, name), message)


def partner_is_reporter(context: Context) -> Iterator[Problem]:
    """What passes between two sides has two of them."""
    for entry, series in context.drafts("series"):
        if series.partner and series.partner == series.reporter:
            yield problem(entry, ("partner",), f"'{series.partner}' is the reporter too; name the other side")


def periods_out_of_order(context: Context) -> Iterator[Problem]:
    """Figures stand in the order of time, so that a slip shows; spans and estimates may follow by themselves."""
    for entry, series in context.drafts("series"):
        dated = [(index, value.period) for index, value in each(series.values) if value.period and not value.by]
        for is_interval in (False, True):
            kind = [(index, period) for index, period in dated if period.is_interval == is_interval]
            for (_, before), (index, period) in pairwise(kind):
                if period.sort_key[0] < before.sort_key[0]:
                    yield problem(
                        entry, ("values", index, "period"), f"'{period}' stands after '{before}'; sort by time"
                    )


def period_far_away(context: Context) -> Iterator[Problem]:
    """A figure for a time a century away from all eras is a slip of the pen."""
    eras = [era for _, era in context.drafts("eras") if era.start and era.start.start]
    if not eras:
        return
    first = min(era.start.start.year for era in eras)
    last = max((era.end.end or era.start.start).year if era.end else era.start.start.year for era in eras)
    for kind, (field, _) in _NUMBERS.items():
        for entry, record in context.drafts(kind):
            if kind == "series":
                periods = [((field, index, "period"), value.period) for index, value in each(record.values)]
            else:
                periods = [(("period",), record.period)]
            for loc, period in periods:
                years = [part.year for part in (period.start, period.end) if part] if period else []
                if any(not first - _FAR <= year <= last + _FAR for year in years):
                    yield problem(entry, loc, f"'{period}' is more than {_FAR} years from the eras, {first} to {last}")


def share_in_other_unit(context: Context) -> Iterator[Problem]:
    """A share is counted in per cent and in nothing else."""
    for kind in _NUMBERS:
        for entry, record in context.drafts(kind):
            unit = _draft(context, "units", record.unit)
            if record.measure == "share" and unit and not unit.is_percentage:
                yield problem(entry, ("unit",), f"'{unit.id}' is no unit of a share; shares are in per cent")


def shares_of_other_wholes(context: Context) -> Iterator[Problem]:
    """Shares of different wholes are not added, subtracted or compared: their difference means nothing."""
    for entry, series in context.drafts("series"):
        lists = {("derived", name): getattr(series.derived, name, None) for name in ("difference", "sum")}
        for loc, ids in ({**lists, ("compare_with",): series.compare_with}).items():
            found = [(index, _draft(context, "series", part)) for index, part in each(ids)]
            shares = [(index, part) for index, part in found if part and part.measure == "share" and part.denominator]
            base = series.denominator if series.measure == "share" else None
            base = base or (shares[0][1].denominator if shares else None)
            for index, part in shares:
                if part.denominator != base:
                    message = f"'{part.id}' is a share of '{part.denominator}', not of '{base}'"
                    yield problem(entry, (*loc, index), message)


def _draft(context: Context, kind: str, record_id: str | None):
    item = context.ids[kind].get(record_id)
    return item and item.entry.draft


RULES = (
    figure_negative,
    partner_is_reporter,
    periods_out_of_order,
    period_far_away,
    share_in_other_unit,
    shares_of_other_wholes,
)
