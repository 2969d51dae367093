"""What a drawing is made of. Lengths are pixels of the drawing, y runs downwards."""

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis with its words."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Label:
    """Words in the drawing; `anchor` is `start`, `mid` or `end`, `hue` that of the curve they belong to."""

    x: float
    y: float
    words: str
    anchor: str = "mid"
    hue: str = "ink"


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure: its place, its standing, what it says in full, and the ends of its range where it is one.

    `shape` is `dot`, or `step` for the figure of a span, whose line is mark enough; `left` and `right` are the ends of
    the span.
    """

    x: float
    y: float
    status: str
    say: str
    shape: str = "dot"
    left: float = 0
    right: float = 0
    low: float | None = None
    high: float | None = None
    bound: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points; `planned` where one of its ends is only a plan."""

    points: tuple[Point, ...]
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """One series in a drawing: number from 0, hue, lines, marks."""

    number: int
    hue: str
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: the ground between two curves, a break, the place that words take."""

    x: float
    y: float
    width: float
    height: float
    hue: str = ""

    def meets(self, other: "Box") -> bool:
        """Whether the two cover a common place."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height


@dataclass(frozen=True, slots=True)
class TimePlot:
    """Figures on a time axis. `zero` is the height of the base line, `unit` stands at the head of the other axis."""

    width: int
    height: int
    left: float
    right: float
    top: float
    bottom: float
    zero: float
    unit: str
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    curves: tuple[Curve, ...]
    between: tuple[Box, ...]
    joins: tuple[Line, ...]
    gap: Box | None
    values: tuple[Label, ...]
    names: tuple[Label, ...]
    form: str = "time"


@dataclass(frozen=True, slots=True)
class Row:
    """One bar: lines of words, where the bar stands, the value; `low` is set where the bar shows a range."""

    words: tuple[Label, ...]
    track: Box
    bar: Box
    status: str
    value: str
    value_at: Point
    say: str
    low: float | None = None
    bound: str | None = None


@dataclass(frozen=True, slots=True)
class RowPlot:
    """Figures as rows of bars from a common base line."""

    width: int
    height: int
    zero: float
    unit: str
    rows: tuple[Row, ...]
    form: str = "rows"
