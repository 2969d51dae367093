"""Where lines, marks, bars and words stand."""

import pytest
from figures_as_yaml import series

from chronicle.charts.placing import place, width_of
from chronicle.charts.shapes import Box

SHARE = "measure: share, unit: percent, denominator: {}"


def lines(drawn, curve=0):
    return [len(line.points) for line in drawn.wide.curves[curve].lines]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ("1901=1 1902=2 1903=3", [3]),
        ("1901=1 1902=2 1904=3 1905=4", [2, 2]),  # a gap stays a gap
        ("1901=1 1902=2 1904=3", [2]),
        ("1901=1 1902=2 1903=3:plan", [2, 2]),  # what leads to a plan is drawn apart
        ("1901/1905=1 1906/1910=2", [4]),  # steps that follow at once are joined
        ("1901/1905=1 1905/1910=2", [4]),
        ("1901/1905=1 1907/1910=2", [2, 2]),
        ("1901/1905=1..2", []),
    ],
)
def test_lines_break_where_years_are_missing(chart, values, found):
    assert lines(chart(series("a", values))) == found


def test_two_series_are_never_joined(chart):
    drawn = chart(series("a", "1901=1 1902=2"), series("b", "1903=3 1904=4"))
    assert [lines(drawn, curve) for curve in (0, 1)] == [[2], [2]]
    assert drawn.wide.gap is None  # one unit, no shares: nothing parts them


def test_shares_of_other_wholes_are_parted_by_a_band(chart):
    drawn = chart(series("a", "1901/1903=9 1904/1905=10", SHARE.format("A")), series("b", "1908=20", SHARE.format("B")))
    assert drawn.wide.gap.width > 0


@pytest.mark.parametrize(("measure", "values"), [("balance", "1901=5 1902=-7 1903=2"), ("value", "1901=50..70 1903=1")])
def test_the_axis_holds_every_figure_and_begins_at_zero(chart, measure, values):
    drawn = chart(series("a", values, f"measure: {measure}, unit: crowns"))
    for plot in (drawn.wide, drawn.narrow):
        marks = [mark for curve in plot.curves for mark in curve.marks]
        assert all(plot.left <= mark.x <= plot.right and plot.top <= mark.y <= plot.bottom for mark in marks)
        assert plot.top <= plot.zero <= plot.bottom


def test_lone_figures_stand_in_the_whole_time(chart):
    plot = chart(series("a", "1818=5")).wide
    (mark,) = plot.curves[0].marks
    assert mark.x == pytest.approx(plot.left + (plot.right - plot.left) * 3.5 / 8, abs=1)  # of 1815 to 1822


@pytest.mark.parametrize(("count", "labelled"), [(12, True), (13, False)])
def test_up_to_twelve_marks_carry_their_value(chart, count, labelled):
    values = " ".join(f"{1900 + number}={number % 3 + 5}" for number in range(count))
    assert bool(chart(series("a", values)).wide.values) is labelled


def test_the_ground_between_steps_takes_the_hue_of_the_higher(chart):
    flow = "measure: value, unit: crowns, partner: brazil, direction: {}"
    out, back = flow.format("export"), flow.format("import")
    drawn = chart(series("a", "1901/1905=5 1906/1910=1", out), series("b", "1901/1905=3 1906/1910=4", back))
    assert [box.hue for box in drawn.wide.between] == ["a", "b"]


def test_rows_grow_from_the_base_line(chart):
    plot = chart(series("a", "1901=10@A 1901=30@B 1901=20..40@C")).wide
    first, second, third = (row.bar for row in plot.rows)
    assert first.x == second.x == plot.zero and second.width == pytest.approx(3 * first.width, rel=0.02)
    assert third.x > first.x and [row.value for row in plot.rows] == ["10", "30", "20–40"]


def test_rows_of_per_cent_show_the_whole_hundred(chart):
    (row, _) = chart(series("a", "1901=50@A 1901=25@B", SHARE.format("A"))).wide.rows
    assert row.bar.width == pytest.approx(row.track.width / 2, rel=0.02)


def test_words_take_the_first_free_place():
    frame, taken = Box(0, 0, 100, 100), [Box(40, 40, 20, 20)]
    spots = [(50, 50, "mid"), (200, 50, "mid"), (50, 20, "mid")]
    assert place("ab", spots, "ink", 14, frame, taken).y == 20
    assert place("ab", spots, "ink", 14, frame, taken) is None


def test_lone_figures_of_several_series_for_spans_are_rows(chart):
    one, two = series("a", "1901/1905=10", title="Paid by A"), series("b", "1901/1908=4", title="Paid by B")
    plot = chart(one, two).wide
    assert [line.words for row in plot.rows for line in row.words] == ["A, 1901–1905", "B, 1901–1908"]


def test_a_lone_span_stands_in_the_whole_time(chart):
    plot = chart(series("a", "1817/1818=5")).wide
    (mark,) = plot.curves[0].marks
    assert mark.left > plot.left and mark.right < plot.right


def test_long_words_of_rows_take_lines_within_the_drawing(chart):
    first, second = "Whatever was sent from current output and stores", "Goods received as the other side counts them"
    drawn = chart(series("a", "1901/1905=10", title=first), series("b", "1901/1908=4", title=second))
    for plot in (drawn.wide, drawn.narrow):
        assert all(width_of(line.words, 13) <= plot.width for row in plot.rows for line in row.words)
        for above, row in zip(plot.rows, plot.rows[1:], strict=False):
            assert above.bar.y + above.bar.height < row.words[0].y - 13
            assert row.words[-1].y < row.bar.y
    assert len(drawn.narrow.rows[0].words) > len(drawn.wide.rows[0].words)


def test_values_stand_clear_of_a_break(chart):
    one = series("a", "1901/1905=30 1906/1910=40", SHARE.format("A"))
    plot = chart(one, series("b", "1913=20", SHARE.format("B"))).wide
    value = next(label for label in plot.values if label.words == "20")
    assert value.x - 10 > plot.gap.x + plot.gap.width
