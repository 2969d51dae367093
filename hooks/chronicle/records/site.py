"""What the chronicle is about: its title, the two parties and the themes."""

from pydantic import Field

from .base import Named, Record
from .types import Address, Label, Summary, Title


class Party(Record):
    """One of the two sides."""

    name: Label = Field(description="The short name used throughout.", examples=["Sweden"])
    official_name: Label = Field(description="The full official name.", examples=["Kingdom of Sweden"])
    adjective: Label = Field(description="The adjective of the name.", examples=["Swedish"])
    seat: Label = Field(description="The city that stands for the party.", examples=["Stockholm"])


class Theme(Record):
    """A subject that runs through all eras."""

    name: Label = Field(description="The name of the theme.", examples=["Trade"])
    summary: Summary = Field(description="One or two sentences on what belongs to it.")


class Site(Named):
    """The chronicle as a whole; the only file that is one mapping, not a list."""

    title: Title = Field(description="The title of the site.", examples=["Sweden & Norway"])
    description: Summary = Field(description="One or two sentences on what the site is.")
    parties: tuple[Party, ...] = Field(
        min_length=2, max_length=2, description="Exactly two parties; the first stands on the left."
    )
    themes: tuple[Theme, ...] = Field(min_length=1, description="The themes, in the order of display.")
    tagline: Title | None = Field(None, description="A short line under the title.", examples=["1814–1905"])
    licence: Label | None = Field(None, description="The licence of text and data.", examples=["CC BY 4.0"])
    version: Label | None = Field(None, description="The version of text and data.", examples=["1.0"])
    url: Address | None = Field(
        None, description="The address of the published site.", examples=["https://example.org/chronicle/"]
    )
    repository: Address | None = Field(
        None, description="The address of the repository.", examples=["https://github.com/example/chronicle"]
    )
