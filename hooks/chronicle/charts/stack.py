"""Parts of one whole as bars of a hundred per cent, one below the other: for periods, or for several wholes alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from chronicle.charts.placing import width_of
from chronicle.charts.scale import Scale
from chronicle.charts.shapes import Box, Label
from chronicle.charts.time_plot import Size

_BAR = 20
_PITCH = 54
_HEAD = 4
_GAP = 5
_WHOLE = 100.0
_FILLS = ("ink", "n", "band", "surface")
"""What parts that belong to neither party are filled with, in their order."""


@dataclass(frozen=True, slots=True)
class PartData:
    """One part of a bar: its name, its share in per cent, the number as written, and what it says in full."""

    name: str
    share: Decimal
    number: str
    say: str


@dataclass(frozen=True, slots=True)
class StackData:
    """A bar: its words and its parts, in the same order for every bar of a drawing."""

    words: str
    parts: tuple[PartData, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar of a hundred per cent: where it is and its fill, its number below it where there is room."""

    box: Box
    label: Label | None
    say: str


@dataclass(frozen=True, slots=True)
class StackRow:
    """A bar of a hundred per cent under its words; `track` is the whole."""

    words: Label
    track: Box
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class StackPlot:
    """Bars of a hundred per cent, with the names of the parts over the first where they stand clear."""

    width: int
    height: int
    unit: str
    rows: tuple[StackRow, ...]
    names: tuple[Label, ...]
    form: str = "stack"


def fills_of(hues: Sequence[str]) -> tuple[str, ...]:
    """Return the fill of each part: the hue of a party where it has one, the first time; else ink and greys in turn."""
    fills: list[str] = []
    for hue in hues:
        free = [fill for fill in _FILLS if fill not in fills]
        fills.append(hue if hue in ("a", "b") and hue not in fills else (free or _FILLS)[0])
    return tuple(fills)


def stack_plot(data: Sequence[StackData], fills: Sequence[str], unit: str, size: Size) -> StackPlot:
    """Return the drawing; what the parts leave of the whole stays an empty track."""
    x = Scale(0, _WHOLE, 1, size.width - 1)
    rows = tuple(_row(bar, fills, _HEAD + number * _PITCH, x, size) for number, bar in enumerate(data))
    names = _names(data[0], x, size) if size.named else ()
    return StackPlot(size.width, round(rows[-1].track.y + _BAR + size.text + 8), unit, rows, names)


def _row(bar: StackData, fills: Sequence[str], y: float, x: Scale, size: Size) -> StackRow:
    top, left = y + size.text + 6, 0.0
    places, boxes = _number_places(bar, x, size), []
    for part, fill in zip(bar.parts, fills, strict=True):
        start, end = x(left), x(left + float(part.share))
        left += float(part.share)
        boxes.append(Box(start, top, round(max(end - start - 1.5, 0.8), 1), _BAR, fill))
    base = round(top + _BAR + size.text, 1)
    segments = tuple(
        Segment(box, None if at is None else Label(round(at, 1), base, part.number, "start"), part.say)
        for part, box, at in zip(bar.parts, boxes, places, strict=True)
    )
    track = Box(x(0), top, round(x(_WHOLE) - x(0), 1), _BAR)
    return StackRow(Label(0, round(y + size.text, 1), bar.words, "start"), track, segments)


def _number_places(bar: StackData, x: Scale, size: Size) -> list[float | None]:
    """Return where each number stands below its part, pushed aside by its neighbours where parts are narrow."""
    widths = [width_of(part.number, size.text) for part in bar.parts]
    if sum(widths) + _GAP * len(widths) > size.width:
        return [None] * len(widths)
    places, left, reach = [], 0.0, 0.0
    for part, width in zip(bar.parts, widths, strict=True):
        middle = x(left + float(part.share) / 2)
        left += float(part.share)
        places.append(max(middle - width / 2, reach))
        reach = places[-1] + width + _GAP
    limit = float(size.width)
    for number in reversed(range(len(places))):
        places[number] = min(places[number], limit - widths[number])
        limit = places[number] - _GAP
    return places


def _names(bar: StackData, x: Scale, size: Size) -> tuple[Label, ...]:
    """Return the names over the first bar, each above its part, as far as they stand clear of one another."""
    labels, left, reach = [], 0.0, width_of(bar.words, size.text) + 16
    for part in bar.parts:
        middle = x(left + float(part.share) / 2)
        left += float(part.share)
        half = width_of(part.name, size.text) / 2
        at = min(max(middle - half, reach), size.width - 2 * half)
        if at < reach - 0.1:
            return ()
        reach = at + 2 * half + 12
        labels.append(Label(round(at, 1), round(_HEAD + size.text, 1), part.name, "start"))
    return tuple(labels)
