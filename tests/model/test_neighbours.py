"""The events before and after one, over all events and within each of its themes."""

import pytest

from chronicle.model import Chronicle


@pytest.mark.parametrize(
    ("event", "theme", "before", "after"),
    [
        ("treaty-of-kiel", None, None, "constitution-of-eidsvoll"),
        ("common-coin", None, "union-mark-in-flags", "call-for-own-consuls"),
        ("karlstad-negotiations", None, "plebiscite-1905", None),
        ("treaty-of-kiel", "war-and-peace", None, "war-of-1814"),
        ("war-of-1814", "war-and-peace", "treaty-of-kiel", "karlstad-negotiations"),
        ("call-for-own-consuls", "commerce", "common-coin", None),
        ("call-for-own-consuls", "constitution", "act-of-union", "union-declared-dissolved"),
    ],
)
def test_neighbours(small: Chronicle, event: str, theme: str | None, before: str | None, after: str | None):
    assert [found and found.id for found in small.neighbours(event, theme)] == [before, after]


def test_events_are_in_order_of_their_first_possible_day(small: Chronicle):
    days = [event.date.sort_key for event in small.events.values()]
    assert days == sorted(days)


def test_a_lone_event_has_no_neighbours(make_chronicle):
    assert make_chronicle().neighbours("independence") == (None, None)
