"""A record as a tree that keeps what a value alone does not: how it was written, and the comments around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import AliasEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent
from yaml.events import CollectionEndEvent, DocumentEndEvent

from ..load.parse import iterate_events

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")


class NotKeptError(Exception):
    """A text that cannot be laid out anew with all that it holds."""


@dataclass(slots=True)
class Node:
    """A scalar, list or mapping. `raw` is a scalar as written; `items` the values, after `keys` in a mapping.

    `before` are the lines of comments above it ("" for a blank line before one), `inline` the comment at the end of its
    line, `after` comments below it that belong to nothing else; those of a field are its key's.
    """

    sort: str  # "scalar", "list" or "mapping"
    raw: str = ""
    block: bool = False  # a scalar after | or >
    flow: bool = False
    keys: list["Node"] = field(default_factory=list)
    items: list["Node"] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    inline: str = ""
    after: list[str] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all below it."""
        yield self
        for node in (*self.keys, *self.items):
            yield from node.walk()

    @property
    def commented(self) -> bool:
        """Whether there is a comment inside it."""
        inner = (node for child in (*self.keys, *self.items) for node in child.walk())
        return any(node.before or node.inline or node.after for node in inner)


def read_tree(text: str) -> tuple[Node, list[str]]:
    """Return the tree of a text, and the lines of comments that stand after it at the left margin."""
    reader = _Reader(text)
    try:
        root = reader.node(next(reader.events))
    except (StopIteration, yaml.YAMLError, RecursionError):
        raise NotKeptError from None
    if not isinstance(next(reader.events, None), DocumentEndEvent):
        raise NotKeptError
    return root, reader.finish()


class _Reader:
    def __init__(self, text: str):
        self.text = text
        self.events = iterate_events(text)
        self.end = 0  # of the token before
        self.last = Node("scalar")  # the node of the token before
        self.pending: list[str] = []
        self.depth = 0
        self.open: list[tuple[int, list[str]]] = []  # of the entries around the last token: column, comments below

    def node(self, event: Any) -> Node:
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise NotKeptError
        if isinstance(event, ScalarEvent):
            return self.scalar(event)
        sort = "mapping" if isinstance(event, MappingStartEvent) else "list"
        if not isinstance(event, MappingStartEvent | SequenceStartEvent):
            raise NotKeptError
        node = Node(sort, flow=bool(event.flow_style))
        if node.flow:
            self.token(event, node)
        self.children(node)
        return node

    def children(self, node: Node) -> None:
        self.depth += 1
        while not isinstance(event := next(self.events), CollectionEndEvent):
            self.gap(event.start_mark)
            before, self.pending = self.pending, []
            after: list[str] = []
            dash = 0 if node.sort == "mapping" or node.flow else len("- ")
            self.open[self.depth - 1 :] = [(event.start_mark.column - dash, after)]
            first = self.node(event)
            first.before, first.after = before, after
            if node.sort == "mapping":
                node.keys.append(first)
                node.items.append(self.node(next(self.events)))
            else:
                node.items.append(first)
        self.depth -= 1
        if node.flow:
            self.token(event, node)
            if self.pending:
                raise NotKeptError

    def scalar(self, event: Any) -> Node:
        raw = self.text[event.start_mark.index : event.end_mark.index]
        node = Node("scalar", raw, block=event.style in ("|", ">"))
        if raw:
            self.token(event, node)
        if node.block:
            node.raw = raw.rstrip()
            if "+" in raw.split("\n")[0] or re.match(r"[|>][-+]?[0-9]", raw):
                raise NotKeptError  # blank lines at the end, or blanks at the beginning, carry meaning here
        return node

    def token(self, event: Any, node: Node) -> None:
        """Go on to a token, and put the comments before it where they belong."""
        self.gap(event.start_mark)
        self.end = event.end_mark.index
        self.last = node

    def gap(self, mark: Any) -> None:
        """Read the comments between the last token and a place."""
        inline, lines = self.comments(self.text[self.end : mark.index])
        if inline:
            self.last.inline = inline
        for column, line in lines:
            # What is indented deeper than that which follows belongs to what stands above.
            deeper = column > mark.column and not self.pending
            (self.above(column) if deeper else self.pending).append(line)
        self.end = max(self.end, mark.index)

    def above(self, column: int) -> list[str]:
        """Return the comments below the entry that one at a column belongs to: the innermost that begins there."""
        found = [after for at, after in self.open if at <= column]
        return found[-1] if found else self.pending

    def comments(self, gap: str) -> tuple[str, list[tuple[int, str]]]:
        """Return the comment at the end of the line that a gap begins in, and those on lines of their own."""
        first, *others = gap.split("\n")
        inline = _COMMENT.search(first)
        if self.end == 0 or self.text[self.end - 1] == "\n":  # after a block of text no line is left open
            first, inline, others = "", None, [first, *others]
        found: list[tuple[int, str]] = []
        blank = False
        for line in others:
            comment = _COMMENT.search(line)
            if comment:
                found += [(comment.start(), "")] if blank else []
                found.append((comment.start(), comment[0].rstrip()))
            blank = not line.strip()
        return (inline[0].rstrip() if inline else ""), found

    def finish(self) -> list[str]:
        """Return the comments at the left margin after the last token; those indented belong to the record."""
        inline, lines = self.comments(self.text[self.end :])
        if inline:
            self.last.inline = inline
        margin: list[str] = []
        for column, line in lines:
            (margin if margin or column == 0 else self.above(column)).append(line)
        return [*self.pending, *margin]
