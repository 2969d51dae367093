"""The data package is accepted by Frictionless, which reads every table and follows every key."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from chronicle.export.exports import make_exports


def validate(folder: Path) -> tuple[int, str]:
    """Run the validator as its users do; its own warnings are none of ours."""
    command = [sys.executable, "-W", "ignore", "-m", "frictionless", "validate", "datapackage.json", "--json"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


def test_the_package_is_valid(both, write_files, tmp_path):
    _, exports = both
    code, output = validate(write_files(exports.files, tmp_path))
    assert code == 0, output[-3000:]


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [("event-people", "oscar-ii", "nobody"), ("places", "59.91", "159.91"), ("events", "1814-01-14,1814", "x,1814")],
)
def test_the_validator_finds_a_broken_table(small_exports, write_files, tmp_path, table, old, new):
    folder = write_files(small_exports.files, tmp_path)
    file = folder / f"{table}.csv"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert validate(folder)[0] != 0


def test_every_field_is_explained(both):
    _, exports = both
    package = json.loads(exports.files["data/v1/datapackage.json"])
    silent = [
        f"{one['name']}.{field['name']}"
        for one in package["resources"]
        for field in one["schema"]["fields"]
        if not field.get("description")
    ]
    assert silent == []


def test_the_package_names_its_terms(small, small_exports, url):
    package = json.loads(small_exports.files["data/v1/datapackage.json"])
    assert (package["homepage"], package["profile"]) == (url, "tabular-data-package")
    assert package["keywords"] == [theme.name for theme in small.site.themes]
    assert all(one["hash"].startswith("sha256:") and one["bytes"] for one in package["resources"])


def test_the_minimal_chronicle_has_a_valid_package(make_chronicle, write_files, tmp_path):
    exports = make_exports(make_chronicle())
    code, output = validate(write_files(exports.files, tmp_path / "out"))
    assert code == 0, output[-3000:]
    gone = ("people", "places", "series", "glossary")
    assert not [path for path in exports.files for kind in gone if path.startswith(f"data/v1/{kind}")]
