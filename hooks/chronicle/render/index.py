"""Indexes as values: rows with cells, and the choices by which readers may narrow them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from chronicle.edtf import Edtf, describe
from chronicle.render.builder import Builder, facet

Choice = tuple[str, str]
"""A value that rows are narrowed by: as it stands in addresses, and in words."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an index; `number` columns are set right."""

    title: str
    number: bool = False

    @property
    def key(self) -> str:
        """The name of the column in the address of a sorted index."""
        return slug(self.title)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its words, and what to sort by where that is not the words."""

    words: str
    sort: str | int | None = None
    number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a link, a small note, cells, the choices that it fits by name of the facet, more words to find it by."""

    address: str
    title: str
    cells: tuple[Cell, ...]
    choices: dict[str, tuple[Choice, ...]] = field(default_factory=dict)
    note: str = ""
    search: str = ""


def facets_of(labels: dict[str, str], choices: Iterable[dict[str, tuple[Choice, ...]]]) -> list[dict[str, Any]]:
    """Return the facets with more than one value: by their names, with labels, over the choices of all rows."""
    rows = list(choices)
    return [one for name, label in labels.items() if len((one := _facet(name, label, rows))["options"]) > 1]


def _facet(name: str, label: str, rows: list[dict[str, tuple[Choice, ...]]]) -> dict[str, Any]:
    found = [choice for row in rows for choice in dict.fromkeys(row.get(name, ()))]
    return facet(label, name, (value for value, _ in found), dict(found))


def attributes(choices: dict[str, tuple[Choice, ...]]) -> Iterator[tuple[str, str]]:
    """Yield the attributes by which the script knows the choices of a row."""
    for name, found in choices.items():
        if found:
            yield f"data-{name}", " ".join(value for value, _ in found)


def choice(words: str | None) -> tuple[Choice, ...]:
    """Return a choice made of words; none of no words."""
    return ((slug(words), words),) if words else ()


def decade(date: Edtf | None) -> tuple[Choice, ...]:
    """Return the decade in which a date begins, such as `1950s`."""
    day = date and (date.earliest or date.latest)
    return choice(f"{day.year // 10 * 10}s") if day else ()


def date_cell(date: Edtf | None) -> Cell:
    """Return a date as a cell; one that is not known sorts last."""
    return Cell(describe(date), date.sort_key[0]) if date else Cell("")


def record_row(builder: Builder, record: Any, cells: tuple[Cell, ...], choices: dict[str, tuple[Choice, ...]]) -> Row:
    """Return the row of a record with a page; the last cell says how many records mention it."""
    target = builder.chronicle.targets[record.id]
    count = builder.chronicle.count_mentions(record.id)
    variants = " ".join((*record.names.values(), *record.search))
    note = getattr(record, "abbreviation", None) or ""
    return Row(target.address, target.title, (*cells, Cell(str(count), number=True)), choices, note, variants)


def table(  # noqa: PLR0917
    builder: Builder, context: Any, caption: str, columns: Iterable[Column], rows: Iterable[Row], labels: dict[str, str]
) -> Any:
    """Return an index as a table with the facets that are worth a choice."""
    rows = list(rows)
    return builder.template(
        "pages/index_table.html",
        context,
        caption=caption,
        columns=[*columns, Column("Mentions", number=True)],
        rows=rows,
        attributes=attributes,
        facets=facets_of(labels, (row.choices for row in rows)),
    )


def slug(words: str) -> str:
    """Return words as they stand in an address: letters and digits of any script, the rest as hyphens."""
    return re.sub(r"[\W_]+", "-", words.casefold()).strip("-")


Index = Callable[[Builder, Any], Any]
