"""The page of offices: both sides over time, every holder named on the chart and in the tables."""

import pytest

PEOPLE = "".join(
    f"- {{id: p{n}, name: First Last{n}, summary: Held it., sources: [macaulay-1986], party: portugal, "
    f"roles: [{{role: Head, office: head-of-state, from: {start}, to: {end}}}]}}\n"
    for n, (start, end) in enumerate(
        [("1815-01-01", "1816-01-01"), ("1816-01-01", "1816-03-01"), ("1816-03-01", "1830-01-01")]
    )
)


@pytest.fixture
def offices(make_pages) -> str:
    """The page of offices of a chronicle in which one party had three heads of state, two of them for a short time."""
    return make_pages({"data/people.yml": PEOPLE})["offices/"].content


def test_short_holders_are_named_beside_their_bar(offices: str):
    assert all(f"Last{n}</text>" in offices for n in range(3))
    assert ">Last1</text>" in offices, "by the last name, right of its bar"


def test_tables_follow_the_chart(offices: str):
    rows = offices.count('<tr><th scope="row">')
    assert rows == 3
    assert offices.count("no holder known to us") == 1, "said of the other party, without an empty table"


def test_a_title_that_most_holders_had_stands_once(offices: str):
    assert "Where no title is given: Head." in offices
    assert "<small>Head</small>" not in offices


def test_every_office_is_reached_from_the_top(tree):
    page = tree("offices/")
    places = {link.removeprefix("#") for link in page.xpath("//nav//a/@href")}
    assert places == set(page.xpath("//h2/@id")) and places
