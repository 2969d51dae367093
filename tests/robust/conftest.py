"""A project on disk in which single files are spoilt and mended again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from verdict import Verdict, judge
from whole_project import dump, small_files, whole_trees

PAGE = """# About

Some **words**, a [link](index.md), [[oscar-ii]] and [@barton-2003, p. 3].

## A heading

| a | b |
|---|--:|
| 1 | 2 |

[[part:timeline]]

[[part:chart population-norway population-sweden|Title]]

- item `[[x]]`
"""
settings.register_profile(
    "bounded",
    derandomize=True,  # the same cases in every run; new ones are looked for by hand
    deadline=None,
    database=None,
    max_examples=80,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("bounded")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The sound files of the project, by path."""
    trees = whole_trees()
    return {**small_files(), **{path: dump(tree) for path, tree in trees.items()}, "docs/about.md": PAGE}


@pytest.fixture(scope="module")
def judged(sound: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Verdict]:
    """Return the function that judges the project with one file replaced by other bytes."""
    folder: Path = tmp_path_factory.mktemp("spoilt")
    for path, text in sound.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")

    def run(path: str | None = None, content: bytes = b"") -> Verdict:
        if path is None:
            return judge(folder)
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        was = file.read_bytes() if file.exists() else None
        file.write_bytes(content)
        try:
            return judge(folder)
        finally:
            file.unlink() if was is None else file.write_bytes(was)

    return run
