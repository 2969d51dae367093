"""Figures computed from other series: sums, differences, ratios and changes, each with the formula it comes from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from types import MappingProxyType

from chronicle.edtf import follows
from chronicle.model.figures import Figure, declared_figures, format_number, in_order, to_decimal
from chronicle.records import CitedSource, Series, Unit

PERCENT_DIGITS = 1
_SIGNIFICANT = 3  # digits of a ratio in another unit than per cent
_BEFORE = "the period before"
_HUNDRED = Decimal(100)

AllSeries = Mapping[str, Series]
Units = Mapping[str, Unit]
EMPTY: Mapping = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Formula:
    """How a series is computed: `kind` is the field that states it, `parts` the ids, `pieces` words and operands.

    An operand is a number: the place of a part, or for growth 0 for a period and 1 for the one before it.
    """

    kind: str
    parts: tuple[str, ...]
    pieces: tuple[str | int, ...]

    def in_words(self, names: Sequence[str]) -> str:
        """Return the formula with names or numbers for its operands."""
        return "".join(piece if isinstance(piece, str) else names[piece] for piece in self.pieces)

    def named(self, names: Mapping[str, str]) -> str:
        """Return the formula with the names of its parts."""
        return self.in_words([*(names[part] for part in self.parts), _BEFORE])


def formula_of(series: Series, all_series: AllSeries = EMPTY, units: Units = EMPTY) -> Formula | None:
    """Return the formula of a derived series, None for a declared one."""
    if series.derived is None:
        return None
    parts, derived = series.derived.parts, series.derived
    if derived.growth:
        return Formula("growth", parts, ("(", 0, " − ", 1, ") ÷ ", 1, " × 100"))
    if derived.ratio:
        factor = _factor(series, all_series, units)
        return Formula("ratio", parts, (0, " ÷ ", 1, *([f" × {format_number(factor)}"] if factor != 1 else [])))
    kind, sign = ("sum", " + ") if derived.sum else ("difference", " − ")
    pieces = [piece for number in range(len(parts)) for piece in (sign, number)]
    return Formula(kind, parts, tuple(pieces[1:]))


def figures_of(series: Series, all_series: AllSeries, units: Units = EMPTY) -> tuple[Figure, ...]:
    """Return the figures of a series in order of period; computed where the series is derived.

    A derived series has a figure for each period that every part has exactly once, as a plain number; one of growth,
    for each period whose neighbour before is there too.
    """
    if series.derived is None:
        return declared_figures(series)
    tables = [_singles(figures_of(all_series[part], all_series, units)) for part in series.derived.parts]
    if series.derived.growth:
        return in_order(_changes(series, list(tables[0].values())))
    factor = _factor(series, all_series, units) if series.derived.ratio else _HUNDRED
    return in_order(_combined(series, tables, factor))


def _combined(series: Series, tables: Sequence[Mapping[str, Figure]], factor: Decimal) -> Iterator[Figure]:
    for period, first in tables[0].items():
        if all(period in table for table in tables):
            found = [table[period] for table in tables]
            result = _apply(series, [figure.value for figure in found], factor)
            if result is not None:
                yield _figure(series, first, result, found)


def _factor(series: Series, all_series: AllSeries, units: Units) -> Decimal:
    """Return what a ratio is multiplied by: what the scales of the units ask, 100 where these are not given."""
    known = [units.get(all_series[part].unit) if part in all_series else None for part in series.derived.parts]
    own = units.get(series.unit)
    if own is None or None in known:
        return _HUNDRED
    top, bottom = (_scale(unit) for unit in known)
    return (top / bottom / _scale(own)).normalize()


def _scale(unit: Unit) -> Decimal:
    return 1 / _HUNDRED if unit.is_percentage and unit.scale == 1 else to_decimal(unit.scale)


def _singles(figures: Sequence[Figure]) -> dict[str, Figure]:
    """Return the figures by period, where there is just one, a plain number."""
    by_period: dict[str, list[Figure]] = {}
    for figure in figures:
        by_period.setdefault(str(figure.period), []).append(figure)
    return {
        period: found[0]
        for period, found in by_period.items()
        if len(found) == 1 and found[0].value is not None and found[0].bound is None
    }


def _changes(series: Series, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the change on the period before, where that is a neighbour as long and both are plans or neither."""
    for before, figure in pairwise(figures):
        alike = (before.status == "plan") == (figure.status == "plan")
        if follows(figure.period, before.period) and alike and before.value > 0:
            change = (figure.value - before.value) * 100 / before.value
            yield _figure(series, figure, _rounded(change, PERCENT_DIGITS), [figure, before])


def _figure(series: Series, like: Figure, value: Decimal, found: Sequence[Figure]) -> Figure:
    sources: tuple[CitedSource, ...] = tuple(dict.fromkeys(source for figure in found for source in figure.sources))
    terms = tuple(figure.value for figure in found)
    return Figure(
        like.period, value, None, None, None, None, "derived", None, sources, series.derived.parts, terms=terms
    )


def _apply(series: Series, values: Sequence[Decimal], factor: Decimal) -> Decimal | None:
    if series.derived.sum:
        return sum(values, Decimal(0))
    first, second = values
    if series.derived.difference:
        return first - second
    if second == 0:
        return None
    ratio = first * factor / second
    return _rounded(ratio, PERCENT_DIGITS if factor == _HUNDRED else max(_SIGNIFICANT - 1 - ratio.adjusted(), 0))


def _rounded(number: Decimal, digits: int) -> Decimal:
    return number.quantize(Decimal(10) ** -digits, rounding=ROUND_HALF_UP)
