"""Columns of tables: what stands in a field as one or more plain cells, with all that a data package says of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from chronicle.edtf import Edtf
from chronicle.export.shape import Shape, shapes
from chronicle.export.text import plain_number
from chronicle.model.figures import to_decimal
from chronicle.records import KINDS, Ref

SINGULAR = {kind: info.name for kind, info in KINDS.items()} | {"parties": "party", "themes": "theme"}
"""The names of the tables of records, and what one record of each is called."""
TABLE_OF_REF = {"party": "parties", "theme": "themes"}
_MAIN_DATES = ("date", "period")  # their days need no further name
_DAYS = (("first_day", "The first day that {} may mean; empty where open."), ("last_day", "The last such day."))
MARKDOWN = " In Markdown, with the marks of the site for links ([[id]]) and citations ([@source, locator])."


@dataclass(frozen=True, slots=True)
class Column:
    """A column: name, type (string, number, boolean, date, integer), meaning, and the rules its cells keep.

    `table` is the table whose ids stand here.
    """

    name: str
    type: str = "string"
    description: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    pattern: str = ""
    least: float | None = None
    most: float | None = None
    unit: str = ""
    table: str = ""


Cell = Callable[[Any], Any]
Columns = list[tuple[Column, Cell]]
IsRecord = Callable[[str, str], bool]


def columns_of(shape: Shape, is_record: IsRecord, prefix: str = "", name: str = "") -> Columns:
    """Return the columns of a field of one plain value with the functions that give their cells.

    `prefix` is the way to a field inside a part (`public.`), `name` replaces the field's own. `is_record` says
    whether a text is the id of a record of a table.
    """
    return list(_columns(shape, attrgetter(shape.attribute), is_record, prefix + (name or shape.key)))


def _columns(shape: Shape, get: Cell, is_record: IsRecord, name: str) -> Iterator[tuple[Column, Cell]]:
    if shape.type is Edtf:
        yield from date_columns(name, shape.description, shape.required, get)
    elif shape.type is float:
        limits = {"least": shape.least, "most": shape.most, "unit": "degree" if shape.most in (90, 180) else ""}
        yield Column(name, "number", shape.description, shape.required, **limits), lambda part: number_cell(get(part))
    elif shape.type is bool:
        yield Column(name, "boolean", shape.description, False), lambda part: flag_cell(get(part))
    elif shape.ref:
        yield from _reference_columns(shape, shape.ref, get, is_record, name)
    else:
        words = shape.description + (MARKDOWN if shape.text == "prose" else "")
        pattern = shape.pattern if shape.key == "id" else ""
        yield Column(name, "string", words, shape.required, shape.choices, pattern), get


def _reference_columns(
    shape: Shape, ref: Ref, get: Cell, is_record: IsRecord, name: str
) -> Iterator[tuple[Column, Cell]]:
    table = TABLE_OF_REF.get(ref.kind, ref.kind)
    plain = not (ref.names or ref.words)
    yield Column(name, "string", shape.description, shape.required, table=table if plain else ""), get
    if ref.names:
        words = f"The id, where {name} names a record of {table} and is no plain name."

        def cell(part: Any) -> str | None:
            value = get(part)
            return value if value and is_record(table, value) else None

        yield Column(f"{name}_id", "string", words, table=table), cell


def date_columns(name: str, description: str, required: bool, get: Cell) -> Columns:
    """Return a date as written, its first and its last day."""
    before = "" if name in _MAIN_DATES else f"{name}_"
    words = f"{description} In EDTF: https://www.loc.gov/standards/datetime/."
    first, last = ((f"{before}{key}", "date", text.format(name)) for key, text in _DAYS)
    return [
        (Column(name, "string", words, required), lambda part: None if (date := get(part)) is None else date.text),
        (Column(*first), lambda part: _day(get(part), "earliest")),
        (Column(*last), lambda part: _day(get(part), "latest")),
    ]


def flat_columns(model: type, is_record: IsRecord) -> Columns:
    """Return the columns of all fields of a model that hold one value, those of single parts inside it too."""
    found: Columns = []
    for shape in shapes(model):
        if shape.holds == "one" and not shape.is_model:
            found += columns_of(shape, is_record)
        elif shape.holds == "one":
            part = attrgetter(shape.attribute)
            for inner in shapes(shape.type):
                if inner.holds == "one":
                    found += [
                        (column, _inside(part, get)) for column, get in columns_of(inner, is_record, f"{shape.key}.")
                    ]
    return found


def number_cell(number: Any) -> str | None:
    """Return a number with its digits as written."""
    return None if number is None else plain_number(to_decimal(number))


def flag_cell(flag: bool | None) -> str | None:
    """Return true or false as they stand in CSV."""
    return None if flag is None else str(flag).lower()


def _day(date: Edtf | None, which: str) -> str | None:
    day = getattr(date, which, None)
    return day.isoformat() if day else None


def _inside(part: Cell, get: Cell) -> Cell:
    return lambda record: None if (inner := part(record)) is None else get(inner)
