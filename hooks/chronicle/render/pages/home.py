"""The home page's generated part: counts, the strip of squares, ways in, newest records."""

from dataclasses import dataclass

from markupsafe import Markup

from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.strip import Square, squares_of, strip_of
from chronicle.render.words import plural

_COLUMNS = 104
_STEP, _SIZE = 9, 7.5  # px from square to square, and of a square's height
_NEWEST = 6


@dataclass(frozen=True, slots=True)
class PlacedSquare:
    """A square in per cent across and pixels down, with its CSS class."""

    css: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Picture:
    """The strip of squares: height and line in pixels, the size of a square, and what it shows in words."""

    height: float
    line: float
    width: float
    size: float
    squares: tuple[PlacedSquare, ...]
    label: str


def home(builder: Builder, context: PageContext, intro: Markup) -> Markup:
    """Return the home page around its hand-written introduction."""
    chronicle = builder.chronicle
    newest = sorted(
        (event for event in chronicle.events.values() if event.added),
        key=lambda event: (event.added.sort_key[0], event.id),
        reverse=True,
    )
    documents = [document for document in chronicle.documents.values() if document.kind in ("treaty", "agreement")]
    return builder.template(
        "pages/home.html",
        context,
        intro=intro,
        tally=_tally(builder),
        picture=_picture(builder),
        strip=strip_of(chronicle, 100.0),
        indexes=_indexes(builder),
        documents=[chronicle.targets[document.id] for document in documents[:_NEWEST]],
        newest=newest[:_NEWEST],
    )


def _tally(builder: Builder) -> list[tuple[str, int, bool]]:
    chronicle = builder.chronicle
    disputed = sum(1 for event in chronicle.events.values() if event.dispute)
    rows = [
        ("Events", len(chronicle.events), False),
        ("where sources differ", disputed, True),
        ("People", len(chronicle.people), False),
        ("Documents", len(chronicle.documents), False),
        ("Series of figures", len(chronicle.series), False),
        ("Sources", len(chronicle.sources), False),
    ]
    return [row for row in rows if row[1]]


def _indexes(builder: Builder) -> list[tuple[str, str, int]]:
    chronicle = builder.chronicle
    entries = [
        ("People", "people/", len(chronicle.people)),
        ("Organisations", "organisations/", len(chronicle.organisations)),
        ("Places", "places/", len(chronicle.places)),
        ("Documents", "documents/", len(chronicle.documents)),
        ("Trade and figures", "trade/", len(chronicle.series) + len(chronicle.breakdowns)),
        ("Country comparison", "comparison/", len(chronicle.comparison)),
        ("Sources", "sources/", len(chronicle.sources)),
        ("Glossary", "glossary/", len(chronicle.glossary)),
    ]
    return [entry for entry in entries if entry[2]]


def _picture(builder: Builder) -> Picture:
    squares = squares_of(builder.chronicle, _COLUMNS)
    above = max((square.level + 1 for square in squares), default=1)
    below = max((-square.level for square in squares), default=0)
    line = max(above, 1) * _STEP + 2.0
    placed = tuple(PlacedSquare(_css(square), square.x, _top(square, line)) for square in squares)
    label = f"{plural(len(placed), 'event')} over time; the timeline lists them."
    width = round(100 / _COLUMNS * 0.82, 3)
    return Picture(line + max(below, 1) * _STEP + 2.0, line, width, _SIZE, placed, label)


def _css(square: Square) -> str:
    return {1: "chr-fill-a", -1: "chr-fill-b"}.get(square.side, "chr-fill-n")


def _top(square: Square, line: float) -> float:
    """Return the top of a square: level 0 stands right above the line, level -1 right below."""
    if square.level >= 0:
        return line - (square.level + 1) * _STEP
    return line + (-square.level - 1) * _STEP + (_STEP - _SIZE)
