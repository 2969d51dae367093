"""The list of all ids ever published, by which the checks see that an address would break.

A line each, sorted: `flood-1876` for a record, theme or party, `@berg-2001` for a source. The list is a file of the
project, `.permalinks`; a project without one has no such check.
"""

from collections.abc import Iterable
from pathlib import Path

from .load import Loaded
from .load.decode import decode
from .load.files import read_bytes

FILE = ".permalinks"
_HEAD = """\
# Every id ever published: an address of the site for good. 'python -m chronicle permalinks' adds new ones.
# A record that is renamed keeps its former id under 'aliases'. Take a line away only if its page must be gone for good.
"""


def read_permalinks(root: Path) -> dict[str, int] | None:
    """Return the line of each published id, sources with their `@`; None where a project has no list."""
    content = read_bytes(root / FILE) if (root / FILE).is_file() else ""
    if isinstance(content, str):
        return None
    lines = (line.partition("#")[0].strip() for line in decode(content)[0].split("\n"))
    return {line: number for number, line in enumerate(lines, 1) if line}


def present_ids(loaded: Loaded) -> set[str]:
    """Return the ids that records, themes and parties have now, former ones not counted."""
    found: set[str] = set()
    for entry in loaded.all_entries():
        found.add(f"@{entry.id}" if entry.kind == "sources" else entry.id)
        if entry.kind == "site" and entry.draft:
            found.update(part.id for part in (*entry.draft.parties, *entry.draft.themes) if part and part.id)
    return found - {"", "@"}


def write_list(ids: Iterable[str]) -> str:
    """Return the text of the list."""
    return _HEAD + "".join(f"{one}\n" for one in sorted(set(ids), key=lambda one: (one.startswith("@"), one)))
