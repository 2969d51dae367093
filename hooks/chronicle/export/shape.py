"""What the fields of a model hold, read from its annotations: the one place from which tables learn of a field."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Le
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from chronicle.edtf import Edtf
from chronicle.records import Ref, Text


@dataclass(frozen=True, slots=True)
class Shape:
    """A field: its attribute, its name in the data, whether it is `one` value, a `list` or a `map`, and of what.

    `type` is str, float, bool, Edtf or a model. `ref` says that the value names a record, `text` how it is shown.
    """

    attribute: str
    key: str
    holds: str
    type: Any
    required: bool
    description: str
    ref: Ref | None = None
    text: str = ""
    choices: tuple[str, ...] = ()
    pattern: str = ""
    least: float | None = None
    most: float | None = None

    @property
    def is_model(self) -> bool:
        """Whether the values are parts with fields of their own."""
        return isinstance(self.type, type) and issubclass(self.type, BaseModel)


@cache
def shapes(model: type[BaseModel]) -> tuple[Shape, ...]:
    """Return the fields of a model in their order, the id first."""
    found = [_shape(name, field) for name, field in model.model_fields.items()]
    return tuple(sorted(found, key=lambda shape: shape.key != "id"))


def _shape(name: str, field: FieldInfo) -> Shape:
    holds, inner, marks = _unwrap(field.annotation, list(field.metadata))
    literal = get_origin(inner) is Literal
    base = str if literal else float if get_origin(inner) in (Union, UnionType) else inner
    limits = {type(mark): mark for mark in marks}
    text = limits.get(Text)
    return Shape(
        attribute=name,
        key=field.alias or name,
        holds=holds,
        type=base,
        required=field.is_required(),
        description=field.description or "",
        ref=limits.get(Ref),
        text=text.kind if text else "",
        choices=get_args(inner) if literal else (),
        pattern=next(
            (m.pattern for m in marks if isinstance(m, StringConstraints) and m.pattern and base is not Edtf), ""
        ),
        least=limits[Ge].ge if Ge in limits else None,
        most=limits[Le].le if Le in limits else None,
    )


def _unwrap(annotation: Any, marks: list[Any]) -> tuple[str, Any, list[Any]]:
    """Return how many values an annotation holds, the type of one, and all marks found on the way."""
    holds = "one"
    while True:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            annotation, marks = arguments[0], [*marks, *arguments[1:]]
        elif origin in (Union, UnionType) and type(None) in arguments:
            others = [one for one in arguments if one is not type(None)]
            if len(others) > 1:
                return holds, float, marks
            annotation = others[0]
        elif origin is tuple:
            holds, annotation = "list", arguments[0]
        elif origin is dict:
            holds, annotation = "map", arguments[1]
        else:
            return holds, annotation, marks


def single_values(model: type[BaseModel]) -> Iterator[Shape]:
    """Yield the fields of a model that hold one plain value."""
    return (shape for shape in shapes(model) if shape.holds == "one" and not shape.is_model)
