"""Two sides of one number: what each side reports for the same thing, and by how much they differ."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from chronicle.edtf import describe
from chronicle.model.chronicle import Chronicle
from chronicle.model.figures import Figure, format_figure, format_number
from chronicle.records import Series, Source, Unit
from chronicle.render.charts import name_of

_NEAR = Decimal("1.1")


@dataclass(frozen=True, slots=True)
class Side:
    """One side's figure: `share` is the length of its bar in per cent; no words where the side has no figure."""

    hue: str
    words: str
    share: float
    reporter: str
    title: str
    address: str
    sources: tuple[Source, ...] = ()
    solid: bool = True


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides for one period; `difference` in words, with its formula, where both have one number."""

    id: str
    title: str
    when: str
    unit: Unit
    left: Side
    right: Side
    difference: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of the table of differences, in words."""

    when: str
    first: str
    second: str
    difference: str


def compared_with(chronicle: Chronicle, series: Series) -> list[str]:
    """Return the ids of the series compared with this one, whichever of the two states it."""
    back = [other.id for other in chronicle.series.values() if series.id in other.compare_with]
    return list(dict.fromkeys((*series.compare_with, *back)))


def sides_of(chronicle: Chronicle, series_id: str, other_id: str | None) -> Sides | None:
    """Return both sides for the newest period that both have; for the first's newest when the other has none."""
    series = chronicle.series[series_id]
    other = chronicle.series[other_id] if other_id else None
    pairs = list(_pairs(chronicle, series_id, other_id))
    if pairs:
        one, two = pairs[-1]
    elif chronicle.figures[series_id]:
        one, two = chronicle.figures[series_id][-1], None
    else:
        return None
    first = _side(chronicle, series, one)
    second = _side(chronicle, other, two) if other and two else _none(chronicle, series, other)
    left, right = _scaled(first, one, second, two)
    left, right = _placed(chronicle, series, other, left, right)
    return Sides(
        id=f"sides-{series_id}-{other_id}" if other_id else f"sides-{series_id}",
        title=series.title,
        when=describe(one.period),
        unit=chronicle.units[series.unit],
        left=left,
        right=right,
        difference=_in_words(one, two) if two else "",
    )


def differences(chronicle: Chronicle, series_id: str, other_id: str) -> list[Difference]:
    """Return the difference, first less second, for each period that both series have."""
    return [
        Difference(describe(one.period), format_figure(one), format_figure(two), _signed(one, two))
        for one, two in _pairs(chronicle, series_id, other_id)
    ]


def _pairs(chronicle: Chronicle, series_id: str, other_id: str | None) -> Iterator[tuple[Figure, Figure]]:
    others: dict[str, list[Figure]] = {}
    for figure in chronicle.figures[other_id] if other_id else ():
        others.setdefault(str(figure.period), []).append(figure)
    own = [str(figure.period) for figure in chronicle.figures[series_id]]
    for figure in chronicle.figures[series_id]:
        found = others.get(str(figure.period), [])
        if len(found) == 1 and own.count(str(figure.period)) == 1:
            yield figure, found[0]


def _side(chronicle: Chronicle, series: Series, figure: Figure) -> Side:
    sources = tuple(chronicle.sources[cited.id] for cited in figure.sources)
    reporter = name_of(chronicle, series.reporter)
    return Side(
        "ink",
        format_figure(figure),
        0,
        reporter,
        series.title,
        f"trade/{series.id}/",
        sources,
        figure.status == "official",
    )


def _none(chronicle: Chronicle, series: Series, other: Series | None) -> Side:
    """Return the side without a figure: named by the series that lacks it, or as the other party."""
    if other:
        return Side("ink", "", 100, name_of(chronicle, other.reporter), other.title, f"trade/{other.id}/")
    parties = [party for party in chronicle.site.parties if party.id != series.reporter]
    return Side("ink", "", 100, parties[0].name if len(parties) == 1 else "the other side", "", "")


def _scaled(first: Side, one: Figure, second: Side, two: Figure | None) -> tuple[Side, Side]:
    numbers = [_number(figure) for figure in (one, two) if figure]
    most = max(map(abs, numbers)) or 1
    shares = [round(float(abs(number) / most) * 100, 1) for number in numbers]
    return replace(first, share=shares[0]), replace(second, share=shares[1]) if two else second


def _placed(chronicle: Chronicle, series: Series, other: Series | None, first: Side, second: Side) -> tuple[Side, Side]:
    """Put the first party left; two who are each other's partner stand as the two sides too. Others keep grey."""
    parties = chronicle.party_ids
    reporters = (series.reporter, other.reporter if other else None)
    if series.reporter == parties[1] or reporters[1] == parties[0]:
        first, second = second, first
    mutual = other and (series.partner, other.partner) == (other.reporter, series.reporter)
    if mutual or set(reporters) & set(parties):
        return replace(first, hue="a"), replace(second, hue="b")
    return first, second


def _number(figure: Figure) -> Decimal:
    known = [number for number in (figure.value, figure.low, figure.high) if number is not None]
    return max(known)


def _in_words(one: Figure, two: Figure) -> str:
    if one.value is None or two.value is None:
        return ""
    words = (
        f"Difference, computed: {format_figure(one)} − {format_figure(two)} = {format_number(one.value - two.value)}."
    )
    small, large = sorted((abs(one.value), abs(two.value)))
    if small and large / small >= _NEAR:
        words += f" The larger figure is {format_number(round(large / small, 1))} times the smaller."
    return words


def _signed(one: Figure, two: Figure) -> str:
    if one.value is None or two.value is None:
        return ""
    number = one.value - two.value
    return ("+" if number > 0 else "") + format_number(number)
