"""The records as flat tables: one for each kind, one for each list inside a kind, and those that all kinds share.

All is read from the models, so a new field is a new column or table by itself. A date is three columns, a reference
that may be a plain name two, a part its fields with a dot (`public.known_later`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from chronicle.export.columns import SINGULAR, TABLE_OF_REF, Column, Columns, columns_of, flag_cell, flat_columns
from chronicle.export.shape import Shape, shapes
from chronicle.model.chronicle import Chronicle
from chronicle.records import KINDS, CitedSource, Name, Party, Theme
from chronicle.records.csl import DATES, NUMBERS, STRINGS

MODELS = {"parties": Party, "themes": Theme} | {kind: info.model for kind, info in KINDS.items() if kind != "site"}
"""The kinds that are tables, with their models, in the order of downloads."""
SHARED = ("names", "sources", "aliases", "search")
"""The fields that all kinds have; `chronicle.export.shared_tables` makes them tables of their own."""
NUMBER = Column("number", "integer", "The place in the list, from 1.", required=True)
_ONE = {"signatories": "signatory", "parties": "party"}
_CSL = {*DATES, *NUMBERS, *STRINGS}


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what a row of it is, its columns, rows of plain cells, key, and keys of other tables.

    `links` are (columns, table, columns there) beside those that single columns state.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: list[Sequence[Any]] = field(repr=False)
    key: tuple[str, ...] = ("id",)
    links: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()


def records_of(chronicle: Chronicle, kind: str) -> Iterable[BaseModel]:
    """Return the records of a kind, parties and themes too."""
    return chronicle.site.parties if kind == "parties" else chronicle.records(kind).values()


class Tables:
    """Makes the tables of one chronicle; `page_of` gives the address of a record's page by kind and id."""

    def __init__(self, chronicle: Chronicle, page_of):
        self._chronicle = chronicle
        self._page_of = page_of
        self._ids = {kind: {record.id for record in records_of(chronicle, kind)} for kind in MODELS}

    def of_kinds(self) -> Iterator[Table]:
        """Yield the tables of all kinds that have records, and of the lists inside them that have members."""
        for kind, model in MODELS.items():
            records = list(records_of(self._chronicle, kind))
            if records:
                yield self._main(kind, model, records)
                yield from (table for table in self._lists(kind, model, records) if table.rows)

    def _main(self, kind: str, model: type[BaseModel], records: list[BaseModel]) -> Table:
        columns = flat_columns(model, self.is_record)
        if kind == "events":
            era = Column("era", "string", "The era that the event belongs to, computed from its date.", table="eras")
            columns.append((era, lambda event: self._chronicle.era_of_event[event.id]))
        page = Column("address", "string", "The address of the record on the site.")
        columns.append((page, lambda record: self._page_of(kind, record.id)))
        if kind == "sources":
            columns = _used(columns, records)
        description = " ".join((model.__doc__ or "").split())
        return _table(kind, description, columns, records)

    def _lists(self, kind: str, model: type[BaseModel], records: list[BaseModel]) -> Iterator[Table]:
        lists = [shape for shape in shapes(model) if shape.holds != "one" and shape.key not in SHARED]
        if kind == "sources":
            yield self._people_of_sources([shape for shape in lists if shape.type is Name], records)
            lists = [shape for shape in lists if shape.type is not Name]
        for shape in lists:
            if shape.is_model:
                yield self._parts(kind, shape, records)
            else:
                yield self._values(kind, shape, records)
        for shape in shapes(model):
            if shape.holds == "one" and shape.is_model and any(inner.holds == "list" for inner in shapes(shape.type)):
                yield self._formulas(kind, shape, records)

    def _values(self, kind: str, shape: Shape, records: list[BaseModel]) -> Table:
        """Return the table of a list of plain values: owner, place in the list, value."""
        owner = SINGULAR[kind]
        table = TABLE_OF_REF.get(shape.ref.kind, shape.ref.kind) if shape.ref else ""
        name = _ONE.get(shape.key) or (SINGULAR[table] if table and table != kind else shape.key)
        one = [(column, get) for column, get in columns_of(_Value.of(shape), self.is_record, name=name)]
        rows = [
            (record.id, number, *(get(_Value(value)) for _, get in one))
            for record in records
            for number, value in enumerate(getattr(record, shape.attribute), 1)
        ]
        columns = (_owner(kind), NUMBER, *(column for column, _ in one))
        return Table(f"{owner}-{_dashed(shape)}", f"{_said(shape)} One row each.", columns, rows, (owner, "number"))

    def _parts(self, kind: str, shape: Shape, records: list[BaseModel]) -> Table:
        """Return the table of a list or mapping of parts: owner, place or key, the fields of the part."""
        owner = SINGULAR[kind]
        columns = flat_columns(shape.type, self.is_record)
        if kind == "series" and shape.key == "values":
            computed = Column("computed", "boolean", "Whether the figure was computed from other series.", True)
            columns.append((computed, lambda figure: flag_cell(figure.index is None)))
        place = (
            Column("party", "string", "The id of a party.", True, table="parties") if shape.holds == "map" else NUMBER
        )
        rows = [
            (record.id, number, *(get(part) for _, get in columns))
            for record in records
            for number, part in self.parts_of(kind, record, shape)
        ]
        head = (_owner(kind), place, *(column for column, _ in columns))
        return Table(f"{owner}-{_dashed(shape)}", f"{_said(shape)} One row each.", head, rows, (owner, place.name))

    def parts_of(self, kind: str, record: BaseModel, shape: Shape) -> Iterable[tuple[Any, Any]]:
        """Return the parts of a list, numbered from 1, or of a mapping by key; of a series, its figures."""
        if kind == "series" and shape.key == "values":
            return enumerate(self._chronicle.figures[record.id], 1)
        value = getattr(record, shape.attribute)
        return value.items() if shape.holds == "map" else enumerate(value, 1)

    def _formulas(self, kind: str, shape: Shape, records: list[BaseModel]) -> Table:
        """Return the table of a part that holds lists, such as the formula of a derived series."""
        owner = SINGULAR[kind]
        names = tuple(inner.key for inner in shapes(shape.type))
        rows = [
            (record.id, inner.key, number, value)
            for record in records
            if (part := getattr(record, shape.attribute)) is not None
            for inner in shapes(shape.type)
            for number, value in enumerate(_listed(getattr(part, inner.attribute)), 1)
        ]
        columns = (
            _owner(kind), Column("field", "string", "The field that lists it.", True, names), NUMBER,
            Column("value", "string", "The member of the list.", True, table=kind),
        )  # fmt: skip
        return Table(f"{owner}-{_dashed(shape)}", _said(shape), columns, rows, (owner, "field", "number"))

    def _people_of_sources(self, lists: list[Shape], records: list[BaseModel]) -> Table:
        """Return the names of authors, editors and all others of the sources as one table."""
        columns = flat_columns(Name, self.is_record)
        rows = [
            (record.id, shape.key, number, *(get(name) for _, get in columns))
            for record in records
            for shape in lists
            for number, name in enumerate(getattr(record, shape.attribute), 1)
        ]
        role = Column("variable", "string", "The variable of CSL, such as author or editor.", True)
        head = (_owner("sources"), role, NUMBER, *(column for column, _ in columns))
        return Table("source-names", "Authors, editors and others.", head, rows, ("source", "variable", "number"))

    def is_record(self, table: str, text: str) -> bool:
        """Return whether a text is the id of a record of a table."""
        return text in self._ids[table]


