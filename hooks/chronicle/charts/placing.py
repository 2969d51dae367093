"""Where words stand in a drawing: the first of several places that covers nothing else."""

from collections.abc import Iterable, Sequence

from chronicle.charts.shapes import Box, Curve, Label, Line, Mark, Point

Spot = tuple[float, float, str]
"""Where words may stand: x, y of their base line, and which of their ends is there."""
Words = dict[Point, str]

_LETTER = 0.52  # of the size, generous for the face
_ARROW = 13.0  # px above or below a mark, of the arrow of a bound
_STEP = 12.0  # px between the boxes that stand for a slanting line


def width_of(words: str, size: float) -> float:
    """Return about how wide words are."""
    return len(words) * size * _LETTER


def wrapped(words: str, size: float, width: float) -> tuple[str, ...]:
    """Return the words in lines of about that width.

    >>> wrapped("one two three", 10, 45)
    ('one two', 'three')
    """
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)


def obstacles(curves: Iterable[Curve]) -> list[Box]:
    """Return the places that lines and marks take."""
    found: list[Box] = []
    for curve in curves:
        for line in curve.lines:
            found += _boxes_of(line)
        for mark in curve.marks:
            if mark.shape == "dot" or mark.bound or mark.status not in ("official", "plan"):
                top, bottom = _ends_of(mark)
                found.append(Box(mark.x - 5, top - 5, 10, bottom - top + 10))
    return found


def _ends_of(mark: Mark) -> tuple[float, float]:
    """Return the upper and lower end of a mark with its range or the arrow of its bound."""
    top, bottom = min(mark.y, mark.high or mark.y), max(mark.y, mark.low or mark.y)
    return top - _ARROW * (mark.bound == "lower"), bottom + _ARROW * (mark.bound == "upper")


def place_values(curves: Sequence[Curve], words: Words, size: float, frame: Box, taken: list[Box]) -> list[Label]:
    """Return a label for each mark that has words by its place; the places found are added to `taken`.

    A mark that is the highest of its period has its label above, the others below, as far as there is room.
    """
    labels = []
    for curve in curves:
        for mark in curve.marks:
            others = [other.y for c in curves if c is not curve for other in c.marks if abs(other.x - mark.x) < 3]
            below_first = bool(others) and max(others) < mark.y
            label = place(
                words[mark.x, mark.y], _spots_for_value(mark, size, below_first), curve.hue, size, frame, taken
            )
            labels += [label] if label else []
    return labels


def _spots_for_value(mark: Mark, size: float, below_first: bool) -> list[Spot]:
    top, bottom = _ends_of(mark)
    gap = 5 if mark.shape == "step" and mark.status in ("official", "plan") else 9
    over, under, beside = top - gap, bottom + gap + size * 0.75, mark.y + size * 0.35
    spots: list[Spot] = [(mark.x, over, "mid"), (mark.x, under, "mid")]
    if below_first:
        spots.reverse()
    if mark.shape == "dot":
        spots += [(mark.x + 9, beside, "start"), (mark.x - 9, beside, "end")]
        spots += [(mark.x - 4, over + 2, "end"), (mark.x + 4, under - 2, "start")]
        spots += [(mark.x + 4, over + 2, "start"), (mark.x - 4, under - 2, "end")]
    return spots


def place(  # noqa: PLR0917
    words: str, spots: Iterable[Spot], hue: str, size: float, frame: Box, taken: list[Box]
) -> Label | None:
    """Return the words at the first spot where they cover nothing; None without one."""
    width = width_of(words, size)
    for x, y, anchor in spots:
        left = {"start": x, "mid": x - width / 2, "end": x - width}[anchor]
        box = Box(left, y - size * 0.8, width, size)
        inside = box.x >= frame.x and box.x + width <= frame.x + frame.width
        inside = inside and box.y >= frame.y and box.y + size <= frame.y + frame.height
        if inside and not any(box.meets(other) for other in taken):
            taken.append(box)
            return Label(round(x, 1), round(y, 1), words, anchor, hue)
    return None


def spots_for_name(curve: Curve, size: float) -> list[Spot]:
    """Return where the name of a curve may stand, beside its marks and steps, from the outer ones inwards."""
    spots: list[Spot] = []
    for distance in (10, 24, 40):
        for mark in (*curve.marks[-1:], *curve.marks[:1], *curve.marks[1:-1]):
            left, right = (mark.left, mark.right) if mark.shape == "step" else (mark.x, mark.x)
            for y in (mark.y - distance, mark.y + distance + size * 0.8):
                spots += [(left, y, "start"), (right, y, "end")]
            if mark.shape == "dot":
                spots += [(mark.x + 12, mark.y + size * 0.35, "start"), (mark.x - 12, mark.y + size * 0.35, "end")]
    return spots


def _boxes_of(line: Line) -> list[Box]:
    boxes = []
    for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False):
        parts = max(1, round(max(abs(x2 - x1), abs(y2 - y1)) / _STEP)) if x1 != x2 and y1 != y2 else 1
        for part in range(parts):
            ax, ay = x1 + (x2 - x1) * part / parts, y1 + (y2 - y1) * part / parts
            bx, by = x1 + (x2 - x1) * (part + 1) / parts, y1 + (y2 - y1) * (part + 1) / parts
            boxes.append(Box(min(ax, bx) - 1, min(ay, by) - 1.5, abs(bx - ax) + 2, abs(by - ay) + 3))
    return boxes
