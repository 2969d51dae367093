"""From shares of one whole to a chart of bars of a hundred per cent."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from chronicle.charts.chart import Chart, standings_of
from chronicle.charts.form import hue_of
from chronicle.charts.stack import fills_of, stack_plot
from chronicle.charts.stack_shapes import PartData, StackData
from chronicle.charts.time_plot import NARROW, WIDE
from chronicle.charts.words import joint_title, say, short_names
from chronicle.edtf import describe
from chronicle.model.chronicle import Chronicle
from chronicle.model.figures import Figure, format_number, to_decimal, with_unit
from chronicle.records import Breakdown, Item, Series, Unit

MOST_PARTS = 6
_TENTH = Decimal("0.1")


def series_stack(chronicle: Chronicle, ids: Sequence[str], title: str = "") -> Chart | None:
    """Return the chart of series that are shares of one whole: a bar for each period for which all have a figure."""
    chosen = [chronicle.series[series_id] for series_id in ids]
    names = _names(chronicle, chosen)
    unit = chronicle.units[chosen[0].unit]
    tables = [_plain(chronicle.figures[series_id]) for series_id in ids]
    periods = [period for period in tables[0] if all(period in table for table in tables)]
    if not periods:
        return None
    bars = [_bar_of_series(names, [table[period] for table in tables], unit) for period in periods]
    statuses = [table[period].status or "unstated" for table in tables for period in periods]
    heading = title or joint_title([series.title for series in chosen])
    hues = [hue_of(series, chronicle.party_ids) for series in chosen]
    return _chart(ids, bars, title=heading, hues=hues, unit=unit, statuses=statuses)


def breakdown_stack(chronicle: Chronicle, ids: Sequence[str], title: str = "") -> Chart:
    """Return the chart of complete breakdowns of the same parts: a bar for each, in per cent of its own whole."""
    chosen = [chronicle.breakdowns[breakdown_id] for breakdown_id in ids]
    unit = chronicle.units[chosen[0].unit]
    words = [describe(one.period) for one in chosen]
    if len(set(words)) < len(words):
        words = short_names([one.title for one in chosen])
    bars = [_bar_of_breakdown(one, word, unit) for one, word in zip(chosen, words, strict=True)]
    heading = title or joint_title([breakdown.title for breakdown in chosen])
    statuses = [one.status or "unstated" for one in chosen]
    return _chart(ids, bars, title=heading, hues=["ink"] * len(chosen[0].items), unit=unit, statuses=statuses)


def can_stack(breakdown: Breakdown) -> bool:
    """Return whether a breakdown is a whole of a few parts, none of them negative."""
    few = 2 <= len(breakdown.items) <= MOST_PARTS
    return few and breakdown.complete and breakdown.measure != "rate" and all(i.value >= 0 for i in breakdown.items)


def _chart(
    ids: Sequence[str],
    bars: Sequence[StackData],
    *,
    title: str,
    hues: Sequence[str],
    unit: Unit,
    statuses: Iterable[str],
) -> Chart:
    fills = fills_of(hues)
    rest = any(sum(part.share for part in bar.parts) < 99 for bar in bars)
    said = "; ".join(f"{bar.words}: {', '.join(f'{part.name} {part.number}' for part in bar.parts)}" for bar in bars)
    return Chart(
        id="-".join(["stack", *ids]),
        ids=tuple(ids),
        title=title,
        description=f"Stacked bars of {title}, parts of a hundred per cent. {said}.",
        caveat="Each bar is the whole." + (" What is left empty is not in the source." if rest else ""),
        unit=unit,
        statuses=standings_of(statuses),
        hues=fills,
        wide=stack_plot(bars, fills, unit.symbol, WIDE),
        narrow=stack_plot(bars, fills, unit.symbol, NARROW),
        names=tuple(part.name for part in bars[0].parts),
    )


def _bar_of_series(names: Sequence[str], figures: Sequence[Figure], unit: Unit) -> StackData:
    parts = [
        PartData(name, figure.value, format_number(figure.value), f"{name}, {say(figure, unit)}")
        for name, figure in zip(names, figures, strict=True)
    ]
    return StackData(describe(figures[0].period), tuple(parts))


def _bar_of_breakdown(breakdown: Breakdown, words: str, unit: Unit) -> StackData:
    total = sum((to_decimal(item.value) for item in breakdown.items), Decimal(0))
    return StackData(words, tuple(_part_of_item(item, total, breakdown, unit) for item in breakdown.items))


def _part_of_item(item: Item, total: Decimal, breakdown: Breakdown, unit: Unit) -> PartData:
    number = to_decimal(item.value)
    written = format_number(number)
    if breakdown.measure == "share":
        return PartData(item.label, number, written, f"{item.label}: {with_unit(written, unit)}")
    share = (number * 100 / total).quantize(_TENTH, rounding=ROUND_HALF_UP)
    said = f"{item.label}: {with_unit(written, unit)}, {format_number(share)} per cent of the whole"
    return PartData(item.label, share, f"{format_number(share)}%", said)


def _names(chronicle: Chronicle, chosen: Sequence[Series]) -> list[str]:
    """Return what the parts are called: their partners, where these tell them apart; else the words of their titles."""
    parties = {party.id: party.name for party in chronicle.site.parties}
    partners = [parties.get(series.partner, series.partner) if series.partner else "" for series in chosen]
    if all(partners) and len(set(partners)) == len(partners):
        return [name[:1].upper() + name[1:] for name in partners]
    return short_names([series.title for series in chosen])


def _plain(figures: Sequence[Figure]) -> dict[str, Figure]:
    """Return the figures by period, where there is just one, a plain number."""
    periods = [str(figure.period) for figure in figures]
    return {
        str(figure.period): figure
        for figure in figures
        if periods.count(str(figure.period)) == 1 and figure.value is not None and not figure.bound
    }
