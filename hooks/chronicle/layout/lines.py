"""A tree to lines: two blanks a level, lists of ids on one line where they fit, fields in their order."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from ..records.types import ID_PATTERN
from .order import inner_model, sort_fields
from .tree import Node

WIDTH = 120
_STEP = "  "
_ID = re.compile(ID_PATTERN)


def lines_of_record(node: Node, model: type[BaseModel]) -> list[str]:
    """Return the lines of one record of a list."""
    return list(_item(node, "", model))


def lines_of_site(node: Node, model: type[BaseModel]) -> list[str]:
    """Return the lines of a file that is one mapping."""
    return list(_fields(node, "", model))


def _fields(node: Node, indent: str, model: type[BaseModel] | None) -> Iterator[str]:
    names = [key.raw for key in node.keys]
    for index in sort_fields([name.strip("\"'") for name in names], model):
        key, value = node.keys[index], node.items[index]
        yield from _comments(key.before, indent)
        inner = inner_model(model, names[index]) if model else None
        if key.inline and not value.inline:
            value.inline = key.inline
        yield from _value(f"{indent}{names[index]}:", value, indent + _STEP, inner)
        yield from _comments(key.after, indent)


def _item(node: Node, indent: str, model: type[BaseModel] | None) -> Iterator[str]:
    yield from _comments(node.before, indent)
    if node.sort == "mapping" and not _fits(node, indent + "-"):
        lines = list(_fields(node, indent + _STEP, model))
        first = next(index for index, line in enumerate(lines) if not line.lstrip().startswith("#") and line.strip())
        yield from (line.removeprefix(_STEP) for line in lines[:first])
        inline = f"{_STEP}{node.inline}" if node.inline and node.flow else ""
        yield f"{indent}- {lines[first].lstrip()}{inline}"
        yield from lines[first + 1 :]
    else:
        yield from _value(f"{indent}-", node, indent + _STEP, model)
    yield from _comments(node.after, indent)


def _value(prefix: str, node: Node, indent: str, model: type[BaseModel] | None) -> Iterator[str]:
    """Yield a value after its key or dash; `indent` is that of what stands on lines of its own."""
    comment = f"{_STEP}{node.inline}" if node.inline else ""
    if node.sort == "scalar":
        yield from _scalar(prefix, node, indent, comment)
    elif _fits(node, prefix, model):
        yield f"{prefix} {_flow(node, model)}{comment}"
    elif node.sort == "mapping":
        yield prefix + comment
        yield from _fields(node, indent, model)
    else:
        yield prefix + comment
        for item in node.items:
            yield from _item(item, indent, model)


def _scalar(prefix: str, node: Node, indent: str, comment: str) -> Iterator[str]:
    first, *others = node.raw.split("\n")
    if node.block:
        filled = [line for line in others if line.strip()]
        depth = len(filled[0]) - len(filled[0].lstrip(" ")) if filled else 0
        yield f"{prefix} {first.rstrip()}"
        yield from (f"{indent}{line[depth:]}" if line[depth:] else "" for line in others)
        return
    lines = [f"{prefix} {first.rstrip()}".rstrip(), *(indent + line.strip() if line.strip() else "" for line in others)]
    lines[-1] += comment
    yield from lines


def _fits(node: Node, prefix: str, model: type[BaseModel] | None = None) -> bool:
    """Whether a list or mapping stands on one line: it was written so, or is a list of ids, and it is short enough."""
    if node.sort == "scalar" or node.commented or any("\n" in one.raw or one.block for one in node.walk()):
        return False
    ids = node.sort == "list" and node.items and all(_ID.match(item.raw) for item in node.items)
    return bool(node.flow or ids) and len(f"{prefix} {_flow(node, model)}") <= WIDTH


def _flow(node: Node, model: type[BaseModel] | None) -> str:
    if node.sort == "scalar":
        return node.raw
    if node.sort == "list":
        return f"[{', '.join(_flow(item, model) for item in node.items)}]"
    order = sort_fields([key.raw.strip("\"'") for key in node.keys], model)
    parts = []
    for index in order:
        inner = inner_model(model, node.keys[index].raw) if model else None
        parts.append(f"{node.keys[index].raw}: {_flow(node.items[index], inner)}".rstrip())
    return "{" + ", ".join(parts) + "}"


def _comments(comments: list[str], indent: str) -> Iterator[str]:
    yield from (indent + comment if comment else "" for comment in comments)
