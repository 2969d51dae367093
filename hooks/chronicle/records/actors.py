"""Who acted, and where: people, organisations, places."""

from typing import Annotated, Literal

from annotated_types import Ge, Le
from pydantic import Field

from .base import CitedSource, Part, Record
from .types import Date, Label, Number, OrganisationId, PartyId, PlainText, Prose, Summary, Title

_SOURCES = Field(min_length=1, description="One or more sources: ids, or id and locator.", examples=[["berg-2001"]])


class Role(Part):
    """A post or a part that someone held, with its time."""

    role: Title = Field(description="The post in words.", examples=["Prime minister of Norway in Stockholm"])
    organisation: OrganisationId | None = Field(None, description="The id of the organisation.")
    from_: Date | None = Field(None, alias="from", description="Since when.", examples=["1889-07-13"])
    to: Date | None = Field(None, description="Until when; absent where not known.", examples=["1891-03-06"])
    office: (
        Literal["head-of-party", "head-of-state", "head-of-government", "foreign-minister", "ambassador", "commander"]
        | None
    ) = Field(None, description="The office, for the table of offices.")


class Person(Record):
    """Someone who mattered in the relations."""

    name: Label = Field(description="The name as it is best known.", examples=["Christian Michelsen"])
    summary: Summary = Field(description="One or two sentences.")
    sources: tuple[CitedSource, ...] = _SOURCES
    born: Date | None = Field(None, description="Date of birth.", examples=["1857-03-15"])
    died: Date | None = Field(None, description="Date of death.", examples=["1925-06-29"])
    party: PartyId | None = Field(None, description="The id of the party; none for people of third countries.")
    affiliation: PlainText | None = Field(None, description="Country, movement or body the person belonged to.")
    roles: tuple[Role, ...] = Field((), description="Posts held, with their time.")
    body: Prose | None = Field(None, description="A longer account, in Markdown.")


class Organisation(Record):
    """A government body, party, company, army or society."""

    name: Label = Field(description="The name in English.", examples=["Storting"])
    summary: Summary = Field(description="One or two sentences.")
    sources: tuple[CitedSource, ...] = _SOURCES
    abbreviation: Label | None = Field(None, description="The usual abbreviation.")
    party: PartyId | None = Field(None, description="The id of the party it belonged to.")
    founded: Date | None = Field(None, description="When it was founded.")
    dissolved: Date | None = Field(None, description="When it was dissolved.")
    body: Prose | None = Field(None, description="A longer account, in Markdown.")


class Place(Record):
    """A place on the map."""

    name: Label = Field(description="The name in English, as it was at the time.", examples=["Christiania"])
    latitude: Annotated[Number, Ge(-90), Le(90)] = Field(description="Degrees north.", examples=[59.91])
    longitude: Annotated[Number, Ge(-180), Le(180)] = Field(description="Degrees east.", examples=[10.75])
    then: Label | None = Field(None, description="The country it lay in then.", examples=["Norway"])
    now: Label | None = Field(None, description="The country it lies in now.", examples=["Norway"])
    summary: Summary | None = Field(None, description="One or two sentences.")
