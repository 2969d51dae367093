"""A page per breakdown: a bar for each item, and the table."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from chronicle.model.figures import format_number, to_decimal
from chronicle.records import Breakdown
from chronicle.render.builder import Builder
from chronicle.render.charts import chart_head, name_of, view_of_breakdown
from chronicle.render.page import Page

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A row of a breakdown's table; `share` is its part of the whole in per cent, where the whole is known."""

    id: str | None
    label: str
    value: Decimal
    words: str
    share: str


def breakdown_page(builder: Builder, breakdown: Breakdown, nav) -> Page:
    """Return the page of a breakdown; `nav` is its left column."""
    chronicle = builder.chronicle
    context = builder.context(f"trade/{breakdown.id}/")
    content = builder.template(
        "pages/breakdown.html",
        context,
        breakdown=breakdown,
        view=view_of_breakdown(chronicle, breakdown),
        items=_rows(breakdown),
        unit=chronicle.units[breakdown.unit],
        reporter=name_of(chronicle, breakdown.reporter),
        mentioned=chronicle.mentions(breakdown.id),
        citation=builder.citation("breakdowns", breakdown),
    )
    return builder.page(
        context,
        kind="breakdowns",
        record=breakdown,
        title=breakdown.title,
        description=f"{breakdown.title}: {breakdown.denominator}, with sources.",
        section="trade",
        trail=(("Trade and figures", "trade/"),),
        card="trade",
        content=content,
        nav=nav,
        head=chart_head(context),
    )


def _rows(breakdown: Breakdown) -> list[ItemRow]:
    numbers = [to_decimal(item.value) for item in breakdown.items]
    total = sum(numbers, Decimal(0)) if breakdown.complete and breakdown.measure != "share" else Decimal(0)
    return [
        ItemRow(item.id, item.label, number, format_number(number), _share(number, total))
        for item, number in zip(breakdown.items, numbers, strict=True)
    ]


def _share(number: Decimal, total: Decimal) -> str:
    return format_number((number * 100 / total).quantize(_TENTH, rounding=ROUND_HALF_UP)) if total > 0 else ""
