import pytest

from chronicle.check import check
from chronicle.load import load


def test_ids_are_used_once(find):
    found = find(
        {
            "people.yml": "- {id: union, name: A, summary: S, sources: [berg]}\n"
            "- {id: sweden, name: B, summary: S, sources: [berg]}\n",
            "places.yml": "- {id: berg, name: Berg, latitude: 1, longitude: 2}\n",  # a source may share it
            "sources/more.yml": "- {id: berg, type: book, title: B}\n",
        }
    )
    assert found == [
        "data/people.yml:1:8: person union: 'union' is the id of an era already (data/eras.yml:1); choose another",
        "data/people.yml:2:8: person sweden: 'sweden' is the id of a party already (data/site.yml:4); choose another",
        "data/sources/more.yml:1:8: source berg: 'berg' is the id of a source already (data/sources.yml:1); "
        "choose another",
    ]


@pytest.mark.parametrize("name", ["index", "404", "joint", "other", "disputed", "indicator", "feed"])
def test_reserved_ids(find, name):
    found = find({"places.yml": f"- {{id: {name}, name: A, latitude: 1, longitude: 2}}\n"}, reserved=["feed"])
    assert len(found) == 1
    assert f"'{name}' is reserved" in found[0]


def test_aliases_lead_to_one_record(find):
    place = "- {{id: {}, name: A, latitude: 1, longitude: 2, aliases: [{}]}}\n"
    found = find({"places.yml": place.format("a", "old") + place.format("b", "old, a")})
    assert found == [
        "data/places.yml:2:57: place b: aliases: 'old' is a former id of 'a' already",
        "data/places.yml:2:62: place b: aliases: 'a' is the id of a record; a former id is used no more",
    ]


def test_unknown_and_wrong_references(find_in_event):
    assert find_in_event("  people: [berg]\n  places: [union]\n  initiative: swedn\n  related: [moss]\n") == [
        "7:12: people: 'berg' is no person",
        "8:12: places: 'union' is an era, not a place",
        "9:15: initiative: 'swedn' is no party; did you mean 'sweden'?",
        "10:13: related: an event cannot be related to itself",
    ]


@pytest.mark.parametrize("initiative", ["sweden", "joint", "other", "disputed"])
def test_who_may_act(find_in_event, initiative):
    assert find_in_event(f"  initiative: {initiative}\n") == []


@pytest.mark.parametrize(
    ("speaker", "sound"), [("Storting", True), ("Carl Johan", True), ("carl-johan", False), ("anonymous", False)]
)
def test_a_speaker_is_a_person_or_a_name(find_in_event, speaker, sound):
    found = find_in_event(f"  quotations:\n    - {{text: Words, speaker: {speaker}}}\n")
    assert [line.partition(": ")[0] for line in found] == ([] if sound else ["8:30"])


def test_a_party_of_a_document_may_be_a_third_state(find):
    text = "- id: kiel\n  title: T\n  date: 1814\n  kind: treaty\n  summary: S\n  sources: [berg]\n  parties: [{}]\n"
    assert find({"documents.yml": text.format("sweden, Denmark, denmark")}) == []
    assert "did you mean 'sweden'?" in find({"documents.yml": text.format("swedn")})[0]


def test_a_broken_record_is_still_there_for_references(find):
    people = "- id: oscar\n  name: Oscar: II\n  summary: S\n  sources: [berg]\n"
    event = "- {id: moss, title: M, date: 1814, summary: S, themes: [trade], sources: [berg], people: [oscar]}\n"
    found = find({"people.yml": people, "events.yml": event})
    assert [line.partition(" ")[0] for line in found] == ["data/people.yml:2:14:"]


def test_without_a_site_its_parts_are_not_missed(find, tmp_path):
    find({})
    (tmp_path / "data/site.yml").unlink()

    found = check(load(tmp_path / "data", tmp_path))
    assert [str(problem) for problem in found] == [
        "data/site.yml:1:1: the file is missing; it names the parties and themes"
    ]
