"""When files were last changed, as git remembers it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from chronicle.history import last_changes

Git = Callable[..., None]


def git(folder: Path, *arguments: str, day: str = "2001-02-03") -> None:
    """Run git in a folder as somebody, on a day."""
    time = f"{day}T12:00:00+0000"
    environment = {
        "PATH": "/usr/bin:/bin", "HOME": str(folder), "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time,
    }  # fmt: skip
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *arguments], cwd=folder, env=environment, check=True, capture_output=True)


def write(folder: Path, path: str, text: str, day: str) -> None:
    """Write a file and commit it."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
    git(folder, "add", "-A", day=day)
    git(folder, "commit", "-m", "x", day=day)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project below the top of a repository, with two commits."""
    git(tmp_path, "init")
    write(tmp_path, "below/data/größe.yml", "a", "2001-02-03")
    write(tmp_path, "below/docs/index.md", "b", "2004-05-06")
    return tmp_path / "below"


def test_the_day_of_each_files_last_commit(project: Path):
    assert last_changes(project) == {"data/größe.yml": "2001-02-03", "docs/index.md": "2004-05-06"}


def test_a_later_commit_counts_for_its_file_alone(project: Path):
    write(project, "data/größe.yml", "c", "2007-08-09")
    assert last_changes(project) == {"data/größe.yml": "2007-08-09", "docs/index.md": "2004-05-06"}


def test_what_is_not_committed_has_no_day(project: Path):
    (project / "docs" / "index.md").write_text("changed", encoding="utf-8")
    (project / "docs" / "new.md").write_text("new", encoding="utf-8")
    assert last_changes(project) == {"data/größe.yml": "2001-02-03"}


def test_no_repository_no_days(tmp_path: Path):
    (tmp_path / "data").mkdir()
    assert last_changes(tmp_path) == {}


def test_a_shallow_copy_knows_no_days(project: Path, tmp_path_factory: pytest.TempPathFactory):
    copy = tmp_path_factory.mktemp("copy")
    git(copy, "clone", "--depth", "1", f"file://{project.parent}", ".")
    assert last_changes(copy / "below") == {}
