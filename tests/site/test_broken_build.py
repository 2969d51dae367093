"""A build with problems lists them all, shows no traceback, exits with an error and leaves the last good site alone."""

from pathlib import Path

import pytest

EVENT = "- {{id: late, title: Late, date: {date}, summary: Too late., themes: [{theme}], sources: [macaulay-1986]}}\n"


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def project(make_project, use_our_house, mkdocs_build) -> Path:
    """The minimal project with its last good site."""
    project = use_our_house(make_project())
    assert mkdocs_build(project, project / "site").code == 0
    return project


def test_problems_in_data_and_prose(project: Path, mkdocs_build):
    good = contents(project / "site")
    events = project / "data" / "events.yml"
    events.write_text(events.read_text() + EVENT.format(date="1822-13-01", theme="crwn"), encoding="utf-8")
    (project / "data" / "people.yml").write_text("- id: [\n", encoding="utf-8")
    (project / "docs" / "about.md").write_text("# About\n\nSee [[nothing]].\n", encoding="utf-8")
    build = mkdocs_build(project, project / "site")
    assert build.code != 0
    assert "Traceback" not in build.output
    for place in ("data/events.yml:7:33: event late: date:", "data/events.yml:7:", "data/people.yml:", "docs/about.md:3:5:"):
        assert place in build.output
    assert "did you mean 'crown'?" in build.output
    assert contents(project / "site") == good


@pytest.mark.parametrize("path", ["data/site.yml", "data/eras.yml"])
def test_a_missing_file_is_no_crash(project: Path, mkdocs_build, path: str):
    good = contents(project / "site")
    (project / path).unlink()
    build = mkdocs_build(project, project / "site")
    assert build.code != 0
    assert path in build.output and "Traceback" not in build.output
    assert contents(project / "site") == good
