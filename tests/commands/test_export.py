"""`export` writes all files or none, and never over the files of others."""

import pytest

from chronicle.__main__ import main
from chronicle.commands.new.spot import Spot, insert
from chronicle.commands.schema import first_line
from chronicle.export.exports import ARCHIVE, make_exports
from chronicle.project import read_project


@pytest.fixture
def project(make_project, monkeypatch):
    """The minimal project, in which the command runs."""
    folder = make_project()
    monkeypatch.chdir(folder)
    return folder


def test_it_writes_what_the_site_would_hold(project, capsys):
    assert main(["export", "out/here", "--url", "https://example.org/x"]) == 0
    wanted = make_exports(read_project(project).chronicle, "https://example.org/x/").files
    folder = project / "out/here"
    found = {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    assert found == wanted
    assert f"{len(wanted)} files in" in capsys.readouterr().out


def test_a_second_export_replaces_the_first(project):
    assert main(["export", "out"]) == 0
    (project / "out/data/v1/old.csv").write_text("old")
    assert main(["export", "out"]) == 0
    assert not (project / "out/data/v1/old.csv").exists() and (project / "out" / ARCHIVE).is_file()
    assert [path.name for path in project.iterdir() if "out" in path.name] == ["out"]


def test_it_leaves_the_files_of_others_alone(project, capsys):
    assert main(["export", "data"]) == 2
    (project / "file").write_text("mine")
    assert main(["export", "file"]) == 2
    assert (project / "file").read_text() == "mine" and (project / "data/events.yml").is_file()
    assert "holds other files" in capsys.readouterr().err


def test_problems_are_told_and_nothing_is_written(project, capsys):
    (project / "data/events.yml").write_text("- id: broken\n")
    assert main(["export", "out"]) == 1
    assert "data/events.yml:1" in capsys.readouterr().out and not (project / "out").exists()


def test_without_a_project_there_is_nothing_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["export", "out"]) == 2 and main(["schema"]) == 2
    assert "No folder data/" in capsys.readouterr().err


def test_schemas_are_written_once_and_checked(project, capsys):
    assert main(["schema", "--check"]) == 1
    assert main(["schema"]) == 0
    assert main(["schema", "--check"]) == 0
    file = project / "data/.schema/events.schema.json"
    file.write_text(file.read_text() + " ")
    assert main(["schema", "--check"]) == 1
    assert "data/.schema/events.schema.json" in capsys.readouterr().out
    assert main(["check"]) == 0


def test_a_new_file_names_its_schema(project):
    assert main(["schema"]) == 0
    assert first_line(project, "data/trade/series/1-a.yml") == [
        "# yaml-language-server: $schema=../../.schema/series.schema.json"
    ]
    spot = Spot("data/people/new.yml", None, "")
    text, line = insert(project, spot, ["- id: someone"])
    assert text == "# yaml-language-server: $schema=../.schema/people.schema.json\n\n- id: someone\n" and line == 3


def test_a_project_without_schemas_names_none(project):
    assert first_line(project, "data/people/new.yml") == []
