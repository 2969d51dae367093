"""A passage of prose, from a record or a hand-written page, and how to point into it."""

import re
from dataclasses import dataclass
from functools import cached_property

from ..load import Entry
from ..problems import Problem
from ..prose.tokens import Cite, Link, scan

# As in prose.tokens: what code spans and backslashes hide is no concern of the rules.
_HIDDEN = re.compile(r"(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|\\.", re.DOTALL)


@dataclass
class Passage:
    """A text with its place: either an entry and the path of a field in it, or the path of a page."""

    text: str
    entry: Entry | None = None
    loc: tuple[str | int, ...] = ()
    path: str = ""

    @cached_property
    def tokens(self) -> list[Link | Cite]:
        """The references in the text, in order."""
        if "[" not in self.text:
            return []
        # Without its backticks a text is scanned in linear time, and paired ones are blanked in `masked` already.
        return list(scan(self.masked.replace("`", " ") if "`" in self.text else self.text))

    @property
    def links(self) -> list[Link]:
        """The links among the references."""
        return [token for token in self.tokens if isinstance(token, Link)]

    @property
    def cites(self) -> list[Cite]:
        """The citations among the references."""
        return [token for token in self.tokens if isinstance(token, Cite)]

    @cached_property
    def masked(self) -> str:
        """The text with code spans and escapes blanked, of the same length."""
        if "`" not in self.text and "\\" not in self.text:
            return self.text
        return _HIDDEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), self.text)

    def problem(self, offset: int, snippet: str, message: str) -> Problem:
        """Return a problem with a snippet of the text that begins at an offset."""
        if self.entry is None:
            line = self.text.count("\n", 0, offset) + 1
            return Problem(self.path, line, offset - self.text.rfind("\n", 0, offset), "", message)
        line, column = self.entry.find(self.loc, snippet, self._count_before(snippet, offset))
        field = ".".join(step for step in self.loc if isinstance(step, str))
        return Problem(self.entry.path, line, column, self.entry.label, f"{field}: {message}")

    def _count_before(self, snippet: str, offset: int) -> int:
        words = r"\s+".join(re.escape(word) for word in snippet.split())
        return sum(1 for match in re.finditer(words, self.text) if match.start() < offset) if words else 0
