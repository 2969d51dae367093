"""The exports of the chronicles, made once each, and readers of their tables."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from chronicle.export.exports import Exports, make_exports

URL = "https://example.org/chronicle/"


@pytest.fixture(scope="session")
def url() -> str:
    """The address of the site in the tests of exports."""
    return URL


@pytest.fixture(scope="session")
def small_exports(small) -> Exports:
    """All exports of the small chronicle."""
    return make_exports(small, URL)


@pytest.fixture(scope="session")
def real_exports(chronicle) -> Exports:
    """All exports of the real data."""
    return make_exports(chronicle, URL)


@pytest.fixture(scope="session", params=["small", "real"])
def both(request) -> tuple:
    """A chronicle with its exports: the small one, then the real one."""
    name = {"small": "small", "real": "chronicle"}[request.param]
    return request.getfixturevalue(name), request.getfixturevalue(f"{request.param}_exports")


@pytest.fixture(scope="session")
def rows_of() -> Callable[[Exports, str], list[dict[str, str]]]:
    """Return a function that reads the rows of a table."""

    def read(exports: Exports, name: str) -> list[dict[str, str]]:
        text = exports.files[f"data/v1/{name}.csv"].decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    return read


@pytest.fixture(scope="session")
def write_files() -> Callable[[dict[str, bytes], Path], Path]:
    """Return a function that writes files into a folder and returns the one of the data."""

    def write(files: dict[str, bytes], folder: Path) -> Path:
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        return folder / "data/v1"

    return write


@pytest.fixture
def exports_of_events(make_chronicle) -> Callable[..., Exports]:
    """Return a function that gives the exports of the minimal chronicle with other events, written as YAML."""

    def make(events: str, address: str = "") -> Exports:
        return make_exports(make_chronicle({"data/events.yml": events, "docs/index.md": "# Home\n"}), address)

    return make
