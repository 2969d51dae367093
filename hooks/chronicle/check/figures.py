"""Rules on series: what makes a row of numbers usable."""

from collections.abc import Iterator
from datetime import date

from ..problems import Problem
from ..records import Value
from .context import Context, each, missing, problem

_FLOWS = ("value", "quantity")


def values_or_derived(context: Context) -> Iterator[Problem]:
    """A series is either read from sources or computed; if both, nobody would know which a figure is."""
    for entry, series in context.drafts("series"):
        given = "values" in entry.data, "derived" in entry.data
        if given == (True, True):
            yield problem(entry, ("derived",), "stands beside 'values'; a series has one of the two")
        elif given == (False, False) or (series.values == () and entry.record and not series.derived):
            yield missing(entry, "'values' or 'derived' is missing; a series needs one of the two")


def value_or_range(context: Context) -> Iterator[Problem]:
    """A figure is one number, or a range with both its ends, the lower one first."""
    for entry, series in context.drafts("series"):
        for index, value in each(series.values):
            loc = ("values", index)
            fields = entry.data["values"][index]
            given = {name for name in ("value", "low", "high") if name in fields}
            if not given and not set(fields) <= set(Value.model_fields):
                continue  # a name misspelt has its own message
            if given not in ({"value"}, {"low", "high"}):
                yield problem(entry, loc, "needs 'value', or both 'low' and 'high', and not all three")
            elif value.low is not None and value.high is not None and value.low > value.high:
                yield problem(entry, (*loc, "low"), f"{value.low} is more than 'high', which is {value.high}")
            if value.bound and "value" not in given:
                yield problem(entry, (*loc, "bound"), "belongs to a single 'value', not to a range")


def period_twice(context: Context) -> Iterator[Problem]:
    """Several figures for one period are told apart by who gives them."""
    for entry, series in context.drafts("series"):
        seen: set[tuple[date | None, date | None, str | None]] = set()
        for index, value in each(series.values):
            key = value.period and (value.period.earliest, value.period.latest, value.by)
            if value.period and key in seen:
                message = f"'{value.period}' has a figure above already; say in 'by' who gives which"
                yield problem(entry, ("values", index, "period"), message)
            if key:
                seen.add(key)


def share_out_of_range(context: Context) -> Iterator[Problem]:
    """A share is a percentage: at least 0 and at most 100."""
    for kind, field, names in (("series", "values", ("value", "low", "high")), ("breakdowns", "items", ("value",))):
        for entry, record in context.drafts(kind):
            for index, part in each(getattr(record, field)) if record.measure == "share" else ():
                for name in names:
                    number = getattr(part, name)
                    if number is not None and not 0 <= number <= 100:
                        yield problem(entry, (field, index, name), f"{number} is no share; shares run from 0 to 100")


def flow_without_direction(context: Context) -> Iterator[Problem]:
    """Goods that pass between two sides go one way: exports or imports, as the reporter sees it."""
    for entry, series in context.drafts("series"):
        if series.measure in _FLOWS and series.partner and "direction" not in entry.data:
            yield missing(
                entry,
                f"'direction' is missing; the measure '{series.measure}' with a partner is an export or an import",
            )


def share_without_denominator(context: Context) -> Iterator[Problem]:
    """A share means nothing without the whole that it is a share of."""
    for entry, series in context.drafts("series"):
        if series.measure == "share" and "denominator" not in entry.data:
            yield missing(entry, "'denominator' is missing; say what the shares are shares of")


def breakdown_sum(context: Context) -> Iterator[Problem]:
    """Shares of one whole sum to 100 where they are said to be complete, and never to more; rounding is allowed for."""
    for entry, breakdown in context.drafts("breakdowns"):
        numbers = [item.value for _, item in each(breakdown.items) if item.value is not None]
        if breakdown.measure != "share" or len(numbers) < len(entry.data.get("items") or ()):
            continue
        total, slack = sum(numbers), _rounding(numbers)
        if total > 100 + slack or (breakdown.complete and total < 100 - slack):
            more = "more than the whole" if total > 100 else "though 'complete' is true"
            yield problem(entry, ("items",), f"the shares sum to {total:.6g}, {more}; they should sum to 100")


def _rounding(numbers: list[int | float]) -> float:
    """Return by how much a sum may be off when every number is rounded to its last digit."""
    return sum(0.5 * 10 ** -len(getattr(number, "text", "").partition(".")[2]) for number in numbers) + 1e-9


RULES = (
    values_or_derived,
    value_or_range,
    period_twice,
    share_out_of_range,
    flow_without_direction,
    share_without_denominator,
    breakdown_sum,
)
