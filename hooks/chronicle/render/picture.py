"""Events over time by side: first party above the line, second below, all others on it. Geometry only, no markup."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chronicle.model.chronicle import Chronicle
from chronicle.model.eras import possible_start
from chronicle.render.strip import whole_years

PICTURE = 1280.0
_MOST_SQUARES = 2000
_LARGEST, _GAP = 9.5, 1.5
_TALLEST = 320.0  # of a picture of squares; more squares stand in a row before it grows beyond
_ROWS = range(2, 9)  # squares in a row
_BAR = 0.7  # of a year's width


@dataclass(frozen=True, slots=True)
class Tally:
    """The events of one year by side."""

    year: int
    first: int
    line: int
    second: int

    @property
    def total(self) -> int:
        """All events of the year."""
        return self.first + self.line + self.second


@dataclass(frozen=True, slots=True)
class Block:
    """A bar of one side (`a`, `b`, or `n` on the line): place and width in per cent, top and height in pixels."""

    side: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Blocks:
    """Bars by year and side; `line` is where the line runs, from the top."""

    height: float
    line: float
    bars: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Squares:
    """A picture `PICTURE` units wide with one square per event: per side the upper left corners."""

    height: float
    line: float
    size: float
    sides: tuple[tuple[str, tuple[tuple[float, float], ...]], ...]


def tallies_of(chronicle: Chronicle) -> tuple[Tally, ...]:
    """Return the events of every year of a chronicle by side, empty years too."""
    first_party, second_party = chronicle.party_ids
    counts: Counter[tuple[int, str]] = Counter()
    for event in chronicle.events.values():
        side = {first_party: "a", second_party: "b"}.get(event.initiative or "", "n")
        counts[possible_start(event.date)[0].year, side] += 1
    years = range(chronicle.span[0].year, chronicle.span[1].year + 1)
    return tuple(Tally(year, counts[year, "a"], counts[year, "n"], counts[year, "b"]) for year in years)


def blocks_of(chronicle: Chronicle, half: float) -> Blocks:
    """Return bars by year, up to `half` pixels to either side of the line."""
    tallies = tallies_of(chronicle)
    scale = whole_years(chronicle, 100.0)
    most = max((max(one.first, one.second) + one.line / 2 for one in tallies), default=1)
    unit = half / max(most, 1)
    bars: list[Block] = []
    for one in tallies:
        x, width = scale.span(date(one.year, 1, 1), date(one.year, 12, 31))
        place = round(x + width * (1 - _BAR) / 2, 2), round(width * _BAR, 2)
        on_line = one.line / 2 * unit
        tops = {"n": (-on_line, one.line), "a": (-on_line - one.first * unit, one.first), "b": (on_line, one.second)}
        bars += (
            Block(side, place[0], round(half + top, 1), place[1], round(count * unit, 1))
            for side, (top, count) in tops.items()
            if count
        )
    return Blocks(2 * half, half, tuple(bars))


def squares_of(chronicle: Chronicle) -> Squares | None:
    """Return the picture of squares, a column of them per year; None when there are too many to tell apart."""
    if len(chronicle.events) > _MOST_SQUARES:
        return None
    tallies = tallies_of(chronicle)
    pitch = PICTURE / len(tallies)
    for row in _ROWS:
        size = min(_LARGEST, round(pitch / row - _GAP - 0.5, 1))
        if size < 2:
            return None
        picture = _picture(tallies, pitch, row, size)
        if picture.height <= _TALLEST:
            return picture
    return None


def _picture(tallies: tuple[Tally, ...], pitch: float, row: int, size: float) -> Squares:
    step = size + _GAP
    corners: dict[str, list[tuple[float, float]]] = {"a": [], "n": [], "b": []}
    for number, one in enumerate(tallies):
        left = number * pitch + (pitch - row * step + _GAP) / 2
        for side, column, level in _levels(one, row):
            corners[side].append((round(left + column * step, 1), level))
    levels = [level for side in corners.values() for _, level in side]
    above, below = max(levels, default=0) + 1, -min(levels, default=0)
    line = max(above, 1) * step + 8
    sides = tuple(
        (side, tuple((x, round(_top(level, line, step), 1)) for x, level in found)) for side, found in corners.items()
    )
    return Squares(round(line + max(below, 1) * step + 8, 1), round(line, 1), size, sides)


def _levels(one: Tally, row: int) -> Iterator[tuple[str, int, int]]:
    """Yield (side, place in the row, level): level 0 stands right above the line, level -1 right below."""
    upper, lower = (one.line + 1) // 2, one.line // 2
    up, down = -(-upper // row), -(-lower // row)
    stacks = (("n", upper, 0, 1), ("n", lower, 0, -1), ("a", one.first, up, 1), ("b", one.second, down, -1))
    for side, count, start, sign in stacks:
        for number in range(count):
            level = start + number // row
            yield side, number % row, level if sign > 0 else -level - 1


def _top(level: int, line: float, step: float) -> float:
    if level >= 0:
        return line - 1 - (level + 1) * step + 0.5
    return line + 2 + (-level - 1) * step
