"""A problem on its way: known by line and column inside a piece of text, not yet by file."""

from typing import NamedTuple

from ..problems import Problem


class Fault(NamedTuple):
    """What is wrong at a place of a text; line and column count from 0."""

    line: int
    column: int
    message: str
    record: str = ""

    def at(self, path: str, top: int = 0) -> Problem:
        """Return the problem, given the file and the line of it where the text begins."""
        return Problem(path, top + self.line + 1, self.column + 1, self.record, self.message)
