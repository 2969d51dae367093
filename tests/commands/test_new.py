"""`new` writes one block at its place and touches nothing else."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from chronicle.__main__ import main
from chronicle.load import load
from chronicle.load.parse import parse
from chronicle.records import KINDS

SMALL = {
    "events": ["event", "--title", "A day at the fair", "--date", "1830-05-17", "--themes", "symbols", "--summary",
               "Two: words # here", "--sources", "derry-1973, p. 3; barton-2003"],
    "people": ["person", "--name", "Jörgen Løvland", "--summary", "S", "--sources", "barton-2003", "--names.nb", "J"],
    "organisations": ["organisation", "--name", "Office", "--summary", "S", "--sources", "barton-2003"],
    "places": ["place", "--name", "Bergen", "--latitude", "60.39", "--longitude", "5.32"],
    "documents": ["document", "--title", "A note", "--date", "1850", "--kind", "note", "--summary", "S", "--sources",
                  "derry-1973"],
    "sources": ["source", "--type", "book", "--title", "On: things", "--author", "Falnes, Oscar", "--issued", "1933"],
    "units": ["unit", "--name", "barrels", "--symbol", "bbl"],
    "series": ["series", "--title", "Fish", "--measure", "quantity", "--unit", "UNIT", "--reporter", "norway",
               "--values", "[{period: 1870, value: 3}]", "--sources", "derry-1973"],
    "glossary": ["term", "--term", "Riksdag", "--definition", "The parliament, see [@derry-1973]."],
    "comparison": ["comparison", "--group", "Land", "--indicator", "Area", "--norway.value", "1",
                   "--norway.year", "1900", "--norway.sources", "derry-1973"],
}  # fmt: skip


@pytest.fixture
def small(make_copy, monkeypatch) -> Path:
    project = make_copy("small")
    monkeypatch.chdir(project)
    main(["fmt"])
    return project


def texts(project: Path) -> dict[str, str]:
    return {
        str(file): file.read_bytes().decode()
        for file in project.rglob("*")
        if file.is_file() and ".cache" not in str(file)
    }


def written(before: dict[str, str], after: dict[str, str]) -> tuple[str, list[str]]:
    """Return the one file that changed and its lines, with all its old ones still there in their order."""
    (name,) = [name for name in after if after[name] != before.get(name)]
    old, new = before.get(name, "").splitlines(), after[name].splitlines()
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    more = len(new) - len(old)
    assert any(new[:at] + new[at + more :] == old for at in range(start - more, start + 1) if at >= 0)
    return name, new


@pytest.mark.parametrize("kind", SMALL)
def test_a_whole_record_of_each_kind(kind: str, small: Path, capsys):
    unit = load(small / "data", small).entries["units"][0].id
    before, count = texts(small), len(load(small / "data", small).entries[kind])
    capsys.readouterr()
    assert main(["new", *(word.replace("UNIT", unit) for word in SMALL[kind])]) == 0, capsys.readouterr().out
    output = capsys.readouterr().out
    name, lines = written(before, texts(small))
    path, line = re.search(r"Written: (\S+):(\d+),", output).groups()
    assert str(small / path) == name
    assert Path(name).read_text(encoding="utf-8").split("\n")[int(line) - 1].startswith("- id: ")
    entries = load(small / "data", small).entries[kind]
    assert len(entries) == count + 1
    entry = next(entry for entry in entries if entry.path == path and entry.line == int(line))
    assert entry.record is not None
    assert main(["check"]) == 0
    assert main(["fmt", "--check"]) == 0  # the block is in canonical layout
    fields = {field.alias or key for key, field in KINDS[kind].model.model_fields.items()} - {"sides"}
    shown = set(
        re.findall(r"^(?:- |  )(?:# )?([\w-]+):", "\n".join(lines[entry.line - 1 : entry.end_line]), re.MULTILINE)
    )
    assert shown >= (fields if kind != "sources" else {"id", "type", "title", "author", "URL", "kind", "reliability"})


def test_commented_fields_are_ready_to_be_used(small: Path, capsys):
    """With their signs of comment taken away all fields are those of the kind, at any depth."""
    main(["new", *SMALL["events"]])
    text = (small / re.search(r"Written: (\S+?):", capsys.readouterr().out)[1]).read_text(encoding="utf-8")
    record = text[text.index("- id: day-fair-1830") :].split("\n- id:")[0]
    ready = re.sub(r"^  # (?=[a-z_]+:(?: |$)|  )", "  ", record, flags=re.MULTILINE)
    tree = parse(ready)
    assert not tree.faults
    assert {"quotations", "public", "people", "body"} <= tree.root[0].keys()
    assert tree.root[0]["public"].keys() == {"at_the_time", "known_later"}
    assert tree.root[0]["quotations"][0].keys() >= {"text", "speaker", "original"}


def test_the_place_is_that_of_its_time(small: Path, capsys):
    main(["new", *SMALL["events"]])
    path = small / re.search(r"Written: (\S+?):", capsys.readouterr().out)[1]
    dates = [
        str(entry.data["date"]) for entry in load(small / "data", small).entries["events"] if small / entry.path == path
    ]
    at = dates.index("1830-05-17")
    assert all(date < "1830-05-17" for date in dates[:at]) and all(date > "1830-05-17" for date in dates[at + 1 :])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["event", "--id", "index", "--title", "x"], "'index' is reserved"),
        (["event", "--id", "oscar-ii", "--title", "x"], "'oscar-ii' is taken (data/people.yml:"),
        (["event", "--id", "No Id", "--title", "x"], "such as 'no-id'"),
        (["event", "--id", "gone", "--title", "x"], "'gone' was the address of a record that is gone"),
        (["event", "--title", "日本"], "give one with --id"),
        (["evnt", "--title", "x"], "did you mean 'event'?"),
        (["theme", "--name", "x"], "data/site.yml"),
        (["event", "--titel", "x"], "did you mean 'title'?"),
        (["event", "--title"], "--title has no value"),
        (["event", "title"], "'title' stands alone"),
        (["event", "--title", "x", "--file", "../x.yml"], "records of this kind live in"),
        (["event", "--title", "x", "--file", "data/people.yml"], "records of this kind live in"),
        (["event", "--title", "x", "--quotations", "words"], "as YAML in one line"),
        (["event", "--title", "x", "--quotations", "[{text: a]"], "no valid YAML"),
        (["event", "--title", "x", "--title", "y"], "given twice"),
    ],
)
def test_refused_without_a_trace(words: list[str], said: str, small: Path, capsys):
    (small / ".permalinks").write_text("gone\n", encoding="utf-8")
    before = texts(small)
    assert main(["new", *words]) == 2
    assert said in capsys.readouterr().err
    assert texts(small) == before


@pytest.mark.usefixtures("small")
def test_what_is_missing_is_left_open_and_named(capsys):
    assert main(["new", "event", "--title", "Half a record"]) == 1
    output = capsys.readouterr().out
    assert "4 things still to write or mend" in output
    assert main(["check"]) == 1


def test_text_of_any_kind_is_read_as_it_was_given(small: Path):
    awkward = [
        "- a: b # c",
        "'quoted' \"twice\"",
        "no",
        "010",
        "~",
        "[x]",
        "a\\b",
        "*star",
        "x: y",
        "é, ü",
        "@at",
        "% and",
    ]
    for number, text in enumerate(awkward):
        assert (
            main(["new", "term", "--id", f"odd-{number}", "--term", text, "--definition", f"{text}\n\nMore of it."])
            == 0
        )
    records = {entry.id: entry.record for entry in load(small / "data", small).entries["glossary"]}
    assert [records[f"odd-{number}"].term for number in range(len(awkward))] == awkward
    assert all(records[f"odd-{number}"].definition == f"{text}\n\nMore of it." for number, text in enumerate(awkward))


def test_long_text_is_folded(small: Path):
    summary = "A sentence of some length that says what happened. " * 6
    assert main(["new", "person", "--name", "Long", "--summary", summary, "--sources", "barton-2003"]) == 0
    record = next(entry.record for entry in load(small / "data", small).entries["people"] if entry.id == "long")
    assert record.summary == summary.strip()
    assert max(map(len, (small / "data" / "people.yml").read_text(encoding="utf-8").split("\n"))) <= 125


def test_line_ends_stay_as_they_are(small: Path):
    file = small / "data" / "people.yml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    main(["new", *SMALL["people"]])
    content = file.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")


def test_the_first_record_of_a_kind(make_copy, monkeypatch):
    project = make_copy("minimal")
    monkeypatch.chdir(project)
    assert main(["new", "place", "--name", "Belém", "--latitude", "-1.45", "--longitude", "-48.5"]) == 0
    assert (project / "data" / "places.yml").read_text(encoding="utf-8").startswith("- id: belem\n")
    assert main(["check"]) == 0


def test_a_file_of_another_form_is_left_alone(make_copy, monkeypatch, capsys):
    project = make_copy("minimal")
    monkeypatch.chdir(project)
    file = project / "data" / "places.yml"
    for text in ("[{id: a, name: A, latitude: 1, longitude: 1}]\n", "id: a\n"):
        file.write_text(text, encoding="utf-8")
        assert main(["new", "place", "--name", "B", "--latitude", "1", "--longitude", "1"]) == 2
        assert "mend it first" in capsys.readouterr().err
        assert file.read_text(encoding="utf-8") == text


def test_asked_at_a_terminal(small: Path):
    answers = ["A talk", "1850-13", "1850-03", "Somebody talked.", "symbls", "symbols", "derry-1973, p. 9", ""]
    master, slave = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "chronicle", "new", "event"]
    with subprocess.Popen(
        command, stdin=slave, stdout=subprocess.PIPE, text=True, env=environment, cwd=small
    ) as process:
        os.close(slave)
        os.write(master, ("\n".join(answers) + "\n").encode())
        output = process.stdout.read()
    os.close(master)
    assert process.returncode == 0, output
    assert "months run from 01 to 12" in output
    assert "'symbls' is not known; did you mean 'symbols'?" in output
    record = next(entry.record for entry in load(small / "data", small).entries["events"] if entry.id == "talk-1850")
    assert (record.date.text, record.themes, record.sources[0].locator) == ("1850-03", ("symbols",), "p. 9")


def test_a_bare_record_has_no_comments(small: Path, capsys):
    assert main(["new", *SMALL["sources"], "--bare"]) == 0
    path, line = re.search(r"Written: (\S+):(\d+),", capsys.readouterr().out).groups()
    entry = next(one for one in load(small / "data", small).entries["sources"] if one.line == int(line))
    assert "#" not in "\n".join((small / path).read_text(encoding="utf-8").split("\n")[entry.line - 1 : entry.end_line])
    assert list(entry.data) == ["id", "type", "title", "author", "issued", "added"]
