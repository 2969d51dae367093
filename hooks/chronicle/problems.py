"""What is wrong with the data: one frozen value per problem, sorted by file and line, and printed as one line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

_MOST = 1_000  # whoever has more has one cause, and no terminal that goes back so far


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault, at the place where an editor mends it.

    `path` is relative to the project with forward slashes, `line` and `column` count from 1, `record` is
    "event flood-1876" or "" when no record is concerned, `message` says what is wrong and what to write instead.
    """

    path: str
    line: int
    column: int
    record: str
    message: str

    def __str__(self) -> str:
        record = f" {self.record}:" if self.record else ""
        return printable(f"{self.path}:{self.line}:{self.column}:{record} {self.message}")


def report(problems: Sequence[Problem]) -> str:
    """Return the problems as text, a line each, under a line that counts all; of more than 1,000 the first."""
    count = f"{len(problems):,} problem{'' if len(problems) == 1 else 's'}"
    lines = [f"{count} in the data or the hand-written pages:", *map(str, problems[:_MOST])]
    return "\n".join([*lines, *say_rest(len(problems), _MOST)])


def say_rest(number: int, shown: int) -> list[str]:
    """Return the line that stands for the problems which are not shown, if there are any."""
    return [f"... and {number - shown:,} more"] if number > shown else []


def did_you_mean(value: str, choices: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" for the choice nearest to the value, or "" when none is near.

    Capitals and underscores are overlooked, for they are the commonest slips.
    """
    plain = {_fold(choice): choice for choice in choices}
    near = get_close_matches(_fold(value)[:100], plain, n=1, cutoff=0.7)
    return f"; did you mean '{plain[near[0]]}'?" if near else ""


def quote(value: object, limit: int = 60) -> str:
    """Return the value as it may stand in a message: one line, in quotes, cut when long."""
    text = " ".join(str(value).split())
    return f"'{text[: limit - 3]}...'" if len(text) > limit else f"'{text}'"


def printable(text: str) -> str:
    """Return the text with everything that is not to be seen, or breaks or turns the line, as an escape: `\\u202e`."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)


def _fold(value: str) -> str:
    return value.casefold().replace("_", "-").strip()
