"""Which files hold records, and of which kind."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..problems import Problem, did_you_mean
from ..records import KINDS

_SUFFIXES = (".yml", ".yaml")
_BESIDE = ("readme", "license", "licence")  # papers that may lie beside the data
_BYTES = 32_000_000
_NAME = re.compile(r"[\w(][\w .,+()-]*(?<![ .])")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)  # no names of files on Windows
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of records: where it is, its path from the project's folder, and the kind of its records."""

    file: Path
    path: str
    kind: str


def find_files(data: Path, root: Path) -> tuple[list[DataFile], list[Problem]]:
    """Return the files of a data folder, sorted by path, and a problem for each that is of no use.

    Dotfiles and editors' backups are passed over; links that lead out of the folder are not followed.
    """
    found: list[DataFile] = []
    problems: list[Problem] = []
    for file in sorted(_walk(data), key=lambda file: file.relative_to(data).as_posix()):
        path = show_path(file, root)
        place = PurePosixPath(file.relative_to(data).as_posix())
        fault = _refuse(file, place, data)
        if fault:
            problems.append(Problem(path, 1, 1, "", fault))
        elif kind := kind_of(place):
            found.append(DataFile(file, path, kind))
    return found, problems


def show_path(file: Path, root: Path) -> str:
    """Return the path of a file from the project's folder, with forward slashes, fit for printing."""
    path = os.path.relpath(file, root).replace(os.sep, "/")
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def say_odd_name(name: str) -> str | None:
    """Return what is wrong with the name of a file that becomes part of an address, or None."""
    if len(name) > _LONGEST_NAME:
        return f"has a name of more than {_LONGEST_NAME} characters; shorten it"
    if not _NAME.fullmatch(name) or _DEVICES.fullmatch(name) or not name.isprintable():
        return "has a name that does not work everywhere; use letters, digits, hyphens and dots"
    return None


def kind_of(place: PurePosixPath) -> str | None:
    """Return the kind that a path inside the data folder stands for, or None."""
    if place.suffix not in _SUFFIXES:
        return None
    for kind, info in KINDS.items():
        home = PurePosixPath(info.folder, kind)
        if place.with_suffix("") == home or (kind != "site" and home in place.parents):
            return kind
    return None


def read_bytes(file: Path) -> bytes | str:
    """Return the content of a file, or a sentence that says why it cannot be read."""
    try:
        if file.stat().st_size > _BYTES:
            return f"is larger than {_BYTES // 1_000_000} MB; divide it into several files"
        return file.read_bytes()
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        links = [name for name in folders if Path(here, name).is_symlink()]
        folders[:] = [name for name in folders if not name.startswith(".") and name not in links]
        for name in files + links:
            if not name.startswith((".", "#")) and not name.endswith("~"):
                yield Path(here, name)


def _refuse(file: Path, place: PurePosixPath, data: Path) -> str | None:
    """Return what is wrong with a file before it is opened, or None."""
    if file.is_symlink() and not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(data)):
        return "is a link that leads out of the data folder, which is not followed; put the file itself here"
    if file.is_dir():
        return "is a link to a folder, which is not followed; put the files themselves here"
    if not file.is_file():
        return "is no file that can be read"
    if place.suffix not in _SUFFIXES:
        return None if place.stem.casefold() in _BESIDE else "is no data file: its name must end in .yml"
    return next(filter(None, map(say_odd_name, place.parts)), None) if kind_of(place) else _name_kinds(place)


def _name_kinds(place: PurePosixPath) -> str:
    homes = {kind: str(PurePosixPath(info.folder, kind)) for kind, info in KINDS.items()}
    first = place.parts[1] if place.parts[0] == "trade" and len(place.parts) > 1 else place.parts[0]
    name = PurePosixPath(first).stem
    if name == "site":
        return "is of no known kind: the site is described by site.yml alone"
    if name in homes:
        return f"is of no known kind: {name} live in {homes[name]}.yml or in the folder {homes[name]}/"
    return f"is of no known kind: '{name}' is none of {', '.join(homes)}{did_you_mean(name, homes)}"
