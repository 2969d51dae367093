"""What a link in prose becomes, by the chronicle."""

import re
from collections.abc import Iterable
from functools import partial

from chronicle.edtf import describe
from chronicle.model.chronicle import Chronicle
from chronicle.model.figures import Figure, format_figure, format_number, to_decimal, with_unit
from chronicle.prose.fragment import Anchor
from chronicle.prose.tokens import Link
from chronicle.records import CitedSource

MOST_TITLES = 2


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
        record, words, standing = chronicle.series[link.id], format_figure(figure), figure.status
        when, by, cited = describe(figure.period), figure.by, figure.sources
    else:
        record = chronicle.breakdowns[link.id]
        item = next((item for item in record.items if item.id == link.place), None)
        if item is None:
            return None
        words, standing, when, by, cited = (
            format_number(to_decimal(item.value)),
            record.status,
            item.label,
            None,
            record.sources,
        )
    unit = chronicle.units[record.unit]
    parts = [f"{record.title}, {when}: {words} {unit.name}", by, standing]
    tip = ", ".join(part for part in parts if part) + f". {_sources_in_words(chronicle, cited)}"
    shown = link.text or with_unit(words, unit)
    return Anchor(f"{target.address}#{row_id(link.place)}", shown, "chr-figure-link", tip)


def _sources_in_words(chronicle: Chronicle, cited: Iterable[CitedSource]) -> str:
    titles = [chronicle.sources[source].title for source in dict.fromkeys(one.id for one in cited)]
    more = f" and {len(titles) - MOST_TITLES} more" if len(titles) > MOST_TITLES else ""
    return f"Source{'s' if len(titles) > 1 else ''}: {'; '.join(titles[:MOST_TITLES])}{more}."


def figure_at(chronicle: Chronicle, series_id: str, period: str) -> Figure | None:
    """Return the first value of a series for a period as written in the data (`1961`, `1966/1970`)."""
    return next((figure for figure in chronicle.figures[series_id] if str(figure.period) == period), None)


def row_id(place: str) -> str:
    """Return the anchor of a table row: `p-` and the period or item id, with signs that HTML ids avoid replaced."""
    return "p-" + re.sub(r"[^A-Za-z0-9-]+", "-", place).strip("-")
