"""A page per era."""

from collections.abc import Iterator

from chronicle.edtf import describe
from chronicle.records import Era
from chronicle.render.builder import Builder, chronology, headings
from chronicle.render.page import Heading, Page
from chronicle.render.shared import SharedParts


def era_pages(builder: Builder, shared: SharedParts) -> Iterator[Page]:
    """Yield the page of every era."""
    eras = list(builder.chronicle.eras.values())
    for number, era in enumerate(eras):
        before = eras[number - 1] if number else None
        after = eras[number + 1] if number + 1 < len(eras) else None
        yield _era_page(builder, shared, era, before, after)


def _era_page(builder: Builder, shared: SharedParts, era: Era, before: Era | None, after: Era | None) -> Page:
    context = builder.context(f"eras/{era.id}/")
    events = [builder.chronicle.events[event_id] for event_id in builder.chronicle.events_of_era[era.id]]
    content = builder.template(
        "pages/era.html",
        context,
        era=era,
        dates=describe_dates(era),
        rows=chronology(events),
        before=before,
        after=after,
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
