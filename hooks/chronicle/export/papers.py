"""The papers that go with the data: what it is, how to cite it, what the fields mean."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from chronicle.export.columns import Column
from chronicle.export.site_address import SiteAddress
from chronicle.export.tables import Table
from chronicle.formats.downloads import Change
from chronicle.formats.licence import licence_address
from chronicle.formats.own import full_title
from chronicle.model.chronicle import Chronicle

VERSIONING = (
    "Addresses and forms below data/v1/ stay. New files, columns and fields may come; none goes, is renamed or changes "
    "its meaning. What must change so gets a folder v2 beside it, and v1 stays as it then is."
)
"""The promise on which whoever reads the files may build."""


CHANGES = (Change("2026-11-22", "Version 1: the first forms of all files."),)
"""What changed in the forms of the files, the newest first."""


def version_of(chronicle: Chronicle) -> str:
    """Return the version of the data: the site's own, or the day of its newest event."""
    added = [event.added.earliest for event in chronicle.events.values() if event.added]
    return chronicle.site.version or (max(added).isoformat() if added else "0")


def citation_cff(chronicle: Chronicle, site: SiteAddress) -> str:
    """Return how to cite the data as CITATION.cff: https://github.com/citation-file-format/citation-file-format."""
    record = chronicle.site
    lines = [
        "cff-version: 1.2.0",
        "message: Please cite these data by their title, version and address.",
        "type: dataset",
        f"title: {_quoted(full_title(record))}",
        f"abstract: {_quoted(record.description)}",
        "authors:",
        f"  - name: {_quoted(f'Contributors to {record.title}')}",
        f"version: {_quoted(version_of(chronicle))}",
    ]
    if record.licence and licence_address(record.licence):
        lines.append(f"license: {record.licence.replace(' ', '-')}")
    if site.url:
        lines.append(f"url: {_quoted(site.url)}")
    if record.repository:
        lines.append(f"repository-code: {_quoted(record.repository)}")
    lines += ["keywords:", *(f"  - {_quoted(theme.name)}" for theme in record.themes)]
    return "\n".join(lines) + "\n"


def citation(chronicle: Chronicle, site: SiteAddress) -> str:
    """Return how to cite the data in a sentence, in the Chicago style."""
    record = chronicle.site
    parts = [f"Contributors to {record.title}", full_title(record), f"Version {version_of(chronicle)}", site.url]
    return ". ".join(part for part in parts if part) + "."


def readme(chronicle: Chronicle, site: SiteAddress, paths: Iterable[str]) -> str:
    """Return what the archive holds and the terms of its use, as Markdown."""
    record = chronicle.site
    licence = f"{record.licence} {licence_address(record.licence)}".strip() if record.licence else "not stated"
    folders = sorted({PurePosixPath(path).parts[0] for path in paths if "/" in path})
    return "\n".join(
        [
            f"# {full_title(record)}",
            "",
            record.description,
            "",
            f"- Version: {version_of(chronicle)}",
            *([f"- Site: {site.url}"] if site.url else []),
            f"- Licence of text and data: {licence}",
            f"- Cite as: {citation(chronicle, site)}",
            "",
            "## What is here",
            "",
            "- `*.csv`: flat tables, described in `FIELDS.md` and, for machines, in `datapackage.json`.",
            "- `*.json`: the records of a kind with all their fields and what the site derives from them.",
            "- `chronicle.jsonld`, `chronicle.ttl`: the same as linked data (schema.org and CIDOC CRM).",
            "- `bibliography.*`: the sources as BibTeX, RIS and CSL-JSON.",
            "- `calendar.ics`, `timeline.json`, `*.geojson`: anniversaries, a timeline, maps.",
            f"- Folders: {', '.join(f'`{folder}/`' for folder in folders)}.",
            "- `yaml/`: the data itself, as it is edited.",
            "- `SHA256SUMS`: check all files with `sha256sum --check SHA256SUMS`.",
            "",
            "Single records are not repeated here as files of their own; each has an address on the site.",
            "",
            "## How to read the tables",
            "",
            "- UTF-8 with a byte order mark, commas, lines that end in CRLF (RFC 4180). An empty cell: not known.",
            "- Dates stand as written in EDTF, with the first and the last day that they may mean beside them.",
            "- Numbers have a point and no separators; true and false are words.",
            "- A text that begins with `=`, `+`, `-` or `@` has an apostrophe before it, so that no spreadsheet takes",
            "  it for a formula.",
            "",
            "## Versions",
            "",
            VERSIONING,
            "",
        ]
    )


def field_descriptions(tables: Iterable[Table]) -> str:
    """Return every table with its columns as Markdown."""
    lines = ["# Tables and their fields", ""]
    for table in tables:
        lines += [f"## {table.name}.csv", "", table.description, "", f"Key: {', '.join(table.key)}.", ""]
        lines += ["| field | type | meaning |", "|---|---|---|"]
        lines += [f"| {column.name} | {column.type} | {meaning_of(column)} |" for column in table.columns]
        lines.append("")
    return "\n".join(lines)


def meaning_of(column: Column) -> str:
    """Return what a column holds: its description, the table it refers to, the words it may hold."""
    parts = [column.description, f"An id of {column.table}." if column.table else ""]
    parts.append(f"One of: {', '.join(column.choices)}." if column.choices else "")
    return " ".join(part for part in parts if part).replace("|", "\\|")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
