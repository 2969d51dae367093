"""The line that a problem stands in, with a caret below the faulty value, for people at a terminal or a browser."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from chronicle.load.decode import decode
from chronicle.load.files import read_bytes
from chronicle.problems import Problem

_WIDTH = 100
_BEFORE = 60  # letters kept before the caret where a line is cut
_ELLIPSIS = "…"
_UNSHOWN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A problem with its line, cut when long, and the blanks and caret that point into it; both "" where no line is."""

    problem: Problem
    line: str = ""
    caret: str = ""


def find_excerpts(root: Path, problems: Iterable[Problem]) -> Iterator[Excerpt]:
    """Yield an excerpt for every problem; files are read again, each once, as they are now."""
    texts: dict[str, list[str]] = {}
    for problem in problems:
        if problem.path not in texts:
            texts[problem.path] = _lines(root / problem.path)
        yield point_into(texts[problem.path], problem)


def point_into(lines: list[str], problem: Problem) -> Excerpt:
    """Return the excerpt of a problem from the lines of its file."""
    if not 1 <= problem.line <= len(lines) or not lines[problem.line - 1].strip():
        return Excerpt(problem)
    line = "".join(map(_show, lines[problem.line - 1].rstrip()))
    at = min(problem.column - 1, len(line))
    start = max(at - _BEFORE, 0) if len(line) > _WIDTH else 0
    shown = line[start : start + _WIDTH]
    if start + _WIDTH < len(line):
        shown += _ELLIPSIS
    before = line[start:at]
    if start:
        shown, before = _ELLIPSIS + shown, _ELLIPSIS + before
    return Excerpt(problem, shown, " " * sum(map(_columns, before)) + "^")


def _lines(file: Path) -> list[str]:
    content = read_bytes(file)
    return decode(content)[0].split("\n") if isinstance(content, bytes) else []


def _show(character: str) -> str:
    """Return a character as it may be printed: controls could steer a terminal, or turn the text around."""
    if character == "\t":
        return " "
    return (
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") else character
    )


def _columns(character: str) -> int:
    """Return how many columns a character takes where letters are of one width."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
