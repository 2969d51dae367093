"""What a drawing of bars of a hundred per cent is made from and of."""

from dataclasses import dataclass
from decimal import Decimal

from chronicle.charts.shapes import Box, Label


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
    """A bar of a hundred per cent with its words; `track` is the whole, `rest` what is said of an empty rest of it."""

    words: Label
    track: Box
    segments: tuple[Segment, ...]
    rest: Label | None = None


@dataclass(frozen=True, slots=True)
class StackPlot:
    """Bars of a hundred per cent, with the names of the parts over the first where they stand clear."""

    width: int
    height: int
    unit: str
    rows: tuple[StackRow, ...]
    names: tuple[Label, ...]
    form: str = "stack"
