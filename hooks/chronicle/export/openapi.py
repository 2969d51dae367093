"""The files of records as an API, described by OpenAPI 3.1: https://spec.openapis.org/oas/v3.1.0."""

import json
from collections.abc import Iterable
from typing import Any

from chronicle.export.schema import schema_of_record
from chronicle.export.site_address import SiteAddress
from chronicle.export.tables import MODELS
from chronicle.formats.addresses import DATA
from chronicle.model.chronicle import Chronicle
from chronicle.records import KINDS

_COMPUTED = {
    "type": "object",
    "description": "What the site derives from the record: its page, days, era, prose as plain text, who mentions it.",
    "properties": {
        "kind": {"type": "string"},
        "page": {"type": "string", "description": "The address of its page."},
        "json": {"type": "string", "description": "The address of this file."},
        "file": {"type": "string", "description": "The file of the data where it is written."},
        "when": {"type": "string", "description": "Its date in words."},
        "first_day": {"type": "string", "format": "date"},
        "last_day": {"type": "string", "format": "date"},
        "era": {"type": "string", "description": "The id of the era of an event."},
        "text": {"type": "object", "additionalProperties": {"type": "string"}, "description": "Prose as plain text."},
        "figures": {"type": "array", "items": {"type": "object"}, "description": "Figures computed from other series."},
        "mentioned_by": {"type": "array", "items": {"$ref": "#/components/schemas/Mention"}},
        "cited_by": {"type": "array", "items": {"$ref": "#/components/schemas/Mention"}},
    },
    "required": ["kind", "page", "json"],
}
_MENTION = {
    "type": "object",
    "properties": {"kind": {"type": "string"}, "id": {"type": "string"}},
    "required": ["kind", "id"],
}


def openapi(chronicle: Chronicle, site: SiteAddress, kinds: Iterable[str], version: str) -> str:
    """Return the description of the files of the kinds that have records."""
    kinds = list(kinds)
    schemas = {"Computed": _COMPUTED, "Mention": _MENTION}
    paths = {}
    for kind in kinds:
        schemas |= _schemas(kind)
        paths |= _paths(chronicle, kind)
    info = {"title": chronicle.site.title, "description": chronicle.site.description, "version": version}
    if chronicle.site.licence:
        info["license"] = {"name": chronicle.site.licence}
    tree = {
        "openapi": "3.1.0",
        "info": info,
        "servers": [{"url": site.url or "/", "description": "Plain files; every answer can be kept for good."}],
        "paths": paths,
        "components": {"schemas": schemas},
    }
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def _paths(chronicle: Chronicle, kind: str) -> dict[str, Any]:
    """Return the two paths of a kind: all its records, and one."""
    known = next(iter(chronicle.site.parties if kind == "parties" else chronicle.records(kind).values())).id
    name = MODELS[kind].__name__
    listing = {"type": "object", "required": ["kind", "records"], "properties": {
        "title": {"type": "string"}, "licence": {"type": "string"}, "site": {"type": "string"}, "kind": {"const": kind},
        "records": {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}},
    }}  # fmt: skip
    parameter = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "example": known}
    return {
        f"/{DATA}{kind}.json": {"get": _get(f"list-{kind}", f"All {kind}", listing)},
        f"/{DATA}{kind}/{{id}}.json": {
            "parameters": [parameter],
            "get": _get(f"get-{kind}", f"One of the {kind}", {"$ref": f"#/components/schemas/{name}"}, missing=True),
        },
    }


def _get(operation: str, summary: str, schema: dict[str, Any], *, missing: bool = False) -> dict[str, Any]:
    answers: dict[str, Any] = {"200": {"description": summary, "content": {"application/json": {"schema": schema}}}}
    if missing:
        answers["404"] = {"description": "There is no record of this id."}
    return {"operationId": operation, "summary": summary, "responses": answers}


def _schemas(kind: str) -> dict[str, Any]:
    """Return the schemas of a kind and its parts as components."""
    schema = _published(kind)
    parts = schema.pop("$defs", {})
    schema["properties"] = {**schema["properties"], "computed": {"$ref": "#/components/schemas/Computed"}}
    return _moved({MODELS[kind].__name__: schema, **parts})


def _published(kind: str) -> dict[str, Any]:
    if kind in KINDS:
        return schema_of_record(kind, published=True)
    site = schema_of_record("site", published=True)
    parts = site["$defs"]
    own = parts.pop(MODELS[kind].__name__)
    return {**own, "$defs": {name: part for name, part in parts.items() if name == "CitedSource"}}


def _moved(node: Any) -> Any:
    if isinstance(node, dict):
        return {
            key: value.replace("#/$defs/", "#/components/schemas/") if key == "$ref" else _moved(value)
            for key, value in node.items()
        }
    return [_moved(one) for one in node] if isinstance(node, list) else node
