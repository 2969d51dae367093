"""The commands: `python -m chronicle check`."""

import argparse
import gc
import os
import sys
from pathlib import Path

from .check import check
from .load import load, read_docs
from .render.parts import PARTS


def main(arguments: list[str] | None = None) -> int:
    """Run a command in the current folder; return 0, 1 where there are problems, 2 where there is nothing to read."""
    parser = argparse.ArgumentParser(prog="chronicle", description="Work with the chronicle in the current folder.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="list every problem of data/ and docs/")
    parser.parse_args(arguments)
    return run_check(Path.cwd())


def run_check(root: Path) -> int:
    """Print every problem of a project and their number, or one line where there is none."""
    data = root / "data"
    if not data.is_dir():
        print(f"No folder data/ in {root}; run this where data/ and docs/ are.", file=sys.stderr)
        return 2
    loaded = load(data, root)
    docs, problems = read_docs(root / "docs", root)
    problems = sorted({*problems, *check(loaded, docs, parts=PARTS)})
    records = sum(1 for _ in loaded.all_entries())
    size = f"{_count(records, 'record')} in {_count(len(loaded.files), 'file')}"
    _print([*map(str, problems), f"{size}, {_count(len(problems), 'problem') if problems else 'no problems'}"])
    return 1 if problems else 0


def _print(lines: list[str]) -> None:
    """Print lines at once; a reader that stops early, such as `head`, is no fault."""
    try:
        print("\n".join(lines), flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    # Names of files and values may hold characters that the terminal cannot show.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    gc.disable()  # a short run that needs most of its objects to the end
    status = main()
    gc.freeze()  # or the interpreter would search them all on its way out
    sys.exit(status)
