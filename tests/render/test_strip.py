"""The geometry of the overview strips and of the pictures of events by side."""

import itertools
from datetime import date

import pytest

from chronicle.edtf import parse
from chronicle.render.picture import PICTURE, blocks_of, squares_of, tallies_of
from chronicle.render.strip import Scale, labelled_years, moment_on, strip_of


def test_eras_fill_the_strip_without_gaps(small):
    segments = strip_of(small, 100.0).segments
    assert segments[0].x == 0
    assert segments[-1].x + segments[-1].width == pytest.approx(100, abs=0.02)
    for one, following in itertools.pairwise(segments):
        assert one.x + one.width == pytest.approx(following.x, abs=0.02)


def test_every_year_is_as_wide_as_the_next(small):
    bars = strip_of(small, 1000.0).bars
    first, last = small.span[0].year, small.span[1].year
    assert [bar.year for bar in bars] == list(range(first, last + 1))
    assert max(bar.width for bar in bars) - min(bar.width for bar in bars) < 0.1


def test_bars_are_as_high_as_the_years_are_full(small):
    bars = [bar for bar in strip_of(small, 100.0).bars if bar.count]
    assert sum(bar.count for bar in bars) == len(small.events)
    assert len({round(bar.height / bar.count, 1) for bar in bars}) == 1


def test_a_moment_is_as_wide_as_it_is_unsure(small):
    year = small.span[0].year + 2
    day, month, whole = (moment_on(small, parse(f"{year}{more}"), 1000.0) for more in ("-03-04", "-03", ""))
    assert day[1] < month[1] < whole[1]
    assert whole[0] <= month[0] <= day[0] <= month[0] + month[1]


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (1945, 1994, [1945, 1950, 1955, 1960, 1965, 1970, 1975, 1980, 1985, 1990, 1994]),
        (1944, 1956, [1945, 1950, 1955]),
        (1822, 1822, [1822]),
        (1814, 1905, [1814, 1820, 1830, 1840, 1850, 1860, 1870, 1880, 1890, 1900]),
    ],
)
def test_labelled_years(make_chronicle, first: int, last: int, years: list[int]):
    era = f"- {{id: all, title: All, start: {first}, end: {last}, summary: All of it.}}\n"
    event = "- {{id: independence, title: One, date: {0}, summary: One., themes: [crown], sources: [macaulay-1986]}}\n"
    chronicle = make_chronicle({"data/eras.yml": era, "data/events.yml": event.format(first)})
    scale = Scale(date(first, 1, 1), date(last, 12, 31), 100.0)
    assert [year for year, _ in labelled_years(chronicle, scale)] == years


def test_every_event_counts_for_one_side(small):
    tallies = tallies_of(small)
    assert sum(one.total for one in tallies) == len(small.events)
    first, second = small.party_ids
    assert sum(one.first for one in tallies) == sum(e.initiative == first for e in small.events.values())
    assert sum(one.second for one in tallies) == sum(e.initiative == second for e in small.events.values())


def test_squares_are_one_per_event_and_stand_apart(small):
    picture = squares_of(small)
    corners = [(side, *corner) for side, found in picture.sides for corner in found]
    assert len(corners) == len(small.events)
    for (_, x, y), (_, other_x, other_y) in itertools.combinations(corners, 2):
        assert abs(x - other_x) >= picture.size or abs(y - other_y) >= picture.size
    assert all(0 <= x <= PICTURE - picture.size for _, x, _ in corners)


def test_sides_keep_to_theirs_of_the_line(small):
    picture, blocks = squares_of(small), blocks_of(small, 50.0)
    sides = dict(picture.sides)
    assert all(y + picture.size <= picture.line for _, y in sides["a"])
    assert all(y >= picture.line for _, y in sides["b"])
    assert all(bar.y >= 0 and bar.y + bar.height <= blocks.height + 0.1 for bar in blocks.bars)
    assert all(bar.y + bar.height <= blocks.line + 0.1 for bar in blocks.bars if bar.side == "a")
    assert all(bar.y >= blocks.line - 0.1 for bar in blocks.bars if bar.side == "b")
