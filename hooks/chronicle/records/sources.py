"""What everything rests on: sources, in the vocabulary of CSL."""

from typing import Any, Literal

from pydantic import Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from ..edtf import Edtf, describe
from ..edtf import Part as DatePart
from . import csl
from .base import Part, Record
from .types import Address, Date, Flag, Label, LongText, PlainText, Prose


class Name(Part):
    """A person's name in parts, or the name of a body as a literal."""

    family: Label | None = Field(None, description="Family name.", examples=["Bernadotte"])
    given: Label | None = Field(None, description="Given names.", examples=["Oscar"])
    dropping_particle: Label | None = Field(
        None, alias="dropping-particle", description="A particle left out when only the family name is printed."
    )
    non_dropping_particle: Label | None = Field(
        None, alias="non-dropping-particle", description="A particle that belongs to the family name.", examples=["von"]
    )
    suffix: Label | None = Field(None, description="What follows the name.", examples=["Jr."])
    comma_suffix: Flag | None = Field(None, alias="comma-suffix", description="Whether a comma precedes the suffix.")
    static_ordering: Flag | None = Field(
        None, alias="static-ordering", description="Whether the family name comes first always."
    )
    literal: Label | None = Field(None, description="The name of a body, or of a person in one piece.")

    @model_validator(mode="before")
    @classmethod
    def _need_parts(cls, value: object) -> object:
        if isinstance(value, str):
            raise PydanticCustomError(
                "name", "must be a name in parts: 'family: ..., given: ...', or 'literal: {name}'", {"name": value[:60]}
            )
        if isinstance(value, dict) and not ({"family", "given", "literal"} & value.keys()):
            raise PydanticCustomError("name", "needs 'family' (with 'given') or 'literal'")
        return value


def _attribute(variable: str) -> str:
    return variable.replace("-", "_")


def _define(variables: dict[str, str], kind: Any, default: Any = None) -> dict[str, Any]:
    """Return pydantic field definitions for a group of CSL variables of one type."""
    return {
        _attribute(name): (kind, Field(default, alias=name, description=description))
        for name, description in variables.items()
    }


_LONG = {name: csl.STRINGS[name] for name in ("abstract", "annote", "note", "references")}
_SHORT = {name: text for name, text in csl.STRINGS.items() if name not in _LONG}

CslVariables = create_model(
    "CslVariables",
    __base__=Record,
    **_define(csl.NAMES, tuple[Name, ...], ()),
    **_define(csl.DATES, Date | None),
    **_define(csl.NUMBERS, Label | None),
    **_define(_SHORT, PlainText | None),
    **_define(_LONG, LongText | None),
)


class Source(CslVariables):
    """A source, with every variable of CSL 1.0.2 and three fields of ours."""

    type: csl.Type = Field(description="The CSL type.", examples=["book", "article-journal", "treaty", "webpage"])
    title: PlainText = Field(description="The title as it stands on the source.")
    URL: Address | None = Field(None, description="Where it can be read online.")
    kind: Literal["primary", "scholarship", "official", "press", "reference"] | None = Field(
        None, description="What kind of witness it is."
    )
    archive_url: Address | None = Field(None, description="A copy in a web archive.")
    reliability: Prose | None = Field(None, description="One line on how far to trust it, in Markdown.")

    def csl(self) -> dict[str, Any]:
        """Return the source as CSL-JSON, without our own fields: https://github.com/citation-style-language/schema."""
        item: dict[str, Any] = {"id": self.id, "type": self.type, "title": self.title}
        for variable in (*csl.NAMES, *csl.DATES, *csl.NUMBERS, *csl.STRINGS, "URL"):
            value = getattr(self, _attribute(variable))
            if value:
                item[variable] = _to_csl(value)
        return item


def _to_csl(value: Any) -> Any:
    if isinstance(value, tuple):
        return [name.model_dump(by_alias=True, exclude_none=True) for name in value]
    return _date_to_csl(value) if isinstance(value, Edtf) else value


def _date_to_csl(date: Edtf) -> dict[str, Any]:
    """Return date-parts; words where the date is open, for CSL has no parts for that."""
    if date.start is None or date.end is None:
        return {"literal": describe(date)}
    ends = [date.start, date.end] if date.is_interval else [date.start]
    doubt = {"circa": True} if date.approximate or date.uncertain else {}
    return {"date-parts": [_date_parts(part) for part in ends], **doubt}


def _date_parts(part: DatePart) -> list[int]:
    return [number for number in (part.year, part.month, part.day) if number is not None]
