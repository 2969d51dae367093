"""The archive holds everything, proves it by checksums, and is the same for the same data."""

import hashlib
import io
import zipfile

import pytest

from chronicle.export.archive import SUMS, archive
from chronicle.export.exports import ARCHIVE, make_exports


@pytest.fixture(scope="module")
def content(small_exports) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(small_exports.files[ARCHIVE])) as zipped:
        assert zipped.testzip() is None
        return {name: zipped.read(name) for name in zipped.namelist()}


def test_it_holds_the_papers_and_all_whole_files(small, small_exports, content):
    assert {"README.md", "FIELDS.md", "CITATION.cff", SUMS, "datapackage.json"} <= set(content)
    listed = {file.address.removeprefix("data/v1/") for file in small_exports.listing.downloads} - {"chronicle.zip"}
    assert listed <= set(content)
    assert all(content[name] == small_exports.files[f"data/v1/{name}"] for name in listed)
    assert not [name for name in content if name.startswith("events/")]


def test_the_yaml_is_the_data_themselves(root, small, content):
    fixture = root / "tests/fixtures/small"
    found = {name.removeprefix("yaml/"): text for name, text in content.items() if name.startswith("yaml/")}
    wanted = {path.removeprefix("data/"): (fixture / path).read_bytes() for path in small.texts}
    assert found == wanted and "events/1844-1905.yaml" in found


def test_checksums_are_right(content):
    lines = content[SUMS].decode().splitlines()
    sums = {path: digest for digest, path in (line.split("  ") for line in lines)}
    assert sums == {name: hashlib.sha256(text).hexdigest() for name, text in content.items() if name != SUMS}


def test_it_is_the_same_for_the_same_data_in_any_order(small, small_exports):
    assert make_exports(small, "https://example.org/chronicle/").files == small_exports.files
    assert archive({"b": b"2", "a": b"1"}) == archive({"a": b"1", "b": b"2"}) != archive({"a": b"1", "b": b"3"})


def test_files_in_it_can_be_read_by_all(small_exports):
    with zipfile.ZipFile(io.BytesIO(small_exports.files[ARCHIVE])) as zipped:
        entries = zipped.infolist()
    assert {(entry.date_time, entry.external_attr >> 16) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 0o644)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)


def test_the_papers_name_terms_and_fields(small, content):
    readme, fields = content["README.md"].decode(), content["FIELDS.md"].decode()
    assert small.site.title in readme and "https://creativecommons.org/licenses/by/4.0/" in readme
    assert "## event-people.csv" in fields and "| latitude | number | Degrees north. |" in fields
