"""The page of offices: who led both sides, side by side over time, as a chart and as tables."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from chronicle.model.offices import OFFICES, Holding, holdings
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.strip import Scale, labelled_years

LANE, HEAD = 26, 20
_LETTER = 6.6
_WIDTH = 1000  # px below which the chart scrolls, so that names can be read


@dataclass(frozen=True, slots=True)
class Bar:
    """A holding on the chart: place and width in per cent, its lane from the top, the name when it fits."""

    x: float
    width: float
    y: int
    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Lanes:
    """The bars of one side; `height` in pixels."""

    side: str
    bars: tuple[Bar, ...]
    height: int


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its id and heading, and per side the holdings and the lanes of the chart."""

    id: str
    title: str
    sides: tuple[tuple[Any, list[Holding]], ...]
    lanes: tuple[Lanes, ...]
    years: tuple[tuple[int, float], ...]


def offices(builder: Builder, context: PageContext) -> Markup:
    """Return the offices that anybody is known to have held."""
    scale = Scale(*builder.chronicle.span, 100.0)
    found = [_office(builder, context, office, title, scale) for office, title in OFFICES.items()]
    return builder.template("pages/offices.html", context, offices=[office for office in found if office])


def has_offices(builder: Builder) -> bool:
    """Return whether anybody is known to have held an office."""
    return any(role.office for person in builder.chronicle.people.values() for role in person.roles)


def _office(builder: Builder, context: PageContext, office: str, title: str, scale: Scale) -> Office | None:
    chronicle = builder.chronicle
    sides = tuple((party, holdings(chronicle, office, party.id)) for party in context.parties)
    if not any(held for _, held in sides):
        return None
    lanes = tuple(
        _lanes(side, [one for one in held if one.person], scale, chronicle.span)
        for side, (_, held) in zip("ab", sides, strict=True)
    )
    return Office(office, title, sides, lanes, tuple(labelled_years(chronicle, scale)))


def _lanes(side: str, held: list[Holding], scale: Scale, span: tuple[date, date]) -> Lanes:
    ends: list[date] = []
    bars = []
    for one in held:
        if one.last < span[0] or one.first > span[1]:
            continue
        lane = next((number for number, end in enumerate(ends) if end <= one.first), len(ends))
        ends[lane : lane + 1] = [one.last]
        x, width = scale.span(max(one.first, span[0]), min(one.last, span[1]))
        name = one.person.name
        fitting = [text for text in (name, name.split()[-1]) if len(text) * _LETTER + 10 <= width / 100 * _WIDTH]
        bars.append(Bar(x, max(width, 0.3), lane * LANE, (*fitting, "")[0], f"{name}, {one.role.role}"))
    return Lanes(side, tuple(bars), max(len(ends), 1) * LANE)
