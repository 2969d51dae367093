"""An id that was ever published leads somewhere for good."""

from pathlib import Path

import pytest

from chronicle.__main__ import main


@pytest.fixture
def published(make_copy, monkeypatch, capsys) -> Path:
    project = make_copy("minimal")
    monkeypatch.chdir(project)
    assert main(["permalinks", "--check"]) == 1
    assert main(["permalinks"]) == 0
    assert main(["permalinks", "--check"]) == 0
    capsys.readouterr()
    return project


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def lines(published: Path) -> list[str]:
    return [line for line in (published / ".permalinks").read_text().splitlines() if not line.startswith("#")]


def test_all_ids_are_listed_sources_in_a_space_of_their_own(published: Path):
    assert lines(published) == [
        "brazil", "crown", "independence", "one-kingdom", "portugal", "two-countries", "@macaulay-1986",
    ]  # fmt: skip


def test_a_renamed_record_needs_an_alias(published: Path, capsys):
    events = published / "data" / "events.yml"
    replace(events, "id: independence", "id: independence-1822")
    replace(published / "docs" / "index.md", "[[independence]]", "[[independence-1822]]")
    assert main(["check"]) == 1
    number = (published / ".permalinks").read_text().splitlines().index("independence") + 1
    line = capsys.readouterr().out.splitlines()[0]
    assert line.startswith(f".permalinks:{number}:1: 'independence' was published and is gone")
    assert "aliases: [independence]" in line
    replace(events, "  title:", "  aliases: [independence]\n  title:")
    assert main(["check"]) == 0
    assert "1 id not listed yet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("sources.yml", "id: macaulay-1986", "id: macaulay"),
        ("site.yml", "id: crown", "id: king"),
        ("site.yml", "id: brazil", "id: empire-of-brazil"),
    ],
)
def test_sources_themes_and_parties_too(published: Path, capsys, file: str, old: str, new: str):
    replace(published / "data" / file, old, new)
    assert main(["check"]) == 1
    assert f"'{old.removeprefix('id: ')}' was published and is gone" in capsys.readouterr().out


def test_a_source_of_the_same_name_does_not_stand_for_a_record(published: Path, capsys):
    replace(published / "data" / "events.yml", "id: independence", "id: macaulay-1986")
    main(["check"])
    assert "'independence' was published" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_not_taken_for_a_deleted_one(published: Path, capsys):
    (published / "data" / "events.yml").write_bytes("- id: ä\n".encode("latin-1"))
    main(["check"])
    assert "was published" not in capsys.readouterr().out


def test_a_project_without_the_list_has_no_such_check(published: Path, capsys):
    (published / ".permalinks").unlink()
    replace(published / "data" / "sources.yml", "id: macaulay-1986", "id: macaulay")
    replace(published / "data" / "events.yml", "macaulay-1986", "macaulay")
    assert main(["check"]) == 0
    assert "ermalinks" not in capsys.readouterr().err
