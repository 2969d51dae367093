"""An event belongs to the era that holds most of the days its start may fall on."""

import pytest

from chronicle.edtf import parse
from chronicle.model import Chronicle, describe_span
from chronicle.model.eras import era_of
from chronicle.records import Era


def make_era(era_id: str, start: str, end: str) -> Era:
    return Era.model_validate({"id": era_id, "title": era_id, "start": start, "end": end, "summary": "An era."})


ERAS = (
    make_era("early", "1900", "1904-06-30"),
    make_era("middle", "1904-07-01", "1909"),
    make_era("late", "1910", ".."),
)


@pytest.mark.parametrize(
    ("date", "era"),
    [
        ("1904-06-30", "early"),
        ("1904-07-01", "middle"),
        ("1909-12-31", "middle"),
        ("1910-01", "late"),
        ("2020", "late"),
        # 182 days of 1904 lie before July, 184 after
        ("1904", "middle"),
        ("1904~", "middle"),
        ("1904-06?", "early"),
        # an interval belongs where it starts, an open start where it ends
        ("1904-06-01/1909", "early"),
        ("1904/1909", "middle"),
        ("../1911", "late"),
        ("1905/..", "middle"),
    ],
)
def test_most_days_decide(date: str, era: str):
    assert era_of(parse(date), ERAS).id == era


def test_the_earlier_era_wins_a_tie():
    halves = (make_era("first", "1901", "1901-02-14"), make_era("second", "1901-02-15", "1901"))
    assert era_of(parse("1901-02"), halves).id == "first"


@pytest.mark.parametrize("date", ["1899", "../1899-12-31"])
def test_no_era_holds_a_day_before_all(date: str):
    assert era_of(parse(date), ERAS) is None


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [("1814", "1905", "1814–1905"), ("1905", "1905-10", "1905"), ("1990", "..", "from 1990")],
)
def test_the_span_in_words(start: str, end: str, words: str):
    assert describe_span(make_era("era", start, end)) == words


def test_every_event_stands_in_its_era_in_order(small: Chronicle):
    assert small.events_of_era["quiet-decades"] == ("union-mark-in-flags", "common-coin")
    assert small.era_of_event["treaty-of-kiel"] == "forced-union"
    assert [event for era in small.events_of_era.values() for event in era] == list(small.events)
