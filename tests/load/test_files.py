from pathlib import Path, PurePosixPath

import pytest

from chronicle.load import load
from chronicle.load.files import kind_of


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("events.yml", "events"),
        ("events.yaml", "events"),
        ("events/1905.yml", "events"),
        ("events/late/june/1905.yaml", "events"),
        ("site.yml", "site"),
        ("trade/series.yml", "series"),
        ("trade/series/exports.yml", "series"),
        ("trade/breakdowns/votes.yml", "breakdowns"),
        ("site/more.yml", None),
        ("series.yml", None),
        ("trade/events.yml", None),
        ("Events.yml", None),
        ("event.yml", None),
        ("events.json", None),
    ],
)
def test_kind_of_a_path(path, kind):
    assert kind_of(PurePosixPath(path)) == kind


def problems(folder: Path) -> list[str]:
    return [str(problem) for problem in load(folder / "data", folder).problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data" / "events").mkdir(parents=True)
    return tmp_path


def test_files_of_no_kind_are_named(folder):
    for name in ("event.yml", "events/1905.yml.txt", "series.yml", "site.yaml.bak"):
        (folder / "data" / name).write_text("- id: a\n", encoding="utf-8")
    found = problems(folder)
    assert [line.partition(": ")[0] for line in found] == [
        "data/event.yml:1:1",
        "data/events/1905.yml.txt:1:1",
        "data/series.yml:1:1",
        "data/site.yaml.bak:1:1",
    ]
    assert "did you mean 'events'?" in found[0]
    assert "trade/series.yml" in found[2]


def test_dotfiles_backups_and_papers_are_passed_over(folder):
    (folder / "data" / ".git").mkdir()
    for name in (".hidden.yml", ".git/x.yml", "events/a.yml~", "#events.yml#", "README.md", "LICENSE"):
        (folder / "data" / name).write_text("x", encoding="utf-8")
    assert problems(folder) == []


def test_links_out_of_the_folder_are_not_followed(folder):
    outside = folder / "outside"
    outside.mkdir()
    (outside / "secret.yml").write_text("- id: a\n", encoding="utf-8")
    (folder / "data/events/file.yml").symlink_to(outside / "secret.yml")
    (folder / "data/events/folder").symlink_to(outside)
    (folder / "data/events/loop").symlink_to(folder / "data")
    (folder / "data/events/lost.yml").symlink_to(folder / "data/nowhere.yml")
    loaded = load(folder / "data", folder)
    assert loaded.entries["events"] == []
    assert [problem.path for problem in loaded.problems] == [
        f"data/events/{name}" for name in ("file.yml", "folder", "loop", "lost.yml")
    ]


def test_a_huge_file_is_not_read(folder):
    with (folder / "data/events.yml").open("wb") as file:
        file.truncate(40_000_000)
    assert problems(folder) == ["data/events.yml:1:1: the file is larger than 32 MB; divide it into several files"]


def test_a_huge_record_is_not_parsed(folder):
    (folder / "data/events.yml").write_text("- id: huge\n  title: " + "x" * 2_000_000, encoding="utf-8")
    assert problems(folder) == [
        "data/events.yml:1:1: event huge: a record of more than 1,000,000 characters; divide it"
    ]
