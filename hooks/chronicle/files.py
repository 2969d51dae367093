"""Writes the files of a site: all of them at once, or, under a server, those that differ from what stands there."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp


def state_of(files: Iterable[Path]) -> tuple[tuple[str, int], ...]:
    """Return what tells by equality whether files are still the same: their names and times of change."""
    return tuple((str(file), file.stat().st_mtime_ns) for file in sorted(files))


def write_files(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Write (path, content) of files below a folder; paths count from it, with slashes."""
    known: set[Path] = set()
    for path, content in files:
        file = folder / path
        if file.parent not in known:
            file.parent.mkdir(parents=True, exist_ok=True)
            known.add(file.parent)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


class Served:
    """The folder that a server shows: builds work in a folder beside it and bring over what differs.

    A site generator empties the folder that it builds into; with thousands of pages that takes longer than all else.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.workshop = Path(mkdtemp(prefix="chronicle_"))
        self._shown: set[str] = set()

    def show(self, files: Iterable[tuple[str, str | bytes | None]]) -> None:
        """Bring the folder up to date: with the workshop's files, with those given, less all others shown before.

        `files` are (path, content); content is None where it is what was last given. A path in both is that given.
        """
        given = dict(files)
        write_files(self.folder, ((path, content) for path, content in given.items() if content is not None))
        built = {
            file.relative_to(self.workshop).as_posix(): file for file in self.workshop.rglob("*") if file.is_file()
        }
        for path in built.keys() - given.keys():
            _bring(built[path], self.folder / path)
        paths = {*given, *built}
        for path in self._shown - paths:
            _remove(self.folder, path)
        self._shown = paths

    def close(self) -> None:
        """Clear up when the server ends."""
        shutil.rmtree(self.workshop, ignore_errors=True)


def _bring(file: Path, target: Path) -> None:
    if not target.is_file() or target.read_bytes() != file.read_bytes():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)


def _remove(folder: Path, path: str) -> None:
    file = folder / path
    file.unlink(missing_ok=True)
    with suppress(OSError):  # a folder that holds something else stays
        for parent in file.relative_to(folder).parents:
            (folder / parent).rmdir()
