"""What readers look up: the comparison of the two parties and the glossary."""

from pydantic import Field, model_validator

from .base import CitedSource, Part, Record
from .types import Date, Label, PlainText, Prose, Title


class ComparisonCell(Part):
    """What is known of one party."""

    value: PlainText = Field(description="The value, as it is to be shown.", examples=["2,240,032"])
    year: Date = Field(description="The year, or date, it is for.", examples=["1900"])
    sources: tuple[CitedSource, ...] = Field(min_length=1, description="One or more sources.")


class ComparisonRow(Record):
    """One line of the comparison; in the data each side stands under the id of its party."""

    group: Label = Field(description="The group of lines it belongs to.", examples=["Population"])
    indicator: Title = Field(description="What is compared.", examples=["Inhabitants"])
    sides: dict[str, ComparisonCell] = Field(
        min_length=1, description="A mapping per party id; an absent side is shown as not known."
    )
    unit: Label | None = Field(None, description="The unit, in words.", examples=["people"])
    note: Prose | None = Field(None, description="A remark, in Markdown.")

    @model_validator(mode="before")
    @classmethod
    def gather(cls, data: object) -> object:
        """Move every mapping under a name that is no field into `sides`."""
        if not isinstance(data, dict) or "sides" in data:
            return data
        sides = {key: data[key] for key in data if key not in cls.model_fields and isinstance(data[key], dict)}
        rest = {key: data[key] for key in data if key not in sides}
        return {**rest, "sides": sides} if sides else rest


class GlossaryTerm(Record):
    """A term that readers may not know."""

    term: Title = Field(description="The term.", examples=["Storting"])
    definition: Prose = Field(description="What it means, in Markdown.")
    expansion: Title | None = Field(None, description="The words an abbreviation stands for.")
