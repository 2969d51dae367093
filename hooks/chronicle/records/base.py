"""What all records have in common, and the sources they cite."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from .types import Date, Id, Label, Language, PlainText, SourceId, Wikidata


def _read_variants(value: object) -> object:
    """Read `one, two` as a list; the order and the commas carry no meaning in a search."""
    if isinstance(value, str) and value.strip():
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


class Part(BaseModel):
    """A mapping of fields inside the data: frozen, and with no other fields than its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class CitedSource(Part):
    """A source as cited: its id, and the place in it. In the data a bare id stands for `{id: ...}`."""

    id: SourceId = Field(description="The id of a source.", examples=["jorgensen-1998"])
    locator: PlainText | None = Field(
        None, description="The place in the source, as it is to be printed.", examples=["p. 3", "ch. 2", "col. 1441"]
    )

    @model_validator(mode="before")
    @classmethod
    def _read_bare_id(cls, value: object) -> object:
        return {"id": value} if isinstance(value, str) else value


class Named(Part):
    """A part or record that has names in other languages."""

    names: dict[Language, Label] = Field(
        default_factory=dict,
        description="Native names, by language code.",
        examples=[{"sv": "Kielfreden", "nb": "Kieltraktaten"}],
    )


class Change(Part):
    """A change to a record that readers ought to know of."""

    date: Date = Field(description="The day of the change.", examples=["2026-12-01"])
    note: PlainText = Field(
        description="What was changed, in a sentence.", examples=["The date is now that of signing."]
    )


class Record(Named):
    """A record: whatever has an id and may have a page, a row or an entry of its own."""

    id: Id = Field(
        description="The permanent name of the record in small letters, digits and hyphens. It is the address of the "
        "page; it never changes and is never given to another record.",
        examples=["treaty-of-kiel-1814"],
    )
    wikidata: Wikidata | None = Field(None, description="The item of Wikidata that is the same.", examples=["Q155019"])
    sources: tuple[CitedSource, ...] = Field(
        (),
        description="The sources this rests on: ids, or id and locator.",
        examples=[["jorgensen-1998", {"id": "berg-2001", "locator": "p. 31"}]],
    )
    aliases: tuple[Id, ...] = Field(
        (), description="Former ids of this record; their addresses lead here.", examples=[["kiel-treaty"]]
    )
    search: Annotated[tuple[Label, ...], BeforeValidator(_read_variants)] = Field(
        (),
        description="Other spellings that a reader may type into the search: a list, or text with commas.",
        examples=[["Kieler Frieden", "Peace of Kiel"]],
    )
    added: Date | None = Field(None, description="The day when the record was added.", examples=["2026-11-22"])
    changes: tuple[Change, ...] = Field(
        (), description="Changes of substance since then; they stand in the feed of what is new."
    )
