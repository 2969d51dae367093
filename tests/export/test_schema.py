"""The schemas accept every data file and refuse what the loader refuses, at the same places."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from chronicle.commands.schema import FOLDER, schema_file
from chronicle.export.schema import schema_of_file, schema_text
from chronicle.load.files import find_files
from chronicle.records import KINDS

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
BROKEN = FIXTURES / "broken/data"
# What only a calendar or the other records can tell.
BEYOND = re.compile(r"does not exist|is no person")


def check(schema: Path, files: list[Path]) -> tuple[int, str]:
    command = [sys.executable, "-W", "ignore", "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_itself_is_valid(kind):
    Draft202012Validator.check_schema(schema_of_file(kind))


def files_of(data: Path, kind: str) -> list[Path]:
    return [file.file for file in find_files(data, data.parent)[0] if file.kind == kind]


@pytest.mark.parametrize("kind", KINDS)
def test_data_files_are_accepted(root, kind):
    files = [file for data in (root / "data", FIXTURES / "small/data") for file in files_of(data, kind)]
    code, output = check(schema_file(root / "data" / FOLDER, kind), files)
    assert files and code == 0, output[-2000:]


def test_the_schemas_beside_the_data_are_those_of_the_models(root):
    for kind in KINDS:
        text = schema_file(root / "data" / FOLDER, kind).read_text(encoding="utf-8")
        assert text == schema_text(kind), "run: python -m chronicle schema"


def test_every_data_file_names_its_schema(root):
    data = root / "data"
    for file in find_files(data, root)[0]:
        line = file.file.read_text(encoding="utf-8").partition("\n")[0]
        named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", line)
        assert named, f"{file.path}: the first line names no schema"
        assert (file.file.parent / named[1]).resolve() == schema_file(data / FOLDER, file.kind).resolve()


def place_of(tree, path) -> int:
    """Return the line, from 1, where a value of a tree of ruamel begins."""
    line = tree.lc.line
    for step in path:
        if isinstance(tree, dict):
            line = tree.lc.key(step)[0]
        else:
            line = tree.lc.item(step)[0]
        tree = tree[step]
    return line + 1


def lines_refused(file: Path, kind: str) -> set[int]:
    yaml = YAML()
    yaml.version = (1, 2)
    text = re.sub(r"(\d{4}-\d\d-\d\d)", r"'\1'", file.read_text(encoding="utf-8"))
    tree = yaml.load(text)
    errors = Draft202012Validator(schema_of_file(kind)).iter_errors(tree)
    return {place_of(tree, error.absolute_path) for error in errors}


def test_the_broken_records_are_refused_at_the_same_lines():
    told = (FIXTURES / "broken/problems.txt").read_text(encoding="utf-8").splitlines()
    ours = {int(line.split(":")[1]) for line in told if "events/fields.yml" in line and not BEYOND.search(line)}
    assert lines_refused(BROKEN / "events/fields.yml", "events") == ours


@pytest.mark.parametrize(
    ("kind", "text", "good"),
    [
        ("units", "- {id: kg, name: kilogram, symbol: kg}", True),
        ("units", "- {id: kg, name: 1984, symbol: kg}", True),
        ("units", "- {id: kg, name: kilogram, symbol: kg, scale: '1'}", False),
        ("units", "- {id: Kg, name: kilogram, symbol: kg}", False),
        ("units", "- {id: kg, name: kilogram, symbol: kg, sources: [a, {id: b, locator: 3}]}", True),
        ("units", "- {id: kg, name: kilogram, symbol: kg, sources: [{locator: 3}]}", False),
        ("units", "- {id: kg, name: kilogram, symbol: kg, search: 'kilo, kg'}", True),
        ("units", "- {id: kg, name: kilogram, symbol: kg, names: {Swedish: x}}", False),
        ("units", "- {id: kg, name: kilogram, symbol:}", False),
        ("units", "{id: kg, name: kilogram, symbol: kg}", False),
        ("eras", "- {id: a, title: A, start: 1814, end: .., summary: S}", True),
        ("eras", "- {id: a, title: A, start: .., end: .., summary: S}", False),
        ("comparison", "- {id: a, group: G, indicator: I, left: {value: 1, year: 1900, sources: [s]}}", True),
        ("comparison", "- {id: a, group: G, indicator: I}", False),
        ("sources", "- {id: a, type: book, title: T, author: [{given: A}]}", True),
        ("sources", "- {id: a, type: book, title: T, author: [{suffix: Jr.}]}", False),
        ("sources", "- {id: a, type: book, title: T, author: [Anna Berg]}", False),
    ],
)
def test_the_schema_judges_as_the_loader_does(kind, text, good):
    data = YAML(typ="safe").load(text)
    assert Draft202012Validator(schema_of_file(kind)).is_valid(data) is good


def test_fields_have_meanings_and_examples():
    event = schema_of_file("events")["$defs"]["Event"]["properties"]
    assert [name for name, field in event.items() if not field.get("description")] == []
    assert event["date"]["examples"] and event["kind"]["enum"]
