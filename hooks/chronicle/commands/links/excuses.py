"""Addresses that need not answer: a written reason each, and a day on which the excuse ends.

The file `.link-excuses.yml` of a project is a list of `url` (`*` stands for any text), `reason` and `until`.
"""

from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from chronicle.load.parse import parse

FILE = ".link-excuses.yml"
_FIELDS = {"url", "reason", "until"}


class WrongExcuseError(Exception):
    """What is wrong with the file of excuses, in a sentence."""


@dataclass(frozen=True, slots=True)
class Excuse:
    """Why addresses like `url` are not asked to answer, `until` the end of a day."""

    url: str
    reason: str
    until: date
    place: str

    def covers(self, address: str) -> bool:
        """Whether it is about an address."""
        return fnmatchcase(address, self.url.replace("[", "[[]").replace("?", "[?]"))


def read_excuses(file: Path) -> list[Excuse]:
    """Return the excuses of a project; none where it has no such file."""
    if not file.exists():
        return []
    text = file.read_text(encoding="utf-8")
    if not any(line.strip() and not line.lstrip().startswith("#") for line in text.split("\n")):
        return []
    tree = parse(text)
    if tree.faults or not isinstance(tree.root, list):
        raise WrongExcuseError(f"{file.name} must be a list of excuses with {', '.join(sorted(_FIELDS))}.")
    return [_read(item, f"{file.name}:{line + 1}") for item, (line, _) in zip(tree.root, tree.starts, strict=True)]


def _read(item: object, place: str) -> Excuse:
    if not isinstance(item, dict) or item.keys() != _FIELDS or not all(str(part).strip() for part in item.values()):
        raise WrongExcuseError(f"{place}: an excuse has url, reason and until, all three.")
    try:
        until = date.fromisoformat(str(item["until"]).strip())
    except ValueError:
        raise WrongExcuseError(f"{place}: until is a day, such as 2027-06-30.") from None
    return Excuse(str(item["url"]).strip(), str(item["reason"]).strip(), until, place)
