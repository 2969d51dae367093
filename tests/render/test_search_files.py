"""What the search is given: every record once, events in the order of time, spans as years."""

import json

import pytest

from chronicle.edtf import parse
from chronicle.records import Organisation, Person
from chronicle.render.page import Page, SearchEntry
from chronicle.render.search import search_entry, search_files


def person(**dates: str) -> Person:
    given = {"id": "a", "name": "A", "summary": "S.", "sources": ["x"]}
    return Person.model_construct(**given, names={}, search=(), born=None, died=None).model_copy(
        update={name: parse(date) for name, date in dates.items()}
    )


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({"born": "1780-03-01", "died": "1844-02"}, "1780–1844"),
        ({"born": "1780~"}, "from about 1780"),
        ({"died": "1844"}, "until 1844"),
        ({}, ""),
    ],
)
def test_a_life_in_years(dates: dict[str, str], words: str):
    assert search_entry("people", person(**dates)).when == words


def test_names_stand_once():
    given = {"id": "a", "name": "A", "summary": "S.", "founded": None, "dissolved": None, "abbreviation": "AB"}
    organisation = Organisation.model_construct(**given, names={"sv": "Union", "no": "Union"}, search=("Unjon",))
    assert search_entry("organisations", organisation).names == ("AB", "Union", "Unjon")


def test_events_stand_by_themselves(chronicle):
    def page(address: str, entry: SearchEntry | None) -> Page:
        return Page(address, "T", "D", "s", content="", search=entry)

    pages = [
        page("events/kiel/", SearchEntry("Kiel", "Treaty", "1814", "Ceded.", ("Kieltraktaten",))),
        page("people/a/", SearchEntry("A", "Person")),
        page("nothing/", None),
    ]
    events, records = (json.loads(content) for _, content in search_files(chronicle, pages))
    assert events == {
        "groups": [["events/", "Treaty", 1.0]],
        "records": [[0, "kiel/", "Kiel", "1814", "Ceded.", "Kieltraktaten"]],
    }
    assert records["records"][0] == [0, "a/", "A"]
    assert len(records["records"]) == 1 + len(chronicle.glossary)
