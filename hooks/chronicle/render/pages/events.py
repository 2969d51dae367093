"""A page per event."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from markupsafe import Markup

from chronicle.citations import note
from chronicle.edtf import describe
from chronicle.records import Event, Theme
from chronicle.render.builder import Builder, headings
from chronicle.render.context import PageContext
from chronicle.render.page import Page
from chronicle.render.ruler import ruler_of
from chronicle.render.shared import SharedParts

_LINKED = (("People", "people"), ("Organisations", "organisations"), ("Places", "places"), ("Documents", "documents"))
_TITLE, _SITE, _ADDRESS, _ADDED = "\ue030", "\ue031", "\ue032", "\ue033"


@dataclass(frozen=True, slots=True)
class Pair:
    """The neighbours of an event, over all events (no theme) or within a theme."""

    theme: Theme | None
    before: Event | None
    after: Event | None


@dataclass(frozen=True, slots=True)
class Dispute:
    """What sources differ on: the question, where the first paragraph is one, and the positions."""

    question: str
    positions: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which a record can be cited."""

    name: str
    text: str | Markup


def event_pages(builder: Builder, shared: SharedParts) -> Iterator[Page]:
    """Yield the page of every event."""
    for event in builder.chronicle.events.values():
        yield _event_page(builder, shared, event)


def _event_page(builder: Builder, shared: SharedParts, event: Event) -> Page:
    chronicle = builder.chronicle
    context = builder.context(f"events/{event.id}/")
    era = chronicle.eras[chronicle.era_of_event[event.id]]
    cited = dict.fromkeys(source.id for source in event.sources)
    facts = builder.template(
        "pages/event_facts.html",
        context,
        event=event,
        era=era,
        linked=[(label, getattr(event, name)) for label, name in _LINKED if getattr(event, name)],
        source_count=len(cited),
        primary_count=sum(chronicle.sources[source].kind == "primary" for source in cited),
    )
    year = (event.date.start or event.date.end).year
    mentioned = [target for target in chronicle.mentions(event.id) if target.id not in event.related]
    related = [chronicle.targets[other] for other in event.related]
    content = builder.template(
        "pages/event.html",
        context,
        event=event,
        facts=facts,
        trail=[("Eras", "eras/"), (era.title, f"eras/{era.id}/"), (str(year), f"timeline/#y{year}")],
        ruler=ruler_of(event.date),
        dispute=split_dispute(context, event.dispute),
        citations=_citations(builder, event),
        around=list(_pairs(builder, event)),
        mentioned=list(chain(related, mentioned)),
        **builder.actions(context, "events", event),
    )
    return builder.page(
        context,
        kind="events",
        record=event,
        title=event.title,
        description=f"{describe(event.date)}. {event.summary}",
        section="eras",
        content=content,
        contents=headings(
            ("said", "Said at the time", event.public and event.public.at_the_time),
            ("known", "Known later", event.public and event.public.known_later),
            ("dispute", "Sources differ", event.dispute),
            ("sources", "Sources", True),
            ("cite", "Cite this record", True),
            ("around", "Before and after", True),
            ("mentioned", "Mentioned in", mentioned or related),
        ),
        rail=builder.template("pages/event_rail.html", context, facts=facts),
        strip=shared.strip(context, era.id, event.date),
        nav=shared.era_nav(context, era.id),
    )


def split_dispute(context: PageContext, prose: str | None) -> Dispute | None:
    """Split off the question that a dispute opens with: a first paragraph of one sentence without a citation."""
    if not prose:
        return None
    first, _, rest = prose.strip().partition("\n\n")
    if rest and "[@" not in first and len(first) <= 200 and not first.startswith(("-", "*", "#", ">")):
        return Dispute(context.plain(first), rest)
    return Dispute("", prose)


def _pairs(builder: Builder, event: Event) -> Iterator[Pair]:
    chronicle = builder.chronicle
    yield Pair(None, *chronicle.neighbours(event.id))
    for theme_id in dict.fromkeys(event.themes):
        yield Pair(chronicle.themes[theme_id], *chronicle.neighbours(event.id, theme_id))


def _citations(builder: Builder, event: Event) -> list[Form]:
    address = builder.site_url + f"events/{event.id}/"
    title = f"{event.title}, {describe(event.date)}"
    site = builder.chronicle.site
    full_title = f"{site.title}, {site.tagline}" if site.tagline else site.title
    item = {"id": event.id, "type": "entry-encyclopedia", "title": title, "container-title": full_title, "URL": address}
    if event.added:
        item["issued"] = {"date-parts": [[event.added.start.year, event.added.start.month, event.added.start.day]]}
    return [
        Form("Chicago", _chicago(title, full_title, address, describe(event.added) if event.added else "")),
        Form("CSL-JSON", json.dumps([item], ensure_ascii=False, indent=2)),
    ]


def _chicago(title: str, container: str, address: str, added: str) -> Markup:
    text = _chicago_pattern(bool(added))
    for mark, value in ((_TITLE, title), (_SITE, container), (_ADDRESS, address), (_ADDED, added)):
        text = text.replace(mark, str(Markup.escape(value)))
    return Markup(text)


@cache
def _chicago_pattern(dated: bool) -> str:
    """Return the Chicago note of a record with marks for what differs, so that the processor runs once."""
    csl = {
        "id": "x",
        "type": "entry-encyclopedia",
        "title": _TITLE,
        "container-title": _SITE,
        "URL": "https://x.invalid",
    }
    if dated:
        csl["issued"] = {"literal": _ADDED}
    reference = note(csl)
    return f"{reference.before}{_ADDRESS}{reference.after}"
