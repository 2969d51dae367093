"""The addresses of the data files, which others rely on and which must not change."""

import pytest

from chronicle.formats import addresses


@pytest.mark.parametrize(
    ("made", "fixed"),
    [
        (addresses.record_file("events", "first-treaty"), "data/v1/events/first-treaty.json"),
        (addresses.bibliography_file("bib", "eras", "early"), "data/v1/eras/early.bib"),
        (addresses.bibliography_file("csl.json", "sources", "berg"), "data/v1/sources/berg.csl.json"),
        (addresses.bibliography_file("ris"), "data/v1/bibliography.ris"),
        (addresses.calendar_file(), "data/v1/calendar.ics"),
        (addresses.calendar_file("themes", "trade"), "data/v1/calendar/themes/trade.ics"),
        (addresses.FEED, "data/v1/changes.atom"),
    ],
)
def test_addresses_are_fixed(made: str, fixed: str):
    assert made == fixed


def test_names_of_joint_files_stay_short():
    ids = [f"a-long-id-of-a-series-{number:060}" for number in range(8)]
    name = addresses.figure_file("csv", *ids)
    assert len(name.rpartition("/")[2]) < 200 and name != addresses.figure_file("csv", *ids[:-1])
    assert addresses.figure_file("svg", "a", "b") == "trade/a/a--b.svg"
