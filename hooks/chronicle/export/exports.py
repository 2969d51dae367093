"""All files of the data of a chronicle, and the list of what there is to download."""

from collections.abc import Iterator
from dataclasses import dataclass

from chronicle.export.archive import archive
from chronicle.export.bibliography import bibliography_files
from chronicle.export.calendar import calendar_files
from chronicle.export.columns import Column
from chronicle.export.feed import MOST, feed, news
from chronicle.export.geo import events_geojson, places_geojson
from chronicle.export.linked import linked_files
from chronicle.export.openapi import openapi
from chronicle.export.package import data_package
from chronicle.export.papers import (
    CHANGES,
    VERSIONING,
    citation,
    citation_cff,
    field_descriptions,
    meaning_of,
    readme,
    version_of,
)
from chronicle.export.records import record_files
from chronicle.export.schema import schema_text
from chronicle.export.shared_tables import shared_tables
from chronicle.export.site_address import SiteAddress
from chronicle.export.slides import slide_files
from chronicle.export.tables import MODELS, Table, Tables
from chronicle.export.text import csv_lines
from chronicle.formats.addresses import DATA, FEED
from chronicle.formats.downloads import Download, Listing, TableField, TableFields
from chronicle.model.chronicle import Chronicle
from chronicle.records import KINDS

ARCHIVE = f"{DATA}chronicle.zip"


@dataclass(frozen=True, slots=True)
class Exports:
    """The files by address from the site's root, and what the page of the data tells of them."""

    files: dict[str, bytes]
    listing: Listing


def make_exports(chronicle: Chronicle, url: str = "") -> Exports:
    """Return all exports; `url` is the address of the published site with a slash at its end, or empty."""
    return _Maker(chronicle, SiteAddress(url, chronicle)).make()


class _Maker:
    def __init__(self, chronicle: Chronicle, site: SiteAddress):
        self.chronicle = chronicle
        self.site = site
        self.version = version_of(chronicle)
        self.files: dict[str, bytes] = {}
        self.downloads: list[Download] = []
        self._single: set[str] = set()  # files of single records, which the archive leaves out

    def make(self) -> Exports:
        tables = self._tables()
        self._records()
        self._bibliography()
        self._time_and_place()
        self._descriptions()
        self._yaml()
        self._archive(tables)
        return Exports(self.files, self._listing(tables))

    def _add(self, group: str, address: str, text: str, title: str = "", count: int = 0) -> None:
        """Take in a file; with a title it is among the downloads."""
        content = self.files[address] = text.encode()
        if title:
            self.downloads.append(Download(group, address, title, count, len(content)))
        else:
            self._single.add(address)

    def _tables(self) -> tuple[Table, ...]:
        made = Tables(self.chronicle, self.site.page)
        tables = (*made.of_kinds(), *shared_tables(self.chronicle, made, self.site.page))
        contents = {}
        for table in tables:
            text = csv_lines([column.name for column in table.columns], table.rows)
            self._add("tables", f"{DATA}{table.name}.csv", text, table.description, len(table.rows))
            contents[table.name] = self.files[f"{DATA}{table.name}.csv"]
        package = data_package(self.chronicle, self.site, tables, contents, self.version)
        words = "Frictionless Data Package: types, units, keys and rules of all tables"
        self._add("descriptions", f"{DATA}datapackage.json", package, words, len(tables))
        return tables

    def _records(self) -> None:
        for path, text, count in record_files(self.chronicle, self.site.url, self.site.page):
            title = {"site.json": "The site's own record"}.get(
                path
            ) or f"{path.removesuffix('.json').capitalize()}, all fields"
            self._add("records", DATA + path, text, title if "/" not in path else "", count)

    def _bibliography(self) -> None:
        for address, text, count in bibliography_files(self.chronicle):
            whole = address.startswith(f"{DATA}bibliography.")
            self._add("bibliography", address, text, "All sources" if whole else "", count)
        for path, text, count in linked_files(self.chronicle, self.site):
            self._add("linked", DATA + path, text, "All records in schema.org and CIDOC CRM", count)

    def _time_and_place(self) -> None:
        for address, title, text, count in calendar_files(self.chronicle, self.site):
            self._add("calendars", address, text, self._short(title), count)
        for address, title, text, count in slide_files(self.chronicle, self.site):
            self._add("timelines", address, text, self._short(title), count)
        for name, title, make in (
            ("places", "Places as points", places_geojson),
            ("events", "Events at their places", events_geojson),
        ):
            text, count = make(self.chronicle, self.site)
            if count:
                self._add("maps", f"{DATA}{name}.geojson", text, title, count)
        entries = min(len(news(self.chronicle)), MOST)
        if entries:
            self._add("feed", FEED, feed(self.chronicle, self.site), "Records added and changed, newest first", entries)

    def _descriptions(self) -> None:
        kinds = [kind for kind in MODELS if f"{DATA}{kind}.json" in self.files]
        text = openapi(self.chronicle, self.site, kinds, self.version)
        self._add("descriptions", f"{DATA}openapi.json", text, "OpenAPI: the JSON files as an API")
        for kind in KINDS:
            address = f"{DATA}schema/{kind}.schema.json"
            self._add("schemas", address, schema_text(kind), f"JSON Schema of a data file of {kind}")

    def _yaml(self) -> None:
        for path, text in self.chronicle.texts.items():
            self._add("yaml", f"{DATA}yaml/{_inside(path)}", text, f"The data as they are edited: {_inside(path)}")

    def _archive(self, tables: tuple[Table, ...]) -> None:
        content = dict(self._whole_files())
        papers = {
            "README.md": readme(self.chronicle, self.site, content),
            "CITATION.cff": citation_cff(self.chronicle, self.site),
            "FIELDS.md": field_descriptions(tables),
        }
        content |= {path: text.encode() for path, text in papers.items()}
        zipped = self.files[ARCHIVE] = archive(content)
        self.downloads.insert(0, Download("archive", ARCHIVE, "Everything in one archive", 0, len(zipped)))

    def _listing(self, tables: tuple[Table, ...]) -> Listing:
        fields = tuple(TableFields(table.name, tuple(map(_field, table.columns))) for table in tables)
        words = citation(self.chronicle, self.site)
        return Listing(tuple(self.downloads), fields, words, self.version, VERSIONING, CHANGES)

    def _short(self, title: str) -> str:
        """Return a title without that of the site before it."""
        return title.removeprefix(self.chronicle.site.title).removeprefix(": ") or "All events"

    def _whole_files(self) -> Iterator[tuple[str, bytes]]:
        for address, content in self.files.items():
            if address not in self._single:
                yield address.removeprefix(DATA), content


def _field(column: Column) -> TableField:
    return TableField(column.name, column.type, meaning_of(column), column.required)


def _inside(path: str) -> str:
    """Return the path of a data file inside the data folder."""
    return path.partition("/")[2] or path
