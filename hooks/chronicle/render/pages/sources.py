"""The bibliography and a page per source with everything that rests on it."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from chronicle.model.chronicle import Target
from chronicle.records import Source
from chronicle.render.builder import Builder
from chronicle.render.cite import source_forms
from chronicle.render.context import PageContext
from chronicle.render.index import Choice, attributes, choice, decade, facets_of
from chronicle.render.page import Heading, Page, Planned
from chronicle.render.words import kind_heading, language_name, list_in_words, plural

_DESCRIPTION = 300


def source_pages(builder: Builder) -> Iterator[Planned]:
    """Yield the page of every source."""
    for source_id in builder.chronicle.sources:
        yield Planned(f"sources/{source_id}/", partial(_source_page, builder, source_id))


def bibliography(builder: Builder, context: PageContext) -> Markup:
    """Return all sources in the order of a bibliography."""
    sources = sorted(builder.chronicle.sources.values(), key=lambda source: _entry_key(context, source))
    chronicle = builder.chronicle
    counts = [_counts(*chronicle.count_resting(one.id)) for one in sources]
    rows = [(source, _choices(source), count) for source, count in zip(sources, counts, strict=True)]
    labels = {"kind": "Kind", "language": "Language", "type": "Type", "decade": "Issued in the"}
    return builder.template(
        "pages/sources.html",
        context,
        sources=rows,
        attributes=attributes,
        facets=facets_of(labels, (choices for _, choices, _ in rows)),
    )


def _choices(source: Source) -> dict[str, tuple[Choice, ...]]:
    language = ((source.language, language_name(source.language)),) if source.language else ()
    return {
        "kind": choice(source.kind),
        "language": language,
        "type": choice(source.type.replace("-", " ")),
        "decade": decade(source.issued),
    }


def _entry_key(context: PageContext, source: Source) -> tuple[str, str]:
    words = Markup(context.entry(source).before).striptags()
    return words.lstrip("‘“„'\"«").casefold(), source.id


def _source_page(builder: Builder, source_id: str) -> Page:
    context = builder.context(f"sources/{source_id}/")
    source = builder.chronicle.sources[source_id]
    resting = builder.chronicle.resting_on.get(source.id, ())
    on_pages = builder.chronicle.cited_on_pages.get(source.id, ())
    groups = _grouped((*resting, *on_pages))
    entry = context.entry(source)
    rests = _rests(len(resting), len(on_pages))
    content = builder.template(
        "pages/source.html",
        context,
        source=source,
        groups=groups,
        rests=rests,
        citation=source_forms(source.csl(), entry),
    )
    return builder.page(
        context,
        kind="sources",
        record=source,
        title=source.title,
        # Many sources are called what their subject is called; the id tells them apart.
        qualifier=f"source {source.id}",
        description=f"Source, {rests}: {Markup(entry.before).striptags()}"[:_DESCRIPTION],
        section="sources",
        trail=(("Sources", "sources/"),),
        content=content,
        contents=(
            *(Heading(f"in-{number}", heading) for number, (heading, _) in enumerate(groups, start=1)),
            Heading("cite", "Cite this source"),
        ),
    )


def _rests(records: int, pages: int) -> str:
    """Return what rests on a source, in words: `3 records and 1 page rest on it`."""
    if not records + pages:
        return "nothing rests on it yet"
    return f"{_counts(records, pages)} {'rests' if records + pages == 1 else 'rest'} on it"


def _counts(records: int, pages: int) -> str:
    counts = [plural(records, "record")] if records else []
    return list_in_words([*counts, plural(pages, "page")] if pages else counts or ["0 records"])


def _grouped(resting: tuple[tuple[Target, tuple[str, ...]], ...]) -> list[tuple[str, list]]:
    groups: dict[str, list] = {}
    for target, locators in resting:
        groups.setdefault(kind_heading(target.kind), []).append((target, locators))
    return list(groups.items())
