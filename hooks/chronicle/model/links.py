"""What a link in prose becomes, by the chronicle."""

import re
from functools import partial

from chronicle.model.chronicle import Chronicle
from chronicle.model.figures import Figure, format_figure, format_number, to_decimal, with_unit
from chronicle.prose.fragment import Anchor
from chronicle.prose.tokens import Link


def resolver(chronicle: Chronicle):
    """Return the function that resolves links by this chronicle."""
    return partial(resolve, chronicle)


def resolve(chronicle: Chronicle, link: Link) -> Anchor | None:
    """Return what the link becomes, or None when it names nothing (the checks report that first)."""
    target = chronicle.targets.get(link.id)
    if target is None:
        return None
    if link.place is None:
        return Anchor(target.address, link.text or target.title)
    if target.kind == "series":
        figure = figure_at(chronicle, link.id, link.place)
        if figure is None:
            return None
        number = with_unit(format_figure(figure), chronicle.units[chronicle.series[link.id].unit])
    else:
        breakdown = chronicle.breakdowns[link.id]
        item = next((item for item in breakdown.items if item.id == link.place), None)
        if item is None:
            return None
        number = with_unit(format_number(to_decimal(item.value)), chronicle.units[breakdown.unit])
    return Anchor(f"{target.address}#{row_id(link.place)}", link.text or number, "chr-figure-link")


def figure_at(chronicle: Chronicle, series_id: str, period: str) -> Figure | None:
    """Return the first value of a series for a period as written in the data (`1961`, `1966/1970`)."""
    return next((figure for figure in chronicle.figures[series_id] if str(figure.period) == period), None)


def row_id(place: str) -> str:
    """Return the anchor of a table row: `p-` and the period or item id, with signs that HTML ids avoid replaced."""
    return "p-" + re.sub(r"[^A-Za-z0-9-]+", "-", place).strip("-")
