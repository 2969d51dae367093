"""Columns of numbers: what each lacks for the points of all to stand below one another."""

from collections.abc import Sequence


def pads(words: Sequence[str]) -> list[str]:
    """Return for each number, as written, the digits that it lacks to the longest fraction of the column.

    >>> pads(["1", "2.25", "3.5"])
    ['.00', '', '0']
    """
    digits = max((len(_fraction(number)) for number in words), default=0)
    return [_pad(number, digits - len(_fraction(number))) for number in words]


def _fraction(number: str) -> str:
    return number.rpartition(".")[2] if "." in number else ""


def _pad(number: str, missing: int) -> str:
    return ("" if "." in number or not missing else ".") + "0" * missing
