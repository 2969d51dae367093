"""Figures: the values of series by period, those computed from other series, and how a figure is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from chronicle.edtf import Edtf, describe
from chronicle.records import CitedSource, Series, Unit, Value

RATIO_DIGITS = 1
_FORMULAS = {"sum": " + ", "difference": " − ", "ratio": " ÷ "}


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of a series, declared or computed.

    `value` is None where only `low` and `high` are known. `parts` are the ids of the series a computed
    value comes from; declared values have none. `index` is the place of a declared value in its record.
    """

    period: Edtf
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: str | None
    by: str | None
    status: str | None
    note: str | None
    sources: tuple[CitedSource, ...]
    parts: tuple[str, ...] = ()
    index: int | None = None


def figures_of(series: Series, all_series: Mapping[str, Series]) -> tuple[Figure, ...]:
    """Return the values of a series in order of period; computed where the series is derived.

    A derived series has a value for each period that every part has exactly once.
    """
    if series.derived is None:
        figures = [_declared(value, series, index) for index, value in enumerate(series.values)]
    else:
        figures = list(_computed(series, all_series))
    return tuple(sorted(figures, key=lambda figure: figure.period.sort_key))


def formula_of(series: Series) -> tuple[str, tuple[str, ...]] | None:
    """Return the operator (` + `, ` − `, ` ÷ `) and part ids of a derived series, None for a declared one."""
    if series.derived is None:
        return None
    for name, operator in _FORMULAS.items():
        parts = getattr(series.derived, name)
        if parts:
            return operator, tuple(parts)
    return None


def _declared(value: Value, series: Series, index: int) -> Figure:
    return Figure(
        period=value.period,
        value=to_decimal(value.value),
        low=to_decimal(value.low),
        high=to_decimal(value.high),
        bound=value.bound,
        by=value.by,
        status=value.status,
        note=value.note,
        sources=tuple(value.sources) or tuple(series.sources),
        index=index,
    )


def _computed(series: Series, all_series: Mapping[str, Series]):
    operator, parts = formula_of(series)
    tables = [_single_values(all_series[part], all_series) for part in parts]
    for period_text, first in tables[0].items():
        if all(period_text in table for table in tables):
            values = [table[period_text] for table in tables]
            sources = tuple(dict.fromkeys(source for value in values for source in value.sources))
            result = _apply(operator, [value.value for value in values])
            if result is not None:
                yield Figure(first.period, result, None, None, None, None, "derived", None, sources, parts)


def _single_values(series: Series, all_series: Mapping[str, Series]) -> dict[str, Figure]:
    by_period: dict[str, list[Figure]] = {}
    for figure in figures_of(series, all_series):
        by_period.setdefault(str(figure.period), []).append(figure)
    return {
        period: figures[0]
        for period, figures in by_period.items()
        if len(figures) == 1 and figures[0].value is not None and figures[0].bound is None
    }


def _apply(operator: str, values: list[Decimal]) -> Decimal | None:
    if operator == _FORMULAS["sum"]:
        return sum(values, Decimal(0))
    first, second = values
    if operator == _FORMULAS["difference"]:
        return first - second
    if second == 0:
        return None
    return (first * 100 / second).quantize(Decimal(10) ** -RATIO_DIGITS, rounding=ROUND_HALF_UP)


def to_decimal(number: float | int | Decimal | None) -> Decimal | None:
    """Return a number of the data as an exact decimal, with the digits as they were written."""
    # Numbers with a point remember how they were written, so that 4.50 stays 4.50.
    return None if number is None else Decimal(getattr(number, "text", str(number)))


def format_number(number: Decimal) -> str:
    """Return the number as printed: thousands with a comma, a true minus sign, digits as given.

    >>> format_number(Decimal("-1234.50"))
    '−1,234.50'
    """
    text = f"{number:,f}"
    if text.endswith(".0"):
        text = text[:-2]
    return text.replace("-", "\N{MINUS SIGN}")


def format_figure(figure: Figure) -> str:
    """Return the number of a figure in words a table can print: a value, a range, or a bound."""
    if figure.value is not None:
        words = {"lower": "at least ", "upper": "at most "}.get(figure.bound or "", "")
        return words + format_number(figure.value)
    if figure.low is not None and figure.high is not None:
        return f"{format_number(figure.low)}–{format_number(figure.high)}"
    if figure.low is not None:
        return f"at least {format_number(figure.low)}"
    return f"at most {format_number(figure.high)}"


def with_unit(number: str, unit: Unit) -> str:
    """Return the number with its unit's symbol, a no-break space between them."""
    return f"{number}\N{NO-BREAK SPACE}{unit.symbol}"


def title_of_period(figure: Figure) -> str:
    """Return the period in words."""
    return describe(figure.period)
