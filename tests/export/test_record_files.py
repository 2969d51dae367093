"""Records as JSON say what the data say, and keep to the API's own description."""

import json

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate as validate_openapi
from referencing import Registry, Resource

from chronicle.export.tables import MODELS, records_of
from chronicle.formats.addresses import record_file


def read(exports, path):
    return json.loads(exports.files[path])


@pytest.mark.parametrize("kind", MODELS)
def test_each_record_has_a_file_and_stands_in_the_list(both, kind):
    chronicle, exports = both
    records = list(records_of(chronicle, kind))
    listed = read(exports, f"data/v1/{kind}.json")["records"]
    assert listed == [read(exports, record_file(kind, record.id)) for record in records]
    for record, tree in zip(records, listed, strict=True):
        given = {key: value for key, value in tree.items() if key != "computed"}
        assert type(record).model_validate(given) == record


def test_what_is_computed_is_there(small, small_exports, url):
    event = read(small_exports, "data/v1/events/treaty-of-kiel.json")["computed"]
    assert event["page"] == f"{url}events/treaty-of-kiel/"
    assert (event["when"], event["first_day"]) == ("14 January 1814", "1814-01-14")
    assert event["era"] == small.era_of_event["treaty-of-kiel"]
    assert "[[" not in event["text"]["body"] and "[@" not in event["text"]["body"]
    assert {"kind": "events", "id": "constitution-of-eidsvoll"} not in event["mentioned_by"]
    source = read(small_exports, "data/v1/sources/barton-2003.json")["computed"]
    assert {"kind": "events", "id": "treaty-of-kiel"} in source["cited_by"]


def test_each_field_stands_on_a_line_of_its_own(small_exports):
    lines = small_exports.files["data/v1/events/treaty-of-kiel.json"].decode().splitlines()
    assert lines[0] == "{" and lines[-1] == "}"
    assert all(line.startswith(' "') for line in lines[1:-1])


@pytest.fixture(scope="module")
def api(small_exports):
    return read(small_exports, "data/v1/openapi.json")


def test_the_api_is_described_by_the_standard(api, real_exports):
    validate_openapi(api)
    validate_openapi(read(real_exports, "data/v1/openapi.json"))


def test_every_path_of_the_api_leads_to_a_file(api, small_exports):
    for path, item in api["paths"].items():
        example = item["parameters"][0]["example"] if "parameters" in item else ""
        assert path.replace("{id}", example).removeprefix("/") in small_exports.files


@pytest.mark.parametrize("kind", MODELS)
def test_records_keep_to_the_schemas_of_the_api(both, kind):
    _, exports = both
    registry = Registry().with_resource("api", Resource.opaque(read(exports, "data/v1/openapi.json")))
    schema = {"$ref": f"api#/components/schemas/{MODELS[kind].__name__}"}
    validator = Draft202012Validator(schema, registry=registry)
    faults = [
        error.message
        for one in read(exports, f"data/v1/{kind}.json")["records"]
        for error in validator.iter_errors(one)
    ]
    assert faults == []


def test_the_schemas_of_the_api_refuse_what_is_wrong(small_exports):
    registry = Registry().with_resource("api", Resource.opaque(read(small_exports, "data/v1/openapi.json")))
    validator = Draft202012Validator({"$ref": "api#/components/schemas/Event"}, registry=registry)
    event = read(small_exports, "data/v1/events/treaty-of-kiel.json")
    assert validator.is_valid(event)
    assert not validator.is_valid({**event, "date": "14.1.1814"})
    assert not validator.is_valid({**event, "titel": "x"})
    assert not validator.is_valid({key: value for key, value in event.items() if key != "computed"} | {"computed": {}})
