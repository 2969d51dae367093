"""The tables that all kinds share: records, names, former ids, spellings, cited sources, mentions."""

from collections.abc import Iterator

from chronicle.export.columns import Column
from chronicle.export.tables import MODELS, NUMBER, Table, Tables, cited_sources, records_of
from chronicle.model.chronicle import Chronicle

_KIND = Column("kind", "string", "The kind of the record: the name of its table.", True, tuple(MODELS))
_ID = Column("id", "string", "The id of the record; sources have ids of their own beside those of all others.", True)
_RECORD = ((("kind", "id"), "records", ("kind", "id")),)


def shared_tables(chronicle: Chronicle, tables: Tables, page_of) -> Iterator[Table]:
    """Yield the shared tables that have rows."""
    made = (
        _records(chronicle, page_of),
        _names(chronicle),
        _texts(chronicle, "aliases", "alias", "Former ids of records; their addresses lead to the record."),
        _texts(chronicle, "search", "spelling", "Other spellings, for searching."),
        _citations(chronicle, tables),
        _mentions(chronicle),
    )
    yield from (table for table in made if table.rows)


def title_of(record) -> str:
    """Return what a record is called."""
    for name in ("title", "name", "term", "indicator"):
        if found := getattr(record, name, None):
            return found
    return record.id


def _all(chronicle: Chronicle):
    return ((kind, record) for kind in MODELS for record in records_of(chronicle, kind))


def _records(chronicle: Chronicle, page_of) -> Table:
    rows = [(kind, record.id, title_of(record), page_of(kind, record.id)) for kind, record in _all(chronicle)]
    columns = (
        _KIND,
        _ID,
        Column("title", required=True, description="What it is called."),
        Column("address", description="Its address on the site."),
    )
    return Table("records", "Every record of every kind.", columns, rows, ("kind", "id"))


def _names(chronicle: Chronicle) -> Table:
    rows = [
        (kind, record.id, language, name) for kind, record in _all(chronicle) for language, name in record.names.items()
    ]
    language = Column("language", "string", "The code of the language (BCP 47).", required=True)
    columns = (_KIND, _ID, language, Column("name", "string", "The name in that language.", required=True))
    return Table("names", "Native names of records.", columns, rows, ("kind", "id", "language"), _RECORD)


def _texts(chronicle: Chronicle, field: str, column: str, description: str) -> Table:
    rows = [
        (kind, record.id, number, text)
        for kind, record in _all(chronicle)
        for number, text in enumerate(getattr(record, field), 1)
    ]
    name = {"search": "spellings"}.get(field, field)
    columns = (_KIND, _ID, NUMBER, Column(column, "string", description, required=True))
    return Table(name, description, columns, rows, ("kind", "id", "number"), _RECORD)


def _citations(chronicle: Chronicle, tables: Tables) -> Table:
    rows = [
        (kind, record.id, part, number, cited.id, cited.locator)
        for kind, record in _all(chronicle)
        for part, number, cited in cited_sources(kind, record, tables)
    ]
    columns = (
        _KIND, _ID,
        Column("part", description="The part that rests on it, such as quotations.1; empty for the whole record."),
        NUMBER,
        Column("source", "string", "The id of the source.", True, table="sources"),
        Column("locator", "string", "The place in the source."),
    )  # fmt: skip
    words = "The sources that records give in fields; those of single statements stand inside the prose."
    return Table("citations", words, columns, rows, ("kind", "id", "part", "number"), _RECORD)


def _mentions(chronicle: Chronicle) -> Table:
    kinds = {target.id: target.kind for target in chronicle.targets.values()}
    rows = [
        (target.kind, target.id, kinds[mentioned], mentioned)
        for mentioned, targets in chronicle.mentioned_by.items()
        for target in targets
    ]
    order = {kind: number for number, kind in enumerate(MODELS)}
    rows.sort(key=lambda row: (order[row[0]], row[1], order[row[2]], row[3]))
    columns = (
        _KIND, _ID, Column("mentions_kind", "string", "The kind of the record it names.", True, tuple(MODELS)),
        Column("mentions_id", "string", "The id of the record it names.", True),
    )  # fmt: skip
    links = (*_RECORD, (("mentions_kind", "mentions_id"), "records", ("kind", "id")))
    words = "Which record names which other, in fields or in prose: the edges of a network."
    return Table("mentions", words, columns, rows, tuple(column.name for column in columns), links)
