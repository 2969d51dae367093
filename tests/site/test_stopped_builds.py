"""A build that fails, is killed or finds the disk full leaves the old site or the new one, whole, and no litter."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from chronicle.publish import stage

STOPPED = Path(__file__).with_name("stopped_build.py")
TERM = "- {{id: word, term: Word, definition: {text}.}}\n"


def contents(folder: Path) -> dict[str, bytes] | None:
    """Return every file of a folder, None where there is no folder."""
    if not folder.is_dir():
        return None
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def litter(project: Path) -> list[str]:
    """Return what builds have left beside the site."""
    return [path.name for path in project.iterdir() if path.name.startswith(".site")]


def build(project: Path, stop: int = 0, *limit: int) -> subprocess.CompletedProcess:
    """Build the project's site; kill the build before the given change to the disk."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
    command = [sys.executable, str(STOPPED), str(stop), str(project / "site"), *map(str, limit)]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def write(project: Path, text: str) -> None:
    (project / "data" / "glossary.yml").write_text(TERM.format(text=text), encoding="utf-8")


@pytest.fixture
def project(make_project, use_our_house) -> Path:
    return use_our_house(make_project())


@pytest.fixture
def old_and_new(project: Path) -> tuple[dict, dict, int]:
    """The files of two versions of a site, the older of which stands there, and how many changes a build makes."""
    write(project, "New")
    assert build(project).returncode == 0
    new = contents(project / "site")
    write(project, "Old")
    assert build(project).returncode == 0
    old = contents(project / "site")
    assert old != new
    changes = int(build(project).stdout.split()[-1])
    return old, new, changes


def test_a_killed_build_leaves_the_old_site_or_the_new_one(project: Path, old_and_new):
    old, new, changes = old_and_new
    write(project, "New")
    seen = []
    early = [1, 2, 3, changes // 6, changes // 3, changes // 2, 2 * changes // 3, 5 * changes // 6]
    for stop in [*early, *range(changes - 8, changes + 1)]:
        killed = build(project, stop)
        assert killed.returncode < 0, f"{stop} of {changes}: {killed.stdout}{killed.stderr}"
        found = contents(project / "site")
        assert found in (old, new), f"stopped before change {stop} of {changes}"
        seen.append(found == new)
    assert True in seen
    assert False in seen
    assert build(project).returncode == 0
    assert contents(project / "site") == new
    assert litter(project) == []


def test_a_full_disk_leaves_the_old_site(project: Path, old_and_new):
    old, _, _ = old_and_new
    write(project, "New")
    for limit in (0, 100, 20_000):
        failed = build(project, 0, limit)
        assert failed.returncode == 1
        assert "Traceback" not in failed.stderr
        assert "File too large; the site was not built, the last one stands as it was" in failed.stderr
        assert contents(project / "site") == old
        assert litter(project) == []


def test_a_warning_in_a_strict_build_leaves_the_old_site(project: Path, mkdocs_build):
    assert build(project).returncode == 0
    old = contents(project / "site")
    (project / "docs" / "more.md").write_text("# More\n\n[away](nowhere.md)\n", encoding="utf-8")
    assert mkdocs_build(project, project / "site").code != 0
    assert contents(project / "site") == old
    assert litter(project) == []


@pytest.fixture
def stand(tmp_path: Path):
    """Return a function that makes a folder with a file of some text and a hidden one."""

    def make(name: str, text: str) -> Path:
        folder = tmp_path / name
        (folder / "sub").mkdir(parents=True)
        (folder / "sub" / "page.html").write_text(text)
        return folder

    return make


def finish(site: Path) -> None:
    staging = stage(site)
    (staging.folder / "index.html").write_text("new")
    staging.publish()


def test_hidden_files_stay(stand):
    site = stand("site", "old")
    (site / ".git").write_text("gitdir: elsewhere")
    finish(site)
    assert contents(site) == {"index.html": b"new", ".git": b"gitdir: elsewhere"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_link_to_the_site_stays_a_link(stand, tmp_path: Path):
    real = stand("real", "old")
    (tmp_path / "site").symlink_to(real)
    finish(tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert contents(real) == {"index.html": b"new"}


def test_without_a_swap_in_one_step_two_renames_do(stand, monkeypatch):
    monkeypatch.setattr("chronicle.publish._swap", lambda *_: False)
    site = stand("site", "old")
    finish(site)
    assert contents(site) == {"index.html": b"new"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_build_killed_between_two_renames_is_set_right(stand):
    old = stand(".site.old", "old")
    stand(".site.new.999999999", "half")
    site = old.with_name("site")
    staging = stage(site)
    assert contents(site) == {"sub/page.html": b"old"}
    assert not old.exists()
    staging.discard()
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_place_that_cannot_be_renamed_is_filled(stand, monkeypatch):
    def refuse(*_):
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr("chronicle.publish._replace", refuse)
    site = stand("site", "old")
    (site / ".keep").write_text("kept")
    (site / "index.html").mkdir()
    finish(site)
    assert contents(site) == {"index.html": b"new", ".keep": b"kept"}
    assert not (site / "sub").exists()


def test_the_construction_of_another_build_that_runs_is_left_alone(stand):
    other = stand(f".site.new.{os.getppid()}", "half")
    stage(other.with_name("site")).discard()
    assert other.exists()
