"""What editors are told of the mistakes that they make: one line for each, in plain words, where the mistake is."""

import re
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
import yaml

from chronicle.project import read_project

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
TABLE = Path(__file__).with_name("mistakes.yml")
MISTAKES = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
JARGON = re.compile(
    r"\b(?:mapping|scalar|sequence|str|int|None|NoneType|dict|tuple|pydantic|token|node|key|parse\w*)\b"
)


def answers(mistake: dict, folder: Path) -> list[str]:
    """Make one mistake in a copy of the small chronicle, and return the problems."""
    shutil.copytree(SMALL, folder)
    file = folder / mistake["file"]
    text = mistake["now"]
    if "was" in mistake:
        right = file.read_text(encoding="utf-8")
        assert mistake["was"] in right
        text = right.replace(mistake["was"], mistake["now"], 1)
    if text is None:
        file.unlink()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return [str(problem) for problem in read_project(folder).problems]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["said"][:90])
def test_a_mistake_is_answered_by_one_line(mistake, tmp_path):
    assert answers(mistake, tmp_path / "project") == [mistake["said"]]


def test_the_answers_hold_no_jargon():
    said = [re.sub(r"'[^']*'", "", mistake["said"].partition(" ")[2]) for mistake in MISTAKES]
    assert [line for line in said if JARGON.search(line)] == []


def _renew() -> None:
    """Write the answers anew, in place."""
    text = TABLE.read_text(encoding="utf-8")
    for mistake in MISTAKES:
        with tempfile.TemporaryDirectory() as folder:
            found = answers(mistake, Path(folder) / "project")
        if len(found) != 1:
            sys.stderr.write(f"{len(found)} answers to {mistake}\n")
        old, new = (yaml.safe_dump(line, width=9999, allow_unicode=True) for line in (mistake["said"], found[0]))
        text = text.replace(old.removesuffix("...\n").rstrip(), new.removesuffix("...\n").rstrip(), 1)
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _renew()
