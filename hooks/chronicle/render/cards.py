"""The pictures for those who share a page: one for each kind of page and each era, with all years drawn to scale.

The size is the one that social networks ask for: 1200 by 630.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from chronicle.formats.addresses import card_file
from chronicle.model.chronicle import Chronicle, describe_span
from chronicle.pictures import png
from chronicle.render.env import environment
from chronicle.render.picture import Block, blocks_of
from chronicle.render.strip import Segment, strip_of
from chronicle.render.words import kind_heading, plural

HOME = "home"
_INNER = 1072.0  # px between the margins
_HALF = 84.0  # px of the bars, to either side of the line
_SIZES = ((17, 104), (22, 92), (28, 74), (33, 66), (36, 58))  # letters in a line: px of the face
_LETTER = 8.2  # px, of a segment's label
_KINDS = {
    "people": "person", "organisations": "organisation", "places": "place", "documents": "document",
    "sources": "source", "themes": "theme",
}  # fmt: skip
_PLURALS = {"people": "people"}


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a picture: a title, a line below it, the era that it is of or none."""

    title: str
    line: str
    era_id: str | None = None

    @property
    def words(self) -> str:
        """What the picture shows, for those who do not see it."""
        return f"{self.title}: {self.line}. Events per year, drawn to scale."


class Cards:
    """The pictures of one chronicle, drawn when their files are asked for."""

    def __init__(self, chronicle: Chronicle):
        """Take the chronicle; nothing is drawn yet."""
        self._chronicle = chronicle
        self.cards: dict[str, Card] = dict(_cards(chronicle))

    @cached_property
    def words(self) -> dict[str, str]:
        """What each picture shows, by its name."""
        return {name: card.words for name, card in self.cards.items()}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield (path, picture) of every card."""
        for name, card in self.cards.items():
            yield card_file(name), png(self.drawing(card))

    def drawing(self, card: Card) -> str:
        """Return a card as SVG."""
        lines, size = fit_title(card.title)
        return environment().get_template("card.svg").render(
            card=card,
            site=self._chronicle.site,
            lines=lines,
            size=size,
            blocks=self._blocks,
            bars=[(bar, self._is_faint(bar, card.era_id)) for bar in self._blocks.bars],
            segments=[(segment, _label(segment)) for segment in self._strip.segments],
        )  # fmt: skip

    @cached_property
    def _strip(self):
        return strip_of(self._chronicle, _INNER)

    @cached_property
    def _blocks(self):
        return blocks_of(self._chronicle, _HALF)

    def _is_faint(self, bar: Block, era_id: str | None) -> bool:
        """Return whether a bar lies outside the era that a picture is of."""
        era = next((segment for segment in self._strip.segments if segment.era_id == era_id), None)
        middle = (bar.x + bar.width / 2) / 100 * _INNER
        return era is not None and not era.x <= middle < era.x + era.width


def fit_title(title: str) -> tuple[list[str], int]:
    """Return a title in at most two lines, and the size in pixels at which they fit; more is cut off with a mark."""
    for letters, size in _SIZES:
        if len(title) <= letters:
            return [title], size
    first, *rest = _wrap(title, letters)
    if len(rest) < 2 and all(len(line) <= letters for line in (first, *rest)):
        return [first, *rest], size
    return [_cut(first, letters), _cut(f"{rest[0] if rest else ''}…", letters)], size


def _cut(line: str, letters: int) -> str:
    return line if len(line) <= letters else line[: letters - 1].rstrip() + "…"


def _wrap(title: str, letters: int) -> list[str]:
    lines: list[str] = []
    for word in title.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _label(segment: Segment) -> str:
    room = (segment.width - 14) / _LETTER
    return segment.label if len(segment.label) <= room else str(segment.number)


def _cards(chronicle: Chronicle) -> Iterator[tuple[str, Card]]:
    site = chronicle.site
    counts = (
        (chronicle.events, "event", None),
        (chronicle.people, "person", "people"),
        (chronicle.sources, "source", None),
    )
    words = [plural(len(records), one, many) for records, one, many in counts if records]
    yield HOME, Card(site.title, " · ".join(words))
    for era in chronicle.eras.values():
        count = plural(len(chronicle.events_of_era[era.id]), "event")
        yield f"era-{era.id}", Card(era.title, f"{describe_span(era)} · {count}", era.id)
    for kind, noun in _KINDS.items():
        records = chronicle.records(kind)
        if records:
            heading = {"sources": "Sources", "themes": "Themes"}.get(kind) or kind_heading(kind)
            yield kind, Card(heading, plural(len(records), noun, _PLURALS.get(kind)))
    figures = len(chronicle.series) + len(chronicle.breakdowns)
    if figures:
        yield "trade", Card("Trade and figures", plural(figures, "table of figures", "tables of figures"))
