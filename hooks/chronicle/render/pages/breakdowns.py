"""A page per breakdown: a bar for each item, and the table."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from chronicle.charts import can_stack
from chronicle.model.figures import format_number, to_decimal
from chronicle.records import Breakdown
from chronicle.render.builder import Builder
from chronicle.render.charts import name_of, view_of_breakdown, view_of_stack
from chronicle.render.columns import pads
from chronicle.render.page import Page
from chronicle.render.pages.figure_facts import figure_facts, figure_rail

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A row of a breakdown's table; `share` is its part of the whole in per cent, where the whole is known.

    `pad` is what the number lacks to the digits of its column, `edit` where its line can be edited.
    """

    id: str | None
    label: str
    value: Decimal
    words: str
    share: str
    pad: str = ""
    edit: str = ""


def breakdown_page(builder: Builder, breakdown_id: str, nav) -> Page:
    """Return the page of a breakdown; `nav` is its left column."""
    chronicle = builder.chronicle
    breakdown = chronicle.breakdowns[breakdown_id]
    context = builder.context(f"trade/{breakdown.id}/")
    facts = figure_facts(builder, context, breakdown, breakdown.sources)
    content = builder.template(
        "pages/breakdown.html",
        context,
        breakdown=breakdown,
        view=view_of_breakdown(chronicle, breakdown),
        whole=view_of_stack(chronicle, [breakdown.id]) if can_stack(breakdown) else None,
        facts=facts,
        items=_rows(builder, breakdown),
        unit=chronicle.units[breakdown.unit],
        reporter=name_of(chronicle, breakdown.reporter),
        mentioned=chronicle.mentions(breakdown.id),
        **builder.closing("breakdowns", breakdown),
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
        rail=figure_rail(builder, context, facts),
        nav=nav,
    )


def _rows(builder: Builder, breakdown: Breakdown) -> list[ItemRow]:
    numbers = [to_decimal(item.value) for item in breakdown.items]
    total = sum(numbers, Decimal(0)) if breakdown.complete and breakdown.measure != "share" else Decimal(0)
    words = [format_number(number) for number in numbers]
    lines = [builder.chronicle.line_of_item(breakdown.id, index) for index in range(len(numbers))]
    edits = [builder.edit_address("breakdowns", breakdown.id, line) for line in lines]
    return [
        ItemRow(item.id, item.label, number, word, _share(number, total), pad, edit)
        for item, number, word, pad, edit in zip(breakdown.items, numbers, words, pads(words), edits, strict=True)
    ]


def _share(number: Decimal, total: Decimal) -> str:
    return format_number((number * 100 / total).quantize(_TENTH, rounding=ROUND_HALF_UP)) if total > 0 else ""
