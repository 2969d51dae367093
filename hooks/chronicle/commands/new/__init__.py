"""`new`: a record of any kind, written as a commented block at its place in the right file."""

import argparse
import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from chronicle.check import check
from chronicle.excerpts import find_excerpts
from chronicle.load import Loaded, load
from chronicle.model.addresses import ANCHORED, FOLDERS, address_of
from chronicle.permalinks import read_permalinks
from chronicle.problems import did_you_mean
from chronicle.records import KINDS

from ..place import NOTHING, complain, count, find_project, print_lines, save, show
from .arguments import WrongArgumentError, read_arguments
from .ask import ask_for_fields
from .block import write_block
from .ids import propose_id, refuse_id
from .spot import Spot, find_spot, insert

_BARE = "--bare"
_OTHER_NAMES = {"term": "glossary", "comparison row": "comparison", "row": "comparison"}


def add(parser: ArgumentParser) -> None:
    """Name the arguments."""
    kinds = [info.name for kind, info in KINDS.items() if kind != "site"]
    parser.add_argument("kind", metavar="KIND", help=", ".join(kinds))
    parser.add_argument(
        "fields", nargs=argparse.REMAINDER, metavar="--FIELD VALUE",
        help="any field of the kind, such as --title 'A treaty is signed' --date 1905-06 --themes trade,law; "
        "--sources 'berg-2001, p. 3; derry-1973'; --file PATH writes to that file; --bare leaves the comments out; "
        "without fields you are asked",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    """Write the record; return 0, 1 where something in it is still to be mended, 2 where nothing was written."""
    root = find_project()
    if not root:
        return NOTHING
    loaded = load(root / "data", root)
    try:
        kind = find_kind(arguments.kind)
        words = [word for word in arguments.fields if word != _BARE]
        given, chosen = read_arguments(kind, words, loaded)
        if not words and sys.stdin.isatty():
            given = ask_for_fields(kind, loaded)
        return _write(root, loaded, kind, given, chosen, bare=_BARE in arguments.fields)
    except WrongArgumentError as error:
        complain(str(error))
        return NOTHING
    except (EOFError, KeyboardInterrupt):
        complain("\nNothing was written.")
        return NOTHING


def find_kind(name: str) -> str:
    """Return the kind that a word names, in the singular or the plural."""
    word = name.lower().strip()
    kinds = {kind: kind for kind in KINDS if kind != "site"} | {KINDS[kind].name: kind for kind in KINDS} | _OTHER_NAMES
    if word in ("theme", "party", "site"):
        raise WrongArgumentError("Themes and parties stand in data/site.yml; add them there by hand.")
    if word not in kinds:
        names = [KINDS[kind].name for kind in KINDS if kind != "site"]
        raise WrongArgumentError(f"'{name}' is none of {', '.join(names)}{did_you_mean(word, kinds)}")
    return kinds[word]


def _write(
    root: Path, loaded: Loaded, kind: str, given: dict[str, list[str]], chosen: str | None, *, bare: bool
) -> int:
    record_id = given["id"][0].strip() if "id" in given else propose_id(kind, given, loaded)
    refused = refuse_id(_published(root, kind), kind, record_id, loaded)
    if refused:
        raise WrongArgumentError(refused)
    given["id"] = [record_id]
    if "added" in KINDS[kind].model.model_fields:
        given.setdefault("added", [date.today().isoformat()])
    spot = find_spot(root, loaded, kind, given, chosen)
    text, line = insert(root, spot, write_block(kind, given, loaded, bare=bare))
    save(root / spot.path, text)
    return _report(root, kind, record_id, spot, line)


def _published(root: Path, kind: str) -> set[str]:
    """Return the ids ever published in the space that a kind belongs to."""
    names = read_permalinks(root) or {}
    return {name.removeprefix("@") for name in names if name.startswith("@") == (kind == "sources")}


def _report(root: Path, kind: str, record_id: str, spot: Spot, line: int) -> int:
    loaded = load(root / "data", root)
    label = f"{KINDS[kind].name} {record_id}"
    problems = [one for one in check(loaded) if one.path == spot.path and one.record == label]
    lines = [f"Written: {spot.path}:{line}, {label}, {spot.reason}"]
    if problems:
        lines += ["", f"{count(len(problems), 'thing')} still to write or mend:"]
        for excerpt in find_excerpts(root, problems):
            lines += [f"  {excerpt.problem}"]
    path = show(root / spot.path, root)
    address = address_of(kind, record_id) if kind in FOLDERS or kind in ANCHORED else ""
    lines += [
        "",
        "What to do next:",
        f"  1. Open {path} at line {line} and write. A field that you need loses its '# '; delete the others.",
        f"  2. python -m chronicle check {path}",
        f"  3. mkdocs serve, then look at http://127.0.0.1:8000/{address}" if address else "  3. mkdocs serve",
    ]
    print_lines(lines)
    return 1 if problems else 0
