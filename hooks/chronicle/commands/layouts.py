"""Which data files are not in canonical layout, with the tidy ones remembered, so that a check stays quick."""

import json
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from chronicle import layout
from chronicle.layout import format_text
from chronicle.layout.order import rank_of, root_model
from chronicle.load.decode import decode
from chronicle.load.files import kind_of, read_bytes
from chronicle.records import KINDS

_STORE = Path(".cache", "layout.json")
_MOST = 3_000_000  # letters laid out in one check, half a second or so; the others come next time


def lay_out(file: Path, kind: str) -> tuple[bytes, str] | None:
    """Return the content of a file and its text in canonical layout; None where it cannot be read."""
    content = read_bytes(file)
    if isinstance(content, str):
        return None
    text, fault = decode(content)
    return None if fault else (content, format_text(text, kind))


def untidy_files(root: Path, paths: list[str]) -> list[str]:
    """Return which of the data files would be changed by `fmt`."""
    store = root / _STORE
    known, tidy, untidy = _recall(store), set(), []
    left = _MOST
    for path in paths:
        file = root / path
        content = read_bytes(file)
        kind = kind_of(PurePosixPath(path).relative_to("data"))
        if isinstance(content, str) or kind is None:
            continue
        mark = blake2b(content, digest_size=16, key=kind.encode()).hexdigest()
        if mark not in known:
            left -= len(content)
            if left < 0:
                continue
            laid = lay_out(file, kind)
            if laid and laid[0] != laid[1].encode():
                untidy.append(path)
                continue
        tidy.add(mark)
    if tidy - known:
        _keep(store, tidy | known)
    return untidy


def _code() -> str:
    """Return a mark of the rules, so that what older ones found tidy is looked at again."""
    mark = blake2b(digest_size=16)
    for file in sorted(Path(layout.__file__).parent.glob("*.py")):
        mark.update(file.read_bytes())
    mark.update(repr([rank_of(root_model(kind)) for kind in KINDS]).encode())
    return mark.hexdigest()


def _recall(store: Path) -> set[str]:
    try:
        kept = json.loads(store.read_text(encoding="utf-8"))
        return set(kept["tidy"]) if kept["code"] == _code() else set()
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _keep(store: Path, tidy: set[str]) -> None:
    try:
        store.parent.mkdir(exist_ok=True)
        store.write_text(json.dumps({"code": _code(), "tidy": sorted(tidy)}), encoding="utf-8")
    except OSError:
        pass  # a folder that cannot be written to costs time, no more
