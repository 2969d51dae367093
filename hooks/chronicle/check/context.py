"""What the rules look at: every record by id, every reference, every passage of prose, gathered in one walk."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..load import Entry, Loaded
from ..problems import Problem, did_you_mean
from ..records import KINDS, Leaf, Ref, leaves
from ..records.types import ID_PATTERN, make_id
from .passage import Passage

_ID = re.compile(ID_PATTERN)

# What a reference may point to beside records: parts of the site's own file.
_PARTS_OF_SITE = {"party": "parties", "theme": "themes"}

_MOST_SUGGESTIONS = 200


@dataclass(frozen=True, slots=True)
class Declared:
    """An id where it is given: whose it is (a kind, "party" or "theme") and where it stands."""

    id: str
    kind: str
    entry: Entry
    loc: tuple[str | int, ...]

    @property
    def meant(self) -> str:
        """The id as it should be: a wrong one is reported once, not wherever it is named as well."""
        return self.id if _ID.match(self.id) else make_id(self.id) or self.id


@dataclass
class Context:
    """The chronicle as the rules see it."""

    loaded: Loaded
    docs: dict[str, str] | None
    reserved: frozenset[str]
    parts: frozenset[str] | None
    permalinks: Mapping[str, int] | None = None
    permalinks_path: str = ".permalinks"
    references: list[tuple[Entry, Leaf]] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    _suggested: dict[tuple[str, int], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entry in self.loaded.all_entries():
            for leaf in leaves(entry.draft) if entry.draft is not None else ():
                if type(leaf.mark) is Ref:
                    self.references.append((entry, leaf))
                elif leaf.mark.kind == "prose":
                    self.passages.append(Passage(leaf.value, entry=entry, loc=leaf.loc))
        self.passages += [Passage(text, path=path) for path, text in (self.docs or {}).items()]

    def drafts(self, kind: str) -> Iterator[tuple[Entry, Any]]:
        """Yield the entries of a kind with their records, or with what could be read of broken ones."""
        for entry in self.loaded.entries[kind]:
            if entry.draft is not None:
                yield entry, entry.draft

    @cached_property
    def declared(self) -> list[Declared]:
        """Every id of the chronicle, in the order of files and lines; former ids are not among them."""
        found = [Declared(entry.id, entry.kind, entry, ("id",)) for entry in self.loaded.all_entries() if entry.id]
        for entry, site in self.drafts("site"):
            for kind, name in _PARTS_OF_SITE.items():
                found += [
                    Declared(part.id, kind, entry, (name, index, "id"))
                    for index, part in each(getattr(site, name))
                    if part.id
                ]
        return sorted(found, key=lambda item: (item.entry.kind != "site", item.entry.path, item.entry.line))

    @cached_property
    def ids(self) -> dict[str, dict[str, Declared]]:
        """The ids by kind; of an id given twice the first."""
        ids: dict[str, dict[str, Declared]] = {kind: {} for kind in (*KINDS, *_PARTS_OF_SITE)}
        for item in self.declared:
            ids[item.kind].setdefault(item.meant, item)
        return ids

    def suggest(self, value: str, choices: Iterable[str]) -> str:
        """Return "; did you mean ...?", for so many distinct values that the search stays short."""
        key = value, len(choices := list(choices))
        if key not in self._suggested:
            enough = len(self._suggested) >= _MOST_SUGGESTIONS
            self._suggested[key] = "" if enough else did_you_mean(value, choices)
        return self._suggested[key]

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of every id of the space that all records but sources share."""
        return {item.meant: item.kind for item in self.declared if item.kind != "sources"}

    @cached_property
    def aliases(self) -> dict[str, str]:
        """The present id of every former one."""
        return {
            alias: entry.id
            for entry in self.loaded.all_entries()
            if entry.kind not in ("site", "sources")
            for alias in getattr(entry.draft, "aliases", None) or ()
            if alias
        }


def name_kind(kind: str, article: bool = False) -> str:
    """Return "event" or "an event" for a kind."""
    info = KINDS.get(kind)
    name, before = (info.name, info.article) if info else (kind, "a")
    return f"{before} {name}" if article else name


def each(items: Any) -> Iterator[tuple[int, Any]]:
    """Yield the items of a list with their index, without those that could not be read."""
    return ((index, item) for index, item in enumerate(items or ()) if item is not None)


def problem(entry: Entry, loc: tuple[str | int, ...], message: str) -> Problem:
    """Return a problem with the value at a path of a record; the names of the path stand before the message."""
    names = ".".join(step for step in loc if isinstance(step, str) and step not in ("sides", "id"))
    line, column = entry.position(*loc)
    return Problem(entry.path, line, column, entry.label, f"{names}: {message}" if names else message)


def missing(entry: Entry, message: str) -> Problem:
    """Return a problem with what a record lacks, at its first line."""
    return Problem(entry.path, entry.line, entry.column, entry.label, message)
