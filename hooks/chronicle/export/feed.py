"""What is new, as an Atom feed (RFC 4287): the records last added or changed, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as Tree

from pydantic import BaseModel

from chronicle.edtf import Edtf
from chronicle.export.shared_tables import title_of
from chronicle.export.site_address import SiteAddress
from chronicle.export.tables import MODELS, records_of
from chronicle.formats.addresses import FEED
from chronicle.model.chronicle import Chronicle

MOST = 100
"""How many entries the feed holds."""
_NAMESPACE = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class News:
    """A record that was added on a day, or changed in the way that the note says."""

    kind: str
    record: BaseModel
    day: str
    note: str = ""


def news(chronicle: Chronicle) -> list[News]:
    """Return all that was added and changed, the newest first; of one day, in the order of kinds and records."""
    return sorted(_all_news(chronicle), key=lambda one: one.day, reverse=True)


def feed(chronicle: Chronicle, site: SiteAddress) -> str:
    """Return the feed; it is as new as its newest entry."""
    entries = news(chronicle)[:MOST]
    root = Tree.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "en"})
    _add(root, "title", f"{chronicle.site.title}: what is new")
    _add(root, "subtitle", chronicle.site.description)
    _add(root, "id", _name(site, FEED))
    _add(root, "updated", _moment(entries[0].day if entries else ""))
    if site.url:
        Tree.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": site.of(FEED)})
        Tree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": site.url})
    _add(Tree.SubElement(root, "author"), "name", chronicle.site.title)
    if chronicle.site.licence:
        _add(root, "rights", chronicle.site.licence)
    for one in entries:
        _entry(root, site, one)
    Tree.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Tree.tostring(root, encoding="unicode")}\n'


def _entry(root: Tree.Element, site: SiteAddress, one: News) -> None:
    entry = Tree.SubElement(root, "entry")
    page = site.page(one.kind, one.record.id)
    title = title_of(one.record)
    _add(entry, "title", f"{title} (changed)" if one.note else title)
    _add(entry, "id", f"{_name(site, page.removeprefix(site.url))}{f'?changed={one.day}' if one.note else ''}")
    _add(entry, "updated", _moment(one.day))
    if site.url:
        Tree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": page})
    Tree.SubElement(entry, "category", {"term": one.kind})
    summary = getattr(one.record, "summary", None) or title
    _add(entry, "summary", f"{one.note} {summary}" if one.note else summary)


def _all_news(chronicle: Chronicle) -> Iterator[News]:
    for kind in MODELS:
        for record in records_of(chronicle, kind):
            if added := getattr(record, "added", None):
                yield News(kind, record, _day(added))
            for change in getattr(record, "changes", ()):
                yield News(kind, record, _day(change.date), change.note)


def _add(parent: Tree.Element, name: str, text: str) -> None:
    Tree.SubElement(parent, name).text = text


def _name(site: SiteAddress, address: str) -> str:
    return site.of(address) if site.url else f"urn:x-chronicle:{address}"


def _day(date: Edtf) -> str:
    return (date.earliest or date.latest).isoformat()


def _moment(day: str) -> str:
    return f"{day or '1970-01-01'}T00:00:00Z"
