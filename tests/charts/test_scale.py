import pytest

from chronicle.charts.scale import Scale, round_bounds, tick_words, ticks, year_ticks


@pytest.mark.parametrize(
    ("low", "high", "most", "bounds"),
    [
        (0, 47.5, 6, (0, 50, 10)),
        (0, 100, 6, (0, 100, 20)),
        (0, 33540.8, 6, (0, 40000, 10000)),
        (-2.7, 4.2, 6, (-4, 6, 2)),
        (0, 0.062, 6, (0, 0.08, 0.02)),
        (0, 0, 6, (0, 1, 0.2)),
        (0, 1, 5, (0, 1, 0.2)),
    ],
)
def test_bounds_are_round(low, high, most, bounds):
    assert round_bounds(low, high, most) == bounds


@pytest.mark.parametrize("high", [0.0007, 1, 3, 9.99, 10, 47, 101, 12345, 9e8])
@pytest.mark.parametrize("most", [4, 6, 9])
def test_bounds_hold_the_numbers_in_few_steps(high, most):
    low, top, step = round_bounds(0, high, most)
    assert low <= 0 and top >= high and len(ticks(low, top, step)) <= most + 2


def test_ticks_are_free_of_dust():
    assert ticks(0, 0.6, 0.2) == [0, 0.2, 0.4, 0.6]
    assert [tick_words(tick) for tick in ticks(-2000, 2000, 2000)] == ["−2,000", "0", "2,000"]


@pytest.mark.parametrize(
    ("first", "last", "most", "years"),
    [
        (1956, 1960, 9, [1956, 1957, 1958, 1959, 1960]),
        (1945, 1995, 6, [1950, 1960, 1970, 1980, 1990]),
        (1814, 1905, 5, [1820, 1840, 1860, 1880, 1900]),
    ],
)
def test_years_on_an_axis_are_round(first, last, most, years):
    assert year_ticks(first, last, most) == years


def test_a_scale_maps_its_ends():
    scale = Scale(0, 50, 200, 100)
    assert [scale(number) for number in (0, 25, 50)] == [200, 150, 100]
