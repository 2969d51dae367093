"""What editors look up: every field of every kind, from the models, and every rule, from the checks.

The examples are run through the checks; nothing here is written by hand.
"""

from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from chronicle.examples import FieldExample, field_examples, fields_of, rule_examples
from chronicle.records import KINDS, Record
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext

_TYPES = {"string": "text", "number": "number", "integer": "number", "boolean": "true or false", "object": "mapping"}
_COMMON = "events"  # the kind whose fields in common with all others are shown once, by themselves


@dataclass(frozen=True, slots=True)
class Field:
    """A row of the field reference; `name` of a part's field is `values.period`."""

    name: str
    required: bool
    description: str
    type: str
    example: FieldExample


@dataclass(frozen=True, slots=True)
class KindOfRecord:
    """The fields of one kind of record; `folder` is where its files stand."""

    id: str
    title: str
    folder: str
    description: str
    fields: tuple[Field, ...]


def field_reference(builder: Builder, context: PageContext) -> Markup:
    """Return every field of every kind of record with meaning, type, a good and a bad example."""
    common = tuple(replace(one, required=one.name == "id") for one in _fields(_COMMON) if _is_common(one.name))
    every = KindOfRecord("all", "All kinds", "", "Fields that every record may have.", common)
    kinds = [every, *(_kind(name) for name in KINDS)]
    return builder.template("pages/fields.html", context, kinds=kinds)


def rule_reference(builder: Builder, context: PageContext) -> Markup:
    """Return every rule with its reason, data that break it, and the message."""
    return builder.template("pages/rules.html", context, rules=rule_examples())


def _kind(name: str) -> KindOfRecord:
    info = KINDS[name]
    folder = "data/site.yml" if name == "site" else f"data/{info.folder}/{name}/".replace("//", "/")
    fields = tuple(
        field for field in _fields(name) if not _is_common(field.name) or (field.required and name != _COMMON)
    )
    description = " ".join((info.model.__doc__ or "").split())
    return KindOfRecord(name, info.name.capitalize(), folder, description, fields)


def _is_common(name: str) -> bool:
    return name.partition(".")[0] in Record.model_fields


def _fields(kind: str) -> list[Field]:
    schema = KINDS[kind].model.model_json_schema(by_alias=True)
    definitions = schema.get("$defs", {})
    rows = []
    for path, field in fields_of(kind):
        spec = _spec(schema, definitions, path)
        example = field_examples()[kind, ".".join(path)]
        rows.append(
            Field(".".join(path), field.is_required(), field.description or "", _type_of(spec, definitions), example)
        )
    groups: dict[str, list[Field]] = {}
    for row in rows:
        groups.setdefault(row.name.partition(".")[0], []).append(row)
    return [row for group in sorted(groups.values(), key=lambda group: not group[0].required) for row in group]


def _spec(schema: dict[str, Any], definitions: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    """Return the JSON schema of the field at a path."""
    spec = schema["properties"][path[0]]
    for name in path[1:]:
        spec = _model_in(spec, definitions)["properties"][name]
    return spec


def _model_in(spec: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in spec:
        return definitions[spec["$ref"].rpartition("/")[2]]
    inner = [*spec.get("anyOf", ()), *(spec[key] for key in ("items", "additionalProperties") if key in spec)]
    return next(found for one in inner if isinstance(one, dict) and (found := _model_in(one, definitions)))


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
