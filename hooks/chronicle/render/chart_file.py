"""A chart as an SVG file that stands alone, with all that the page says around it."""

from collections.abc import Sequence

from chronicle.charts import Chart
from chronicle.charts.words import STANDINGS
from chronicle.render.charts import ChartView
from chronicle.render.env import environment
from chronicle.render.schemes import SCHEMES

_MOST_SOURCES = 4
_LINE = 110  # letters
_HEAD, _FOOT = 28, 22  # px around the title and below the sources in a file of its own
_MARKS = {
    "official": "filled", "estimate": "outlined", "plan": "dashed", "derived": "diamond",
    "unconfirmed": "hatched", "unstated": "hatched",
}  # fmt: skip


def chart_file(view: ChartView) -> str:
    """Return the chart as an SVG file that stands alone: colours of both schemes, title, sources."""
    titles, below = _wrapped(view.chart.title, 72), _wrapped(f"{view.base} {view.chart.caveat}".strip(), _LINE)
    credit = [*_wrapped(_standing_in_words(view.chart), _LINE), *_wrapped(_credit(view), _LINE)]
    keys = _keys(view)
    return (
        environment()
        .get_template("charts/file.svg")
        .render(
            chart=view.chart,
            plot=view.chart.wide,
            titles=titles,
            subtitles=below,
            keys=keys,
            credit=credit,
            head=_HEAD + 22 * len(titles) + 18 * (len(below) + len(keys)),
            foot=_FOOT + 18 * len(credit),
            schemes=SCHEMES,
        )
    )


def _keys(view: ChartView) -> Sequence[str]:
    """Return the names of the parts or curves for a key, in their order; none where all stand in the drawing."""
    plot = view.chart.wide
    if plot.form == "stack":
        return () if plot.names else view.chart.names
    named = plot.form == "rows" or len(plot.names) == len(view.lines) or len(view.lines) == 1
    return () if named else [line.title for line in view.lines]


def _standing_in_words(chart: Chart) -> str:
    """Return what the marks of a file tell of the standing of figures; nothing where all are official."""
    if chart.wide.form == "stack":
        return f"Standing: {', '.join(STANDINGS[one] for one in chart.statuses)}."
    if chart.statuses == ("official",):
        return ""
    marks = _MARKS | ({"derived": "tinted"} if chart.wide.form == "rows" else {})
    words = "; ".join(f"{STANDINGS[one]}: {marks[one]}" for one in chart.statuses)
    return f"{words[:1].upper()}{words[1:]}."


def _credit(view: ChartView) -> str:
    """Return who reports the figures and where they stand, a long list of sources cut short."""
    reporters = ", ".join(dict.fromkeys(line.reporter for line in view.lines))
    sources = list(dict.fromkeys(source.title for line in view.lines for source in line.sources))
    more = len(sources) - _MOST_SOURCES
    shown = "; ".join(sources[:_MOST_SOURCES]) + (f"; and {more} more, named in the table" if more > 0 else "")
    return f"Reported by {reporters}. {'Sources' if len(sources) > 1 else 'Source'}: {shown}."


def _wrapped(text: str, letters: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + len(word) < letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
