"""Settles fragments of prose on one page: addresses, numbered notes, the first mention of each glossary term."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from chronicle.prose.fragment import NOTE, ROOT, TERM, TIP, Fragment
from chronicle.prose.tokens import Cite

_NOTES = re.compile(f"((?:{NOTE}\\d+{NOTE})+)([.,;:!?]*)")
_NUMBER = re.compile(r"\d+")
_TERM = re.compile(f"{TERM}([^{TERM}]+){TERM}([^{TERM}]+){TERM}")
_EXPLAINED = re.compile(rf'<a class="([^"]*)" {TIP}="([^"]*)" href="([^"]*)">(.*?)</a>', re.DOTALL)


@dataclass(slots=True)
class Note:
    """A numbered note of a page: a source at a locator; `calls` counts the places in the text that call it."""

    number: int
    source: str
    locator: str | None
    calls: int = 0


@dataclass(slots=True)
class Notes:
    """The notes of one page in the order in which they are first called."""

    notes: dict[tuple[str, str | None], Note] = field(default_factory=dict)

    def call(self, source: str, locator: str | None) -> Note:
        """Return the note of this source at this locator after counting one more call of it."""
        note = self._note(source, locator)
        note.calls += 1
        return note

    def add(self, source: str, locator: str | None) -> None:
        """Add a source that no text calls, unless a note of it says as much already."""
        if locator is None and any(source == known for known, _ in self.notes):
            return
        self._note(source, locator)

    def _note(self, source: str, locator: str | None) -> Note:
        return self.notes.setdefault((source, locator), Note(len(self.notes) + 1, source, locator))

    def __iter__(self):
        return iter(self.notes.values())

    def __len__(self) -> int:
        return len(self.notes)


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a note in the text: the note's number and which call of it this is."""

    number: int
    call: int


ShowCalls = Callable[[list[Call]], Markup]
ShowTerm = Callable[[str, str], Markup]
ShowFigure = Callable[[int, Markup, Markup, Markup, Markup], Markup]


class PageProse:
    """Places fragments on one page and collects its notes.

    `root` is the way from the page to the site's root (`../../`). `show_calls` and `show_term` lay out note numbers
    and a glossary term (id, words); each term is explained at its first mention on the page only. `show_figure` lays
    out a link with its explanation (number on the page, class, explanation, address, words).
    """

    def __init__(
        self,
        root: str,
        render: Callable[[str], Fragment],
        show_calls: ShowCalls,
        show_term: ShowTerm,
        show_figure: ShowFigure,
    ):
        self.root = root
        self.notes = Notes()
        self._render = render
        self._show_calls = show_calls
        self._show_term = show_term
        self._show_figure = show_figure
        self._explained: set[str] = set()
        self._figures = 0

    def __call__(self, text: str | None) -> Markup:
        """Return the HTML of a prose field on this page; nothing for an absent one."""
        return self.place(self._render(text)) if text else Markup("")

    def headings(self, text: str | None) -> tuple[tuple[str, str], ...]:
        """Return the (id, title) of the second-level headings in a prose field."""
        return self._render(text).headings if text else ()

    def place(self, fragment: Fragment) -> Markup:
        """Return the fragment's HTML with addresses, notes and terms settled for this page."""
        html = fragment.html.replace(ROOT, self.root)
        if fragment.cites:
            html = _NOTES.sub(lambda match: self._calls(match, fragment.cites), html)
        if TERM in html:
            html = _TERM.sub(self._term, html)
        if TIP in html:
            html = _EXPLAINED.sub(self._figure, html)
        return Markup(html)

    def call_sources(self, cited: Iterable[tuple[str, str | None]]) -> Markup:
        """Return note numbers for (source, locator) pairs that stand beside a fact."""
        notes = [self.notes.call(source, locator) for source, locator in cited]
        return self._show_calls([Call(note.number, note.calls) for note in notes]) if notes else Markup("")

    def _calls(self, match: re.Match[str], cites: tuple[tuple[Cite, ...], ...]) -> str:
        groups: Iterable[tuple[Cite, ...]] = (cites[int(number)] for number in _NUMBER.findall(match[1]))
        cited = dict.fromkeys((cite.id, cite.locator) for group in groups for cite in group)
        # Chicago sets note numbers after the punctuation that they follow in the text.
        return match[2] + self.call_sources(cited)

    def _term(self, match: re.Match[str]) -> str:
        term_id, words = match[1], match[2]
        if term_id in self._explained:
            return words
        self._explained.add(term_id)
        return self._show_term(term_id, Markup(words))

    def _figure(self, match: re.Match[str]) -> str:
        self._figures += 1
        return self._show_figure(self._figures, *map(Markup, match.groups()))
