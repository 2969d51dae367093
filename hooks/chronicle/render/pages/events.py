"""A page per event."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from chronicle.edtf import describe
from chronicle.records import Event, Theme
from chronicle.render.builder import Builder, headings
from chronicle.render.context import PageContext
from chronicle.render.page import Page, Planned
from chronicle.render.ruler import ruler_of
from chronicle.render.shared import SharedParts

_LINKED = (("People", "people"), ("Organisations", "organisations"), ("Places", "places"), ("Documents", "documents"))


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


def event_pages(builder: Builder, shared: SharedParts) -> Iterator[Planned]:
    """Yield the page of every event."""
    for event_id in builder.chronicle.events:
        yield Planned(f"events/{event_id}/", partial(_event_page, builder, shared, event_id))


def _event_page(builder: Builder, shared: SharedParts, event_id: str) -> Page:
    chronicle = builder.chronicle
    context = builder.context(f"events/{event_id}/")
    event = chronicle.events[event_id]
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
    content = builder.template(
        "pages/event.html",
        context,
        event=event,
        facts=facts,
        trail=[("Eras", "eras/"), (era.title, f"eras/{era.id}/"), (str(year), f"timeline/#y{year}")],
        ruler=ruler_of(event.date),
        dispute=split_dispute(context, event.dispute),
        around=list(_pairs(builder, event)),
        related=[chronicle.targets[other] for other in event.related],
        mentioned=mentioned,
        **builder.closing("events", event),
    )
    return builder.page(
        context,
        kind="events",
        record=event,
        title=event.title,
        description=f"{describe(event.date)}. {event.summary}",
        section="eras",
        trail=(("Eras", "eras/"), (era.title, f"eras/{era.id}/")),
        card=f"era-{era.id}",
        content=content,
        contents=headings(
            ("said", "Said at the time", event.public and event.public.at_the_time),
            ("known", "Known later", event.public and event.public.known_later),
            ("dispute", "Sources differ", event.dispute),
            ("sources", "Sources", True),
            ("cite", "Cite this record", True),
            ("around", "Before and after", True),
            ("related", "Related events", event.related),
            ("mentioned", "Mentioned in", mentioned),
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
