"""What a page's templates may ask for: addresses from this page, prose settled on it, its notes."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from chronicle.citations import Reference
from chronicle.model.chronicle import Chronicle, Target
from chronicle.prose.page import Note, PageProse
from chronicle.prose.tokens import Cite, scan
from chronicle.records import CitedSource, Source, Theme
from chronicle.render.env import environment

if TYPE_CHECKING:
    from chronicle.render.builder import Builder

SLOTS = 6
_SHAPES = ("square", "ring", "half")


class PageContext:
    """Everything a template of one page uses; made anew for each page.

    `address` is the page's own, from the site's root. Prose must be asked for in reading order, as it numbers notes.
    """

    def __init__(self, builder: "Builder", address: str):
        """`builder` makes and keeps what pages share."""
        self.chronicle = builder.chronicle
        self._builder = builder
        self.address = address
        self.charts: list[Any] = []
        self.root = "../" * address.count("/") or "./"
        macros = environment().get_template("macros/prose.html").module
        self.prose = PageProse(self.root, builder.fragment, macros.note_calls, self._term, macros.figure)
        self._show_term = macros.term

    @property
    def site(self):
        """The site's own record."""
        return self.chronicle.site

    def url(self, address: str) -> str:
        """Return an address of the site as seen from this page."""
        return self.root + address

    def target(self, record_id: str) -> Target | None:
        """Return the record that an id names, None for a plain name."""
        return self.chronicle.targets.get(record_id)

    @cached_property
    def theme_marks(self) -> dict[str, str]:
        """The CSS classes of each theme's mark by theme id."""
        return self._builder.keeper.once("theme marks", lambda: theme_marks(self.chronicle))

    def theme(self, theme_id: str) -> Theme:
        """Return a theme by id."""
        return self.chronicle.themes[theme_id]

    def initiative(self, value: str) -> str:
        """Return the variant of the initiative mark: `a`, `b`, `joint`, `other` or `disputed`."""
        first, second = self.chronicle.party_ids
        return {first: "a", second: "b"}.get(value, value)

    def side_name(self, value: str) -> str:
        """Return an initiative in words: the seat of a party, `joint`, `others` or `disputed`."""
        for party in self.site.parties:
            if party.id == value:
                return party.seat
        return {"joint": "joint", "other": "others", "disputed": "disputed"}[value]

    def plain(self, text: str | None) -> str:
        """Return prose as one line of plain text."""
        return self._builder.plain(text) if text else ""

    def add_sources(self, cited: Iterable[CitedSource]) -> None:
        """Add sources that no text of the page has called to its notes."""
        for source in cited:
            self.prose.notes.add(source.id, source.locator)

    def call_notes(self, cited: Iterable[CitedSource]) -> Markup:
        """Return note numbers for sources that stand beside a fact and not in prose."""
        return self.prose.call_sources((source.id, source.locator) for source in cited)

    def further_notes(self, cited: Iterable[CitedSource], prose: str | None) -> Markup:
        """Return note numbers for the sources beside a piece of prose that it does not cite itself."""
        named = {token.id for token in scan(prose or "") if isinstance(token, Cite)}
        return self.call_notes(source for source in cited if source.id not in named)

    def source_notes(self) -> list[Note]:
        """Return the page's notes; ask when all prose is placed."""
        return list(self.prose.notes)

    def first_notes(self) -> dict[str, int]:
        """Return, by source, the number of the note that cites it in full: the first one."""
        return {note.source: note.number for note in reversed(self.source_notes())}

    def count_sources(self) -> str:
        """Return how many sources the notes name, and how many of these are primary, in words."""
        cited = {note.source for note in self.prose.notes}
        primary = sum(self.chronicle.sources[source].kind == "primary" for source in cited)
        return f"{len(cited)}, {primary} primary" if primary else str(len(cited))

    def note(self, source_id: str, locator: str | None) -> Reference:
        """Return the full reference of a source as a note."""
        return self._builder.note(source_id, locator)

    def keep(self, piece: str, *key: Any) -> Markup:
        """Return a piece of `macros/kept.html`, rendered once for each key and depth of page."""
        return self._builder.keeper.once((piece, self.root, *key), lambda: self._piece(piece, *key))

    def _piece(self, piece: str, *key: Any) -> Markup:
        return getattr(environment().get_template("macros/kept.html").module, piece)(self, *key)

    def entry(self, source: Source) -> Reference:
        """Return a source's entry in a bibliography."""
        return self._builder.entry(source.id)

    @cached_property
    def parties(self) -> tuple[Any, Any]:
        """The two parties, left and right."""
        return tuple(self.site.parties)

    def _term(self, term_id: str, words: Markup) -> Markup:
        explanation = self.plain(self.chronicle.glossary[term_id].definition)
        return self._show_term(term_id, words, explanation, self.url(f"glossary/#{term_id}"))


def theme_marks(chronicle: Chronicle) -> dict[str, str]:
    """Return the CSS classes of every theme's mark by theme id: six hues, then the same hues in other shapes."""
    return {
        theme.id: f"chr-{_SHAPES[number // SLOTS % len(_SHAPES)]} chr-slot-{number % SLOTS + 1}"
        for number, theme in enumerate(chronicle.site.themes)
    }
