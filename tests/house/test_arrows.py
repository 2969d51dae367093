"""Arrows run one way: a module imports only from layers below its own, and only the hook knows MkDocs."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).resolve().parents[2] / "hooks"
PACKAGE = HOOKS / "chronicle"

# From the ground up. Parts of one layer know nothing of each other; inside a part everything may.
LAYERS = (
    {"problems", "history", "edtf", "prose", "prose.tokens", "publish", "security"},
    {"records", "prose.plain", "prose.fragment"},
    {"load", "prose.extension", "citations", "pictures"},
    {"check", "excerpts", "layout", "permalinks", "prose.markdown", "prose.page"},
    {"model", "examples"},
    {"formats"},
    {"charts"},
    {"maps"},
    {"render", "export"},
    {"kept", "menu", "project"},
    {"shell", "preview", "files"},
    {"site"},
    {"commands"},
    {"__main__"},
)
LEVELS = {part: level for level, parts in enumerate(LAYERS) for part in parts}


def part_of(module: str) -> str:
    """Return the part of the house that a module belongs to, the longest name first."""
    names = module.split(".")
    return next((".".join(names[:n]) for n in (2, 1) if ".".join(names[:n]) in LEVELS), names[0])


def imported(source: str, package: str) -> Iterator[str]:
    """Yield the full name of every module that a source imports, `package` being where relative names begin."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = [*above, *([node.module] if node.module else [])]
            yield from (".".join([*base, alias.name]) for alias in node.names)


def wrong_arrows(module: str, source: str, package: str) -> list[str]:
    """Return the imports of a module of ours that point upwards or sideways."""
    own = part_of(module)
    ours = (name.removeprefix("chronicle.") for name in imported(source, package) if name.startswith("chronicle."))
    return [other for other in map(part_of, ours) if other != own and LEVELS[other] >= LEVELS[own]]


def module_name(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


FILES = [file for file in sorted(PACKAGE.rglob("*.py")) if file.parent != PACKAGE or file.name != "__init__.py"]


@pytest.mark.parametrize("file", FILES, ids=module_name)
def test_arrows_point_down(file: Path):
    package = ".".join(file.relative_to(HOOKS).parent.parts)
    assert part_of(module_name(file)) in LEVELS, "a new part needs a layer in the table"
    assert wrong_arrows(module_name(file), file.read_text(encoding="utf-8"), package) == []


@pytest.mark.parametrize("file", FILES, ids=module_name)
def test_the_package_does_not_know_the_generator(file: Path):
    names = imported(file.read_text(encoding="utf-8"), "chronicle")
    assert not [name for name in names if name.split(".")[0] in ("mkdocs", "material")]


def test_one_hook_is_the_only_adapter():
    """The other hook, which puts the finished site in place, knows the names of events and nothing of the generator."""
    assert sorted(file.name for file in HOOKS.glob("*.py")) == ["publish_hook.py", "site_hook.py"]
    names = imported((HOOKS / "publish_hook.py").read_text(encoding="utf-8"), "")
    assert not [name for name in names if name.split(".")[0] in ("mkdocs", "material")]


@pytest.mark.parametrize(
    ("module", "source", "found"),
    [
        ("load.read", "from chronicle.model import build", ["model"]),
        ("load.read", "from ..check import check", ["check"]),
        ("edtf.parse", "from ..problems import Problem", ["problems"]),
        ("model.build", "import chronicle.render.env", ["render"]),
        ("load.docs", "from chronicle.prose import page", ["prose.page"]),
        ("check.eras", "def late():\n    from ..site import Site", ["site"]),
        ("model.build", "from chronicle.model.eras import era_of\nfrom chronicle.edtf import parse", []),
    ],
)
def test_the_detector_sees_wrong_arrows(module: str, source: str, found: list[str]):
    assert wrong_arrows(module, source, "chronicle." + module.rpartition(".")[0]) == found
