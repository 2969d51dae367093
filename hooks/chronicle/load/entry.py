"""A record as it stands in its file."""

import re
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from ..records import KINDS
from .marks import Span, locate


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A record with its place: `record` is None where the data break the contract.

    `draft` is the record, or what could be read of a broken one: absent fields and parts are None or empty, so that the
    checks can go on and name every fault in one run. It is None where not even a mapping was found.
    `data` is the tree as written: dict, list, `Plain` for scalars without quotes, `str` for the others.
    """

    kind: str
    id: str
    path: str
    line: int
    column: int
    end_line: int
    data: Any = field(repr=False)
    record: BaseModel | None = field(repr=False)
    draft: Any = field(repr=False)
    text: str = field(repr=False)  # the piece of the file that holds it
    top: int = field(repr=False)  # the line of the file, from 0, where the piece begins
    root: tuple[int, ...] = field(repr=False)  # the path of the record inside the piece

    @property
    def label(self) -> str:
        """The record as problems name it: "event flood-1876"."""
        return f"{KINDS[self.kind].name} {self.id}".rstrip()

    def position(self, *loc: str | int) -> tuple[int, int]:
        """Return line and column, from 1, of the value at a path of fields and indexes.

        Steps that are not in the file (an absent field, the name `sides`) are passed over, so the answer is the nearest
        value around it, or the record's own first line.
        """
        span = self._span(loc)
        return (self.top + span.line + 1, span.column + 1) if span else (self.line, self.column)

    def key_position(self, *loc: str | int) -> tuple[int, int]:
        """Return line and column, from 1, of the name of the field at a path."""
        span = locate(self.text).keys.get((*self.root, *loc))
        return (self.top + span.line + 1, span.column + 1) if span else self.position(*loc)

    def find(self, loc: tuple[str | int, ...], snippet: str, nth: int = 0) -> tuple[int, int]:
        """Return line and column of the nth occurrence (from 0) of a snippet in the text at a path.

        White space in the snippet stands for any, for a long value runs over several lines. Where the snippet is not
        to be found as it is (escapes in quotes), the answer is the position of the value.
        """
        span = self._span(loc)
        words = r"\s+".join(re.escape(word) for word in snippet.split())
        if span and words:
            found = list(re.compile(words).finditer(self.text, span.begin, span.end))
            if nth < len(found):
                return self._place(found[nth].start())
        return self.position(*loc)

    def _span(self, loc: tuple[str | int, ...]) -> Span | None:
        values = locate(self.text).values
        path: tuple[str | int, ...] = self.root
        for step in loc:
            if (*path, step) in values:
                path = (*path, step)
        return values.get(path)

    def _place(self, offset: int) -> tuple[int, int]:
        line = self.text.count("\n", 0, offset)
        return self.top + line + 1, offset - self.text.rfind("\n", 0, offset)
