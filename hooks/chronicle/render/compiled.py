"""Keeps compiled templates between builds: compiling takes longer than filling them for a small site.

The folder is a cache: safe to delete, never committed, and another one when Jinja, Python or any of our code changes.
"""

import hashlib
import shutil
import sys
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache

import chronicle


def keep_compiled(env: Environment, folder: Path) -> None:
    """Let an environment take compiled templates from below the folder, and put them there."""
    place = folder / _name()
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError:
        return  # a folder that cannot be written to is no fault
    for other in folder.glob("templates-*"):
        if other != place:
            shutil.rmtree(other, ignore_errors=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(place))


def _name() -> str:
    # Constant parts of templates are worked out when they are compiled, by filters of ours.
    code = sorted(Path(chronicle.__file__).parent.rglob("*.py"))
    made_of = (version("jinja2").encode(), sys.version.encode(), *(file.read_bytes() for file in code))
    return f"templates-{hashlib.sha256(b'|'.join(made_of)).hexdigest()[:12]}"
