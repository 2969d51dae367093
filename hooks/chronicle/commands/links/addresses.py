"""Every external address of the data and the hand-written pages, with the places that use it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urldefrag

from chronicle.load import Loaded

_ADDRESS = re.compile(r"https?://[^\s<>\"'`|]+")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_CLOSERS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Use:
    """A place that uses an address; `archived` is the copy that the same record names, or ""."""

    path: str
    line: int
    record: str
    field: str
    archived: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.record or 'page'}{f' ({self.field})' if self.field else ''}"


def find_addresses(loaded: Loaded, docs: dict[str, str]) -> dict[str, list[Use]]:
    """Return the uses of every address, fragments left out, in the order of files."""
    uses: dict[str, list[Use]] = {}
    for entry in loaded.all_entries():
        archived = entry.data.get("archive_url", "") if isinstance(entry.data, dict) else ""
        for loc, text in _texts(entry.data):
            for address in addresses_in(text):
                line = entry.find(loc, address)[0]
                copy = str(archived) if address != archived else ""
                use = Use(entry.path, line, entry.label, str(loc[0]) if loc else "", copy)
                uses.setdefault(urldefrag(address)[0], []).append(use)
    for path, text in docs.items():
        plain = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
        for match in _ADDRESS.finditer(plain):
            line = plain.count("\n", 0, match.start()) + 1
            uses.setdefault(urldefrag(_trim(match[0]))[0], []).append(Use(path, line, "", ""))
    return uses


def addresses_in(text: str) -> list[str]:
    """Return the addresses in a text, without the marks of the sentence around them."""
    return [_trim(found) for found in _ADDRESS.findall(text)]


def _texts(data: Any, loc: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _texts(value, (*loc, key))
    elif "://" in data:
        yield loc, str(data)


def _trim(address: str) -> str:
    """Return an address without the point or bracket after it, as readers of Markdown see it."""
    while address[-1] in ".,;:!?*_" or (
        address[-1] in _CLOSERS and address.count(address[-1]) > address.count(_CLOSERS[address[-1]])
    ):
        address = address[:-1]
    return address
