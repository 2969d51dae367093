"""Parts of one whole as bars of a hundred per cent, one below the other: for periods, or for several wholes alike."""

from collections.abc import Sequence
from dataclasses import replace

from chronicle.charts.placing import width_of
from chronicle.charts.scale import Scale
from chronicle.charts.shapes import Box, Label
from chronicle.charts.stack_shapes import Segment, StackData, StackPlot, StackRow
from chronicle.charts.time_plot import Size

_BAR = 20
_SPACE = 20  # px between the numbers of a bar and the next bar
_GAP = 5
_WHOLE = 100.0
_NEARLY = 99  # per cent; rounding apart, this is the whole
_MOST_WORDS = 0.25  # of the width, for words beside the bars
REST = "not in source"
_FILLS = ("ink", "n", "band", "surface")
"""What parts that belong to neither party are filled with, in their order."""


def fills_of(hues: Sequence[str]) -> tuple[str, ...]:
    """Return the fill of each part: the hue of a party where it has one, the first time; else ink and greys in turn."""
    fills: list[str] = []
    for hue in hues:
        free = [fill for fill in _FILLS if fill not in fills]
        fills.append(hue if hue in ("a", "b") and hue not in fills else (free or _FILLS)[0])
    return tuple(fills)


def stack_plot(data: Sequence[StackData], fills: Sequence[str], unit: str, size: Size) -> StackPlot:
    """Return the drawing; what the parts leave of the whole stays an empty track.

    The words of the bars stand in a column before them where they are short, else above each.
    """
    longest = max(width_of(bar.words, size.text) for bar in data)
    above = longest > size.width * _MOST_WORDS
    x = Scale(0, _WHOLE, 1 if above else longest + 12, size.width - 1)
    names = _names(data[0], x, size, longest + 16 if above else x.start) if size.named else ()
    head = size.text + 8 if above or names else 1
    pitch = _BAR + size.text + _SPACE + (head if above else 0)
    rows = [_row(bar, fills, head + number * pitch, x, size=size, above=above) for number, bar in enumerate(data)]
    rows[0] = replace(rows[0], rest=_rest(data[0], rows[0], size))
    return StackPlot(size.width, round(rows[-1].track.y + _BAR + size.text + 10), unit, tuple(rows), names)


def _row(bar: StackData, fills: Sequence[str], top: float, x: Scale, *, size: Size, above: bool) -> StackRow:
    left = 0.0
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
    words = Label(0, round(top - 6 if above else top + _BAR / 2 + size.text * 0.35, 1), bar.words, "start")
    return StackRow(words, track, segments)


def _rest(bar: StackData, row: StackRow, size: Size) -> Label | None:
    """Return the words under what a bar leaves empty, where they stand clear of the last number."""
    last = row.segments[-1].label
    if last is None or sum(part.share for part in bar.parts) > _NEARLY:
        return None
    clear = last.x + width_of(last.words, size.text) + _GAP
    return Label(size.width, last.y, REST, "end") if size.width - width_of(REST, size.text) > clear else None


def _number_places(bar: StackData, x: Scale, size: Size) -> list[float | None]:
    """Return where each number stands below its part, pushed aside by its neighbours where parts are narrow."""
    widths = [width_of(part.number, size.text) for part in bar.parts]
    if sum(widths) + _GAP * len(widths) > size.width - x.start:
        return [None] * len(widths)
    places, left, reach = [], 0.0, x.start
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


def _names(bar: StackData, x: Scale, size: Size, reach: float) -> tuple[Label, ...]:
    """Return the names over the first bar, each above its part, as far as they stand clear of one another."""
    labels, left = [], 0.0
    for part in bar.parts:
        middle = x(left + float(part.share) / 2)
        left += float(part.share)
        half = width_of(part.name, size.text) / 2
        at = min(max(middle - half, reach), size.width - 2 * half)
        if at < reach - 0.1:
            return ()
        reach = at + 2 * half + 12
        labels.append(Label(round(at, 1), round(size.text + 2, 1), part.name, "start"))
    return tuple(labels)
