"""The indexes: what stands at the address of a kind, below a hand-written introduction where there is one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup

from chronicle.edtf import describe
from chronicle.model.chronicle import Chronicle
from chronicle.render.builder import Builder, facet
from chronicle.render.context import PageContext
from chronicle.render.pages.figures import list_of_figures
from chronicle.render.pages.records import life_span
from chronicle.render.pages.sources import bibliography


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an index; `number` columns are set right."""

    title: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its words, and what to sort by where that is not the words."""

    words: str
    sort: str | int | None = None
    number: bool = False


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A row of an index: a link, a small note, cells, and the values that filters look at."""

    address: str
    title: str
    note: str
    cells: tuple[Cell, ...]
    data: dict[str, str]


def eras_index(builder: Builder, context: PageContext) -> Markup:
    """Return the list of eras."""
    return builder.template("pages/eras.html", context)


def themes_index(builder: Builder, context: PageContext) -> Markup:
    """Return the list of themes."""
    return builder.template("pages/themes.html", context)


def people_index(builder: Builder, context: PageContext) -> Markup:
    """Return the table of people."""

    def row(person: Any) -> IndexRow:
        party = _party(context, person.party)
        role = person.roles[-1].role if person.roles else ""
        born = person.born.sort_key[0] if person.born else 0
        cells = (Cell(life_span(person), born), Cell(party or person.affiliation or ""), Cell(role))
        return _row(builder, person, cells, {"side": person.party or "none"})

    people = list(builder.chronicle.people.values())
    columns = (Column("Name"), Column("Lived"), Column("Side"), Column("Last role"))
    sides = facet("Side", "side", (p.party or "none" for p in people), _party_words(context))
    return _table(builder, context, "People", columns=columns, rows=map(row, people), facets=[sides])


def organisations_index(builder: Builder, context: PageContext) -> Markup:
    """Return the table of organisations."""

    def row(record: Any) -> IndexRow:
        founded = describe(record.founded) if record.founded else ""
        dissolved = describe(record.dissolved) if record.dissolved else ""
        cells = (
            Cell(founded, record.founded.sort_key[0] if record.founded else 0),
            Cell(dissolved, record.dissolved.sort_key[0] if record.dissolved else 0),
            Cell(_party(context, record.party)),
        )
        return _row(builder, record, cells, {"side": record.party or "none"})

    records = list(builder.chronicle.organisations.values())
    columns = (Column("Name"), Column("Founded"), Column("Dissolved"), Column("Side"))
    sides = facet("Side", "side", (r.party or "none" for r in records), _party_words(context))
    return _table(builder, context, "Organisations", columns=columns, rows=map(row, records), facets=[sides])


def places_index(builder: Builder, context: PageContext) -> Markup:
    """Return the table of places."""

    def row(place: Any) -> IndexRow:
        cells = (Cell(place.then or ""), Cell(place.now or ""))
        return _row(builder, place, cells, {"country": place.now or ""})

    places = list(builder.chronicle.places.values())
    columns = (Column("Name"), Column("Country then"), Column("Country now"))
    countries = facet("Country now", "country", (place.now or "" for place in places))
    return _table(builder, context, "Places", columns=columns, rows=map(row, places), facets=[countries])


def documents_index(builder: Builder, context: PageContext) -> Markup:
    """Return the table of documents."""

    def row(document: Any) -> IndexRow:
        cells = (Cell(describe(document.date), document.date.sort_key[0]), Cell(document.kind))
        return _row(builder, document, cells, {"kind": document.kind})

    documents = list(builder.chronicle.documents.values())
    columns = (Column("Title"), Column("Date"), Column("Kind"))
    kinds = facet("Kind", "kind", (document.kind for document in documents))
    return _table(builder, context, "Documents", columns=columns, rows=map(row, documents), facets=[kinds])


def glossary_index(builder: Builder, context: PageContext) -> Markup:
    """Return the glossary."""
    return builder.template("pages/glossary.html", context)


def comparison_index(builder: Builder, context: PageContext) -> Markup:
    """Return the comparison of the two parties, in groups as they follow in the data."""
    rows = builder.chronicle.comparison.values()
    groups = [(group, list(members)) for group, members in groupby(rows, key=lambda row: row.group)]
    return builder.template("pages/comparison.html", context, groups=groups)


def _table(
    builder: Builder,
    context: PageContext,
    caption: str,
    *,
    columns: Iterable[Column],
    rows: Iterable[IndexRow],
    facets: list[dict[str, Any]],
) -> Markup:
    return builder.template(
        "pages/index_table.html",
        context,
        caption=caption,
        columns=[*columns, Column("Mentions", number=True)],
        rows=list(rows),
        facets=[one for one in facets if len(one["options"]) > 1],
    )


def _row(builder: Builder, record: Any, cells: tuple[Cell, ...], data: dict[str, str]) -> IndexRow:
    target = builder.chronicle.targets[record.id]
    count = len(builder.chronicle.mentions(record.id))
    variants = " ".join((*record.names.values(), *record.search))
    extra = {"search": variants} if variants else {}
    note = getattr(record, "abbreviation", None) or ""
    return IndexRow(target.address, target.title, note, (*cells, Cell(str(count), number=True)), {**data, **extra})


def _party(context: PageContext, party_id: str | None) -> str:
    return next((party.name for party in context.parties if party.id == party_id), "")


def _party_words(context: PageContext) -> dict[str, str]:
    return {**{party.id: party.name for party in context.parties}, "none": "neither"}


Index = Callable[[Builder, PageContext], Markup]
INDEXES: dict[str, tuple[str, str, Index]] = {
    "eras": ("Eras", "eras", eras_index),
    "themes": ("Themes", "site", themes_index),
    "people": ("People", "people", people_index),
    "organisations": ("Organisations", "organisations", organisations_index),
    "places": ("Places", "places", places_index),
    "documents": ("Documents", "documents", documents_index),
    "sources": ("Sources", "sources", bibliography),
    "trade": ("Trade and figures", "series", list_of_figures),
    "comparison": ("Country comparison", "comparison", comparison_index),
    "glossary": ("Glossary", "glossary", glossary_index),
}
"""By the folder of an index: its title, the kind of record that it lists, and what makes it."""


def present_indexes(chronicle: Chronicle) -> list[tuple[str, str]]:
    """Return (folder, title) of the indexes that have records to list."""
    return [(folder, title) for folder, (title, kind, _) in INDEXES.items() if _has(chronicle, kind)]


def _has(chronicle: Chronicle, kind: str) -> bool:
    if kind == "series":
        return bool(chronicle.series or chronicle.breakdowns)
    return kind == "site" or bool(chronicle.records(kind))
