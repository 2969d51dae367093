"""`check` for people at a terminal, for one file, and for pull requests."""

from pathlib import Path

import pytest

from chronicle.__main__ import main
from chronicle.commands.check import annotate
from chronicle.problems import Problem, report

TERM = "- id: a\n  term: A\n  definition: 'See [[b]].'\n"
LINE = "data/glossary.yml:3:20: term a: definition: [[b]] leads nowhere: there is no such record"


@pytest.fixture
def broken(make_copy, monkeypatch) -> Path:
    project = make_copy("small")
    (project / "data" / "glossary.yml").write_text(TERM, encoding="utf-8")
    (project / "docs" / "more.md").write_text("# More\n\n[@nobody]\n", encoding="utf-8")
    monkeypatch.chdir(project)
    return project


@pytest.mark.usefixtures("broken")
def test_the_line_stands_below_with_a_caret(capsys):
    assert main(["check", "data/glossary.yml", "--format", "text"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        LINE,
        "      definition: 'See [[b]].'",
        "                       ^",
        "1 record in 1 file, 1 problem; 1 problem in other files",
    ]


def test_one_file_or_folder_only(broken, capsys):
    assert main(["check", "data/glossary.yml"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == LINE
    assert main(["check", "docs"]) == 1
    assert capsys.readouterr().out.startswith("docs/more.md:3:")
    assert main(["check", str(broken / "data" / "eras.yml")]) == 0
    assert "no problems; 2 problems in other files" in capsys.readouterr().out
    assert main(["check", "data/eras.yaml"]) == 2
    assert capsys.readouterr().err == "There is no file data/eras.yaml.\n"


@pytest.mark.usefixtures("broken")
def test_annotations(capsys):
    main(["check", "--format", "github", "data/glossary.yml"])
    first = capsys.readouterr().out.splitlines()[0]
    message = "definition: [[b]] leads nowhere: there is no such record"
    assert first == f"::error file=data/glossary.yml,line=3,col=20,title=term a::{message}"


def test_annotations_are_escaped_as_the_runner_reads_them():
    problem = Problem("data/a,b:c%.yml", 1, 2, "event x", "50% of: 'a,b'\nand\r more")
    line = annotate(problem)
    properties, _, message = line.removeprefix("::error ").partition("::")
    # https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts, read backwards
    fields = dict(field.split("=", 1) for field in properties.split(","))
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        fields = {name: value.replace(code, character) for name, value in fields.items()}
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        message = message.replace(code, character)
    assert fields == {"file": problem.path, "line": "1", "col": "2", "title": problem.record}
    assert message == problem.message
    assert "\n" not in line and "\r" not in line


def test_check_says_when_the_layout_differs_and_fmt_mends_it(make_copy, monkeypatch, capsys):
    project = make_copy("small")
    monkeypatch.chdir(project)
    main(["fmt"])
    capsys.readouterr()
    assert main(["check"]) == 0
    assert capsys.readouterr().err == ""
    file = next((project / "data").rglob("events*.yml"), None) or next((project / "data" / "events").rglob("*.yml"))
    tidy = file.read_bytes()
    file.write_bytes(tidy.replace(b"\n  ", b"\n    ").replace(b"\n- ", b"\n-   "))
    name = file.relative_to(project).as_posix()
    assert main(["check"]) == 0  # a hint, no problem
    output = capsys.readouterr()
    assert f"python -m chronicle fmt {name}" in output.err
    assert "Layout" not in output.out
    assert main(["fmt", "--check"]) == 1
    assert name in capsys.readouterr().out
    assert main(["fmt", name]) == 0
    assert file.read_bytes() == tidy
    assert main(["fmt", "--check"]) == 0
    assert not [left for left in file.parent.iterdir() if left.name.startswith(".")]


def test_fmt_leaves_what_cannot_be_read(make_copy, monkeypatch, capsys):
    project = make_copy("minimal")
    monkeypatch.chdir(project)
    odd = project / "data" / "glossary.yml"
    for content in ("ä".encode("utf-16"), b"- id: [\n", b""):
        odd.write_bytes(content)
        assert main(["fmt"]) == 0
        assert odd.read_bytes() == content
    assert main(["fmt", "nothing.yml"]) == 2
    capsys.readouterr()


def test_of_many_problems_a_terminal_shows_the_first(broken, capsys):
    terms = "".join(f"- id: term-{number}\n  term: A{number}\n" for number in range(150))
    (broken / "data" / "glossary.yml").write_text(terms, encoding="utf-8")
    assert main(["check", "data/glossary.yml", "--format", "text"]) == 1
    assert "... and 50 more" in capsys.readouterr().out.splitlines()
    assert main(["check", "data/glossary.yml"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 151


def test_a_build_that_fails_names_a_thousand_problems_and_counts_all():
    lines = report([Problem("a", 1, 1, "", str(number)) for number in range(100_000)]).splitlines()
    assert len(lines) == 1002
    assert (lines[0].split()[0], lines[-1]) == ("100,000", "... and 99,000 more")
