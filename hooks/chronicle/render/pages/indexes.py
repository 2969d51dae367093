"""The indexes: what stands at the address of a kind, below a hand-written introduction where there is one."""

from itertools import groupby

from markupsafe import Markup

from chronicle.edtf import Edtf
from chronicle.model.chronicle import Chronicle
from chronicle.model.offices import OFFICES
from chronicle.records import ComparisonRow, Document, Organisation, Person, Place
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.index import (
    Cell,
    Choice,
    Column,
    Index,
    Row,
    attributes,
    choice,
    date_cell,
    decade,
    facets_of,
    record_row,
    slug,
    table,
)
from chronicle.render.pages.figures import list_of_figures
from chronicle.render.pages.records import degrees
from chronicle.render.pages.sources import bibliography


def eras_index(builder: Builder, context: PageContext) -> Markup:
    """Return the list of eras."""
    return builder.template("pages/eras.html", context)


def themes_index(builder: Builder, context: PageContext) -> Markup:
    """Return the list of themes."""
    return builder.template("pages/themes.html", context)


def people_index(builder: Builder, context: PageContext) -> Markup:
    """Return the table of people."""

    def row(person: Person) -> Row:
        held = dict.fromkeys(role.office for role in person.roles if role.office)
        cells = (
            Cell(_years_of(person), (person.born or person.died).sort_key[0] if person.born or person.died else None),
            Cell(_party(context, person.party) or person.affiliation or ""),
            Cell(person.roles[-1].role if person.roles else ""),
        )
        offices = tuple((office, OFFICES[office]) for office in held)
        return record_row(builder, person, cells, {"side": _side(context, person.party), "office": offices})

    columns = (Column("Name"), Column("Lived"), Column("Side"), Column("Last role"))
    rows = map(row, builder.chronicle.people.values())
    return table(builder, context, "People", columns, rows, {"side": "Side", "office": "Office"})


def organisations_index(builder: Builder, context: PageContext) -> Markup:
    """Return the table of organisations."""

    def row(record: Organisation) -> Row:
        cells = (date_cell(record.founded), date_cell(record.dissolved), Cell(_party(context, record.party)))
        choices = {"side": _side(context, record.party), "founded": decade(record.founded)}
        return record_row(builder, record, cells, choices)

    columns = (Column("Name"), Column("Founded"), Column("Dissolved"), Column("Side"))
    rows = map(row, builder.chronicle.organisations.values())
    return table(builder, context, "Organisations", columns, rows, {"side": "Side", "founded": "Founded in the"})


def places_index(builder: Builder, context: PageContext) -> Markup:
    """Return the maps and the table of places."""

    def row(place: Place) -> Row:
        events = builder.chronicle.count_mentions(place.id, "events")
        cells = (
            Cell(place.then or ""),
            Cell(place.now or ""),
            Cell(
                f"{degrees(place.latitude, 'NS')}, {degrees(place.longitude, 'EW')}", f"{float(place.latitude) + 90:g}"
            ),
            Cell(str(events), number=True),
        )
        return record_row(builder, place, cells, {"then": choice(place.then), "now": choice(place.now)})

    columns = (
        Column("Name"),
        Column("Country then"),
        Column("Country now"),
        Column("Position"),
        Column("Events", True),
    )
    rows = map(row, builder.chronicle.places.values())
    labels = {"then": "Country then", "now": "Country now"}
    seats = {spot.name: spot.side for spot in builder.maps.spots if spot.side}
    maps = builder.template("map/figures.html", context, maps=builder.maps, seats=seats)
    return maps + table(builder, context, "Places", columns, rows, labels)


def documents_index(builder: Builder, context: PageContext) -> Markup:
    """Return the table of documents."""

    def row(document: Document) -> Row:
        targets = [(name, context.target(name)) for name in document.parties]
        parties = tuple((name if target else slug(name), target.title if target else name) for name, target in targets)
        cells = (date_cell(document.date), Cell(document.kind), Cell(", ".join(words for _, words in parties)))
        choices = {"kind": choice(document.kind), "party": parties, "decade": decade(document.date)}
        return record_row(builder, document, cells, choices)

    columns = (Column("Title"), Column("Date"), Column("Kind"), Column("Parties"))
    rows = map(row, builder.chronicle.documents.values())
    labels = {"kind": "Kind", "party": "Party", "decade": "Decade"}
    return table(builder, context, "Documents", columns, rows, labels)


def glossary_index(builder: Builder, context: PageContext) -> Markup:
    """Return the glossary."""
    return builder.template("pages/glossary.html", context)


def comparison_index(builder: Builder, context: PageContext) -> Markup:
    """Return the comparison of the two parties, in groups as they follow in the data."""
    rows = builder.chronicle.comparison.values()
    groups = [(group, list(members)) for group, members in groupby(rows, key=lambda row: row.group)]
    choices = {row.id: {"group": choice(row.group), "known": _known(context, row)} for row in rows}
    return builder.template(
        "pages/comparison.html",
        context,
        groups=groups,
        choices=choices,
        attributes=attributes,
        facets=facets_of({"group": "Group", "known": "Known for"}, choices.values()),
    )


def _known(context: PageContext, row: ComparisonRow) -> tuple[Choice, ...]:
    """Return the parties that a row has a value of, and both as a choice of its own."""
    known = tuple((party.id, party.name) for party in context.parties if row.sides.get(party.id))
    return (*known, ("both", "both")) if len(known) > 1 else known


def _years_of(person: Person) -> str:
    """Return the years of a life, `1857–1925`, with a mark where they are not sure."""
    born, died = (_year(date) for date in (person.born, person.died))
    if born and died:
        return f"{born}–{died}"
    return f"born {born}" if born else f"died {died}" if died else ""


def _year(date: Edtf | None) -> str:
    day = date and (date.earliest or date.latest)
    return f"{'about ' if date.approximate or date.uncertain else ''}{day.year}" if day else ""


def _party(context: PageContext, party_id: str | None) -> str:
    return next((party.name for party in context.parties if party.id == party_id), "")


def _side(context: PageContext, party_id: str | None) -> tuple[Choice, ...]:
    return ((party_id, _party(context, party_id)) if party_id else ("none", "neither"),)


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
