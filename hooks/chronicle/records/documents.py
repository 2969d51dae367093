"""What was written and signed: documents."""

from typing import Literal

from pydantic import Field

from .base import CitedSource, Record
from .types import Address, Date, PartyOrName, PersonOrName, PlaceId, Prose, Summary, Title


class Document(Record):
    """A treaty, letter, law or other text."""

    title: Title = Field(description="The title in English.", examples=["Convention of Moss"])
    date: Date = Field(description="The date of the text.", examples=["1814-08-14"])
    kind: Literal["treaty", "agreement", "protocol", "communique", "note", "letter", "speech", "resolution", "law"] = (
        Field(description="What kind of document it is.")
    )
    summary: Summary = Field(description="One or two sentences on what it says.")
    sources: tuple[CitedSource, ...] = Field(min_length=1, description="One or more sources: ids, or id and locator.")
    parties: tuple[PartyOrName, ...] = Field(
        (),
        description="Who is bound by it: ids of parties, or names of third states.",
        examples=[["sweden", "Denmark"]],
    )
    signatories: tuple[PersonOrName, ...] = Field(
        (), description="Who signed: ids of people, or names where there is no record."
    )
    signed_at: PlaceId | None = Field(None, description="The id of the place where it was signed.")
    in_force: Date | None = Field(None, description="When it came into force.")
    ended: Date | None = Field(None, description="When it ceased to be in force.")
    text_url: Address | None = Field(None, description="Where the text can be read.")
    body: Prose | None = Field(None, description="A longer account, in Markdown.")
