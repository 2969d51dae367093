"""How our own pages are cited: as entries of an encyclopaedia that is the site."""

from typing import Any

from chronicle.edtf import Edtf, describe
from chronicle.formats.csl import Csl
from chronicle.model.addresses import address_of
from chronicle.model.chronicle import Chronicle, last_change
from chronicle.records import Site

LANGUAGE = "en"
_DATED = ("events", "documents")


def record_csl(chronicle: Chronicle, site_url: str, kind: str, record: Any) -> Csl:
    """Return a record's page as CSL-JSON, dated to the record's last change."""
    title, address = title_of(kind, record), address_of(kind, record.id)
    return page_csl(chronicle, site_url, title, address, key=record.id, changed=last_change(record))


def page_csl(
    chronicle: Chronicle, site_url: str, title: str, address: str, *, key: str, changed: Edtf | None = None
) -> Csl:
    """Return a page as CSL-JSON, dated to its change, or to the newest one of all where that is not known.

    The site stands as the work that holds it, as Chicago cites works of reference; it has no author of its own. There
    is no day of access, for the reader's is not known.
    """
    csl = {
        "id": key,
        "type": "entry-encyclopedia",
        "title": title,
        "container-title": full_title(chronicle.site),
        "language": LANGUAGE,
    }
    if site_url:
        csl["URL"] = site_url + address
    date = changed or chronicle.newest
    if date and date.start:
        day = date.start
        csl["issued"] = {"date-parts": [[part for part in (day.year, day.month, day.day) if part]]}
    return csl


def title_of(kind: str, record: Any) -> str:
    """Return the title under which a record is cited; the date tells an event from others of the name."""
    title = getattr(record, "title", None) or record.name
    return f"{title}, {describe(record.date)}" if kind in _DATED else title


def full_title(site: Site) -> str:
    """Return the title of the site with the line under it."""
    return f"{site.title}, {site.tagline}" if site.tagline else site.title
