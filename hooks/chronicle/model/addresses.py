"""Where each record and hand-written page stands on the site: one rule for pages, links, exports and redirects."""

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

ANCHORED = {
    "glossary": "glossary/#",
    "comparison": "comparison/#",
    "parties": "comparison/#",
    "units": "trade/#unit-",
}
"""Where records without a page of their own stand: a page, and how the anchor begins that their id ends."""


def address_of(kind: str, record_id: str) -> str:
    """Return the address of a record relative to the site's root, such as `events/first-treaty/`."""
    if kind in FOLDERS:
        return f"{FOLDERS[kind]}/{record_id}/"
    return f"{ANCHORED[kind]}{record_id}"


def address_of_path(path: str) -> str:
    """Return the address of a Markdown path: `trade.md` and `trade/index.md` stand at `trade/`."""
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        stem = stem.removesuffix("index").rstrip("/")
    return f"{stem}/" if stem else ""


def title_of_path(path: str) -> str:
    """Return a title made of the name of a Markdown file, for pages that the navigation does not name."""
    name = path.removesuffix(".md").removesuffix("/index").rpartition("/")[2]
    return name.replace("-", " ").replace("_", " ").capitalize()
