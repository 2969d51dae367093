"""Every dependency is bounded on both sides, says what it is for, and is locked with the hashes of its files."""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(TEXT)
LISTS = (PROJECT["project"]["dependencies"], *PROJECT["project"].get("optional-dependencies", {}).values())
WANTED = [line for lines in LISTS for line in lines]
NAME = re.compile(r"[A-Za-z0-9._-]+")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", NAME.match(name)[0]).lower()


def bounds(line: str) -> set[str]:
    """Return the signs of the bounds of a requirement."""
    return set(re.findall(r"(>=|<(?!=))\s*\d", line))


def reason(line: str) -> str:
    """Return the remark beside a requirement in the project's file."""
    found = re.search(rf'^\s*"{re.escape(line)}",?[ \t]*#[ \t]*(.+)$', TEXT, re.MULTILINE)
    return found[1] if found else ""


def test_bounded_on_both_sides():
    assert [line for line in (*WANTED, *PROJECT["build-system"]["requires"]) if bounds(line) != {">=", "<"}] == []


def test_each_has_its_reason():
    assert [line for line in WANTED if len(reason(line).split()) < 2 and reason(line) != "prose"] == []


def test_the_detectors_see_what_is_missing():
    assert bounds("x>=1") == {">="}
    assert bounds("x<=1") == set()
    assert reason("no-such-thing>=1,<2") == ""


def test_locked_with_hashes():
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    bare = []
    for package in lock["package"]:
        files = [*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else ())]
        hashed = files and all(file.get("hash", "").startswith("sha256:") for file in files)
        if "registry" in package["source"] and not hashed:
            bare.append(package["name"])
    assert bare == []


def test_nothing_is_imported_that_is_not_asked_for():
    """What the package imports is a dependency of its own, not one that another happens to bring."""
    modules = {
        "yaml": "pyyaml", "citeproc": "citeproc-py", "pydantic_core": "pydantic", "mkdocs": "mkdocs",
    }  # fmt: skip
    extras = PROJECT["project"]["optional-dependencies"]
    asked = {plain(line) for line in PROJECT["project"]["dependencies"]}
    asked |= {plain(line) for name, lines in extras.items() if name != "test" for line in lines}
    found = set()
    for file in sorted((ROOT / "hooks").rglob("*.py")):
        for name in re.findall(r"^\s*(?:from|import) ([A-Za-z_]\w*)", file.read_text(encoding="utf-8"), re.MULTILINE):
            if name not in sys.stdlib_module_names and name != "chronicle":
                found.add(modules.get(name, plain(name)))
    assert found - asked == set()
