"""Charts as Vega-Lite: each fits the schema, and says what our drawing says."""

import json

import altair
import pytest
from jsonschema import ValidationError

from chronicle.render import SitePages
from chronicle.render.charts import view_of_series, view_of_stack
from chronicle.render.vega import vega_file

UNITS = "- {id: crowns, name: crowns, symbol: kr}\n- {id: percent, name: per cent, symbol: '%', scale: 0.01}\n"
HEAD = "reporter: R, sources: [macaulay-1986]"
SERIES = f"""\
- {{id: yearly, title: Y, measure: value, unit: crowns, {HEAD}, values: [{{period: 1817, value: 1}},
   {{period: 1818, value: 1}}, {{period: 1819, value: 2}}, {{period: 1821, value: 3}}, {{period: 1817/1821, value: 7}}]}}
- {{id: spans, title: S, measure: stock, unit: crowns, {HEAD}, values: [{{period: 1815/1819, value: 4.50}},
   {{period: 1820, low: 1, high: 3}}]}}
- {{id: rows, title: R, measure: value, unit: crowns, {HEAD}, values: [{{period: 1818, value: 1, by: A}},
   {{period: 1818, low: 2, high: 3, by: B}}]}}
- {{id: one, title: O, measure: share, denominator: All, unit: percent, {HEAD}, values: [{{period: 1818, value: 60}}]}}
- {{id: rest, title: P, measure: share, denominator: All, unit: percent, {HEAD}, values: [{{period: 1818, value: 30}}]}}
"""


@pytest.fixture
def figures(make_chronicle):
    return make_chronicle({"data/units.yml": UNITS, "data/trade/series.yml": SERIES})


def spec_of(chronicle, view) -> dict:
    """Return the specification of a chart after the schema has accepted it."""
    spec = json.loads(vega_file(chronicle, view))
    altair.Chart.from_dict(spec)
    return spec


@pytest.mark.parametrize("series_id", ["yearly", "spans", "rows", "one"])
def test_every_form_fits_the_schema(figures, series_id: str):
    assert spec_of(figures, view_of_series(figures, [series_id]))["data"]["values"]


def test_the_schema_is_awake(figures):
    spec = json.loads(vega_file(figures, view_of_series(figures, ["rows"])))
    spec["layer"][0]["mark"]["type"] = "pie"
    with pytest.raises(ValidationError):
        altair.Chart.from_dict(spec)


def test_lines_join_what_our_drawing_joins(figures):
    rows = spec_of(figures, view_of_series(figures, ["yearly"]))["data"]["values"]
    assert [(row["when"], row.get("run")) for row in rows] == [
        ("1817", 0), ("1818", 0), ("1819", 0), ("1821", None),
    ]  # fmt: skip


def test_stacked_shares_end_before_a_hundred(figures):
    spec = spec_of(figures, view_of_stack(figures, ["one", "rest"]))
    assert spec["encoding"]["x"]["scale"] == {"domain": [0, 100]}
    assert [(row["name"], row["value"]) for row in spec["data"]["values"]] == [("O", 60), ("P", 30)]


def test_every_drawing_has_a_specification(small):
    paths = {path for path, _ in SitePages(small).files() if path.startswith("trade/")}
    drawings = {path.removesuffix(".svg") for path in paths if path.endswith(".svg")}
    assert drawings == {path.removesuffix(".vl.json") for path in paths if path.endswith(".vl.json")} != set()
