"""A page per series and breakdown, and the list of all of them with the units."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from chronicle.model.figures import format_number, formula_of, to_decimal
from chronicle.records import Breakdown, Series
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.page import Page
from chronicle.render.words import plural

_MEASURES = {
    "value": "Values in money", "turnover": "Turnover", "balance": "Balances", "share": "Shares",
    "quantity": "Quantities", "stock": "Stocks", "persons": "People", "price": "Prices", "rate": "Rates",
    "index": "Indices",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Formula:
    """How a series is computed: an operator between parts; a ratio is given in per cent."""

    operator: str
    parts: tuple[str, ...]
    percent: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list of figures."""

    address: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A row of a breakdown's table."""

    id: str | None
    label: str
    value: Decimal
    words: str


def figure_pages(builder: Builder) -> Iterator[Page]:
    """Yield the pages of all series and breakdowns."""
    for series in builder.chronicle.series.values():
        yield _series_page(builder, series)
    for breakdown in builder.chronicle.breakdowns.values():
        yield _breakdown_page(builder, breakdown)


def list_of_figures(builder: Builder, context: PageContext) -> Markup:
    """Return the list of all series and breakdowns by what they measure, with the units explained."""
    chronicle = builder.chronicle
    groups: dict[str, list[Entry]] = {}
    for series in chronicle.series.values():
        figures = chronicle.figures[series.id]
        years = _years([figure.period for figure in figures])
        note = " · ".join(part for part in (chronicle.units[series.unit].name, years) if part)
        groups.setdefault(_MEASURES[series.measure], []).append(Entry(f"trade/{series.id}/", series.title, note))
    for breakdown in chronicle.breakdowns.values():
        note = f"{_years([breakdown.period])} · {plural(len(breakdown.items), 'item')}"
        groups.setdefault("Breakdowns", []).append(Entry(f"trade/{breakdown.id}/", breakdown.title, note))
    ordered = [(name, groups[name]) for name in (*_MEASURES.values(), "Breakdowns") if name in groups]
    return builder.template("pages/trade.html", context, groups=ordered, units=list(chronicle.units.values()))


def _series_page(builder: Builder, series: Series) -> Page:
    chronicle = builder.chronicle
    context = builder.context(f"trade/{series.id}/")
    computed = formula_of(series)
    formula = Formula(computed[0], computed[1], series.derived.ratio is not None) if computed else None
    unit = chronicle.units[series.unit]
    back = [other.id for other in chronicle.series.values() if series.id in other.compare_with]
    content = builder.template(
        "pages/series.html",
        context,
        series=series,
        figures=chronicle.figures[series.id],
        unit=unit,
        formula=formula,
        reporter=_name(context, series.reporter),
        compared=[chronicle.targets[other] for other in dict.fromkeys((*series.compare_with, *back))],
        mentioned=chronicle.mentions(series.id),
        **builder.actions(context, "series", series),
    )
    return builder.page(
        context,
        kind="series",
        record=series,
        title=series.title,
        description=f"{series.title}: {unit.name}, as reported by {_name(context, series.reporter)}, with sources.",
        section="trade",
        content=content,
    )


def _breakdown_page(builder: Builder, breakdown: Breakdown) -> Page:
    chronicle = builder.chronicle
    context = builder.context(f"trade/{breakdown.id}/")
    numbers = [to_decimal(item.value) for item in breakdown.items]
    rows = zip(breakdown.items, numbers, strict=True)
    content = builder.template(
        "pages/breakdown.html",
        context,
        breakdown=breakdown,
        items=[ItemRow(item.id, item.label, number, format_number(number)) for item, number in rows],
        unit=chronicle.units[breakdown.unit],
        reporter=_name(context, breakdown.reporter) if breakdown.reporter else "",
        mentioned=chronicle.mentions(breakdown.id),
        **builder.actions(context, "breakdowns", breakdown),
    )
    return builder.page(
        context,
        kind="breakdowns",
        record=breakdown,
        title=breakdown.title,
        description=f"{breakdown.title}: {breakdown.denominator}, with sources.",
        section="trade",
        content=content,
    )


def _name(context: PageContext, party_or_name: str) -> str:
    return next((party.name for party in context.parties if party.id == party_or_name), party_or_name)


def _years(periods: list) -> str:
    if not periods:
        return ""
    first = min((period.start or period.end).year for period in periods)
    last = max((period.end or period.start).year for period in periods)
    return str(first) if first == last else f"{first}–{last}"
