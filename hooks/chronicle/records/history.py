"""What happened: eras and events."""

from typing import Literal

from pydantic import Field

from .base import CitedSource, Part, Record
from .types import (
    Date,
    DocumentId,
    EndDate,
    EventId,
    Initiative,
    Language,
    LongText,
    OrganisationId,
    PersonId,
    PersonOrName,
    PlaceId,
    Prose,
    Summary,
    ThemeId,
    Title,
)


class Era(Record):
    """A span of the history; eras follow one another without gap or overlap."""

    title: Title = Field(description="The title of the era.", examples=["The early union"])
    start: Date = Field(description="Its first day, month or year.", examples=["1814-01-14"])
    end: EndDate = Field(
        description="Its last day, month or year, included; '..' where the last era goes on.",
        examples=["1844-03-08", ".."],
    )
    summary: Summary = Field(description="One or two sentences.")
    body: Prose | None = Field(None, description="The narrative of the era, in Markdown.")


class Public(Part):
    """What was said in public at the time, and what has become known since; either or both."""

    at_the_time: Prose | None = Field(None, description="What the public was told at the time.")
    known_later: Prose | None = Field(None, description="What became known later, and how.")


class Quotation(Part):
    """Words as they were spoken or written."""

    text: LongText = Field(description="The words in English, without quotation marks around them.")
    speaker: PersonOrName | None = Field(
        None, description="Who said it: a person's id, or a name where there is no record.", examples=["oscar-ii"]
    )
    date: Date | None = Field(None, description="When it was said, where that is not the event's date.")
    original: LongText | None = Field(None, description="The words in the original language.")
    language: Language | None = Field(None, description="The language code of the original.", examples=["sv"])
    sources: tuple[CitedSource, ...] = Field((), description="Its sources; the event's where absent.")


class Event(Record):
    """Something that happened between the two parties."""

    title: Title = Field(description="A short title, without a date.", examples=["Treaty of Kiel"])
    date: Date = Field(description="When, exactly as precise as it is known.", examples=["1814-01-14", "1814-08~"])
    summary: Summary = Field(description="One or two sentences that can stand alone.")
    themes: tuple[ThemeId, ...] = Field(min_length=1, description="One or more ids of themes.", examples=[["trade"]])
    sources: tuple[CitedSource, ...] = Field(
        min_length=1, description="One or more sources: ids, or id and locator.", examples=[["berg-2001"]]
    )
    kind: (
        Literal[
            "event", "treaty", "agreement", "meeting", "visit", "crisis", "decision", "death", "speech", "condition"
        ]
        | None
    ) = Field(None, description="What kind of event it is.")
    body: Prose | None = Field(None, description="The full account, in Markdown.")
    significance: Prose | None = Field(None, description="Why it mattered, in Markdown.")
    people: tuple[PersonId, ...] = Field((), description="Ids of people who took part.")
    organisations: tuple[OrganisationId, ...] = Field((), description="Ids of organisations concerned.")
    places: tuple[PlaceId, ...] = Field((), description="Ids of places where it happened.")
    documents: tuple[DocumentId, ...] = Field((), description="Ids of documents that came of it.")
    related: tuple[EventId, ...] = Field((), description="Ids of other events to read with it.")
    initiative: Initiative | None = Field(
        None, description="Who acted: the id of a party, or joint, other or disputed.", examples=["joint"]
    )
    public: Public | None = Field(None, description="What was said at the time and what is known now.")
    certainty: Literal["established", "approximate", "disputed"] | None = Field(
        None, description="How sure it is; disputed needs the field dispute."
    )
    dispute: Prose | None = Field(None, description="Where sources differ: who says what, in Markdown.")
    quotations: tuple[Quotation, ...] = Field((), description="Words worth quoting.")
