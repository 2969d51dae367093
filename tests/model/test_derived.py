"""Derived figures: sums, differences, ratios and growth, for the periods that allow them, with their formula."""

from decimal import Decimal

import pytest
from figures_made import declared, make_series

from chronicle.model.derived import figures_of, formula_of
from chronicle.records import Series, Unit


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
    ("formula", "words"),
    [
        ("sum", "a + b"),
        ("difference", "a − b"),
        ("ratio", "a ÷ b × 100"),
        ("growth", "(a − the period before) ÷ the period before × 100"),
    ],
)
def test_a_formula_in_words(formula: str, words: str):
    series = make_series("s", derived={formula: "a" if formula == "growth" else ["a", "b"]})
    assert formula_of(series).named({"a": "a", "b": "b"}) == words
    assert formula_of(A) is None


def growth(*pairs: tuple[str, str], **more) -> dict[str, tuple[str, str]]:
    """Return the growth of a series by period: value, and the formula with its numbers."""
    series = make_series("g", derived={"growth": "s"})
    formula = formula_of(series)
    figures = figures_of(series, {"s": declared("s", *pairs, **more)})
    return {str(one.period): (str(one.value), formula.in_words([str(term) for term in one.terms])) for one in figures}


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ([("1900", "4"), ("1901", "5"), ("1902", "4.5")], {"1901": "25.0", "1902": "-10.0"}),
        ([("1900", "4"), ("1902", "5")], {}),  # a year is missing between
        ([("1900", "4"), ("1901/1902", "5")], {}),  # not as long
        ([("1896/1900", "4"), ("1901/1905", "5")], {"1901/1905": "25.0"}),
        ([("1896/1900", "4"), ("1900/1904", "5")], {}),  # they share a year
        ([("1900-12", "4"), ("1901-01", "5")], {"1901-01": "25.0"}),
        ([("1900~", "4"), ("1901", "5")], {}),
        ([("1900", "0"), ("1901", "5")], {}),
        ([("1900", "-2"), ("1901", "5")], {}),
        ([("../1900", "4"), ("1901", "5")], {}),
    ],
)
def test_growth_needs_a_neighbour_as_long(pairs, found):
    assert {period: value for period, (value, _) in growth(*pairs).items()} == found


def test_growth_shows_its_numbers():
    assert growth(("1900", "4"), ("1901", "5")) == {"1901": ("25.0", "(5 − 4) ÷ 4 × 100")}


def test_no_growth_from_a_bound_or_to_a_plan():
    assert growth(("1900", "4"), ("1901", "5"), bound="lower") == {}
    values = [{"period": "1900", "value": 4}, {"period": "1901", "value": 5, "status": "plan"}]
    series = make_series("g", derived={"growth": "s"})
    assert figures_of(series, {"s": make_series("s", values=values)}) == ()


@pytest.mark.parametrize(
    ("scales", "unit", "value", "words"),
    [
        ((1, 1), {"symbol": "%"}, "467.3", "a ÷ b × 100"),
        ((1, 1), {"symbol": "x", "scale": 0.01}, "467.3", "a ÷ b × 100"),
        ((1000, 1000), {"symbol": "kr/pound"}, "4.67", "a ÷ b"),
        ((1000, 1), {"symbol": "kr/pound"}, "4673", "a ÷ b × 1,000"),
        ((1, 1000), {"symbol": "kr/pound"}, "0.00467", "a ÷ b × 0.001"),
    ],
)
def test_a_ratio_takes_the_scales_of_its_units(scales, unit, value, words):
    parts = {name: declared(name, ("1900", number)) for name, number in (("a", "24.3"), ("b", "5.2"))}
    parts = {name: part.model_copy(update={"unit": name}) for name, part in parts.items()}
    units = {name: Unit(id=name, name=name, symbol=name, scale=scale) for name, scale in zip("ab", scales, strict=True)}
    units["own"] = Unit(id="own", name="own", **unit)
    series = make_series("s", unit="own", derived={"ratio": ["a", "b"]})
    (figure,) = figures_of(series, parts, units)
    assert str(figure.value) == value
    assert formula_of(series, parts, units).named({"a": "a", "b": "b"}) == words
