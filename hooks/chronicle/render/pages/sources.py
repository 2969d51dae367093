"""The bibliography and a page per source with everything that rests on it."""

from collections.abc import Iterator

from markupsafe import Markup

from chronicle.model.chronicle import Target
from chronicle.records import Source
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.index import Choice, attributes, choice, decade, facets_of
from chronicle.render.page import Heading, Page
from chronicle.render.words import kind_heading, language_name, plural

_DESCRIPTION = 300


def source_pages(builder: Builder) -> Iterator[Page]:
    """Yield the page of every source."""
    for source in builder.chronicle.sources.values():
        yield _source_page(builder, source)


def bibliography(builder: Builder, context: PageContext) -> Markup:
    """Return all sources in the order of a bibliography."""
    sources = sorted(builder.chronicle.sources.values(), key=lambda source: _entry_key(context, source))
    rows = [(source, _choices(source)) for source in sources]
    labels = {"kind": "Kind", "language": "Language", "type": "Type", "decade": "Issued in the"}
    return builder.template(
        "pages/sources.html",
        context,
        sources=rows,
        attributes=attributes,
        facets=facets_of(labels, (choices for _, choices in rows)),
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


def _source_page(builder: Builder, source: Source) -> Page:
    context = builder.context(f"sources/{source.id}/")
    resting = builder.chronicle.resting_on.get(source.id, ())
    groups = _grouped(resting)
    content = builder.template(
        "pages/source.html",
        context,
        source=source,
        resting=resting,
        groups=groups,
        citation=builder.citation("sources", source),
    )
    entry = context.entry(source)
    count = plural(len(resting), "record rests", "records rest")
    rests = f"{count} on it" if resting else "cited in the texts of this site"
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
            Heading("cite", "Cite this record"),
        ),
    )


def _grouped(resting: tuple[tuple[Target, tuple[str, ...]], ...]) -> list[tuple[str, list]]:
    groups: dict[str, list] = {}
    for target, locators in resting:
        groups.setdefault(kind_heading(target.kind), []).append((target, locators))
    return list(groups.items())
