"""The kind of a chart follows from its figures."""

import pytest
from figures_as_yaml import series

from chronicle.charts.form import hue_of
from chronicle.charts.words import joint_title, short_names, style_of

STOCK = "measure: stock, unit: crowns"


def styles(chart):
    """Return what a chart with lines, steps, lone marks or rows is made of."""
    if chart.wide.form == "rows":
        return {"rows"}
    curves = chart.wide.curves
    shapes = {mark.shape for curve in curves for mark in curve.marks}
    return shapes | ({"lines"} if any(curve.lines for curve in curves) else set())


@pytest.mark.parametrize(
    ("text", "made_of"),
    [
        (series("a", "1901=1 1902=2 1904=3"), {"dot", "lines"}),
        (series("a", "1901=1 1903=2 1905=3"), {"dot"}),
        (series("a", "1901/1905=1 1906/1910=2"), {"step", "lines"}),
        (series("a", "1901=1@A 1901=2@B"), {"rows"}),
        (series("a", "1901=1 1902/1906=20"), {"rows"}),
        (series("a", "1901=1 1902=2 1903=3 1901/1903=6"), {"dot", "lines"}),
        (series("a", "../1901=1 1902=2"), {"rows"}),
        (series("a", "1901=9 1901-06=1", STOCK), {"dot"}),
        (series("a", "1901=9 1902-06-01=1"), {"dot"}),
        (series("a", "1901=9 1902-06=1"), {"rows"}),
        (series("a", "1901=1..3"), {"dot"}),
    ],
)
def test_the_kind_follows_from_the_figures(chart, text, made_of):
    assert styles(chart(text)) == made_of


def test_sums_of_what_is_drawn_are_named_and_not_drawn(chart):
    drawn = chart(series("a", "1901=1 1902=2 1903=3 1901/1903=6"))
    assert [str(figure.period) for figure in drawn.totals] == ["1901/1903"]
    assert len(drawn.wide.curves[0].marks) == 3


@pytest.mark.parametrize(
    ("direction", "reporter", "partner", "hue"),
    [
        ("export", "left", "right", "a"),
        ("import", "left", "right", "b"),
        ("export", "right", "left", "b"),
        ("export", "A bank", "left", "b"),
        ("import", "A bank", "left", "a"),
        ("import", "left", "the world", "ink"),
        (None, "left", "right", "ink"),
    ],
)
def test_a_flow_takes_the_hue_of_the_side_it_comes_from(direction, reporter, partner, hue):
    flow = type("Flow", (), {"direction": direction, "reporter": reporter, "partner": partner})
    assert hue_of(flow, ("left", "right")) == hue


def test_names_leave_out_what_all_share():
    titles = ["Share of all imports, by value", "Share of all exports, by value"]
    assert short_names(titles) == ["Imports", "Exports"]
    assert joint_title(titles) == "Share of all imports and exports, by value"
    assert short_names(["Alone"]) == ["Alone"]
    assert joint_title(["Same", "Same"]) == "Same"


def test_a_description_names_kind_unit_and_extremes(chart):
    words = chart(series("a", "1901=5 1902=2 1903=9", title="Exports of salt")).description
    expected = "Line chart of Exports of salt, in crowns: 3 figures, first for 1901, last for 1903; "
    expected += "lowest 2 (1902), highest 9 (1903)."
    assert words == expected


def test_the_style_of_nothing_but_a_span_is_steps():
    assert style_of("rows", ()) == "rows"
