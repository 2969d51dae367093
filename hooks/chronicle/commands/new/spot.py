"""Where a new record goes: the file that holds its like, and its place in the order that the file keeps."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Any

from chronicle.edtf import Edtf, EdtfError, parse
from chronicle.load import Entry, Loaded
from chronicle.load.decode import decode
from chronicle.load.parse import parse as parse_yaml
from chronicle.load.split import split
from chronicle.records import KINDS

from ..schema import first_line
from .arguments import WrongArgumentError

_IN_ORDER = 0.8  # of all neighbours
_DATED_BY = {"events": "date", "documents": "date", "eras": "start", "breakdowns": "period"}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file: before the line `before` (from 1; None: at the end), and why there."""

    path: str
    before: int | None
    reason: str
    indent: str = ""


def find_spot(root: Path, loaded: Loaded, kind: str, given: dict[str, list[str]], chosen: str | None) -> Spot:
    """Return the place for a record with these fields, in the file asked for or in the one that suits it."""
    path = chosen or _find_file(root, loaded, kind, given)
    entries = [entry for entry in loaded.entries[kind] if entry.path == path]
    if not entries:
        return Spot(path, None, "the first of its file")
    lines = decode((root / path).read_bytes())[0].split("\n")
    indent = lines[_top(entries[0]) - 1].split("-")[0]
    for words, key in _orders(kind):
        keys = [key(entry.data) for entry in entries]
        own = key({name: values[0] for name, values in given.items()})
        if own is None or None in keys or not _is_ordered(keys):
            continue
        at = min(range(len(keys) + 1), key=lambda n: (_out_of_order(keys, own, n), -n))
        if at == len(keys):
            return Spot(path, None, f"at the end, {words}", indent)
        place = f"before {entries[at].id}" if at == 0 else f"after {entries[at - 1].id}"
        before = _top(entries[at]) if at == 0 else _below(lines, entries[at - 1])
        return Spot(path, before, f"{place}, {words}", indent)
    return Spot(path, None, "at the end", indent)


def insert(root: Path, spot: Spot, block: list[str]) -> tuple[str, int]:
    """Return the text of a file with a block put in, and the line, from 1, where the block begins.

    Raises WrongArgumentError where the file is not a list in lines, or where any other record would not stay as it is.
    """
    file = root / spot.path
    content = file.read_bytes() if file.exists() else b""
    text, fault = decode(content)
    if fault:
        raise WrongArgumentError(f"{spot.path}: {fault.message}.")
    lines = text.rstrip("\n").split("\n") if text.strip() else first_line(root, spot.path)
    block = [spot.indent + line if line else "" for line in block]
    at = len(lines) if spot.before is None else spot.before - 1
    above, below = lines[:at], lines[at:]
    while above and not above[-1].strip():
        above.pop()
    while below and not below[0].strip():
        below.pop(0)
    gap_above, gap_below = [""] if above else [], [""] if below else []
    if above and above[-1].startswith("#") and spot.before is not None and spot.before == _first_dash(lines):
        gap_above = [""] if at and not lines[at - 1].strip() else []
    new = "\n".join([*above, *gap_above, *block, *gap_below, *below]) + "\n"
    if text.strip() and not _holds_the_same(text, new):
        raise WrongArgumentError(f"{spot.path} is not a list with a dash before each record; mend it first.")
    line_end = "\r\n" if b"\r\n" in content else "\n"
    return new.replace("\n", line_end), len(above) + len(gap_above) + 1


def _find_file(root: Path, loaded: Loaded, kind: str, given: dict[str, list[str]]) -> str:
    paths: dict[str, list[Entry]] = {}
    for entry in loaded.entries[kind]:
        paths.setdefault(entry.path, []).append(entry)
    if not paths:
        home = PurePosixPath("data", KINDS[kind].folder, kind)
        return f"{home}/{kind}.yml" if (root / home).is_dir() else f"{home}.yml"
    if len(paths) == 1:
        return next(iter(paths))
    field = _DATED_BY.get(kind)
    own = _date_key(given[field][0]) if field and field in given else None
    if own is not None:
        return max(paths, key=lambda path: (_nearness(paths[path], field, own), path))
    party = given.get("party", [""])[0]
    return max(paths, key=lambda path: (_of_party(paths[path], party), len(paths[path]), path))


def _nearness(entries: list[Entry], field: str, own: Edtf) -> tuple[bool, float]:
    """Return how well a date fits a file: whether it lies within, and how dense the file is there."""
    days = sorted(_day(key) for entry in entries if (key := _date_key(_field(entry.data, field))))
    if not days:
        return False, float("-inf")
    first, last, day = days[0], days[-1], _day(own)
    if first <= day <= last:
        return True, len(days) / (last - first + 365)
    return False, -float(min(abs(day - first), abs(day - last)))


def _of_party(entries: list[Entry], party: str) -> float:
    return sum(_field(entry.data, "party") == party for entry in entries) / len(entries) if party else 0.0


def _orders(kind: str) -> list[tuple[str, Callable[[Any], Any]]]:
    orders: list[tuple[str, Callable[[Any], Any]]] = []
    if kind in _DATED_BY:
        orders.append(("in the order of time", lambda data: _date_key(_field(data, _DATED_BY[kind]))))
    orders.append(("in the order of ids", lambda data: _field(data, "id") or None))
    orders += [(f"in the order of {name}s", partial(_folded, name=name)) for name in ("name", "term", "title")]
    return orders


def _folded(data: Any, name: str) -> str | None:
    return (_field(data, name) or "").casefold() or None


def _is_ordered(keys: list[Any]) -> bool:
    return sum(one <= two for one, two in pairwise(keys)) >= _IN_ORDER * (len(keys) - 1)


def _out_of_order(keys: list[Any], own: Any, at: int) -> int:
    return sum(key > own for key in keys[:at]) + sum(key < own for key in keys[at:])


def _date_key(text: str | None) -> Edtf | None:
    try:
        return parse((text or "").strip())
    except EdtfError:
        return None


def _day(date: Edtf) -> int:
    """Return the first day that a date may mean, as a number; its last where its start is open."""
    return (date.earliest or date.latest or datetime.date.min).toordinal()


def _field(data: Any, name: str) -> str | None:
    value = data.get(name) if isinstance(data, dict) else None
    return str(value) if isinstance(value, str) else None


def _top(entry: Entry) -> int:
    """Return the line of the record's dash, from 1."""
    return entry.top + 1


def _below(lines: list[str], entry: Entry) -> int:
    """Return the first line after a record, from 1."""
    return min(entry.end_line + 1, len(lines) + 1)


def _first_dash(lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines, 1) if line.lstrip().startswith("-")), 0)


def _holds_the_same(old: str, new: str) -> bool:
    """Whether all records of the old text stand in the new one as they were, with one more."""
    before, after = ([parse_yaml(piece.text).root for piece in split(text)[0]] for text in (old, new))
    if len(after) != len(before) + 1:
        return False
    return any(after[:at] + after[at + 1 :] == before for at in range(len(after)))
