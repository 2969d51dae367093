"""A chronicle whose every field of text holds what a stranger would try, and which breaks no rule."""

from pathlib import Path
from typing import Any

from whole_project import dump, small_files, whole_trees

from chronicle.load import Entry, load
from chronicle.records.types import Text
from chronicle.records.walk import leaves

PLAIN = (
    ' "><img src=x onerror=alert(1)></title></script><script>alert(1)</script>{{7*7}} '
    "' javascript:alert(1) ]]> -- ,;:\\ =1+1"
)
PROSE = (
    '\\<img src=x onerror=alert(1)> "x" {{7*7}} `</script><script>alert(1)</script>` '
    "[x](https://example.org/?\"onx=1) & ' ]]> \\</script>"
)


def write_hostile_chronicle(project: Path) -> int:
    """Write the chronicle into a folder, and return the number of fields with hostile text."""
    trees = whole_trees()
    files = small_files() | {path: dump(tree) for path, tree in trees.items()}
    _write(project, files)
    changed = 0
    for entries in load(project / "data", project).entries.values():
        for entry in entries:
            changed += sum(_spoil(_record(trees, entry), leaf) for leaf in leaves(entry.draft))
    _write(project, {path: dump(tree) for path, tree in trees.items()})
    return changed


def _record(trees: dict[str, Any], entry: Entry) -> Any:
    tree = trees[entry.path]
    return tree if entry.kind == "site" else next(record for record in tree if record["id"] == entry.id)


def _spoil(record: Any, leaf: Any) -> bool:
    """Put hostile text into a field of text; return whether there was one."""
    if type(leaf.mark) is not Text:
        return False
    part = record
    for step in (step for step in leaf.loc[:-1] if step != "sides"):
        part = part[step]
    last = leaf.loc[-1]
    if not isinstance(part, dict | list) or not isinstance(part[last], str):
        return False
    part[last] = part[last][:20] + PLAIN if leaf.mark.kind == "plain" else PROSE
    return True


def _write(project: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
