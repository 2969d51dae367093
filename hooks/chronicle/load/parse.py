"""YAML text to plain trees of dict, list and text, from the parser's events.

Nothing is resolved or constructed: plain scalars are `Plain`, quoted and block ones `str`, and what YAML offers beyond
trees of text (anchors, aliases, tags, merge keys) is a fault, so there is nothing here that could grow or run.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

import yaml
from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent
from yaml.events import CollectionEndEvent, CollectionStartEvent

from ..records import Plain
from . import characters
from .fault import Fault
from .syntax import explain

try:
    from yaml.cyaml import CParser as Parser
except ImportError:  # PyYAML without libyaml

    class Parser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
        """The parser in Python."""

        def __init__(self, stream: str):
            yaml.reader.Reader.__init__(self, stream)
            yaml.scanner.Scanner.__init__(self)
            yaml.parser.Parser.__init__(self)

        def dispose(self) -> None:
            """Nothing to free."""


MOST_DEPTH = 30
_LOST = re.compile(r" +(#[^\s#][^\n]*)")
_HEAD = 2  # events before the first node: the starts of stream and document


class Tree(NamedTuple):
    """What a text holds: its root (None where it has none) and what is wrong with it."""

    root: Any
    starts: list[tuple[int, int]]  # line and column of the root, or of each item of a list at the root
    faults: list[Fault]


class _TooDeepError(Exception):
    pass


def parse(text: str) -> Tree:
    """Read one document of YAML; faults of the outer form end the reading, others do not."""
    builder = _Builder(text)
    try:
        return Tree(builder.build(), builder.starts, builder.faults)
    except yaml.YAMLError as error:
        builder.faults.append(_inside(explain(error, builder.last, text), text))
    except _TooDeepError:
        mark = builder.last.start_mark
        builder.faults.append(Fault(mark.line, mark.column, f"nested more than {MOST_DEPTH} levels deep"))
    return Tree(None, [], builder.faults)


def _inside(fault: Fault, text: str) -> Fault:
    """Return a fault that was noticed after the text at its last written line, where an editor sees what is missing."""
    written = text.rstrip()
    last = written.count("\n")
    return fault if fault.line <= last else fault._replace(line=last, column=len(written) - written.rfind("\n") - 1)


class _Builder:
    """Builds the tree by recursion, which `MOST_DEPTH` bounds."""

    def __init__(self, text: str):
        self.parser = Parser(text)
        self.text = text
        self.has_sign = "#" in text  # few records have one, and the look costs time
        self.next: Callable[[], Any] = self.parser.get_event
        self.last: Any = None
        self.faults: list[Fault] = []
        self.starts: list[tuple[int, int]] = []

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return [*self.text.split("\n"), ""]

    def build(self) -> Any:
        for _ in range(_HEAD):
            self.next()
        event = self.next()
        self.starts.append((event.start_mark.line, event.start_mark.column))
        if type(event) is SequenceStartEvent:
            self.starts.clear()
        root = self.node(event, 0)
        self.next()
        self.next()
        return root

    def node(self, event: Any, depth: int) -> Any:
        self.last = event
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent:
            return self.fault(event, f"an alias (*{event.anchor[:60]}); write the text itself again")
        if event.anchor or event.tag:
            self.refuse_extras(event)
        if depth > MOST_DEPTH:
            raise _TooDeepError
        return self.mapping(depth) if kind is MappingStartEvent else self.sequence(depth)

    def scalar(self, event: Any) -> str:
        if event.anchor or event.tag:
            self.refuse_extras(event)
        value = event.value
        if not event.style:
            if self.has_sign:
                self.refuse_lost_text(event)
            return Plain(value) if value != "~" else Plain()
        if event.style == '"' and (bad := characters.BAD.search(value)):
            self.fault(event, characters.describe(bad[0]))
        return value

    def sequence(self, depth: int) -> list[Any]:
        items = []
        while type(event := self.next()) is not SequenceEndEvent:
            if not depth:
                self.starts.append((event.start_mark.line, event.start_mark.column))
            items.append(self.node(event, depth + 1))
        return items

    def mapping(self, depth: int) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        while type(event := self.next()) is not MappingEndEvent:
            # The commonest key by far, without the call; this loop takes a third of a load.
            plain = type(event) is ScalarEvent and not (event.style or event.anchor or event.tag)
            key = event.value if plain else self.node(event, depth + 1)
            value = self.node(self.next(), depth + 1)
            if type(event) is not ScalarEvent:
                self.fault(event, "a field has a name of plain text, without brackets or braces")
            elif key == "<<" and plain:
                self.fault(event, "a merge key (<<); write the fields themselves again")
            elif key in fields:
                self.fault(event, f"the field '{key[:60]}' is given twice; keep one")
            else:
                fields[key] = value
        return fields

    def refuse_extras(self, event: Any) -> None:
        if event.anchor:
            self.fault(event, f"an anchor (&{event.anchor[:60]}); anchors and aliases are not used here, nor needed")
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")[:60]
            self.fault(event, f"a tag ({tag}); tags are not used here: put text that begins with '!' in quotes")

    def refuse_lost_text(self, event: Any) -> None:
        """Refuse text that the sign '#' makes a comment by mistake; comments have a space after it."""
        if lost := _LOST.match(self.lines[event.end_mark.line], event.end_mark.column):
            mark = event.end_mark
            message = (
                f"'{lost[1][:60]}' is taken for a comment and lost; put all of the text in quotes, or a space after '#'"
            )
            self.faults.append(Fault(mark.line, lost.start(1), message))

    def fault(self, event: Any, message: str) -> None:
        self.faults.append(Fault(event.start_mark.line, event.start_mark.column, message))


def iterate_events(text: str) -> Iterator[Any]:
    """Yield the events of a text from its first node on, as far as it can be read."""
    parser, depth = Parser(text), 0
    try:
        for _ in range(_HEAD):
            parser.get_event()
        while parser.check_event() and depth <= MOST_DEPTH:
            yield (event := parser.get_event())
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
    except yaml.YAMLError:
        return
