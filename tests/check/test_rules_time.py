import pytest

ERA = "- {{id: e{}, title: E, start: {}, end: {}, summary: S}}\n"


def eras(*spans: str) -> dict[str, str]:
    return {"eras.yml": "".join(ERA.format(index, *span.split()) for index, span in enumerate(spans))}


@pytest.mark.parametrize(
    "spans",
    [
        ["1814-01-14 1844-03-08", "1844-03-09 1904", "1905 1905-06"],
        ["1814 1843-12", "1844 .."],
        ["1844 ..", "1814 1843"],  # the order of the file does not matter
    ],
)
def test_eras_that_follow_one_another(find, spans):
    assert find(eras(*spans)) == []


@pytest.mark.parametrize(
    ("spans", "place", "message"),
    [
        (["1814 1843", "1845 .."], "2:29", "start: '1845' leaves a gap after 'e0', which ends on 1843-12-31"),
        (["1814 1843", "1843-12 .."], "2:29", "start: '1843-12' overlaps 'e0', which ends on 1843-12-31"),
        (["1814 ..", "1844 1905"], "1:40", "end: '..' is open, but 'e1' follows; only the last era is open"),
        (["1814 1813"], "1:40", "end: '1813' is before the start '1814'"),
        (["1814/1815 1905"], "1:29", "start: '1814/1815' is a span; write the first day, month or year"),
        (["../1814 1905"], "1:29", "start: '../1814' is a span; write the first day, month or year"),
        (["1814 1905/.."], "1:40", "end: '1905/..' is a span; write the last day, month or year, or '..'"),
    ],
)
def test_eras_that_do_not(find, spans, place, message):
    found = find(eras(*spans))
    assert len(found) == 1
    assert found[0].startswith(f"data/eras.yml:{place}: ")
    assert found[0].endswith(message)


@pytest.mark.parametrize(
    ("date", "inside"),
    [
        ("1814", True),
        ("1813/1814", False),
        ("1905-12-31", True),
        ("1906", False),
        ("../1814", True),
        ("../1813", False),
        ("1905/..", True),
    ],
)
def test_events_lie_in_an_era(find, date, inside):
    event = f"- {{id: a, title: A, date: {date}, summary: S, themes: [trade], sources: [berg]}}\n"
    found = find({"events.yml": event})
    assert [line.partition(": ")[0] for line in found] == ([] if inside else ["data/events.yml:1:27"])


def test_lives_and_posts_end_after_they_begin(find):
    person = (
        "- id: a\n  name: A\n  summary: S\n  sources: [berg]\n  born: {}\n  died: {}\n"
        "  roles:\n    - {{role: King, from: {}, to: {}}}\n"
    )
    assert find({"people.yml": person.format("1814", "1814-01", "1905~", "1905")}) == []
    assert find({"people.yml": person.format("1814-06", "1814-05", "1905", "1904-12-31")}) == [
        "data/people.yml:6:9: person a: died: '1814-05' is before 'born', which is '1814-06'",
        "data/people.yml:8:36: person a: roles.to: '1904-12-31' is before 'from', which is '1905'",
    ]


def test_dates_that_do_not_exist(find_in_event):
    assert find_in_event("  added: 2026-02-30\n") == [
        "7:10: added: '2026-02-30' does not exist: February 2026 has the days 01 to 28"
    ]
