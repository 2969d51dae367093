"""Figures: declared ones as written and in order, and how they are printed."""

from decimal import Decimal

import pytest
from figures_made import declared, make_series

from chronicle.model.figures import Figure, declared_figures, format_figure, format_number, with_unit
from chronicle.records import Plain, Unit


def test_figures_stand_in_order_of_period():
    series = declared("s", ("1901", "2.5"), ("1901/1905", "1"), ("../1901", "1"), ("1900", "4"), ("1903", "7"))
    found = [str(figure.period) for figure in declared_figures(series)]
    assert found == ["1900", "../1901", "1901", "1901/1905", "1903"]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("0", "0"), ("999", "999"), ("1000", "1,000"), ("1234567", "1,234,567"), ("-1234.5", "−1,234.5"),
        ("4.50", "4.50"), ("43.0", "43.0"), ("0.05", "0.05"), ("1e3", "1,000"), ("108000000", "108,000,000"),
    ],
)  # fmt: skip
def test_numbers_as_printed(written: str, printed: str):
    (figure,) = declared_figures(declared("s", ("1900", written)))
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
    (figure,) = declared_figures(make_series("s", values=[{"period": "1900", **value}]))
    assert format_figure(figure) == printed


@pytest.mark.parametrize(("low", "high", "printed"), [("3", None, "at least 3"), (None, "9", "at most 9")])
def test_half_a_range_is_a_bound(low: str | None, high: str | None, printed: str):
    ends = (low and Decimal(low), high and Decimal(high))
    assert format_figure(Figure(None, None, *ends, None, None, None, None, ())) == printed


def test_the_unit_does_not_break_away():
    unit = Unit.model_validate({"id": "m", "name": "million marks", "symbol": "m marks"})
    assert with_unit(format_number(Decimal("4.50")), unit) == "4.50\N{NO-BREAK SPACE}m marks"
