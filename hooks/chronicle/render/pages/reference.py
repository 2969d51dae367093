"""What editors look up: every field of every kind, from the models, and every rule, from the checks."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from chronicle.check import RULES
from chronicle.records import KINDS
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext

_TYPES = {"string": "text", "number": "number", "integer": "number", "boolean": "true or false", "object": "mapping"}


@dataclass(frozen=True, slots=True)
class Field:
    """A row of the field reference."""

    name: str
    required: bool
    description: str
    type: str
    example: str


@dataclass(frozen=True, slots=True)
class KindOfRecord:
    """The fields of one kind of record; `folder` is where its files stand."""

    title: str
    folder: str
    description: str
    fields: tuple[Field, ...]


def field_reference(builder: Builder, context: PageContext) -> Markup:
    """Return every field of every kind of record with meaning, type and example."""
    kinds = [_kind(name) for name in KINDS]
    return builder.template("pages/fields.html", context, kinds=kinds)


def rule_reference(builder: Builder, context: PageContext) -> Markup:
    """Return the reason of every rule that the checks hold."""
    rules = [" ".join((rule.__doc__ or "").split()) for rule in RULES]
    return builder.template("pages/rules.html", context, rules=rules)


def _kind(name: str) -> KindOfRecord:
    info = KINDS[name]
    schema = info.model.model_json_schema(by_alias=True)
    required = set(schema.get("required", ()))
    folder = f"data/{info.folder}/{name}/" if info.folder else f"data/{name}/"
    fields = [
        _field(field, spec, field in required, schema.get("$defs", {})) for field, spec in schema["properties"].items()
    ]
    fields.sort(key=lambda field: not field.required)
    description = " ".join((info.model.__doc__ or "").split())
    folder = "data/site.yml" if name == "site" else folder
    return KindOfRecord(info.name.capitalize(), folder, description, tuple(fields))


def _field(name: str, spec: dict[str, Any], required: bool, definitions: dict[str, Any]) -> Field:
    examples = spec.get("examples") or ()
    return Field(name, required, spec.get("description", ""), _type_of(spec, definitions), _example(examples))


def _type_of(spec: dict[str, Any], definitions: dict[str, Any]) -> str:
    if "$ref" in spec:
        return _type_of(definitions[spec["$ref"].rpartition("/")[2]], definitions)
    if "enum" in spec:
        return "one of: " + ", ".join(spec["enum"])
    if "anyOf" in spec:
        kinds = [_type_of(one, definitions) for one in spec["anyOf"] if one.get("type") != "null"]
        return " or ".join(dict.fromkeys(kinds))
    if spec.get("type") == "array":
        inner = spec.get("items") or {}
        return f"list of {_type_of(inner, definitions)}" if inner else "list"
    return _TYPES.get(spec.get("type", ""), "text")


def _example(examples: Any) -> str:
    if not examples:
        return ""
    first = examples[0]
    if isinstance(first, list):
        return ", ".join(_example([item]) for item in first)
    if isinstance(first, dict):
        return "; ".join(f"{key}: {value}" for key, value in first.items())
    return str(first)
