"""YAML files to records with their places. Faults become problems, never exceptions."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..problems import Problem
from ..records import KINDS
from .collector import no_collector
from .decode import decode
from .docs import page_paths, read_docs
from .entry import Entry
from .fault import Fault
from .files import DataFile, find_files, read_bytes, show_path
from .heads import mend_heads
from .read import Memory, Reading, make_entry, read
from .split import Piece, split

__all__ = ["Entry", "Loaded", "load", "load_texts", "no_collector", "page_paths", "read_docs"]

_memory = Memory()


@dataclass(frozen=True, slots=True)
class Loaded:
    """All records of a data folder: by kind, in the order of files and of places in them."""

    entries: dict[str, list[Entry]]
    problems: list[Problem]
    files: tuple[str, ...]
    folder: str  # the data folder, as paths begin
    texts: dict[str, str]  # every file as read, by path

    def all_entries(self) -> Iterator[Entry]:
        """Yield the entries of all kinds."""
        for entries in self.entries.values():
            yield from entries


def load(data: Path, root: Path) -> Loaded:
    """Read every record below `data`; paths are given from `root`.

    Unchanged pieces of text give the same record objects as in the load before.
    """
    files, problems = find_files(data, root)
    entries: dict[str, list[Entry]] = {kind: [] for kind in KINDS}
    texts: dict[str, str] = {}
    _memory.start()
    with no_collector():
        for file in files:
            found, faults, texts[file.path] = _load_file(file)
            entries[file.kind] += found
            problems += faults
    problems.sort()
    return Loaded(entries, problems, tuple(file.path for file in files), show_path(data, root), texts)


def _load_file(file: DataFile) -> tuple[list[Entry], list[Problem], str]:
    content = read_bytes(file.file)
    if isinstance(content, str):
        return [], [Problem(file.path, 1, 1, "", f"the file {content}")], ""
    text, fault = decode(content)
    if fault:
        return [], [fault.at(file.path)], ""
    return *_read_text(file.kind, file.path, text, _memory.read), text


def load_texts(texts: Mapping[str, str]) -> Loaded:
    """Return the records of texts given by kind, as if each were the one file of its kind."""
    entries: dict[str, list[Entry]] = {kind: [] for kind in KINDS}
    problems: list[Problem] = []
    paths = {kind: f"data/{KINDS[kind].folder}/{kind}.yml".replace("//", "/") for kind in texts}
    for kind, text in texts.items():
        entries[kind], faults = _read_text(kind, paths[kind], text, read)
        problems += faults
    named = {paths[kind]: text for kind, text in texts.items()}
    return Loaded(entries, sorted(problems), tuple(named), "data", named)


def _read_text(
    kind: str, path: str, text: str, read_piece: Callable[[str, str], Reading]
) -> tuple[list[Entry], list[Problem]]:
    entries, problems = _read_pieces(kind, path, text, read_piece)
    mended, faults = mend_heads(text) if problems and kind != "site" else (text, [])
    if not faults:
        return entries, problems
    entries, problems = _read_pieces(kind, path, mended, read_piece)
    faults = [fault._replace(record=f"{KINDS[kind].name} {fault.record}") for fault in faults]
    return entries, problems + [fault.at(path) for fault in faults]


def _read_pieces(
    kind: str, path: str, text: str, read_piece: Callable[[str, str], Reading]
) -> tuple[list[Entry], list[Problem]]:
    pieces, faults = split(text) if kind != "site" else _whole(text)
    problems = [fault.at(path) for fault in faults]
    entries: list[Entry] = []
    for piece in pieces:
        reading = read_piece(kind, piece.text)
        found = [make_entry(kind, item, reading.text, path, piece.line) for item in reading.items]
        problems += [_name(fault, found).at(path, piece.line) for fault in reading.faults]
        entries += found
    return entries, problems


def _whole(text: str) -> tuple[list[Piece], list[Fault]]:
    """Return the site's file as one piece, with its outer form checked like that of any other."""
    pieces, faults = split(text)
    return ([Piece(0, text)] if len(pieces) > 1 else pieces), faults


def _name(fault: Fault, entries: list[Entry]) -> Fault:
    """Give a fault the name of the record that it stands in, where a piece holds more than one."""
    label = entries[0].label if entries else ""
    for entry in entries[1:]:
        if fault.line >= entry.line - entry.top - 1:
            label = entry.label
    return fault._replace(record=label)
