"""Files and functions stay short enough to be read in one go. Bounds to notice growth by, not goals."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sorted((*(ROOT / "hooks").rglob("*.py"), *(ROOT / "tests").rglob("*.py")))
LONGEST_FILE = 250
LONGEST_FUNCTION = 60
LONGEST_HOOK = 180


def functions(source: str) -> dict[str, int]:
    """Return the number of lines of every function."""
    tree = ast.walk(ast.parse(source))
    return {node.name: node.end_lineno - node.lineno + 1 for node in tree if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("file", PYTHON, ids=lambda file: str(file.relative_to(ROOT)))
def test_files_and_functions_are_short(file: Path):
    source = file.read_text(encoding="utf-8")
    assert source.count("\n") <= LONGEST_FILE
    assert {name: lines for name, lines in functions(source).items() if lines > LONGEST_FUNCTION} == {}


def test_the_hook_is_thin():
    assert (ROOT / "hooks" / "site_hook.py").read_text(encoding="utf-8").count("\n") <= LONGEST_HOOK
