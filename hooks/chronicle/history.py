"""When the files of a project were last changed, as their repository remembers it."""

import subprocess
from pathlib import Path

_LOG = ("log", "--relative", "--name-only", "--format=%x00%cs", "--", "data", "docs")
_CHANGED = ("status", "--porcelain", "--no-renames", "-z", "--", "data", "docs")


def last_changes(root: Path) -> dict[str, str]:
    """Return the day of the last commit of every file of data and prose, by its path from the project's folder.

    Nothing where there is no repository, or one that does not reach back to the beginning, whose every date might be
    that of the day it was copied. Files with changes that are not committed are left out.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    days: dict[str, str] = {}
    day = ""
    for line in _git(root, *_LOG).splitlines():
        if line.startswith("\0"):
            day = line[1:]
        elif line:
            days.setdefault(line, day)
    prefix = _git(root, "rev-parse", "--show-prefix").strip()
    for entry in _git(root, *_CHANGED).split("\0"):
        days.pop(entry[3:].removeprefix(prefix), None)
    return days


def _git(root: Path, *arguments: str) -> str:
    """Return what git says, or nothing where it cannot say anything."""
    command = ["git", "-c", "core.quotepath=off", *arguments]
    try:
        return subprocess.run(command, cwd=root, capture_output=True, check=True, encoding="utf-8").stdout
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        return ""
