"""Where the files of the data stand: one rule for the pages that link them and the exports that write them.

All are relative to the site's root. What stands below `data/v1/` keeps its address and its form; a form that must
change gets a folder `v2` beside it.
"""

from hashlib import sha256

DATA = "data/v1/"
CITABLE = (
    "events", "documents", "sources", "eras", "people", "organisations", "places", "series", "breakdowns",
)  # fmt: skip
"""The kinds whose records have the bibliography of their sources as files (a source: its one entry)."""
ESSAYS = "pages"
"""Stands where a kind stands in the address of a file that belongs to a hand-written page."""
BIBLIOGRAPHY_FORMS = ("bib", "ris", "csl.json")
"""BibTeX, RIS and CSL-JSON, by the ending of their files."""
_LONGEST = 160  # letters of a file's name; systems end at 255 bytes
FEED = f"{DATA}changes.atom"
"""The Atom feed of added and changed records."""


def card_file(name: str) -> str:
    """Return the address of a picture for those who share a page."""
    return f"assets/cards/{name}.png"


def record_file(kind: str, record_id: str) -> str:
    """Return the address of a record as JSON, such as `data/v1/events/first-treaty.json`."""
    return f"{DATA}{kind}/{record_id}.json"


def list_file(kind: str, ending: str) -> str:
    """Return the address of all records of a kind as `json`, or of a table as `csv`."""
    return f"{DATA}{kind}.{ending}"


def bibliography_file(form: str, kind: str = "", record_id: str = "") -> str:
    """Return the address of the sources of a record, or of all sources, in one of the `BIBLIOGRAPHY_FORMS`."""
    return f"{DATA}{kind}/{record_id}.{form}" if kind else f"{DATA}bibliography.{form}"


def essay_file(form: str, address: str) -> str:
    """Return the address of the sources that a hand-written page cites, the page being at an address of the site."""
    return bibliography_file(form, ESSAYS, address.strip("/") or "index")


def calendar_file(kind: str = "", record_id: str = "") -> str:
    """Return the address of the calendar of anniversaries of an era or a theme, or of all."""
    return f"{DATA}calendar/{kind}/{record_id}.ics" if kind else f"{DATA}calendar.ics"


def figure_file(form: str, *ids: str) -> str:
    """Return the address of the figures of a series or breakdown, or of several series in one chart, in a form.

    Forms are `csv`, `json` and `svg`. The name of a joint file is made of the ids, of a digest where these are many.
    """
    name = "--".join(ids)
    if len(name) > _LONGEST:
        name = f"{ids[0]}--{sha256(name.encode()).hexdigest()[:12]}"
    return f"trade/{ids[0]}/{name}.{form}"
