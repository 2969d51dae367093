"""`permalinks`: writes the ids of new records into the list of all ids ever published."""

from argparse import ArgumentParser, Namespace

from chronicle.load import load
from chronicle.permalinks import FILE, present_ids, read_permalinks, write_list

from .place import NOTHING, count, find_project, print_lines, save


def add(parser: ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("--check", action="store_true", help="change nothing; name the ids that are not in the list")


def run(arguments: Namespace) -> int:
    """Add what is missing; return 1 where `--check` found some, and 2 where there is nothing to work on."""
    root = find_project()
    if not root:
        return NOTHING
    listed = read_permalinks(root) or {}
    new = sorted(present_ids(load(root / "data", root)) - listed.keys())
    if not arguments.check:
        if new or not listed:
            save(root / FILE, write_list([*listed, *new]))
        print_lines([f"{FILE}: {count(len(new), 'id')} added, {len(listed) + len(new):,} in all"])
        return 0
    print_lines([*new, f"{FILE}: {count(len(new), 'id')} to be added"])
    return 1 if new else 0
