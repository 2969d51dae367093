"""What there is to download, as the page of the data lists it: files by group, and the fields of the tables."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away: its group, its address from the site's root, what it holds, of how many records, its size.

    `count` is 0 for what has no records; `bytes` is its length as it is sent without compression.
    """

    group: str
    address: str
    title: str
    count: int
    bytes: int


@dataclass(frozen=True, slots=True)
class TableField:
    """A column of a table: its name, its type, its meaning with the table that it refers to."""

    name: str
    type: str
    meaning: str
    required: bool


@dataclass(frozen=True, slots=True)
class TableFields:
    """A table and its columns."""

    name: str
    fields: tuple[TableField, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the forms of the files: since when, and what is new."""

    day: str
    words: str


@dataclass(frozen=True, slots=True)
class Listing:
    """All that the page of the data tells: downloads, fields, how to cite, the promise, what changed."""

    downloads: tuple[Download, ...]
    tables: tuple[TableFields, ...]
    citation: str
    version: str
    promise: str
    changes: tuple[Change, ...]
