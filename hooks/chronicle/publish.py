"""A site that is replaced as a whole: built in a folder beside the old one and put in its place at the end.

Whoever looks at the place of the site finds the old one or the new one, whenever a build fails, is killed or runs out
of disk. Where the system can swap two folders in one step (Linux, macOS) there is not a moment between the two;
elsewhere there is one of two renames, and a build killed in it is set right by the next. A place that cannot be renamed
(a mount point) is filled file by file instead, each whole: the pages last, and what is no longer part of the site
after them.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_NEW, _OLD = ".new.", ".old"
_HERE = -100  # AT_FDCWD of renameat2(2): paths count from the current folder
_SWAP = 2  # RENAME_EXCHANGE of renameat2(2), RENAME_SWAP of renamex_np(2)


@dataclass(frozen=True, slots=True)
class Staging:
    """A site under construction: the folder to build into, and the place where it shall stand."""

    folder: Path
    site: Path

    def publish(self) -> None:
        """Put the built site in its place; files there whose names begin with a dot (`.git`) stay."""
        for kept in self.site.glob(".*") if self.site.is_dir() else ():
            if not kept.name.startswith(self.folder.name) and not (self.folder / kept.name).exists():
                _copy(kept, self.folder / kept.name)
        try:
            _replace(self.folder, self.site)
        except OSError:
            if not self.site.is_dir():
                raise
            _fill(self.folder, self.site)
        self.discard()

    def discard(self) -> None:
        """Remove the folder of the construction, with whatever is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)


def stage(site: Path, *, copy: bool = False) -> Staging:
    """Return a fresh place to build a site that shall stand at `site`, after clearing up what a killed build left.

    A link is followed. With `copy` the construction begins with what stands there. OSError where no folder can be made.
    """
    site = Path(os.path.realpath(site))
    site.parent.mkdir(parents=True, exist_ok=True)
    _recover(site)
    folder = _beside(site)
    try:
        folder.mkdir()
    except OSError:  # a parent that is not ours: the construction then stands inside
        folder = site / folder.name
        folder.mkdir()
    if site.is_dir():
        folder.chmod(site.stat().st_mode & 0o7777)
        if copy:
            _copy_contents(site, folder)
    return Staging(folder, site)


def _beside(site: Path) -> Path:
    return site.with_name(f".{site.name}{_NEW}{os.getpid()}")


def _recover(site: Path) -> None:
    """Set right what killed builds left: the old site back in its place, their constructions gone."""
    old = site.with_name(f".{site.name}{_OLD}")
    if old.is_dir():
        if not site.exists():
            old.rename(site)
        shutil.rmtree(old, ignore_errors=True)
    for home in (site.parent, site):
        for left in home.glob(f".{site.name}{_NEW}*"):
            if not _is_running(left.name.rpartition(".")[2]):
                shutil.rmtree(left, ignore_errors=True)


def _is_running(number: str) -> bool:
    """Whether another process that builds is still there; where that cannot be told it counts as gone."""
    if not number.isdecimal() or int(number) == os.getpid() or os.name == "nt":
        return False
    try:
        os.kill(int(number), 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True


def _replace(new: Path, site: Path) -> None:
    """Let two neighbouring folders change places, or the new one take an empty place."""
    if new.parent == site:
        raise OSError("a folder cannot take the place of the one around it")
    if not site.exists():
        new.rename(site)
    elif not _swap(new, site):
        old = site.with_name(f".{site.name}{_OLD}")
        site.rename(old)
        try:
            new.rename(site)
        except OSError:
            old.rename(site)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _swap(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; return False where the system or the disk has no such step."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return system.renamex_np(*names, _SWAP) == 0
        return system.renameat2(_HERE, names[0], _HERE, names[1], ctypes.c_uint(_SWAP)) == 0
    except (AttributeError, OSError, TypeError):
        return False


def _fill(new: Path, site: Path) -> None:
    """Bring a site up to date file by file, each replaced whole: pages last, then what is no longer part of it."""
    files = {file.relative_to(new) for file in new.rglob("*") if file.is_file()}
    for file in sorted(files, key=lambda file: (file.suffix in (".html", ".xml"), file)):
        target = site / file
        with suppress(NotADirectoryError, FileExistsError):
            target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            shutil.rmtree(target)
        waiting = target.with_name(f".{target.name}{_NEW}")
        shutil.copy2(new / file, waiting)
        waiting.replace(target)
    for path in sorted(_shown(site), reverse=True):
        if path.is_dir() and not path.is_symlink():
            with suppress(OSError):
                path.rmdir()
        elif path.relative_to(site) not in files:
            path.unlink()


def _shown(site: Path) -> Iterator[Path]:
    for path in site.rglob("*"):
        if not path.relative_to(site).parts[0].startswith("."):
            yield path


def _copy_contents(source: Path, target: Path) -> None:
    for path in source.iterdir():
        if path != target:
            _copy(path, target / path.name)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True)
    else:
        shutil.copy2(source, target, follow_symlinks=False)
