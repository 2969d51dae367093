"""Values that are wrong, one for each type of field: the slip that is made with such fields."""

from typing import Any, Literal, get_args, get_origin

from annotated_types import Ge
from pydantic.fields import FieldInfo

from ..records import Name
from ..records.types import Address, Date, EndDate, Flag, Id, Language, Number, Ref, Text, Wikidata
from ..records.walk import mark_of, model_of

_BY_TYPE = (
    (Id, "Treaty of Kiel"), (Wikidata, "155019"), (Address, "www.example.org"), (Language, "Swedish"),
    (Date, "1905-13"), (EndDate, "1905-13"), (Flag, "certainly"),
)  # fmt: skip


def wrong_value(name: str, field: FieldInfo, good: Any) -> str:
    """Return a wrong value for a field, as YAML in one line."""
    if name == "names":
        return "{Swedish: Kielfreden}"
    if name == "search":
        return "{sv: Kielfreden}"
    inner = model_of(field)
    many = tuple in _origins(field.annotation)
    if inner is Name:
        return "Roald Berg"
    if inner:
        return "[berg-2010]" if name == "sources" else _wrong_part(many)
    mark = mark_of(field)
    if isinstance(mark, Ref):
        value = _misspell(_first(good)) if good is not None else "nobody"
        return f"[{value}]" if many else value
    one = _of_type(field, mark)
    return f"[{one}]" if many else one


def _of_type(field: FieldInfo, mark: Any) -> str:
    for sort, value in _BY_TYPE:
        if _is(field, sort):
            return value
    choices = _choices(field.annotation)
    if choices:
        return choices[0][:-1]
    if any(isinstance(item, Ge) for item in _metadata(field)):
        return "195.5"
    if _is(field, Number):
        return "'12.5'"
    if isinstance(mark, Text) and mark.kind == "prose":
        return '"A <b>great</b> day"'
    return '"One line\\nand another"' if _longest(field) <= 600 else '""'


def _wrong_part(many: bool) -> str:
    return "[just words]" if many else "just words"


def _misspell(word: str) -> str:
    return f"{word}s" if word.islower() else "nobody"


def _first(good: Any) -> str:
    return str(good[0] if isinstance(good, list) else good)


def _origins(annotation: Any) -> set[Any]:
    return {get_origin(part) for part in (annotation, *get_args(annotation))}


def _metadata(field: FieldInfo) -> list[Any]:
    """Return all that marks the values of a field, at any depth of its annotation."""
    found, parts = list(field.metadata), [field.annotation]
    while parts:
        part = parts.pop()
        found += getattr(part, "__metadata__", ())
        parts += get_args(part)
    return found


def _is(field: FieldInfo, sort: Any) -> bool:
    """Whether a field holds values of an annotated type: whether it has all marks of that type."""
    marks = [item for item in sort.__metadata__ if type(item).__name__ != "WithJsonSchema"]
    own = _metadata(field)
    return bool(marks) and all(any(item == mark for item in own) for mark in marks)


def _choices(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for part in get_args(annotation) if (found := _choices(part))), ())


def _longest(field: FieldInfo) -> int:
    return next((item.max_length for item in _metadata(field) if getattr(item, "max_length", None)), 0)
