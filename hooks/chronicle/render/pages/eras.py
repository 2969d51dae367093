"""A page per era."""

from collections.abc import Iterator
from functools import partial

from chronicle.edtf import describe
from chronicle.records import Era
from chronicle.render.builder import Builder, chronology, headings
from chronicle.render.page import Heading, Page, Planned
from chronicle.render.shared import SharedParts


def era_pages(builder: Builder, shared: SharedParts) -> Iterator[Planned]:
    """Yield the page of every era."""
    for era_id in builder.chronicle.eras:
        yield Planned(f"eras/{era_id}/", partial(_era_page, builder, shared, era_id))


def _era_page(builder: Builder, shared: SharedParts, era_id: str) -> Page:
    context = builder.context(f"eras/{era_id}/")
    eras = list(builder.chronicle.eras.values())
    era = builder.chronicle.eras[era_id]
    at = eras.index(era)
    events = [builder.chronicle.events[event_id] for event_id in builder.chronicle.events_of_era[era.id]]
    content = builder.template(
        "pages/era.html",
        context,
        era=era,
        dates=describe_dates(era),
        rows=chronology(events),
        before=eras[at - 1] if at else None,
        after=eras[at + 1] if at + 1 < len(eras) else None,
        **builder.closing("eras", era),
    )
    return builder.page(
        context,
        kind="eras",
        record=era,
        title=era.title,
        description=f"{describe_dates(era)}. {era.summary}",
        section="eras",
        trail=(("Eras", "eras/"),),
        card=f"era-{era.id}",
        content=content,
        contents=(
            *(Heading(*heading) for heading in context.prose.headings(era.body)),
            *headings(
                ("chronology", "Chronology", events),
                ("sources", "Sources", context.prose.notes),
                ("cite", "Cite this record", True),
            ),
        ),
        strip=shared.strip(context, era.id),
        nav=shared.era_nav(context, era.id, own=True),
    )


def describe_dates(era: Era) -> str:
    """Return the span of an era as precise as its dates are."""
    if era.end.latest is None:
        return f"from {describe(era.start)}"
    return f"{describe(era.start)} – {describe(era.end)}"
