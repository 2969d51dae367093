"""The page of the data: every download with its size and fields, examples, how to cite, the promise, what changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from markupsafe import Markup

from chronicle.formats.addresses import DATA
from chronicle.formats.downloads import Download, Listing
from chronicle.formats.licence import licence_address
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext

_GROUPS = (
    ("tables", "Tables", "CSV, one for each kind of record and each list inside one. Fields are explained under each."),
    ("records", "Records", "JSON, all records of a kind with all their fields and what the site derives from them."),
    ("bibliography", "Bibliography", "For Zotero, LaTeX and other managers of references."),
    ("calendars", "Calendars", "iCalendar: what happened on this day, each year. Subscribe by the address."),
    ("timelines", "Timelines", "For TimelineJS."),
    ("maps", "Maps", "GeoJSON, for any map."),
    ("linked", "Linked data", "The whole as a graph, in the vocabularies of schema.org and CIDOC CRM."),
    ("feed", "Feed", "Atom, for a reader of news."),
    ("descriptions", "Descriptions for machines", "What the tables and files hold, in standard forms."),
    ("schemas", "Schemas for editors", "JSON Schema: what a file of the data may hold, checked as it is typed."),
    ("yaml", "The data as they are edited", "YAML, the one origin of everything here."),
)
_LONG = 8
_EXAMPLE = "events"


@dataclass(frozen=True, slots=True)
class Group:
    """Downloads of one kind under a heading; a long list is folded, of the tables those of lists inside records."""

    id: str
    title: str
    intro: str
    files: tuple[Download, ...]

    @property
    def open_files(self) -> tuple[Download, ...]:
        """What stands in sight."""
        return tuple(file for file in self.files if not self._folds(file))

    @property
    def folded_files(self) -> tuple[Download, ...]:
        """What is too much to stand open."""
        return tuple(file for file in self.files if self._folds(file))

    def _folds(self, file: Download) -> bool:
        # A list inside a record has a table named after both: `event-people.csv`.
        return len(self.files) > _LONG and (self.id != "tables" or "-" in PurePosixPath(file.address).stem)


@dataclass(frozen=True, slots=True)
class Example:
    """A line that loads the data into a tool."""

    tool: str
    code: str


def data_page(builder: Builder, context: PageContext) -> Markup:
    """Return what there is to download; where no files are made, only a sentence that says so."""
    listing: Listing | None = builder.listing
    if listing is None:
        return builder.template("pages/data_absent.html", context)
    site = builder.chronicle.site
    archive = next((file for file in listing.downloads if file.group == "archive"), None)
    return builder.template(
        "pages/data.html",
        context,
        listing=listing,
        archive=archive,
        groups=list(_groups(listing)),
        fields={f"{DATA}{table.name}.csv": table for table in listing.tables},
        examples=list(_examples(builder.site_url)),
        single=list(_single_records(builder, listing)),
        licence=site.licence,
        licence_address=licence_address(site.licence),
    )


def _groups(listing: Listing) -> Iterator[Group]:
    for name, title, intro in _GROUPS:
        files = tuple(file for file in listing.downloads if file.group == name)
        if files:
            yield Group(name, title, intro, files)


def _examples(site_url: str) -> Iterator[Example]:
    address = f"{site_url}{DATA}{_EXAMPLE}.csv"
    yield Example("curl", f"curl -LO {site_url}{DATA}chronicle.zip")
    yield Example("Python", f'import pandas; events = pandas.read_csv("{address}")')
    yield Example("R", f'events <- readr::read_csv("{address}")')
    yield Example("SQLite", f"sqlite3 chronicle.db '.import --csv {_EXAMPLE}.csv {_EXAMPLE}'")
    yield Example("jq", f"curl -L {site_url}{DATA}{_EXAMPLE}.json | jq '.records[].title'")


def _single_records(builder: Builder, listing: Listing) -> Iterator[Any]:
    """Yield the addresses at which each record stands by itself, with a known one to try."""
    first = next(iter(builder.chronicle.events), None)
    if first and any(file.address == f"{DATA}events.json" for file in listing.downloads):
        yield ("All fields as JSON", f"{DATA}KIND/ID.json", f"{DATA}events/{first}.json")
        for form, name in (("bib", "BibTeX"), ("ris", "RIS"), ("csl.json", "CSL-JSON")):
            yield (f"Its sources as {name}", f"{DATA}KIND/ID.{form}", f"{DATA}events/{first}.{form}")
