"""A page for each person, organisation, place, document and theme: what is known, then all that mentions it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from markupsafe import Markup

from chronicle.edtf import describe
from chronicle.records import Document, Event, Organisation, Person, Place, Theme
from chronicle.render.builder import Builder, Fact, chronology, headings, mentions_beside_events
from chronicle.render.context import PageContext
from chronicle.render.page import Heading, Page, Planned

Facts = list[tuple[str, list[Fact]]]


def record_pages(builder: Builder) -> Iterator[Planned]:
    """Yield the pages of all kinds that share this form."""
    for kind, label, facts_of in _KINDS:
        for record_id in builder.chronicle.records(kind):
            yield Planned(f"{kind}/{record_id}/", partial(_record_page, builder, kind, label, record_id, facts_of))


def _record_page(builder: Builder, kind: str, label: str, record_id: str, facts_of: Callable[..., Facts]) -> Page:
    chronicle = builder.chronicle
    context = builder.context(f"{kind}/{record_id}/")
    record = chronicle.records(kind)[record_id]
    title = getattr(record, "title", None) or record.name
    if kind == "themes":
        events = [chronicle.events[event_id] for event_id in chronicle.events_of_theme[record.id]]
    else:
        events = list(chronicle.events_mentioning(record.id))
    rows = chronology(events)
    facts = [(name, values) for name, values in facts_of(context, record) if values]
    spans = _spans(context, kind, record)
    mentioned = mentions_beside_events(chronicle, record.id)
    locators = _locators(builder, context, record) if kind == "places" else ("", "")
    posts = _posts(builder, kind, record, events)
    content = builder.template(
        "pages/record.html",
        context,
        title=title,
        trail=[(label, f"{kind}/")],
        theme_id=record.id if kind == "themes" else None,
        names=record.names,
        spans=spans,
        summary=getattr(record, "summary", None),
        body=getattr(record, "body", None),
        **posts,
        facts=_beyond(facts, spans),
        locator=locators[0],
        rows=rows,
        mentioned=mentioned,
        cited=record.sources,
        **builder.closing(kind, record),
    )
    return builder.page(
        context,
        kind=kind,
        record=record,
        title=title,
        # A treaty and the event of its signing are often called the same.
        qualifier=f"{record.kind}, {describe(record.date)}" if kind == "documents" else "",
        description=getattr(record, "summary", None) or f"{title}: {label.casefold()} of the chronicle.",
        section=kind,
        trail=((label, f"{kind}/"),),
        content=content,
        contents=(
            *(Heading(*heading) for heading in context.prose.headings(getattr(record, "body", None))),
            *headings(
                ("roles", posts["posts_heading"], posts["posts"] or posts["bar"]),
                ("chronology", "Chronology", rows),
                ("mentioned", "Mentioned in", mentioned),
                ("sources", "Sources", context.prose.notes),
                ("cite", "Cite this record", True),
            ),
        ),
        rail=builder.template("pages/record_rail.html", context, facts=facts, locator=locators[1]),
    )


def _locators(builder: Builder, context: PageContext, place: Place) -> tuple[Markup, Markup]:
    """Return the small map for the facts in the text, and one beside it that takes its ground from the first."""
    locator = builder.maps.locator(place)
    grounds = (context.keep("ground", locator.shapes), "")
    values = {"locator": locator, "title": place.name}
    first, second = (builder.template("map/locator.html", context, ground=ground, **values) for ground in grounds)
    return first, second


def _posts(builder: Builder, kind: str, record: Any, events: list[Event]) -> dict[str, Any]:
    """Return the template values of the section of posts, empty for kinds that have none."""
    side = dict(zip(builder.chronicle.party_ids, "ab", strict=True)).get(getattr(record, "party", None), "n")
    values = {"posts": [], "bar": None, "side": side, "posts_heading": "", "of_person": kind == "people"}
    if kind == "people":
        bar = builder.posts.bar_of_person(record, events)
        return values | {"posts": builder.posts.of_person(record), "bar": bar, "posts_heading": "Offices and roles"}
    if kind == "organisations":
        bar = builder.posts.bar_of_organisation(record, events)
        posts = builder.posts.in_organisation(record)
        return values | {"posts": posts, "bar": bar, "posts_heading": "People and posts" if posts else "Over time"}
    return values


def _spans(context: PageContext, kind: str, record: Any) -> list[str]:
    if kind == "people":
        side = _party_name(context, record.party) or record.affiliation
        return [words for words in (life_span(record), side) if words]
    if kind == "documents":
        return [describe(record.date), record.kind]
    if kind == "organisations":
        dates = [f"founded {describe(record.founded)}"] if record.founded else []
        dates += [f"dissolved {describe(record.dissolved)}"] if record.dissolved else []
        return [words for words in (record.abbreviation, _party_name(context, record.party), *dates) if words]
    return [record.then] if kind == "places" and record.then else []


def life_span(person: Person) -> str:
    """Return when a person lived, as precise as is known: `12 May 1857 – 29 June 1925`, `born 1857`, or nothing."""
    if person.born and person.died:
        return f"{describe(person.born)} – {describe(person.died)}"
    if person.born:
        return f"born {describe(person.born)}"
    return f"died {describe(person.died)}" if person.died else ""


def _party_name(context: PageContext, party_id: str | None) -> str:
    return next((party.name for party in context.parties if party.id == party_id), "")


def _person_facts(context: PageContext, person: Person) -> Facts:
    return [
        ("Born", _dates(person.born)),
        ("Died", _dates(person.died)),
        ("Side", _words(_party_name(context, person.party))),
        ("Affiliation", _words(person.affiliation)),
        *_common_facts(person),
    ]


def _organisation_facts(context: PageContext, organisation: Organisation) -> Facts:
    return [
        ("Abbreviation", _words(organisation.abbreviation)),
        ("Founded", _dates(organisation.founded)),
        ("Dissolved", _dates(organisation.dissolved)),
        ("Side", _words(_party_name(context, organisation.party))),
        *_common_facts(organisation),
    ]


def _place_facts(_: PageContext, place: Place) -> Facts:
    return [
        ("Country then", _words(place.then)),
        ("Country now", _words(place.now)),
        ("Coordinates", _words(f"{degrees(place.latitude, 'NS')}, {degrees(place.longitude, 'EW')}")),
        *_common_facts(place),
    ]


def _document_facts(context: PageContext, document: Document) -> Facts:
    return [
        ("Date", _dates(document.date)),
        ("Kind", _words(document.kind)),
        ("Parties", [_linked(context, party) for party in document.parties]),
        ("Signed by", [_linked(context, name) for name in document.signatories]),
        ("Signed at", [_linked(context, document.signed_at)] if document.signed_at else []),
        ("In force", _dates(document.in_force)),
        ("Ended", _dates(document.ended)),
        ("Text", [Fact("Read the text", document.text_url)] if document.text_url else []),
        *_common_facts(document),
    ]


def _theme_facts(_: PageContext, theme: Theme) -> Facts:
    return _common_facts(theme)


def _beyond(facts: Facts, spans: list[str]) -> Facts:
    """Return the facts that the head of the page does not say already."""
    said = " ".join(spans)
    return [(label, values) for label, values in facts if any(value.url or value.words not in said for value in values)]


def _common_facts(record: Any) -> Facts:
    address = f"https://www.wikidata.org/wiki/{record.wikidata}"
    return [("Wikidata", [Fact(record.wikidata, address)] if record.wikidata else [])]


def _linked(context: PageContext, name: str) -> Fact:
    target = context.target(name)
    if target is None:
        return Fact(name)
    return Fact(target.title, context.url(target.address) if target.kind != "parties" else None)


def _dates(date: Any) -> list[Fact]:
    return [Fact(describe(date))] if date else []


def _words(words: str | None) -> list[Fact]:
    return [Fact(words)] if words else []


def degrees(value: float, signs: str) -> str:
    """Return degrees with the letter of their direction, the first of `signs` for positive ones: `52.52° N`."""
    return f"{abs(value):.2f}° {signs[0] if value >= 0 else signs[1]}"


_KINDS: Iterable[tuple[str, str, Callable[..., Facts]]] = (
    ("people", "People", _person_facts),
    ("organisations", "Organisations", _organisation_facts),
    ("places", "Places", _place_facts),
    ("documents", "Documents", _document_facts),
    ("themes", "Themes", _theme_facts),
)
