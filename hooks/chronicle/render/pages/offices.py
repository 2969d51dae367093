"""The page of offices: who led both sides, side by side over time, as a chart and as tables."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from markupsafe import Markup

from chronicle.model.offices import OFFICES, Holding, holdings
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.strip import Scale, labelled_years

LANE, HEAD = 26, 20
_LETTER = 6.6
_WHOLE = 100.0  # per cent
_TOUCH = 0.05  # per cent by which neighbours may overlap
_WIDTH = 1000  # px below which the chart scrolls, so that names can be read


@dataclass(frozen=True, slots=True)
class Bar:
    """A holding on the chart: place and width in per cent, its lane from the top, the name and where that stands.

    `beside` is the place of a name for which the bar is too short, in per cent, None where it stands inside; at the
    right end of the chart it stands left of the bar and is set `left`.
    """

    x: float
    width: float
    y: int
    name: str
    label: str
    beside: float | None = None
    left: bool = False


@dataclass(frozen=True, slots=True)
class Lanes:
    """The bars of one side; `height` in pixels."""

    side: str
    bars: tuple[Bar, ...]
    height: int


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its id and heading, per side the holdings and their usual title, and the lanes of the chart."""

    id: str
    title: str
    sides: tuple[tuple[Any, list[Holding], str], ...]
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
    held_by = [(party, holdings(chronicle, office, party.id)) for party in context.parties]
    sides = tuple((party, held, _usual(held)) for party, held in held_by)
    if not any(held for _, held, _ in sides):
        return None
    lanes = tuple(
        _lanes(side, [one for one in held if one.person], scale, chronicle.span)
        for side, (_, held, _) in zip("ab", sides, strict=True)
    )
    return Office(office, title, sides, lanes, tuple(labelled_years(chronicle, scale)))


def _usual(held: list[Holding]) -> str:
    """Return the title that most of the holders had, empty where each had another."""
    titles = Counter(one.role.role for one in held if one.role)
    title, count = titles.most_common(1)[0] if titles else ("", 0)
    return title if count > 1 else ""


def _lanes(side: str, held: list[Holding], scale: Scale, span: tuple[date, date]) -> Lanes:
    """Return the bars of one side, each in the first lane where it and its name have room."""
    ends: list[float] = []
    bars = []
    for one in held:
        if one.last < span[0] or one.first > span[1]:
            continue
        bar = _bar(one, *scale.span(max(one.first, span[0]), min(one.last, span[1])))
        start = min(bar.x, bar.x - _letters(bar.name) if bar.left else bar.x)
        lane = next((number for number, end in enumerate(ends) if end <= start + _TOUCH), len(ends))
        end = bar.x + bar.width if bar.beside is None or bar.left else bar.beside + _letters(bar.name)
        ends[lane : lane + 1] = [end]
        bars.append(replace(bar, y=lane * LANE))
    return Lanes(side, tuple(bars), max(len(ends), 1) * LANE)


def _bar(one: Holding, x: float, width: float) -> Bar:
    name, label = one.person.name, f"{one.person.name}, {one.role.role}"
    width = max(width, 0.3)
    fitting = [text for text in (name, name.split()[-1]) if _letters(text) <= width]
    if fitting:
        return Bar(x, width, 0, fitting[0], label)
    short = name.split()[-1]
    left = x + width + _letters(short) > _WHOLE
    return Bar(x, width, 0, short, label, x if left else x + width, left)


def _letters(words: str) -> float:
    """Return the width of a name in per cent of the narrowest chart."""
    return (len(words) * _LETTER + 10) / _WIDTH * _WHOLE