@dataclass(frozen=True, slots=True)
class _Value:
    """One member of a list, in the place of a field."""

    value: Any

    @staticmethod
    def of(shape: Shape) -> Shape:
        """Return the shape of one member."""
        return Shape("value", shape.key, "one", shape.type, True, shape.description, shape.ref, shape.text)


def _owner(kind: str) -> Column:
    return Column(SINGULAR[kind], "string", f"The id of the {SINGULAR[kind]}.", required=True, table=kind)


def _dashed(shape: Shape) -> str:
    return shape.key.replace("_", "-")


def _listed(value: Any) -> Sequence[Any]:
    """Return one value as a list of it; an absent one as an empty list."""
    return value or () if value is None or isinstance(value, tuple) else (value,)


def _said(shape: Shape) -> str:
    return shape.description if shape.description.endswith(".") else f"{shape.description}."


def _table(name: str, description: str, columns: Columns, records: Iterable[BaseModel]) -> Table:
    cells = [get for _, get in columns]
    rows = [[get(record) for get in cells] for record in records]
    return Table(name, description, tuple(column for column, _ in columns), rows)


def _used(columns: Columns, records: list[BaseModel]) -> Columns:
    """Leave out the variables of CSL that no source uses: there are a hundred."""
    used = {name for record in records for name in record.model_fields_set}
    unused = {key for key in _CSL if key.replace("-", "_") not in used}
    unused |= {f"{key}_{day}" for key in unused for day in ("first_day", "last_day")}
    return [(column, get) for column, get in columns if column.name not in unused]


def cited_sources(kind: str, record: BaseModel, tables: Tables) -> Iterator[tuple[str, int, CitedSource]]:
    """Yield (part, number, source) of all sources that a record gives in fields; the part of its own is empty."""
    for number, cited in enumerate(record.sources, 1):
        yield "", number, cited
    for shape in shapes(type(record)):
        if shape.is_model and shape.holds != "one" and shape.type is not CitedSource:
            for place, part in tables.parts_of(kind, record, shape):
                for number, cited in enumerate(getattr(part, "sources", ()), 1):
                    yield f"{shape.key}.{place}", number, cited
