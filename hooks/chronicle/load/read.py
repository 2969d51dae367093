"""A piece of a file to records, remembered from one load to the next.

The result depends on the kind and the text alone. It is kept in memory, so that unchanged records are the same objects
in the next load; a cache on disk would stand in the same place.
"""

import re
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from ..records import KINDS
from . import characters
from .entry import Entry
from .explain import explain
from .fault import Fault
from .parse import Tree, parse
from .salvage import salvage

_RECORD_LETTERS = 1_000_000
_ID_LINE = re.compile(r"""^(?: *- +| +)id: +['"]?([a-z0-9-]{1,80})['"]? *(?:#.*)?$""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Item:
    """A record of a piece: where it begins and ends inside it, and what it holds."""

    id: str
    line: int
    column: int
    end_line: int
    data: Any
    record: BaseModel | None
    draft: Any
    root: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a piece of text of one kind holds; lines count from the beginning of the piece."""

    text: str
    items: tuple[Item, ...]
    faults: tuple[Fault, ...]


class Memory:
    """The readings of the last load, by kind and text; those that a load does not ask for again are forgotten."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], Reading] = {}
        self._now: dict[tuple[str, str], Reading] = {}

    def start(self) -> None:
        """Begin a load."""
        self._last, self._now = self._now, {}

    def read(self, kind: str, text: str) -> Reading:
        """Return the reading of a piece, made now or before."""
        key = (kind, text)
        reading = self._now.get(key) or self._last.get(key) or read(kind, text)
        self._now[key] = reading
        return reading


def read(kind: str, text: str) -> Reading:
    """Parse and validate a piece; a fault never raises."""
    original = text
    if len(text) > _RECORD_LETTERS:
        return _unread(kind, text, [Fault(0, 0, f"a record of more than {_RECORD_LETTERS:,} characters; divide it")])
    text, faults = characters.clean(text)
    if faults and characters.has_indenting_tab(original):
        return _unread(kind, text, faults)
    tree = parse(text)
    spoilt = {fault.line for fault in faults}
    faults += tree.faults
    if tree.root is None:
        return _unread(kind, text, faults)
    items: list[Item] = []
    for index, (data, start) in enumerate(_list_items(kind, tree, faults)):
        root = (index,) if isinstance(tree.root, list) else ()
        reading = _read_item(kind, text, data, start, root)
        items += reading.items
        faults += [fault for fault in reading.faults if fault.line not in spoilt]
    return _finish(text, items, faults)


def _list_items(kind: str, tree: Tree, faults: list[Fault]) -> list[tuple[Any, tuple[int, int]]]:
    """Return the records of a tree with their places; a file of the wrong outer form is a fault."""
    is_list = isinstance(tree.root, list)
    if is_list == (kind != "site") or tree.root == []:
        if tree.root == []:
            faults.append(Fault(0, 0, "the list is empty; write a record in it or delete the file"))
    elif is_list:
        faults.append(Fault(0, 0, "the site is no list; take the dash away"))
    elif isinstance(tree.root, dict):
        faults.append(Fault(*tree.starts[0], "must be a list of records; begin each with a dash: '- id: ...'"))
    return list(zip(tree.root if is_list else [tree.root], tree.starts, strict=True))


def _read_item(kind: str, text: str, data: Any, start: tuple[int, int], root: tuple[int, ...]) -> Reading:
    """Return the reading of one record of a piece."""
    record, draft, found = _validate(kind, data)
    name = data.get("id") if isinstance(data, dict) else None
    known = " ".join(name.split())[:80] if isinstance(name, str) else ""
    item = Item(known, *start, _last_line(text, start[1]), data, record, draft, root)
    faults = []
    if found:
        entry = make_entry(kind, item, text, "", 0)
        for loc, at_key, message in found:
            line, column = entry.key_position(*loc) if at_key else entry.position(*loc)
            faults.append(Fault(line - 1, column - 1, message))
    return _finish(text, [item], faults)


def _validate(kind: str, data: Any) -> tuple[BaseModel | None, Any, list[tuple[Any, bool, str]]]:
    model = KINDS[kind].model
    if not isinstance(data, dict):
        whole = f"{KINDS[kind].article} {KINDS[kind].name}"
        return None, None, [((), False, f"must be {whole} with its fields, such as 'id: ...', not mere text or a list")]
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        return None, salvage(model, data), explain(error, kind, data)
    return record, record, []


def make_entry(kind: str, item: Item, text: str, path: str, top: int) -> Entry:
    """Return the entry of an item, given its file and the line of it where the piece begins."""
    return Entry(
        kind=kind, id=item.id, path=path, line=top + item.line + 1, column=item.column + 1,
        end_line=top + item.end_line + 1, data=item.data, record=item.record, draft=item.draft,
        text=text, top=top, root=item.root,
    )  # fmt: skip


def _unread(kind: str, text: str, faults: list[Fault]) -> Reading:
    """Return a reading without data, but with the id where one can be seen, so that references to it still hold."""
    match = _ID_LINE.search(text[:10_000]) if kind != "site" else None
    items = [Item(match[1], 0, 0, text.rstrip().count("\n"), None, None, None, ())] if match else []
    return _finish(text, items, faults)


def _finish(text: str, items: list[Item], faults: list[Fault]) -> Reading:
    return Reading(text, tuple(items), tuple(faults))


def _last_line(text: str, column: int) -> int:
    """Return the last line, from 0, of a piece that is neither blank nor a comment before the next record."""
    lines = text.split("\n")
    while lines and (not (bare := lines[-1].lstrip()) or (bare[0] == "#" and len(lines[-1]) - len(bare) < column)):
        lines.pop()
    return max(len(lines) - 1, 0)
