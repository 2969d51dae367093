"""Posts of people and organisations: as rows, and as bars drawn from the same dates."""

import pytest
from lxml import html

from chronicle.edtf import parse
from chronicle.render.spans import Span, time_bar


def span(start: str | None, end: str | None, words: str = "Post") -> Span:
    return Span(words, parse(start) if start else None, parse(end) if end else None)


@pytest.fixture
def bar(small):
    """Return the function that draws spans over the years of the small chronicle."""
    return lambda *spans: time_bar(small, spans, [])


def sure(lane) -> list[bool]:
    return [piece.sure for piece in lane.pieces]


@pytest.mark.parametrize(
    ("start", "end", "pieces"),
    [
        ("1850-03-01", "1860-05-02", [True]),
        ("1850", "1860-05-02", [False, True]),
        ("1850-03-01", "1860~", [True, False]),
        ("1850", "1860", [False, True, False]),
        ("1850", "1850", [False]),
    ],
)
def test_ends_that_are_known_roughly_are_hatched(bar, start: str, end: str, pieces: list[bool]):
    (lane,) = bar(span(start, end)).lanes
    assert sure(lane) == pieces
    assert lane.before is None and lane.after is None


def test_pieces_follow_one_another(bar):
    (lane,) = bar(span("1850", "1860-07")).lanes
    for one, after in zip(lane.pieces, lane.pieces[1:], strict=False):
        assert one.x + one.width == pytest.approx(after.x, abs=0.05)


def test_an_end_that_is_not_known_is_open(bar):
    (lane,) = bar(span("1850-03-01", None)).lanes
    assert lane.after == pytest.approx(lane.pieces[0].x + lane.pieces[0].width)
    (lane,) = bar(span(None, "1850-03-01")).lanes
    assert lane.before == lane.pieces[0].x


def test_bars_are_to_scale(bar):
    long, short = bar(span("1850-01-01", "1869-12-31"), span("1850-01-01", "1854-12-31")).lanes
    assert long.pieces[0].width == pytest.approx(4 * short.pieces[0].width, rel=0.01)


def test_a_span_without_dates_has_no_bar(bar):
    assert bar(span(None, None)) is None
    assert len(bar(span(None, None), span("1850", "1851")).lanes) == 1


def test_all_years_of_the_chronicle_are_on_it(bar):
    drawn = bar(span("1850", "1851"))
    assert drawn.band[1] > 95
    assert bar(span("1700", "1710")).band[1] < 60


def test_a_life_and_its_roles(text, tree):
    words = text("people/christian-michelsen/", "//figure//*[local-name()='text']")
    assert words[:2] == ["Life", "Prime minister of Norway"]
    assert tree("people/christian-michelsen/").xpath("//figure//*[@role='img']/@aria-label")


def test_the_people_of_an_organisation(text):
    assert text("organisations/norwegian-government/", "//table//tbody/tr")[0].startswith("Christian Michelsen")


def test_an_organisation_without_dates_or_people_has_no_section(make_pages):
    body = "- {id: guild, name: Guild, summary: A guild., sources: [macaulay-1986]}\n"
    page = html.fromstring(make_pages({"data/organisations.yml": body})["organisations/guild/"].content)
    assert not page.xpath("//figure") and not page.xpath("//*[@id='roles']")


def test_many_people_make_no_forest_of_bars(make_pages):
    people = "".join(
        f"- {{id: p{n}, name: Person {n}, summary: One of many., sources: [macaulay-1986], "
        f"roles: [{{role: Clerk, organisation: guild, from: {1815 + n}, to: {1816 + n}}}]}}\n"
        for n in range(15)
    )
    body = "- {id: guild, name: Guild, summary: A guild., founded: 1815, sources: [macaulay-1986]}\n"
    pages = make_pages({"data/organisations.yml": body, "data/people.yml": people})
    page = html.fromstring(pages["organisations/guild/"].content)
    assert len(page.xpath("//figure//*[local-name()='svg'][contains(@class, 'chr-bars-lane')]")) == 1
    assert len(page.xpath("//table//tbody/tr")) == 15
