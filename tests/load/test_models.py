import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from chronicle.edtf import parse
from chronicle.load import load
from chronicle.records import KINDS, CitedSource, ComparisonRow, Event, Name, Source, leaves, text_fields

SMALL = Path(__file__).parents[1] / "fixtures/small"


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_described_and_every_model_has_a_schema(kind):
    schema = KINDS[kind].model.model_json_schema()
    for definition in (schema, *schema.get("$defs", {}).values()):
        assert definition["additionalProperties"] is False
        for name, field in definition["properties"].items():
            assert field.get("description", "").rstrip().endswith("."), f"{kind}: {name}"


def test_prose_and_plain_text_are_found_from_the_models():
    assert text_fields(Event, "prose") == [
        "body",
        "significance",
        "public.at_the_time",
        "public.known_later",
        "dispute",
    ]
    assert {"title", "summary", "quotations.text"} <= set(text_fields(Event, "plain"))
    assert "sides.value" in text_fields(ComparisonRow, "plain")


def test_records_are_frozen():
    cited = CitedSource.model_validate("berg")
    assert (cited.id, cited.locator) == ("berg", None)
    with pytest.raises(ValidationError):
        cited.id = "other"


def test_sides_of_a_comparison_are_gathered():
    side = {"value": "1", "year": "1900", "sources": ["s"]}
    row = ComparisonRow.model_validate({"id": "a", "group": "g", "indicator": "i", "sweden": side})
    assert row.sides["sweden"].year == parse("1900")
    assert [leaf.loc for leaf in leaves(row) if leaf.value == "s"] == [("sides", "sweden", "sources", 0, "id")]


def test_records_survive_json():
    for entry in load(SMALL / "data", SMALL).all_entries():
        written = json.loads(entry.record.model_dump_json(by_alias=True, exclude_defaults=True))
        assert type(entry.record).model_validate(written) == entry.record


def test_csl_json_of_a_source():
    source = Source(
        id="berg-1905",
        type="book",
        title="Union",
        author=(Name(family="Berg", given="Anna", non_dropping_particle="von"), Name(literal="The Storting")),
        issued=parse("1905-06~"),
        accessed=parse("2026-11-22"),
        submitted=parse("1904/.."),
        event_date=parse("1903/1904"),
        container_title="Papers",
        volume="2",
        URL="https://example.org",
        kind="official",
        reliability="Good.",
    )
    assert source.csl() == {
        "id": "berg-1905",
        "type": "book",
        "title": "Union",
        "author": [
            {"family": "Berg", "given": "Anna", "non-dropping-particle": "von"},
            {"literal": "The Storting"},
        ],
        "issued": {"date-parts": [[1905, 6]], "circa": True},
        "accessed": {"date-parts": [[2026, 11, 22]]},
        "submitted": {"literal": "from 1904"},
        "event-date": {"date-parts": [[1903], [1904]]},
        "container-title": "Papers",
        "volume": "2",
        "URL": "https://example.org",
    }


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "ftp://example.org",
        "https://",
        "https://a b",
        "example.org",
        'https://a"b',
        "https://a<b",
        "https://a\nb",
    ],
)
def test_addresses_are_of_the_web(address):
    with pytest.raises(ValidationError):
        Source(id="a", type="book", title="A", URL=address)
