"""Shares of one whole as bars of a hundred per cent."""

import pytest
from figures_as_yaml import series

from chronicle.charts import breakdown_stack, can_stack, series_stack
from chronicle.charts.stack import fills_of

UNITS = "- {id: crowns, name: crowns, symbol: kr}\n- {id: percent, name: per cent, symbol: '%', scale: 0.01}\n"
SHARE = "measure: share, unit: percent, denominator: All imports, direction: import"


def share(name: str, values: str, partner: str) -> str:
    return series(name, values, f"{SHARE}, partner: {partner}")


@pytest.fixture
def shares(make_chronicle):
    """Shares of two and a half partners, in two and a half periods."""
    texts = (
        share("a", "1901/1905=50 1906/1910=40.0 1911=10", "brazil"),
        share("b", "1901/1905=30 1906/1910=35", "the north"),
        share("c", "1901/1905=15 1906/1910=25", "the south"),
    )
    return make_chronicle({"data/units.yml": UNITS, "data/trade/series.yml": "".join(texts)})


def test_a_bar_for_each_period_that_all_have(shares):
    chart = series_stack(shares, ["a", "b", "c"])
    assert [row.words.words for row in chart.wide.rows] == ["1901–1905", "1906–1910"]
    assert chart.names == ("Brazil", "The north", "The south")
    assert "left empty" in chart.caveat and "1906–1910: Brazil 40.0, The north 35, The south 25" in chart.description


def test_parts_follow_one_another_to_scale(shares):
    for plot in (series_stack(shares, ["a", "b", "c"]).wide, series_stack(shares, ["a", "b", "c"]).narrow):
        first, second = plot.rows
        widths = [part.box.width for part in first.segments]
        assert widths == pytest.approx([first.track.width * share for share in (0.5, 0.3, 0.15)], abs=2)
        ends = [part.box.x + part.box.width for part in second.segments]
        assert all(end < part.box.x for end, part in zip(ends, second.segments[1:], strict=False))
        assert ends[-1] <= second.track.x + second.track.width


def test_numbers_are_nearer_to_their_own_bar_and_the_empty_rest_is_named_once(shares):
    wide = series_stack(shares, ["a", "b", "c"]).wide
    first, second = wide.rows
    assert first.words.x + 60 < first.track.x and first.track.y < first.words.y < first.track.y + first.track.height
    number = first.segments[0].label
    assert number.y - (first.track.y + first.track.height) < second.track.y - number.y
    assert first.rest is None or first.rest.words == "not in source"
    assert second.rest is None


def test_parties_keep_their_hue_and_others_get_greys():
    assert fills_of(["b", "ink", "ink"]) == ("b", "ink", "n")
    assert fills_of(["ink", "b", "b"]) == ("ink", "b", "n")


def breakdown(name: str, items: str, more: str = "measure: value, unit: crowns, complete: true") -> str:
    parts = ", ".join(f"{{label: {i.split('=')[0]}, value: {i.split('=')[1]}}}" for i in items.split())
    head = f"id: {name}, title: {name}, denominator: W, sources: [macaulay-1986], {more}"
    return f"- {{{head}, items: [{parts}]}}\n"


def test_wholes_side_by_side_in_per_cent_of_each(make_chronicle):
    text = breakdown("early", "x=1 y=3", "measure: value, unit: crowns, complete: true, period: 1901")
    text += breakdown("late", "x=10 y=0", "measure: value, unit: crowns, complete: true, period: 1902")
    chronicle = make_chronicle({"data/units.yml": UNITS, "data/trade/breakdowns.yml": text})
    chart = breakdown_stack(chronicle, ["early", "late"])
    assert [row.words.words for row in chart.wide.rows] == ["1901", "1902"]
    said = [part.say for row in chart.wide.rows for part in row.segments]
    assert said[:2] == [
        "x: 1\N{NO-BREAK SPACE}kr, 25.0 per cent of the whole",
        "y: 3\N{NO-BREAK SPACE}kr, 75.0 per cent of the whole",
    ]


@pytest.mark.parametrize(
    ("more", "items", "fit"),
    [
        ("measure: value, complete: true", "x=1 y=3", True),
        ("measure: value, complete: false", "x=1 y=3", False),
        ("measure: rate, complete: true", "x=1 y=3", False),
        ("measure: value, complete: true", "a=1 b=1 c=1 d=1 e=1 f=1 g=1", False),
        ("measure: balance, complete: true", "x=1 y=-3", False),
    ],
)
def test_only_wholes_of_a_few_parts_are_stacked(make_chronicle, more, items, fit):
    text = breakdown("b", items, f"{more}, unit: crowns, period: 1901")
    chronicle = make_chronicle({"data/units.yml": UNITS, "data/trade/breakdowns.yml": text})
    assert can_stack(chronicle.breakdowns["b"]) is fit


def test_numbers_of_narrow_parts_stand_clear(make_chronicle):
    text = breakdown("b", "x=94 y=3 z=3", "measure: share, unit: percent, complete: true, period: 1901")
    chronicle = make_chronicle({"data/units.yml": UNITS, "data/trade/breakdowns.yml": text})
    (row,) = breakdown_stack(chronicle, ["b"]).narrow.rows
    places = [part.label.x for part in row.segments]
    assert len(places) == 3 and all(b - a > 7 for a, b in zip(places, places[1:], strict=False))
