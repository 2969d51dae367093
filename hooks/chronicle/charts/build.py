"""From series and breakdowns to charts, each in a wide and a narrow cut."""

from collections.abc import Sequence

from chronicle.charts.chart import Chart, standings_of
from chronicle.charts.curves import Drawn
from chronicle.charts.form import Form, form_of, hue_of
from chronicle.charts.periods import length_of
from chronicle.charts.row_data import rows_of_breakdown, rows_of_series
from chronicle.charts.row_plot import row_plot
from chronicle.charts.time_plot import NARROW, WIDE, time_plot
from chronicle.charts.words import caveat_of, describe_chart, joint_title, short_names, style_of
from chronicle.edtf import describe
from chronicle.model.chronicle import Chronicle
from chronicle.records import Breakdown


def series_chart(chronicle: Chronicle, ids: Sequence[str], title: str = "") -> Chart | None:
    """Return the chart of one or more series of one unit; None when they have no figures."""
    chosen = [chronicle.series[series_id] for series_id in ids if chronicle.figures[series_id]]
    if not chosen:
        return None
    forms = [form_of(series, chronicle.figures[series.id]) for series in chosen]
    kind = "rows" if any(form.kind == "rows" for form in forms) or _lone_spans(forms) else "time"
    hues = [hue_of(series, chronicle.party_ids) for series in chosen]
    names = short_names([series.title for series in chosen])
    unit = chronicle.units[chosen[0].unit]
    figures = [figure for form in forms for figure in form.drawn]
    drawn = [Drawn(name, hue, form.drawn) for name, hue, form in zip(names, hues, forms, strict=True)]
    if kind == "rows":
        rows = rows_of_series([series.title for series in chosen], drawn, unit)
        plots = [row_plot(rows, unit, size) for size in (WIDE, NARROW)]
    else:
        foreign = len({series.denominator for series in chosen}) > 1
        span = _span_of(chronicle)
        plots = [time_plot(drawn, unit, size, span, foreign) for size in (WIDE, NARROW)]
    said = [
        describe_chart(style_of(kind, form.drawn), series.title, form.drawn, unit)
        for series, form in zip(chosen, forms, strict=True)
    ]
    return Chart(
        id="-".join(["chart", *(series.id for series in chosen)]),
        ids=tuple(series.id for series in chosen),
        title=title or joint_title([series.title for series in chosen]),
        description=" ".join(said),
        caveat=caveat_of(style_of(kind, figures if len(chosen) == 1 else forms[0].drawn), forms[0].drawn, len(chosen)),
        unit=unit,
        statuses=standings_of(figure.status or "unstated" for figure in figures),
        hues=tuple(hues),
        wide=plots[0],
        narrow=plots[1],
        totals=tuple(figure for form in forms for figure in form.totals),
    )


def breakdown_chart(chronicle: Chronicle, breakdown: Breakdown) -> Chart:
    """Return the chart of a breakdown: one bar for each item.

    What rests on one reference work alone is unconfirmed.
    """
    unit = chronicle.units[breakdown.unit]
    kinds = [chronicle.sources[cited.id].kind for cited in breakdown.sources]
    status = "unconfirmed" if kinds == ["reference"] else breakdown.status or "unstated"
    hue = hue_of(breakdown, chronicle.party_ids)
    rows = rows_of_breakdown(breakdown, status, hue, unit)
    said = "; ".join(row.say for row in rows)
    return Chart(
        id=f"chart-{breakdown.id}",
        ids=(breakdown.id,),
        title=breakdown.title,
        description=f"Bar chart of {breakdown.title}, {describe(breakdown.period)}: {said}.",
        caveat=_parts_of_what(breakdown),
        unit=unit,
        statuses=(status,),
        hues=(hue,),
        wide=row_plot(rows, unit, WIDE),
        narrow=row_plot(rows, unit, NARROW),
    )


def _lone_spans(forms: Sequence[Form]) -> bool:
    """Return whether several series have one figure each, one at least for a span: estimates, and no course of time."""
    lone = len(forms) > 1 and all(len(form.drawn) == 1 for form in forms)
    return lone and any(length_of(form.drawn[0].period) == "span" for form in forms)


def _parts_of_what(breakdown: Breakdown) -> str:
    if breakdown.measure == "rate":
        return "Each row is a part of another whole."
    return "" if breakdown.complete else "Other parts are not in the source."


def _span_of(chronicle: Chronicle) -> tuple[float, float]:
    """Return the span of the chronicle in years, whole ones."""
    first, last = chronicle.span
    return float(first.year), float(last.year + 1)
