"""A data file to the same file in canonical layout.

Each record is laid out by itself and read again: where a value or a comment would not be the same, or the record cannot
be read, it stays just as it is.
"""

import re
from collections import Counter
from typing import Any

from ..load.parse import parse
from ..load.split import split
from .lines import lines_of_record, lines_of_site
from .order import root_model
from .tree import Node, NotKeptError, read_tree

_BLANK_OR_COMMENT = re.compile(r"[ ]*(?:#.*)?")


def format_text(text: str, kind: str) -> str:
    """Return the text of a file of a kind in canonical order and layout; twice is the same as once.

    Nothing is changed where the file as a whole breaks the rules of its form.
    """
    pieces, faults = split(text)
    if faults or not pieces:
        return text
    if kind == "site":
        return _format_site(text)
    lines = text.split("\n")
    parts: list[list[str]] = []
    between = lines[: pieces[0].line]
    for piece in pieces:
        record, rest = _format_piece(piece.text, kind)
        parts += [_trivia(between, first=not parts, short=_is_short(parts, record)), record]
        between = rest
    parts.append(_trivia(between, first=False, short=False, last=True))
    return "\n".join(line for part in parts for line in part) + "\n"


def _format_site(text: str) -> str:
    lines = text.split("\n")
    start = next(index for index, line in enumerate(lines) if not _BLANK_OR_COMMENT.fullmatch(line))
    body = "\n".join(lines[start:])
    try:
        root, margin = read_tree(body)
    except NotKeptError:
        return text
    laid = [*lines_of_site(root, root_model("site")), *margin]
    if not _same(body, "\n".join(laid) + "\n"):
        return text
    return "\n".join([*_trivia(lines[:start], first=True, short=False), *laid]) + "\n"


def _format_piece(text: str, kind: str) -> tuple[list[str], list[str]]:
    """Return the lines of a record, and the lines that stand between it and the next."""
    lines = text.rstrip().split("\n")
    margin = max(len(re.match(" *-? *", lines[0])[0]), len("- ")) - 1
    end = len(lines)
    while end > 1 and (not lines[end - 1].strip() or re.match(rf" {{0,{margin}}}#", lines[end - 1])):
        end -= 1
    as_it_is, rest = lines[:end], text.removesuffix("\n").split("\n")[end:]
    record = "\n".join(as_it_is) + "\n"
    try:
        root, margin = read_tree(record)
        if root.sort != "list" or root.flow or len(root.items) != 1 or margin:
            return as_it_is, rest
        laid = lines_of_record(root.items[0], root_model(kind))
    except NotKeptError:
        return as_it_is, rest
    new = "\n".join(laid) + "\n"
    return (laid if new != record and _same(record, new) else as_it_is), rest


def _trivia(lines: list[str], *, first: bool, short: bool, last: bool = False) -> list[str]:
    """Return what stands between two records: comments as they are, single blank lines, one before a longer record."""
    kept: list[str] = []
    for line in [line.strip() for line in lines]:
        if line or (kept and kept[-1]):
            kept.append(line)
    gap = bool(lines and not lines[0].strip()) or not short
    if last and not kept:
        return []
    if not kept:
        return [] if first or not gap else [""]
    if last:
        kept = kept[:-1] if not kept[-1] else kept
    return kept if first else ["", *kept]


def _is_short(parts: list[list[str]], record: list[str]) -> bool:
    """Whether a record and the one before it are lines that may stand together."""
    return len(record) == 1 and bool(parts) and len(parts[-1]) == 1


def _same(before: str, after: str) -> bool:
    """Whether two texts hold the same values and comments, and the second none of the first's faults more."""
    one, two = parse(before), parse(after)
    return (
        one.root is not None
        and not one.faults
        and not two.faults
        and _equal(one.root, two.root)
        and _comments(before) == _comments(after)
    )


def _equal(one: Any, two: Any) -> bool:
    if type(one) is not type(two):
        return False
    if isinstance(one, dict):
        return one.keys() == two.keys() and all(_equal(one[key], two[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(two) and all(map(_equal, one, two))
    return one == two


def _comments(text: str) -> Counter[str]:
    root, margin = read_tree(text)
    found: list[Node] = list(root.walk())
    lines = [line for node in found for line in (*node.before, node.inline, *node.after)]
    return Counter(line for line in (*lines, *margin) if line)
