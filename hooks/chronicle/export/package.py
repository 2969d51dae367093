"""The tables as a Frictionless Data Package: https://specs.frictionlessdata.io/data-package/ (version 1)."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from chronicle.export.columns import Column
from chronicle.export.site_address import SiteAddress
from chronicle.export.tables import Table
from chronicle.export.text import present
from chronicle.formats.licence import licence_address
from chronicle.model.chronicle import Chronicle

_PROFILE = "tabular-data-package"


def data_package(
    chronicle: Chronicle, site: SiteAddress, tables: Iterable[Table], files: Mapping[str, bytes], version: str
) -> str:
    """Return the description of all tables; `files` gives the CSV of each by the name of the table."""
    tables = list(tables)
    known = {table.name for table in tables}
    tree = present(
        {
            "profile": _PROFILE,
            "name": slug(chronicle.site.title),
            "id": site.url,
            "title": chronicle.site.title,
            "description": chronicle.site.description,
            "version": version,
            "homepage": site.url,
            "keywords": [theme.name for theme in chronicle.site.themes],
            "licenses": licences(chronicle),
            "sources": [{"title": "The bibliography of the site, as CSL-JSON", "path": "bibliography.csl.json"}],
            "contributors": [{"title": f"Contributors to {chronicle.site.title}", "role": "author"}],
            "resources": [_resource(chronicle, table, files[table.name], known) for table in tables],
        }
    )
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"


def licences(chronicle: Chronicle) -> list[dict[str, str]]:
    """Return the licence of the data as packages name it."""
    name = chronicle.site.licence
    if not name:
        return []
    # The names of the Open Definition are those of SPDX: CC-BY-4.0.
    return [present({"name": re.sub(r"\s+", "-", name), "title": name, "path": licence_address(name)})]


def slug(title: str) -> str:
    """Return a title as a name of small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "chronicle"


def _resource(chronicle: Chronicle, table: Table, content: bytes, known: set[str]) -> dict[str, Any]:
    return present(
        {
            "profile": "tabular-data-resource",
            "name": table.name,
            "title": table.name.capitalize().replace("-", ": "),
            "description": table.description,
            "path": f"{table.name}.csv",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": len(content),
            "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
            "licenses": licences(chronicle),
            "schema": _schema(table, known),
        }
    )


def _schema(table: Table, known: set[str]) -> dict[str, Any]:
    single = [((column.name,), column.table, ("id",)) for column in table.columns if column.table in known]
    links = [link for link in (*single, *table.links) if link[1] in known]
    return present(
        {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "missingValues": [""],
            "foreignKeys": [_foreign_key(table, *link) for link in links],
        }
    )


def _foreign_key(table: Table, fields: tuple[str, ...], other: str, there: tuple[str, ...]) -> dict[str, Any]:
    # The specification writes a table that refers to itself as "".
    resource = "" if other == table.name else other
    one, two = (list(names) if len(names) > 1 else names[0] for names in (fields, there))
    return {"fields": one, "reference": {"resource": resource, "fields": two}}


def _field(column: Column) -> dict[str, Any]:
    constraints = present(
        {
            "required": column.required or None,
            "enum": list(column.choices),
            "pattern": column.pattern,
            "minimum": column.least,
            "maximum": column.most,
        }
    )
    return present(
        {
            "name": column.name,
            "type": column.type,
            "description": column.description,
            "unit": column.unit,
            "constraints": constraints,
        }
    )
