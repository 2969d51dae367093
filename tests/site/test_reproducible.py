"""Two builds of one commit are the same bytes: elsewhere, another day, in another locale, from a cold or a warm cache."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ELSEWHERE = Path(__file__).with_name("build_elsewhere.py")
HERE = {"day": "2026-01-31T12:00:00Z", "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
THERE = {"day": "2031-07-04T23:30:00Z", "TZ": "Pacific/Kiritimati", "LC_ALL": "POSIX", "PYTHONHASHSEED": "4242"}
COMMITTED = {"GIT_AUTHOR_DATE": "2026-01-02T03:04:05+0100", "GIT_COMMITTER_DATE": "2026-01-02T03:04:05+0100"}


def build(project: Path, site: str, day: str, command: str = "mkdocs", **environment: str) -> dict[str, bytes]:
    """Return the files of a site, by path."""
    run = subprocess.run(
        [sys.executable, str(ELSEWHERE), day, command, str(project / site)],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project / "hooks"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    folder = project / site
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the files that two sites do not share."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.fixture(scope="module")
def copy(root: Path, tmp_path_factory: pytest.TempPathFactory, use_our_house) -> Callable[[str], Path]:
    """Return a function that copies the small project, as one commit, to a folder of some name."""

    def make(name: str) -> Path:
        project = tmp_path_factory.mktemp(name) / name
        use_our_house(shutil.copytree(root / "tests/fixtures/small", project))
        git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
        for words in (["init", "-q"], ["add", "data", "docs"], ["commit", "-q", "-m", "All"]):
            subprocess.run([*git, *words], cwd=project, check=True, env={**os.environ, **COMMITTED})
        return project

    return make


@pytest.fixture(scope="module")
def here(copy) -> tuple[Path, dict[str, bytes]]:
    """A project and its site, built from a cold cache."""
    project = copy("here")
    return project, build(project, "site", **HERE)


def test_the_site_is_whole(here):
    assert {"index.html", "sitemap.xml", "404.html", "_headers"} <= here[1].keys()


def test_another_folder_day_zone_locale_and_hash_seed(here, copy):
    assert differing(here[1], build(copy("there of another name"), "public", **THERE)) == []


def test_a_warm_cache(here):
    project, site = here
    assert any((project / ".cache").iterdir())
    assert differing(site, build(project, "again", **HERE)) == []


def test_the_heir_of_the_generator_builds_the_same(here):
    """ProperDocs goes on where MkDocs 1 ends: https://properdocs.org/"""
    project, site = here
    assert differing(site, build(project, "heir", command="properdocs", **HERE)) == []
