"""Who mentions a record, in fields and in prose, and what rests on a source."""

import pytest

from chronicle.model import Chronicle


@pytest.mark.parametrize(
    ("record", "mentioned_by"),
    [
        # fields: places, documents, people, speaker, organisation of a role, signed_at, parts of a theme
        ("moss", {"war-of-1814", "convention-of-moss"}),
        ("convention-of-moss", {"war-of-1814"}),
        ("oscar-ii", {"union-declared-dissolved"}),
        ("norwegian-government", {"christian-michelsen"}),
        ("commerce", {"common-coin", "call-for-own-consuls"}),
        # prose: body of an era, dispute, definition, body of a person; and the field `related`
        ("treaty-of-kiel", {"forced-union", "war-of-1814"}),
        ("constitution-of-eidsvoll", {"treaty-of-kiel"}),
        ("act-of-union", {"riksakten"}),
        ("union-declared-dissolved", {"christian-michelsen"}),
        # figures: note of a series, body of an event, reliability of a source is no mention by a record
        ("population-norway", {"population-sweden", "plebiscite-1905"}),
        ("plebiscite-1905-shares", {"strife-and-separation", "plebiscite-1905"}),
    ],
)
def test_mentions(small: Chronicle, record: str, mentioned_by: set[str]):
    assert mentioned_by <= {target.id for target in small.mentions(record)}


def test_mentions_of_one_kind(small: Chronicle):
    assert [target.id for target in small.mentions("treaty-of-kiel", "eras")] == ["forced-union"]
    assert [event.id for event in small.events_mentioning("christian-michelsen")] == [
        "union-declared-dissolved",
        "karlstad-negotiations",
    ]


EVENT = """
- {id: independence, title: Cry, date: 1822-09-07, summary: A cry., themes: [crown], sources: [macaulay-1986], FIELD}
"""
PERSON = "- {id: ann, name: Ann, summary: A clerk., sources: [macaulay-1986]}"


@pytest.mark.parametrize(
    "field",
    [
        "people: [ann]",
        "quotations: [{text: Oh!, speaker: ann}]",
        "body: 'See [[ann]].'",
        "public: {known_later: '[[ann|She]].'}",
    ],
)
def test_every_way_to_name_a_person(make_chronicle, field: str):
    chronicle = make_chronicle({"data/people.yml": PERSON, "data/events.yml": EVENT.replace("FIELD", field)})
    assert [target.id for target in chronicle.mentions("ann")] == ["independence"]


def test_nothing_mentions_itself_or_twice(small: Chronicle):
    for record_id, targets in small.mentioned_by.items():
        ids = [(target.kind, target.id) for target in targets]
        assert record_id not in {target_id for _, target_id in ids}
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("source", "record", "locators"),
    [
        ("snl-kieltraktaten", "treaty-of-kiel", ("whole article",)),
        ("derry-1973", "forced-union", ("ch. 1",)),
        ("barton-2003", "war-of-1814", ("ch. 1",)),
        ("lindgren-1959", "common-coin", ()),
        ("census-sweden", "population-sweden", ("table 1",)),
        ("census-1900", "inhabitants-compared", ("summary",)),
        ("census-1900", "population-norway", ()),
    ],
)
def test_what_rests_on_a_source(small: Chronicle, source: str, record: str, locators: tuple[str, ...]):
    resting = {target.id: found for target, found in small.resting_on[source]}
    assert set(locators) <= set(resting[record])


@pytest.mark.parametrize(
    ("record", "address"),
    [
        ("treaty-of-kiel", "events/treaty-of-kiel/"),
        ("forced-union", "eras/forced-union/"),
        ("commerce", "themes/commerce/"),
        ("population-of-both", "trade/population-of-both/"),
        ("plebiscite-1905-shares", "trade/plebiscite-1905-shares/"),
        ("riksakten", "glossary/#riksakten"),
        ("sweden", "comparison/#sweden"),
        ("inhabitants-compared", "comparison/#inhabitants-compared"),
    ],
)
def test_addresses(small: Chronicle, record: str, address: str):
    assert small.targets[record].address == address
