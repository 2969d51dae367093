"""The data contract as models: one class per kind of record, frozen, with every field described."""

from dataclasses import dataclass

from .actors import Organisation, Person, Place, Role
from .base import Change, CitedSource, Part, Record
from .documents import Document
from .figures import Breakdown, Derived, Item, Series, Unit, Value
from .history import Era, Event, Public, Quotation
from .numbers import Decimal, Plain
from .reference import ComparisonCell, ComparisonRow, GlossaryTerm
from .site import Party, Site, Theme
from .sources import Name, Source
from .types import PlainText, Prose, Ref, Text
from .walk import Leaf, leaves, text_fields


@dataclass(frozen=True, slots=True)
class KindInfo:
    """A kind of record: its name in the singular with article, its model, and the folder it lives in."""

    name: str
    model: type[Part]
    folder: str = ""
    article: str = "a"


# By the name of the file or folder; the order is that of problems with no place and of downloads.
KINDS = {
    "site": KindInfo("site", Site),
    "eras": KindInfo("era", Era, article="an"),
    "events": KindInfo("event", Event, article="an"),
    "people": KindInfo("person", Person),
    "organisations": KindInfo("organisation", Organisation, article="an"),
    "places": KindInfo("place", Place),
    "documents": KindInfo("document", Document),
    "sources": KindInfo("source", Source),
    "units": KindInfo("unit", Unit),
    "series": KindInfo("series", Series, folder="trade"),
    "breakdowns": KindInfo("breakdown", Breakdown, folder="trade"),
    "comparison": KindInfo("comparison", ComparisonRow),
    "glossary": KindInfo("term", GlossaryTerm),
}

__all__ = [
    "KINDS",
    "Breakdown",
    "Change",
    "CitedSource",
    "ComparisonCell",
    "ComparisonRow",
    "Decimal",
    "Derived",
    "Document",
    "Era",
    "Event",
    "GlossaryTerm",
    "Item",
    "KindInfo",
    "Leaf",
    "Name",
    "Organisation",
    "Part",
    "Party",
    "Person",
    "Place",
    "Plain",
    "PlainText",
    "Prose",
    "Public",
    "Quotation",
    "Record",
    "Ref",
    "Role",
    "Series",
    "Site",
    "Source",
    "Text",
    "Theme",
    "Unit",
    "Value",
    "leaves",
    "text_fields",
]
