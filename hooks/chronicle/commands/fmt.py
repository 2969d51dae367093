"""`fmt`: data files in canonical order and layout; values and comments stay."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from .layouts import lay_out
from .place import NOTHING, complain, count, data_files, find_project, print_lines, save


def add(parser: ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="these files or folders only")
    parser.add_argument("--check", action="store_true", help="change nothing; name the files that would change")


def run(arguments: Namespace) -> int:
    """Lay files out anew; return 1 where `--check` found some, and 2 where there is nothing to work on."""
    root = find_project()
    files = data_files(root, arguments.files) if root else None
    if files is None:
        return NOTHING
    changed = []
    for file in files:
        laid = lay_out(file.file, file.kind)
        if laid is None:
            complain(f"{file.path} cannot be read; 'python -m chronicle check' says why.")
        elif laid[0] != laid[1].encode():
            changed.append(file.path)
            if not arguments.check:
                save(file.file, laid[1])
    total = f"{count(len(files), 'file')}, {len(changed)} {'would change' if arguments.check else 'changed'}"
    print_lines([*changed, total])
    return 1 if changed and arguments.check else 0
