"""The types of single values: text, ids, references, dates, numbers, addresses.

Each carries its rule as constraints that reach the JSON schema, and marks (`Text`, `Ref`) that the checks and the field
reference read from the models, so that no field is listed twice.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BeforeValidator, PlainSerializer, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from ..edtf import OPEN_END, Edtf, EdtfError, parse
from .numbers import read_flag, read_number

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ONE_LINE = r"^[^\n]*$"
# RFC 3986 with a host, and without a name or password before it: they would be published, and they mislead readers.
WEB_ADDRESS = r'^https?://([^\s/?#<>"\\^`{|}@:\[\]]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?([/?#][^\s<>"\\^`{|}]*)?$'


@dataclass(frozen=True, slots=True)
class Text:
    """The mark of a text field: "plain" is shown as written, "prose" is Markdown with references."""

    kind: Literal["plain", "prose"]


@dataclass(frozen=True, slots=True)
class Ref:
    """The mark of a field that names another record: its kind, and what else may stand there.

    `names` also allows a name that has no record; `words` are further words with a meaning of their own.
    """

    kind: str
    names: bool = False
    words: tuple[str, ...] = ()


def plain(longest: int):
    """Return the type of one line of text, shown as written, of at most so many characters."""
    rule = StringConstraints(strip_whitespace=True, min_length=1, max_length=longest, pattern=ONE_LINE)
    return Annotated[str, rule, Text("plain")]


def reference(kind: str, *words: str, names: bool = False):
    """Return the type of a field that names a record of a kind."""
    rule = StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=ONE_LINE)
    return Annotated[str, rule, Ref(kind, names, words)]


def _read_date(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("date_type", "must be a date, such as 1905 or 1905-06-07")
    if not value.strip():
        raise PydanticCustomError("empty", "has no value")
    try:
        return parse(value.strip())
    except EdtfError as error:
        raise PydanticCustomError("edtf", "{text}", {"text": str(error)}) from None


def _read_end(value: object) -> Edtf:
    return OPEN_END if value == OPEN_END.text else _read_date(value)


_DATE_PART = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?"
DATE_PATTERN = rf"^({_DATE_PART}|{_DATE_PART}/({_DATE_PART}|\.\.)|\.\./{_DATE_PART})$"
END_PATTERN = DATE_PATTERN.replace(")$", r"|\.\.)$")
_DATE_SCHEMA = {
    "type": "string",
    "pattern": DATE_PATTERN,
    "description": "A date as precise as it is known, in EDTF: https://www.loc.gov/standards/datetime/",
    "examples": ["1905", "1905-06", "1905-06-07", "1905~", "1905-06?", "1905-06-07/1905-06-09", "../1905", "1905/.."],
}

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Title = plain(200)
Label = plain(200)
Summary = plain(600)
PlainText = plain(500)
LongText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000), Text("plain")]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100_000), Text("prose")]
Date = Annotated[Edtf, PlainValidator(_read_date), PlainSerializer(str), WithJsonSchema(_DATE_SCHEMA)]
_END_SCHEMA = WithJsonSchema(_DATE_SCHEMA | {"pattern": END_PATTERN})
EndDate = Annotated[Edtf, PlainValidator(_read_end), PlainSerializer(str), _END_SCHEMA]
Number = Annotated[int | float, PlainValidator(read_number), WithJsonSchema({"type": "number"})]
Flag = Annotated[bool, BeforeValidator(read_flag)]
Address = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000, pattern=WEB_ADDRESS)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Wikidata = Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")]

PartyId = reference("party")
PartyOrName = reference("party", names=True)
ThemeId = reference("theme")
PersonId = reference("people")
PersonOrName = reference("people", names=True)
OrganisationId = reference("organisations")
PlaceId = reference("places")
DocumentId = reference("documents")
EventId = reference("events")
SourceId = reference("sources")
UnitId = reference("units")
SeriesId = reference("series")
Initiative = reference("party", "joint", "other", "disputed")


def make_id(text: str) -> str:
    """Return the id that is nearest to a text: small letters, digits and single hyphens; "" without any."""
    plain_letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain_letters).strip("-")[:80].strip("-")
