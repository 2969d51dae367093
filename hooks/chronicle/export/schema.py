"""JSON Schema (2020-12) of the data files, one for each kind, from the models.

Editors with the YAML language server complete and check by them as one types; so the schemas take YAML as editors
write it: a bare id for a source, a number where text is asked for (`title: 1984`), a year without quotes.
https://json-schema.org/draft/2020-12
"""

import json
import re
from functools import cache
from typing import Any

from chronicle.records import KINDS
from chronicle.records.types import DATE_PATTERN, END_PATTERN

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ONE_LINE = r"^[^\n]*$"
_ONE_LINE_TRIMMED = r"^\s*\S[^\n]*\s*$"  # the blanks around a text do not count, such as the line end after `>`
_YEAR = {"minimum": 1, "maximum": 9999}


def schema_of_file(kind: str) -> dict[str, Any]:
    """Return the schema of a data file of a kind: a list of records; of `site`, one mapping."""
    info = KINDS[kind]
    record = schema_of_record(kind)
    definitions = record.pop("$defs", {})
    name = info.model.__name__
    head = {"$schema": DIALECT, "title": f"{kind.capitalize()} of a chronicle"}
    if kind == "site":
        return {**head, **record, "$defs": definitions}
    return {
        **head,
        "description": f"A list of records: {record['description']}",
        "type": "array",
        "minItems": 1,
        "items": {"$ref": f"#/$defs/{name}"},
        "$defs": {name: record, **definitions},
    }


def schema_of_record(kind: str, *, published: bool = False) -> dict[str, Any]:
    """Return the schema of one record with its definitions, as editors write it or as it is published in JSON."""
    schema = KINDS[kind].model.model_json_schema(by_alias=True)
    made = _tidy(schema, published)
    if not published:
        definitions = made.get("$defs", {})
        _allow_short_forms(made, definitions)
    made.pop("title", None)
    made["description"] = " ".join(made.get("description", "").split())
    return made


def _tidy(node: Any, published: bool) -> Any:
    """Return a schema without what pydantic adds and editors do not need: names said twice, null, empty defaults."""
    if isinstance(node, list):
        return [_tidy(item, published) for item in node]
    if not isinstance(node, dict):
        return node
    made = {
        key: {name: _tidy(inner, published) for name, inner in value.items()}
        if key in ("properties", "$defs", "patternProperties")
        else value
        if key == "examples"
        else _tidy(value, published)
        for key, value in node.items()
        if key != "title" and not (key == "default" and value in (None, [], {}))
    }
    options = [option for option in made.get("anyOf", ()) if option.get("type") != "null"]
    if len(options) == 1:
        del made["anyOf"]
        made = {**options[0], **made}
    if "patternProperties" in made:
        made["additionalProperties"] = False
    return made if published else _loosen(made)


def _loosen(schema: dict[str, Any]) -> dict[str, Any]:
    """Let plain scalars of YAML stand for text, as the loader does."""
    if schema.get("type") != "string" or "enum" in schema:
        return schema
    pattern = schema.get("pattern")
    if pattern in (DATE_PATTERN, END_PATTERN):
        return {**schema, "type": ["string", "integer"], **_YEAR}
    if pattern and not re.match(pattern, "1984"):
        return schema
    trimmed = {"pattern": _ONE_LINE_TRIMMED} if pattern == _ONE_LINE else {}
    return {**schema, "type": ["string", "number", "boolean"], **trimmed}


def _allow_short_forms(schema: dict[str, Any], definitions: dict[str, Any]) -> None:
    """Add the forms that the models read into the full one: see their `before` validators."""
    if cited := definitions.get("CitedSource"):
        short = dict(cited["properties"]["id"])
        words = cited.pop("description", "")
        definitions["CitedSource"] = {"description": words, "anyOf": [short, cited]}
    if name := definitions.get("Name"):
        name["anyOf"] = [{"required": [field]} for field in ("family", "given", "literal")]
    for part in (schema, *definitions.values()):
        properties = part.get("properties", {})
        if "search" in properties:
            search = properties["search"]
            variants = {key: search.pop(key) for key in ("type", "items")}
            search["anyOf"] = [variants, {"type": ["string", "number"]}]
        if "sides" in properties:
            sides = properties.pop("sides")
            part["required"] = [field for field in part["required"] if field != "sides"]
            part["additionalProperties"] = sides["additionalProperties"]
            part["minProperties"] = len(part["required"]) + sides["minProperties"]


@cache
def schema_text(kind: str) -> str:
    """Return the schema of a data file as JSON."""
    return json.dumps(schema_of_file(kind), ensure_ascii=False, indent=1) + "\n"
