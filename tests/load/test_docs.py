"""Which files of docs/ can be pages, and what is refused before anything reads it."""

import os
from pathlib import Path

import pytest

from chronicle.load import page_paths, read_docs


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "docs"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("# Home\n")
    return folder


def said(docs: Path) -> list[str]:
    return [str(problem) for problem in read_docs(docs, docs.parent)[1]]


def test_pages_are_files_that_are_not_hidden(docs: Path):
    (docs / "folder.md").mkdir()
    (docs / ".hidden").mkdir()
    (docs / ".hidden" / "x.md").write_text("# X\n")
    (docs / "assets").mkdir()
    (docs / "assets" / "x.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert page_paths(docs) == ("index.md",)
    assert list(read_docs(docs, docs.parent)[0]) == ["docs/index.md"]
    assert said(docs) == []


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("x.MD", "is no page by its name"),
        ("x.markdown", "is no page by its name"),
        ("README.md", "has a name that site generators take for 'index.md'"),
        ("x.html", "is HTML, which nothing checks"),
        ("a&b.md", "has a name that does not work everywhere"),
        ("con.md", "has a name that does not work everywhere"),
        ("x" * 150 + ".md", "has a name of more than 120 characters"),
    ],
)
def test_names(docs: Path, name: str, fault: str):
    (docs / name).write_text("# X\n")
    assert said(docs)[0].startswith(f"docs/{name}:1:1: {fault}")


@pytest.mark.parametrize("target", ["/etc/hostname", "nothing", "x.md", "/etc", ".."])
def test_links_that_lead_out_or_nowhere(docs: Path, target: str):
    (docs / "x.md").symlink_to(target)
    assert said(docs)[0].startswith("docs/x.md:1:1: is ")


def test_a_pipe_is_not_waited_for(docs: Path):
    os.mkfifo(docs / "x.md")
    assert said(docs) == ["docs/x.md:1:1: is no file that can be read"]


@pytest.mark.parametrize("inside", ["<script>x</script>", "<g onload='x'/>", "<a href='javascript:x'/>"])
def test_drawings_that_act(docs: Path, inside: str):
    (docs / "x.svg").write_text(f"<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>")
    assert said(docs) == ["docs/x.svg:1:1: is a drawing with a script in it; take the script away"]
