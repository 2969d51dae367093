"""All exports together: steady under small edits, complete, and without what does not exist."""

import difflib
import json
import shutil

import pytest

from chronicle.export.exports import ARCHIVE, make_exports
from chronicle.export.papers import VERSIONING
from chronicle.export.tables import MODELS
from chronicle.project import read_project


@pytest.fixture(scope="module")
def edited(root, tmp_path_factory, small_exports, url):
    """The exports of the small chronicle after one word in one summary was changed."""
    project = shutil.copytree(root / "tests/fixtures/small", tmp_path_factory.mktemp("edited") / "project")
    file = project / "data/events/1814-1844.yml"
    text = file.read_text(encoding="utf-8")
    assert text.count("gave up Norway") == 1
    file.write_text(text.replace("gave up Norway", "ceded Norway"), encoding="utf-8")
    return make_exports(read_project(project).chronicle, url)


def lines_changed(old: bytes, new: bytes) -> int:
    matcher = difflib.SequenceMatcher(a=old.splitlines(), b=new.splitlines(), autojunk=False)
    return sum(b - a for tag, a, b, _, _ in matcher.get_opcodes() if tag != "equal")


def test_an_edit_changes_only_the_lines_it_must(small_exports, edited):
    changed = {path for path, content in edited.files.items() if content != small_exports.files[path]}
    folder = "data/v1/"
    assert {path.removeprefix(folder) for path in changed if "calendar/" not in path and "timeline/" not in path} == {
        "events.csv", "events.json", "events/treaty-of-kiel.json", "events.geojson", "timeline.json", "calendar.ics",
        "changes.atom", "chronicle.jsonld", "chronicle.ttl", "datapackage.json", "yaml/events/1814-1844.yml",
        "chronicle.zip",
    }  # fmt: skip
    for path in changed - {ARCHIVE, f"{folder}datapackage.json"}:
        # A folded line of a calendar may run over into the next.
        most = 4 if path.endswith(".ics") else 1
        assert lines_changed(small_exports.files[path], edited.files[path]) <= most, path
    assert (
        lines_changed(small_exports.files[f"{folder}datapackage.json"], edited.files[f"{folder}datapackage.json"]) <= 2
    )


def test_every_download_is_listed_with_its_size_and_count(both):
    chronicle, exports = both
    for file in exports.listing.downloads:
        assert file.bytes == len(exports.files[file.address]) and file.title
    counts = {file.address: file.count for file in exports.listing.downloads}
    for kind in MODELS:
        records = chronicle.site.parties if kind == "parties" else chronicle.records(kind)
        assert counts[f"data/v1/{kind}.csv"] == counts[f"data/v1/{kind}.json"] == len(records)
    assert exports.listing.promise == VERSIONING


def test_files_are_text_in_utf_8_or_the_archive(both):
    _, exports = both
    for path, content in exports.files.items():
        if path != ARCHIVE:
            assert content.decode() and "\0" not in content.decode(), path
        if path.endswith((".json", ".geojson", ".jsonld")):
            json.loads(content)


def test_an_empty_kind_has_no_files(make_chronicle):
    exports = make_exports(make_chronicle())
    gone = set(MODELS) - {"parties", "themes", "eras", "events", "sources"}
    found = {path.split("/")[2].partition(".")[0] for path in exports.files} & gone
    assert found == set()
    assert "data/v1/places.geojson" not in exports.files and "data/v1/events/independence.json" in exports.files


def test_no_word_of_our_subject_leaks(small_exports, subject):
    for path, content in small_exports.files.items():
        if path != ARCHIVE:
            assert set(subject.findall(content.decode())) == set(), path
