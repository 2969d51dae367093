"""Where each record stands on the site: one rule for pages, links, exports and redirects."""

FOLDERS = {
    "eras": "eras",
    "events": "events",
    "people": "people",
    "organisations": "organisations",
    "places": "places",
    "documents": "documents",
    "themes": "themes",
    "sources": "sources",
    "series": "trade",
    "breakdowns": "trade",
}
"""The folder of each kind that has a page per record."""

ANCHORED = {"glossary": "glossary/", "comparison": "comparison/", "parties": "comparison/", "units": "trade/units/"}
"""The page on which records without a page of their own stand, at an anchor named by their id."""


def address_of(kind: str, record_id: str) -> str:
    """Return the address of a record relative to the site's root, such as `events/first-treaty/`."""
    if kind in FOLDERS:
        return f"{FOLDERS[kind]}/{record_id}/"
    return f"{ANCHORED[kind]}#{record_id}"
