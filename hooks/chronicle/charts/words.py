"""What a chart says beside its drawing: the caveat under its title and its description for those who do not see it."""

from collections.abc import Sequence
from decimal import Decimal

from chronicle.charts.periods import length_of, yearly_runs
from chronicle.edtf import describe
from chronicle.model.figures import Figure, format_figure, with_unit
from chronicle.records import Unit

STANDINGS = {
    "official": "official", "estimate": "estimate", "plan": "plan", "derived": "computed",
    "unconfirmed": "one reference work only, unconfirmed", "unstated": "standing not stated",
}  # fmt: skip
"""The standing of figures in words."""
_KINDS = {"line": "Line chart", "steps": "Step chart", "dots": "Dot chart", "rows": "Bar chart"}


def style_of(form: str, figures: Sequence[Figure]) -> str:
    """Return what the figures are drawn as: `line`, `steps`, `dots` or `rows`."""
    if form == "rows":
        return "rows"
    if yearly_runs(figures):
        return "line"
    return "steps" if any(length_of(figure.period) == "span" for figure in figures) else "dots"


def caveat_of(style: str, figures: Sequence[Figure], series: int = 1) -> str:
    """Return the sentence that tells how the drawing of so many series is to be read, by the figures of the first."""
    if style == "rows":
        return _caveat_of_rows(figures, series)
    if style == "line":
        return "Years without a figure are left empty." if len(yearly_runs(figures)) > 1 or _lone(figures) else ""
    if style == "steps" and len(figures) == 1:
        return "The figure is for the whole span."
    if style == "steps":
        return "Figures for spans of years, drawn as steps; a line would pretend to yearly data."
    return "Single figures, not joined: nothing is known here of the time between." if len(figures) > 1 else ""


def _caveat_of_rows(figures: Sequence[Figure], series: int) -> str:
    if any(figure.by for figure in figures):
        return "One row for each estimate."
    if series > 1:
        return "One row for each figure, with the time that it covers."
    return "Periods of different length, so drawn as rows and not on one time axis."


def describe_chart(style: str, title: str, figures: Sequence[Figure], unit: Unit) -> str:
    """Return one series of a chart in words: kind, period, number of values, the lowest and the highest."""
    known = [figure for figure in figures if figure.value is not None]
    words = f"{_KINDS[style]} of {title}, in {unit.name}: "
    if len(figures) == 1:
        return words + f"one figure, {say(figures[0], unit)}."
    words += f"{len(figures)} figures, first for {describe(figures[0].period)}, last for {describe(figures[-1].period)}"
    if len(known) > 1:
        low, high = (
            f"{format_figure(f)} ({describe(f.period)})" for f in (min(known, key=_value), max(known, key=_value))
        )
        words += f"; lowest {low}, highest {high}"
    return words + "."


def say(figure: Figure, unit: Unit) -> str:
    """Return one figure in full: period, who says so, number with unit, standing."""
    words = f"{describe(figure.period)}: {with_unit(format_figure(figure), unit)}"
    return words + "".join(f", {part}" for part in (figure.by, figure.status) if part)


def short_names(titles: Sequence[str]) -> list[str]:
    """Return the titles without the words that all of them begin and end with, for labels in a drawing.

    >>> short_names(["Share of all imports", "Share of all exports"])
    ['Imports', 'Exports']
    """
    names = own_words(titles)
    first = [name.partition(",")[0] for name in names]
    return [short if first.count(short) == 1 else name for short, name in zip(first, names, strict=True)]


def own_words(titles: Sequence[str]) -> list[str]:
    """Return the titles without the words that all of them begin and end with, each to its end."""
    head, tail = _common(titles)
    names = [" ".join(title.split()[head : len(title.split()) - tail]).strip(" ,;:") for title in titles]
    return [name[:1].upper() + name[1:] if name else title for name, title in zip(names, titles, strict=True)]


def joint_title(titles: Sequence[str]) -> str:
    """Return one title for several: what they share, once, and their own words joined by "and".

    >>> joint_title(["Share of all imports by value", "Share of all exports by value"])
    'Share of all imports and exports by value'
    """
    head, tail = _common(titles)
    words = [title.split() for title in titles]
    own = list(dict.fromkeys(" ".join(row[head : len(row) - tail]) for row in words))
    if len(own) > 1:
        own = [*(name.rstrip(" ,;:") for name in own[:-1]), own[-1]]
    middle = " and ".join(filter(None, (", ".join(own[:-1]), own[-1])))
    last = words[0][len(words[0]) - tail :]
    return " ".join(part for part in (*words[0][:head], middle, *last) if part)


def _common(titles: Sequence[str]) -> tuple[int, int]:
    """Return how many words all the titles begin with, and how many they end with; none of a single title."""
    words = [title.split() for title in titles]
    if len(words) < 2:
        return 0, 0
    shortest = min(map(len, words))
    head = next((n for n in range(shortest) if len({row[n] for row in words}) > 1), shortest)
    tail = next((n for n in range(shortest - head) if len({row[-1 - n] for row in words}) > 1), shortest - head)
    return head, tail


def _value(figure: Figure) -> Decimal:
    return figure.value


def _lone(figures: Sequence[Figure]) -> bool:
    return sum(map(len, yearly_runs(figures))) < len(figures)
