"""The page on contributing is true: its commands do what it shows, its records are accepted."""

import re
import shlex
import shutil
from pathlib import Path
from textwrap import dedent

import pytest
from lxml import html

from chronicle.__main__ import main
from chronicle.examples import field_examples, rule_examples
from chronicle.load import load

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = {"guide": GUIDE, "readme": README}


@pytest.fixture
def project(tmp_path: Path, monkeypatch) -> Path:
    """A copy of the data and pages, to write into."""
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def consoles(text: str) -> list[tuple[list[str], str]]:
    """Return the commands of ours in blocks of a terminal, with what is shown below each."""
    found = []
    for block in map(dedent, re.findall(r"```console\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)):
        for part in re.split(r"^\$ ", block.replace("\\\n", " "), flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("python -m chronicle "):
                found.append((shlex.split(command)[3:], output.strip()))
    return found


def records(text: str) -> list[str]:
    """Return the whole records in blocks of YAML, out of the lists they may be indented in."""
    blocks = re.findall(r"^( *)```yaml\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    plain = (re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in blocks)
    return [block for block in plain if block.startswith("- id:")]


@pytest.mark.parametrize("command", consoles(GUIDE) + consoles(README), ids=lambda one: str(one[0])[:60])
@pytest.mark.usefixtures("project")
def test_commands_do_what_is_shown(capsys, command: tuple[list[str], str]):
    words, shown = command
    code = main(words)
    said = capsys.readouterr().out
    whole = "--sources" in words or words[0] != "new" or "source" in words
    assert code == (0 if whole else 1), said
    assert whole or "still to write or mend" in said
    expected = re.sub(r"\d+", r"\\d+", re.escape(shown)).replace(r"\-\d+", r"-\d+")
    assert re.match(expected, said), said
    assert main(["check"]) == code


@pytest.mark.parametrize("name", BLOCKS)
def test_records_that_are_shown_are_sound(project: Path, name: str, capsys):
    shown = records(BLOCKS[name])
    assert shown
    for number, record in enumerate(shown):
        (project / "data" / "events" / f"shown-{number}.yml").write_text(record, encoding="utf-8")
    assert main(["check"]) == 0, capsys.readouterr().out


def test_the_steps_fit_together():
    """The record that is filled in is the one that the command before it wrote."""
    words, shown = next(one for one in consoles(GUIDE) if one[0][:2] == ["new", "event"])
    record = records(GUIDE)[0]
    given = dict(zip(words[2::2], words[3::2], strict=True))
    assert f"title: {given['--title']}\n  date: {given['--date']}\n" in record
    assert re.search(r"event (\S+)", shown)[1] == re.search(r"- id: (\S+)", record)[1]


def test_values_of_a_series_that_are_shown_are_sound(project: Path, capsys):
    values = re.search(r"```yaml\n(values:.*?)```", GUIDE, re.DOTALL)[1]
    unit = load(project / "data", project).entries["units"][0].id
    lines = "".join(f"  {line}\n" for line in values.splitlines())
    head = f"- id: shown\n  title: Shown\n  measure: stock\n  unit: {unit}\n  reporter: Shown\n"
    head += "  sources: [frus-1958-60-v8-d24]\n"
    (project / "data" / "trade" / "series" / "shown.yml").write_text(head + lines, encoding="utf-8")
    assert main(["check"]) == 0, capsys.readouterr().out


def test_pictures_have_words_for_those_who_do_not_see_them(site: Path):
    page = html.fromstring((site / "contributing" / "index.html").read_text(encoding="utf-8"))
    pictures = page.xpath("//article//img")
    assert len(pictures) == 2
    for picture in pictures:
        assert len(picture.get("alt")) > 40
        file = site / "contributing" / picture.get("src")
        assert file.resolve().is_file() and file.stat().st_size < 80_000


def test_the_reference_shows_every_example(site: Path):
    pages = {
        name: " ".join(
            html.fromstring((site / "contributing" / name / "index.html").read_text("utf-8")).text_content().split()
        )
        for name in ("fields", "rules")
    }
    for example in field_examples().values():
        assert " ".join(example.message.split()) in pages["fields"]
    for rule in rule_examples():
        assert " ".join(rule.message.split()) in pages["rules"] and rule.reason in pages["rules"]
