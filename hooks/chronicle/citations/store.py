"""Keeps formatted references between runs: the processor takes some milliseconds for each, and sources rarely change.

The file is a cache: safe to delete, never committed, and ignored when the style, the processor or our code changed.
"""

import hashlib
import json
from importlib.metadata import version
from pathlib import Path

from chronicle.citations import chicago, processor

_NAME = "references.json"


def recall(folder: Path) -> None:
    """Take up what an earlier run has kept in the folder; nothing when there is nothing of use."""
    try:
        kept = json.loads((folder / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return
    if isinstance(kept, dict) and kept.get("made_by") == _fingerprint():
        chicago.formatted.update(kept["references"])


def keep(folder: Path) -> None:
    """Keep what has been formatted; a folder that cannot be written to is no fault."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"made_by": _fingerprint(), "references": chicago.formatted}, ensure_ascii=False)
        (folder / _NAME).write_text(text, encoding="utf-8")
    except OSError:
        return


def _fingerprint() -> str:
    """Return a mark of all that decides how a reference looks beside its data."""
    code = [Path(module.__file__) for module in (chicago, processor)]
    made_of = (*(file.read_bytes() for file in (*code, processor.STYLE)), version("citeproc-py").encode())
    return hashlib.sha256(b"\0".join(made_of)).hexdigest()
