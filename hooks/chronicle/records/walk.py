"""Walks over the marked values of a record: its texts and its references, wherever they stand.

The checks, the field reference and the search learn from here which fields are prose or name other records.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .types import Ref, Text


class Leaf(NamedTuple):
    """A marked value: its place in the record as pydantic writes it, the value, and its mark."""

    loc: tuple[str | int, ...]
    value: str
    mark: Text | Ref


class _Step(NamedTuple):
    """One field of a model that is marked or leads to marked ones."""

    attribute: str
    key: str
    mark: Text | Ref | None  # None: the values are models
    many: bool
    mapping: bool


def leaves(record: BaseModel, loc: tuple[str | int, ...] = ()) -> Iterator[Leaf]:
    """Yield every marked value of a record and of the parts inside it, in the order of the model's fields."""
    for attribute, key, mark, many, mapping in _steps(type(record)):
        value = getattr(record, attribute, None)
        if not value:
            continue
        if mapping:
            found = [((*loc, key, name), item) for name, item in value.items()]
        elif many:
            found = [((*loc, key, index), item) for index, item in enumerate(value) if item is not None]
        else:
            found = [((*loc, key), value)]
        for place, item in found:
            if mark is None:
                yield from leaves(item, place)
            else:
                yield Leaf(place, item, mark)


def text_fields(model: type[BaseModel], kind: str) -> list[str]:
    """Return the dotted names of a model's fields of one kind of text ("prose" or "plain"), nested ones too."""
    names = []
    for name, field in model.model_fields.items():
        key = field.alias or name
        mark, inner = _read_annotation(field.annotation, field.metadata)
        if isinstance(mark, Text) and mark.kind == kind:
            names.append(key)
        elif inner:
            names += [f"{key}.{below}" for below in text_fields(inner, kind)]
    return names


def model_of(field: FieldInfo) -> type[BaseModel] | None:
    """Return the model of the parts that a field holds, or None where it holds plain values."""
    return _read_annotation(field.annotation, field.metadata)[1]


def mark_of(field: FieldInfo) -> Text | Ref | None:
    """Return the mark of the values that a field holds, or None where they have none."""
    return _read_annotation(field.annotation, field.metadata)[0]


@cache
def _steps(model: type[BaseModel]) -> tuple[_Step, ...]:
    steps = []
    for name, field in model.model_fields.items():
        mark, inner = _read_annotation(field.annotation, field.metadata)
        if mark or inner:
            origins = {get_origin(part) for part in (field.annotation, *get_args(field.annotation))}
            steps.append(_Step(name, field.alias or name, mark, tuple in origins, dict in origins))
    return tuple(steps)


def _read_annotation(annotation: Any, metadata: list[Any]) -> tuple[Text | Ref | None, type[BaseModel] | None]:
    """Return the mark or the model found anywhere inside an annotation."""
    for item in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(item, Text | Ref):
            return item, None
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return None, annotation if issubclass(annotation, BaseModel) else None
    if get_origin(annotation) is dict:
        return _read_annotation(get_args(annotation)[1], [])
    for part in get_args(annotation):
        mark, inner = _read_annotation(part, [])
        if mark or inner:
            return mark, inner
    return None, None
