"""How our own pages are cited: as entries of an encyclopaedia that is the site."""

from typing import Any

from chronicle.edtf import Edtf, describe
from chronicle.formats.csl import Csl
from chronicle.model.addresses import address_of
from chronicle.records import Site

LANGUAGE = "en"
_DATED = ("events", "documents")


def record_csl(site: Site, site_url: str, kind: str, record: Any) -> Csl:
    """Return a record's page as CSL-JSON, with the day it was added as its date where that is known."""
    added = getattr(record, "added", None)
    return page_csl(site, site_url, title_of(kind, record), address_of(kind, record.id), key=record.id, added=added)


def page_csl(site: Site, site_url: str, title: str, address: str, *, key: str, added: Edtf | None = None) -> Csl:
    """Return a page as CSL-JSON.

    The site stands as the work that holds it, as Chicago cites works of reference; it has no author of its own. There
    is no day of access, for the reader's is not known, and no version, for each new record would change them all.
    """
    csl = {
        "id": key,
        "type": "entry-encyclopedia",
        "title": title,
        "container-title": full_title(site),
        "language": LANGUAGE,
    }
    if site_url:
        csl["URL"] = site_url + address
    if added and added.start:
        day = added.start
        csl["issued"] = {"date-parts": [[part for part in (day.year, day.month, day.day) if part]]}
    return csl


def title_of(kind: str, record: Any) -> str:
    """Return the title under which a record is cited; the date tells an event from others of the name."""
    title = getattr(record, "title", None) or record.name
    return f"{title}, {describe(record.date)}" if kind in _DATED else title


def full_title(site: Site) -> str:
    """Return the title of the site with the line under it."""
    return f"{site.title}, {site.tagline}" if site.tagline else site.title
