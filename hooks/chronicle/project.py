"""Reads a project folder: `data/` and the hand-written `docs/`, checked. The entry for commands and adapters."""

from dataclasses import dataclass
from pathlib import Path

from chronicle.check import check
from chronicle.load import Loaded, load, read_docs
from chronicle.model import Chronicle, build
from chronicle.permalinks import read_permalinks
from chronicle.problems import Problem
from chronicle.prose.parts import PARTS


@dataclass(frozen=True, slots=True)
class Project:
    """What was read: all problems, sorted, and the chronicle when there are none."""

    problems: tuple[Problem, ...]
    chronicle: Chronicle | None
    loaded: Loaded


def read_project(root: Path) -> Project:
    """Read and check the project in a folder that holds `data/` and `docs/`.

    Problems are values: nothing is raised for anything an editor can write.
    """
    loaded, docs, problems = _read(root)
    return Project(problems, None if problems else build(loaded, docs), loaded)


def check_project(root: Path) -> tuple[Loaded, tuple[Problem, ...]]:
    """Return what was read of a project, and all its problems."""
    loaded, _, problems = _read(root)
    return loaded, problems


def _read(root: Path) -> tuple[Loaded, dict[str, str], tuple[Problem, ...]]:
    loaded = load(root / "data", root)
    docs, unreadable = read_docs(root / "docs", root)
    problems = {*check(loaded, docs, parts=PARTS, permalinks=read_permalinks(root)), *unreadable}
    return loaded, docs, tuple(sorted(problems))
