"""What several folders of tests share: projects, their chronicles, and the site built from them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, sync_playwright

from chronicle.model import Chronicle
from chronicle.project import read_project

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def read_chronicle(project: Path) -> Chronicle:
    """Return the chronicle of a project folder that must have no problems."""
    read = read_project(project)
    if read.problems:
        pytest.fail("\n".join(map(str, read.problems)), pytrace=False)
    return read.chronicle


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[..., Browser]]:
    """Return the function that starts Chromium. Without it browser tests are skipped, but fail where CI=true."""
    if CHROMIUM is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("there is no Chromium")
    with sync_playwright() as playwright:
        yield partial(playwright.chromium.launch, executable_path=CHROMIUM, args=ARGUMENTS)


@pytest.fixture(scope="session")
def browser(launch: Callable[..., Browser]) -> Iterator[Browser]:
    """Chromium as most tests use it."""
    chromium = launch()
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of this project."""
    return ROOT


@pytest.fixture(scope="session")
def chronicle() -> Chronicle:
    """The chronicle of the real data."""
    return read_chronicle(ROOT)


@pytest.fixture(scope="session")
def small() -> Chronicle:
    """The chronicle of another pair of parties."""
    return read_chronicle(FIXTURES / "small")


@pytest.fixture
def make_project(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes the minimal project, with files added or replaced, and returns its folder."""

    def make(files: dict[str, str] | None = None) -> Path:
        project = tmp_path / "project"
        shutil.copytree(FIXTURES / "minimal", project)
        for path, text in (files or {}).items():
            (project / path).parent.mkdir(parents=True, exist_ok=True)
            (project / path).write_text(text, encoding="utf-8")
        return project

    return make


@pytest.fixture
def make_chronicle(make_project: Callable[..., Path]) -> Callable[..., Chronicle]:
    """Return a function that gives the chronicle of the minimal project, with files added or replaced."""
    return lambda files=None: read_chronicle(make_project(files))


@dataclass(frozen=True)
class Build:
    """A run of `mkdocs build`: its exit code, all it printed, and the folder of the site."""

    code: int
    output: str
    folder: Path


def run_mkdocs(project: Path, folder: Path) -> Build:
    """Build the site of a project strictly into a folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
    run = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    return Build(run.returncode, run.stdout + run.stderr, folder)


@pytest.fixture(scope="session")
def use_our_house() -> Callable[[Path], Path]:
    """Return a function that puts our code, theme, configuration and assets beside the data and prose of a project."""

    def use(project: Path) -> Path:
        (project / "hooks").symlink_to(ROOT / "hooks")
        shutil.copy(ROOT / "mkdocs.yml", project)
        shutil.copytree(ROOT / "docs" / "assets", project / "docs" / "assets")
        return project

    return use


@pytest.fixture(scope="session")
def mkdocs_build() -> Callable[[Path, Path], Build]:
    """The function that builds a project's site."""
    return run_mkdocs


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The one strict build of the real project."""
    return run_mkdocs(ROOT, tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="session")
def site(built: Build) -> Path:
    """The folder of the built site."""
    assert built.code == 0, built.output
    return built.folder


# Words of the subject that do not stand in site.yml as they are.
MORE_WORDS = (
    "valuta", "valuta-mark", "DDR", "SED", "CPSU", "KPdSU", "Berlin", "Kremlin", "Stasi", "Honecker", "Ulbricht",
    "Stalin", "Khrushchev", "Brezhnev", "Gorbachev", "Comecon", "Warsaw Pact", "ГДР", "СССР", "Советский Союз",
)  # fmt: skip


@pytest.fixture(scope="session")
def subject() -> re.Pattern[str]:
    """The pattern of every word that belongs to the subject of the real data and to nothing else."""
    parties = yaml.safe_load((ROOT / "data" / "site.yml").read_text(encoding="utf-8"))["parties"]
    fields = ("id", "name", "official_name", "adjective", "seat")
    own = {party[field] for party in parties for field in fields}
    native = {name for party in parties for name in party.get("names", {}).values()}
    words = sorted({*own, *native, *MORE_WORDS}, key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, words))})(?![^\W_])", re.IGNORECASE)


@pytest.fixture
def make_copy(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that copies a project of the fixtures into a folder of its own."""
    return lambda name: Path(shutil.copytree(FIXTURES / name, tmp_path / name))
