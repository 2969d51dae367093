"""What can be kept of a record that breaks the contract, so that the checks still see its other faults."""

from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from ..records.walk import model_of


def salvage(model: type[BaseModel], data: Any) -> BaseModel | None:
    """Return the model with the fields that are valid; others are None or empty. None where data is no mapping.

    Lists keep the places of their items: an item that cannot be read is None, so that indexes still lead to the file.
    """
    if not isinstance(data, dict):
        return data if isinstance(data, model) else None
    if hasattr(model, "gather"):
        data = model.gather(data)
    fields: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        fields[name] = _keep(model, name, data[key]) if key in data else None
        if fields[name] is None:
            fields[name] = _nothing(field)
    return model.model_construct(**fields)


def _keep(model: type[BaseModel], name: str, value: Any) -> Any:
    try:
        return _adapter(model, name).validate_python(value)
    except ValidationError:
        pass
    field = model.model_fields[name]
    inner, origins = model_of(field), _origins(field.annotation)
    if tuple in origins:
        return tuple(_keep_item(model, name, inner, item) for item in value) if isinstance(value, list) else None
    if dict in origins:
        items = value.items() if isinstance(value, dict) and inner else ()
        return {key: part for key, item in items if (part := salvage(inner, item))}
    return salvage(inner, value) if inner else None


def _keep_item(model: type[BaseModel], name: str, inner: type[BaseModel] | None, item: Any) -> Any:
    """Keep an item of a list whose model or type is known from the field."""
    if inner and isinstance(item, dict):
        return salvage(inner, item)
    try:
        return _item_adapter(model, name).validate_python(item)
    except ValidationError:
        return None


def _nothing(field: Any) -> Any:
    """Return what an absent field holds: its default, or the empty value of its type."""
    if not field.is_required():
        return field.get_default(call_default_factory=True)
    origins = _origins(field.annotation)
    return () if tuple in origins else {} if dict in origins else None


def _origins(annotation: Any) -> set[Any]:
    return {get_origin(part) for part in (annotation, *get_args(annotation))}


@cache
def _adapter(model: type[BaseModel], name: str) -> TypeAdapter:
    field = model.model_fields[name]
    return TypeAdapter(Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation)


@cache
def _item_adapter(model: type[BaseModel], name: str) -> TypeAdapter:
    annotation = model.model_fields[name].annotation
    for part in (annotation, *get_args(annotation)):
        if get_origin(part) is tuple:
            return TypeAdapter(get_args(part)[0])
    return TypeAdapter(annotation)
