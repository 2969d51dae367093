"""Figures: declared ones as written, derived ones for the periods that all parts share, and how they are printed."""

from decimal import Decimal

import pytest

from chronicle.model.figures import Figure, figures_of, format_figure, format_number, formula_of, with_unit
from chronicle.records import Plain, Series, Unit


def make_series(series_id: str, **fields) -> Series:
    base = {"title": "A series", "measure": "value", "unit": "m", "reporter": "Both", "sources": ["book"]}
    return Series.model_validate({"id": series_id} | base | fields)


def declared(series_id: str, *pairs: tuple[str, str], **more) -> Series:
    values = [{"period": Plain(period), "value": Plain(value), **more} for period, value in pairs]
    return make_series(series_id, values=values)


def computed(formula: str, *parts: Series) -> dict[str, str]:
    """Return the values of a series derived from the parts, by period."""
    series = make_series("derived", derived={formula: [part.id for part in parts]})
    return {str(f.period): str(f.value) for f in figures_of(series, {part.id: part for part in parts})}


A = declared("a", ("1900", "10"), ("1901", "12.5"), ("1902", "0"))
B = declared("b", ("1901", "2.5"), ("1900", "4"), ("1903", "7"))


@pytest.mark.parametrize(
    ("formula", "values"),
    [
        ("sum", {"1900": "14", "1901": "15.0"}),
        ("difference", {"1900": "6", "1901": "10.0"}),
        ("ratio", {"1900": "250.0", "1901": "500.0"}),
    ],
)
def test_derived_for_shared_periods_only(formula: str, values: dict[str, str]):
    assert computed(formula, A, B) == values


def test_no_ratio_to_nothing():
    assert computed("ratio", B, declared("zero", ("1901", "0"), ("1900", "8"))) == {"1900": "50.0"}


def test_decimals_add_up_exactly():
    assert computed("sum", declared("x", ("1900", "0.1")), declared("y", ("1900", "0.2"))) == {"1900": "0.3"}


@pytest.mark.parametrize(
    "unfit",
    [
        declared("bound", ("1900", "5"), bound="lower"),
        make_series("range", values=[{"period": "1900", "low": 1, "high": 2}]),
        make_series("two", values=[{"period": "1900", "value": 1, "by": by} for by in ("one", "other")]),
    ],
    ids=lambda series: series.id,
)
def test_bounds_ranges_and_rival_values_are_not_computed_with(unfit: Series):
    assert computed("sum", A, unfit) == {}


def test_a_derived_figure_rests_on_the_sources_of_its_parts():
    other = make_series("b", values=[{"period": "1900", "value": 1, "sources": ["paper"]}])
    series = make_series("derived", sources=[], derived={"sum": ["a", "b"]})
    (figure,) = figures_of(series, {"a": A, "b": other})
    assert [source.id for source in figure.sources] == ["book", "paper"]
    assert (figure.status, figure.parts) == ("derived", ("a", "b"))


def test_a_derived_series_of_a_derived_one():
    total = make_series("total", derived={"sum": ["a", "b"]})
    double = make_series("double", derived={"difference": ["total", "a"]})
    figures = figures_of(double, {"a": A, "b": B, "total": total})
    assert {str(figure.period): figure.value for figure in figures} == {"1900": 4, "1901": Decimal("2.5")}


@pytest.mark.parametrize(
    ("formula", "operator"), [("sum", " + "), ("difference", " − "), ("ratio", " ÷ ")]
)
def test_formula(formula: str, operator: str):
    assert formula_of(make_series("s", derived={formula: ["a", "b"]})) == (operator, ("a", "b"))
    assert formula_of(A) is None


def test_figures_stand_in_order_of_period():
    assert [str(figure.period) for figure in figures_of(B, {})] == ["1900", "1901", "1903"]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("0", "0"), ("999", "999"), ("1000", "1,000"), ("1234567", "1,234,567"), ("-1234.5", "−1,234.5"),
        ("4.50", "4.50"), ("0.05", "0.05"), ("1e3", "1,000"), ("108000000", "108,000,000"),
    ],
)  # fmt: skip
def test_numbers_as_printed(written: str, printed: str):
    (figure,) = figures_of(declared("s", ("1900", written)), {})
    assert format_figure(figure) == printed


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ({"value": 1500, "bound": "lower"}, "at least 1,500"),
        ({"value": 1500, "bound": "upper"}, "at most 1,500"),
        ({"low": 1000, "high": 2000}, "1,000–2,000"),
        ({"low": Plain("2.50"), "high": Plain("3.00")}, "2.50–3.00"),
    ],
)
def test_ranges_and_bounds(value: dict, printed: str):
    (figure,) = figures_of(make_series("s", values=[{"period": "1900", **value}]), {})
    assert format_figure(figure) == printed


@pytest.mark.parametrize(("low", "high", "printed"), [("3", None, "at least 3"), (None, "9", "at most 9")])
def test_half_a_range_is_a_bound(low: str | None, high: str | None, printed: str):
    ends = (low and Decimal(low), high and Decimal(high))
    assert format_figure(Figure(None, None, *ends, None, None, None, None, ())) == printed


def test_the_unit_does_not_break_away():
    unit = Unit.model_validate({"id": "m", "name": "million marks", "symbol": "m marks"})
    assert with_unit(format_number(Decimal("4.50")), unit) == "4.50\N{NO-BREAK SPACE}m marks"
