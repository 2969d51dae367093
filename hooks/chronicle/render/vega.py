"""Charts in a standard grammar: a Vega-Lite specification with the figures inside, for tools that draw from one.

https://vega.github.io/vega-lite/docs/ The specification says the same as our drawing (what is joined by a line, what is
a step, a range, a bar, a part of a whole); how it looks is left to the tool.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from chronicle.charts.periods import length_of, yearly_runs
from chronicle.edtf import describe
from chronicle.model.chronicle import Chronicle
from chronicle.model.figures import Figure, format_figure, to_decimal
from chronicle.records import Breakdown
from chronicle.render.charts import ChartView

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_STANDING = {"field": "status", "type": "nominal", "title": "Standing"}


def vega_file(chronicle: Chronicle, view: ChartView) -> str:
    """Return the specification of a chart as JSON."""
    chart = view.chart
    spec = {
        "$schema": SCHEMA,
        "title": {"text": chart.title, "subtitle": f"{view.base} {chart.caveat}".strip()},
        "description": chart.description,
        "width": 640,
        "config": {"legend": {"labelLimit": 400}},
        "data": {"values": list(_rows(chronicle, view))},
        **_FORMS[chart.wide.form](chart.unit.symbol),
    }
    return json.dumps(spec, ensure_ascii=False, indent=1) + "\n"


def _rows(chronicle: Chronicle, view: ChartView) -> Iterator[dict[str, Any]]:
    named = len(view.chart.names) == len(view.lines)
    for number, (line, record_id) in enumerate(zip(view.lines, view.chart.ids, strict=True)):
        breakdown = chronicle.breakdowns.get(record_id)
        if breakdown:
            yield from _items(breakdown)
            continue
        name = view.chart.names[number] if named else line.title
        figures = [figure for figure in chronicle.figures[record_id] if figure not in view.chart.totals]
        runs = {id(figure): number for number, run in enumerate(yearly_runs(figures)) for figure in run}
        for figure in figures:
            yield {"record": record_id, "name": name, "part": number, **_figure(figure, runs.get(id(figure)))}


def _items(breakdown: Breakdown) -> Iterator[dict[str, Any]]:
    common = {"record": breakdown.id, "when": describe(breakdown.period), "status": breakdown.status or "unstated"}
    for number, item in enumerate(breakdown.items):
        value = _number(to_decimal(item.value))
        yield common | {"name": item.label, "label": item.label, "part": number, "value": value}


def _figure(figure: Figure, run: int | None) -> dict[str, Any]:
    first, last = figure.period.earliest, figure.period.latest
    when = describe(figure.period)
    numbers = {name: _number(getattr(figure, name)) for name in ("value", "low", "high")}
    row = {
        "when": when,
        "label": f"{figure.by}, {when}" if figure.by else when,
        "first": first.isoformat() if first else None,
        "last": last.isoformat() if last else None,
        "span": length_of(figure.period) == "span",
        "shown": format_figure(figure),
        "status": figure.status or "unstated",
        "run": run,
        **numbers,
    }
    return {name: value for name, value in row.items() if value is not None}


def _time(unit: str) -> dict[str, Any]:
    """Return lines through consecutive years, level lines over spans, ranges as rules, and a mark for all else."""
    x = {"field": "first", "type": "temporal", "title": None}
    y = {"field": "value", "type": "quantitative", "title": unit}
    name = {"field": "name", "type": "nominal", "title": None}
    tip = [{"field": field, "type": "nominal"} for field in ("name", "when", "shown", "status")]
    return {
        "encoding": {"strokeDash": name, "tooltip": tip},
        "layer": [
            {"transform": [{"filter": "isValid(datum.run)"}], "mark": "line",
             "encoding": {"x": x, "y": y, "detail": {"field": "run", "type": "nominal"}}},
            {"transform": [{"filter": "datum.span"}], "mark": "rule",
             "encoding": {"x": x, "x2": {"field": "last"}, "y": y}},
            {"transform": [{"filter": "isValid(datum.low)"}], "mark": "rule",
             "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}}},
            {"transform": [{"filter": "!datum.span && isValid(datum.value)"}], "mark": "point",
             "encoding": {"x": x, "y": y, "shape": _STANDING}},
        ],
    }  # fmt: skip


def _bars(unit: str) -> dict[str, Any]:
    """Return a bar for each figure or item, from nothing or from the lower end of a range."""
    number = {"type": "quantitative", "title": unit}
    y = {"field": "label", "type": "nominal", "sort": None, "title": None}
    several = {"field": "name", "type": "nominal", "title": None}
    return {
        "encoding": {"y": y, "yOffset": several, "fillOpacity": _STANDING},
        "layer": [
            {"transform": [{"filter": "isValid(datum.value)"}], "mark": {"type": "bar", "stroke": "black"},
             "encoding": {"x": {**number, "field": "value"}}},
            {"transform": [{"filter": "isValid(datum.low)"}], "mark": {"type": "bar", "stroke": "black"},
             "encoding": {"x": {**number, "field": "low"}, "x2": {"field": "high"}}},
        ],
    }  # fmt: skip


def _stack(unit: str) -> dict[str, Any]:
    """Return bars of parts one after the other; shares of a whole that is not all named end before a hundred."""
    whole = {"stack": "zero", "scale": {"domain": [0, 100]}} if unit == "%" else {"stack": "normalize"}
    return {
        "mark": {"type": "bar", "stroke": "white"},
        "encoding": {
            "y": {"field": "when", "type": "nominal", "sort": None, "title": None},
            "x": {"field": "value", "type": "quantitative", "aggregate": "sum", "title": unit, **whole},
            "color": {"field": "name", "type": "nominal", "sort": None, "title": None},
            "order": {"field": "part", "type": "quantitative"},
        },
    }


def _number(number: Decimal | None) -> float | int | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


_FORMS = {"time": _time, "rows": _bars, "stack": _stack}
