"""Figures: the values of series by period, and how a figure is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from chronicle.edtf import Edtf, describe
from chronicle.records import CitedSource, Series, Unit, Value


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of a series, declared or computed.

    `value` is None where only `low` and `high` are known. `parts` are the ids of the series a computed
    value comes from and `terms` the numbers that went into it; declared values have none. `index` is the place of a
    declared value in its record.
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
    terms: tuple[Decimal, ...] = ()


def declared_figures(series: Series) -> tuple[Figure, ...]:
    """Return the values that a series states, in order of period."""
    return in_order(_declared(value, series, index) for index, value in enumerate(series.values))


def in_order(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return figures in order of period; of those that sort by one day, one that is open before it comes first."""
    return tuple(sorted(figures, key=_order))


def _order(figure: Figure) -> tuple:
    day, length, text = figure.period.sort_key
    return day, figure.period.start is not None, length, text


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


def to_decimal(number: float | int | Decimal | None) -> Decimal | None:
    """Return a number of the data as an exact decimal, with the digits as they were written."""
    # Numbers with a point remember how they were written, so that 4.50 stays 4.50.
    return None if number is None else Decimal(getattr(number, "text", str(number)))


def format_number(number: Decimal) -> str:
    """Return the number as printed: thousands with a comma, a true minus sign, digits as given.

    >>> format_number(Decimal("-1234.50"))
    '−1,234.50'
    """
    return f"{number:,f}".replace("-", "\N{MINUS SIGN}")


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
