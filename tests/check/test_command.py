import shutil
import subprocess
import sys
from pathlib import Path

from chronicle.__main__ import main

FIXTURES = Path(__file__).parents[1] / "fixtures"


def test_a_sound_chronicle(monkeypatch, capsys):
    monkeypatch.chdir(FIXTURES / "small")
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "45 records in 14 files, no problems\n"


def test_problems_are_listed_and_counted(monkeypatch, capsys, tmp_path):
    shutil.copytree(FIXTURES / "small", tmp_path, dirs_exist_ok=True)
    (tmp_path / "data/glossary.yml").write_text("- id: a\n  term: A\n  definition: '[[b]]'\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "data/glossary.yml:3:16: term a: definition: [[b]] leads nowhere: there is no such record",
        "44 records in 14 files, 1 problem",
    ]


def test_without_data_there_is_one_clear_sentence(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2
    output = capsys.readouterr()
    assert (output.out, output.err.count("\n")) == ("", 1)
    assert "No folder data/" in output.err


WITHOUT = """
import runpy, sys
for name in ("bibtexparser", "citeproc", "jinja2", "lxml", "markdown", "mkdocs", "resvg_py", "rispy"):
    sys.modules[name] = None
sys.argv = ["chronicle", "check"]
runpy.run_module("chronicle", run_name="__main__")
"""


def test_nothing_that_makes_pages_is_needed_or_waited_for():
    run = subprocess.run([sys.executable, "-c", WITHOUT], cwd=FIXTURES / "small", capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.endswith(", no problems\n")
