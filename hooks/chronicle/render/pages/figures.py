"""The list of all series and breakdowns by subject with the units, and the left column of their pages."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from markupsafe import Markup

from chronicle.records import Breakdown, Series
from chronicle.render.builder import Builder
from chronicle.render.context import PageContext
from chronicle.render.index import Choice, attributes, choice, facets_of
from chronicle.render.page import Page, Planned
from chronicle.render.pages.breakdowns import breakdown_page
from chronicle.render.pages.series import series_page
from chronicle.render.words import plural

_MEASURES = {
    "value": "Values in money", "turnover": "Turnover", "balance": "Balances", "share": "Shares",
    "quantity": "Quantities", "stock": "Stocks", "persons": "People", "price": "Prices", "rate": "Rates",
    "index": "Indices",
}  # fmt: skip
_BREAKDOWNS = "Breakdowns"
_ORDER = re.compile(r"^\d+-")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list of figures."""

    address: str
    title: str
    note: str
    choices: dict[str, tuple[Choice, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """Series of one subject, under a heading with an anchor."""

    id: str
    title: str
    entries: tuple[Entry, ...]


def figure_pages(builder: Builder) -> Iterator[Planned]:
    """Yield the pages of all series and breakdowns."""
    for maker, records in ((series_page, builder.chronicle.series), (breakdown_page, builder.chronicle.breakdowns)):
        for record_id in records:
            yield Planned(f"trade/{record_id}/", partial(_with_nav, builder, maker, record_id))


def _with_nav(builder: Builder, maker: Callable[..., Page], record_id: str) -> Page:
    return maker(builder, record_id, figures_nav(builder, builder.context(f"trade/{record_id}/")))


def figures_nav(builder: Builder, context: PageContext) -> Markup:
    """Return the left column: the groups of the list of figures."""
    groups = builder.keeper.once("groups of figures", lambda: _groups(builder))
    address = context.address
    current = next((group.id for group in groups for entry in group.entries if entry.address == address), "")
    return builder.template(
        "figures_nav.html", context, groups=groups, current=current, units=bool(builder.chronicle.units)
    )


def list_of_figures(builder: Builder, context: PageContext) -> Markup:
    """Return the list of all series and breakdowns by subject, with the units explained."""
    units = list(builder.chronicle.units.values())
    groups = _groups(builder)
    labels = {"measure": "Kind", "reporter": "Reported by", "unit": "Unit"}
    return builder.template(
        "pages/trade.html",
        context,
        groups=groups,
        units=units,
        attributes=attributes,
        facets=facets_of(labels, (entry.choices for group in groups for entry in group.entries)),
    )


def _choices(builder: Builder, record: Series | Breakdown) -> dict[str, tuple[Choice, ...]]:
    party = builder.chronicle.targets.get(record.reporter or "")
    reporter = ((party.id, party.title),) if party else choice(record.reporter)
    unit = builder.chronicle.units[record.unit]
    return {"measure": choice(_MEASURES[record.measure]), "reporter": reporter, "unit": ((unit.id, unit.name),)}


def _groups(builder: Builder) -> list[Group]:
    """Group series by the file that holds them, `2-oil-and-gas.yml`; those of one file by what they measure."""
    chronicle = builder.chronicle
    subjects = {series.id: _subject(builder, series) for series in chronicle.series.values()}
    by_file = len(set(subjects.values())) > 1
    found: dict[str, list[Entry]] = {} if by_file else {name: [] for name in _MEASURES.values()}
    for series in chronicle.series.values():
        years = _years([figure.period for figure in chronicle.figures[series.id]])
        note = " · ".join(part for part in (chronicle.units[series.unit].name, years) if part)
        title = subjects[series.id] if by_file else _MEASURES[series.measure]
        found.setdefault(title, []).append(Entry(f"trade/{series.id}/", series.title, note, _choices(builder, series)))
    for breakdown in chronicle.breakdowns.values():
        note = f"{_years([breakdown.period])} · {plural(len(breakdown.items), 'item')}"
        found.setdefault(_BREAKDOWNS, []).append(
            Entry(f"trade/{breakdown.id}/", breakdown.title, note, _choices(builder, breakdown))
        )
    return [
        Group("figures-" + re.sub(r"[^a-z0-9]+", "-", title.lower()), title, tuple(entries))
        for title, entries in found.items()
        if entries
    ]


def _subject(builder: Builder, record: Series | Breakdown) -> str:
    origin = builder.chronicle.origins.get(("series", record.id))
    words = _ORDER.sub("", PurePosixPath(origin.path).stem).replace("-", " ") if origin else ""
    return words[:1].upper() + words[1:]


def _years(periods: list) -> str:
    if not periods:
        return ""
    first = min((period.start or period.end).year for period in periods)
    last = max((period.end or period.start).year for period in periods)
    return str(first) if first == last else f"{first}–{last}"
