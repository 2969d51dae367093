"""The project that a command works on, its files, and writing to them without ever leaving half a file."""

import os
import sys
import tempfile
from pathlib import Path

from chronicle.load.files import DataFile, find_files

NOTHING = 2
"""The exit status where there is nothing to work on."""


def find_project() -> Path | None:
    """Return the current folder where it holds `data/`; else say so and return None."""
    root = Path.cwd()
    if (root / "data").is_dir():
        return root
    complain(f"No folder data/ in {root}; run this where data/ and docs/ are.")
    return None


def complain(sentence: str) -> None:
    """Print a sentence where problems are told, apart from the answer."""
    print(sentence, file=sys.stderr)


def print_lines(lines: list[str]) -> None:
    """Print lines at once; a reader that stops early, such as `head`, is no fault."""
    try:
        print("\n".join(lines), flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def count(number: int, noun: str) -> str:
    """Return "1 record", "2 records"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def show(file: Path, root: Path) -> str:
    """Return a path as problems name it: from the project's folder, with forward slashes."""
    return Path(os.path.relpath(file.absolute(), root)).as_posix()


def data_files(root: Path, chosen: list[Path]) -> list[DataFile] | None:
    """Return the data files of a project, or those chosen; None, and a sentence, where one of them is none."""
    found, _ = find_files(root / "data", root)
    if not chosen:
        return found
    paths = [show(file, root) for file in chosen]
    known = {file.path: file for file in found}
    for path in paths:
        if path not in known and not any(name.startswith(path.rstrip("/") + "/") for name in known):
            complain(f"{path} is no data file of this project.")
            return None
    return [file for name, file in known.items() if any(name == path or name.startswith(path + "/") for path in paths)]


def save(file: Path, text: str) -> None:
    """Write a whole file or nothing: beside the old one first, then in its place, with its permissions."""
    file = file.resolve()
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(file.stat().st_mode & 0o7777 if file.exists() else 0o644)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
