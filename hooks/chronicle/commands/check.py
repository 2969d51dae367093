"""`check`: every problem of data and prose, or of some files, for people, programs and pull requests."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from chronicle.excerpts import find_excerpts
from chronicle.load import Loaded
from chronicle.permalinks import present_ids, read_permalinks
from chronicle.problems import Problem, say_rest
from chronicle.project import check_project

from .layouts import untidy_files
from .place import NOTHING, complain, count, find_project, print_lines, show

_MOST = 100  # problems shown on a terminal, with their lines; programs get all
_ESCAPES = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_ESCAPES_OF_PROPERTIES = (*_ESCAPES, (":", "%3A"), (",", "%2C"))


def add(parser: ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="show the problems of these files only")
    parser.add_argument(
        "--format", choices=("lines", "text", "github"),
        help="a line each; with the line of the file and a caret (the default on a terminal); or as annotations of "
        "GitHub",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    """Print the problems and their number; return 1 where there are any, and 2 where there is nothing to read."""
    root = find_project()
    if not root:
        return NOTHING
    loaded, found = check_project(root)
    chosen = {show(file, root) for file in arguments.files}
    if absent := [path for path in sorted(chosen) if not (root / path).exists()]:
        complain(f"There is no file {absent[0]}.")
        return NOTHING
    problems = [one for one in found if not chosen or _is_in(one.path, chosen)]
    records = sum(1 for entry in loaded.all_entries() if not chosen or _is_in(entry.path, chosen))
    files = sum(1 for path in loaded.files if not chosen or _is_in(path, chosen))
    style = arguments.format or ("text" if sys.stdout.isatty() else "lines")
    lines = list(_lines(root, problems, style))
    size = f"{count(records, 'record')} in {count(files, 'file')}"
    lines.append(f"{size}, {count(len(problems), 'problem') if problems else 'no problems'}")
    if others := len(found) - len(problems):
        lines[-1] += f"; {count(others, 'problem')} in other files"
    print_lines(lines)
    _tell_of_permalinks(root, loaded)
    _tell_of_layout(root, [path for path in loaded.files if not chosen or _is_in(path, chosen)], style)
    return 1 if problems else 0


def _is_in(path: str, chosen: set[str]) -> bool:
    return path in chosen or any(path.startswith(one.rstrip("/") + "/") for one in chosen)


def _lines(root: Path, problems: list[Problem], style: str):
    if style == "lines":
        yield from map(str, problems)
    elif style == "github":
        yield from map(annotate, problems)
    else:
        for excerpt in find_excerpts(root, problems[:_MOST]):
            yield str(excerpt.problem)
            if excerpt.line:
                yield from (f"    {excerpt.line}", f"    {excerpt.caret}")
        yield from say_rest(len(problems), _MOST)


def annotate(problem: Problem, level: str = "error") -> str:
    """Return a problem as GitHub takes annotations from a log.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
    """
    title = _escape(problem.record or "Problem", _ESCAPES_OF_PROPERTIES)
    place = f"file={_escape(problem.path, _ESCAPES_OF_PROPERTIES)},line={problem.line},col={problem.column}"
    return f"::{level} {place},title={title}::{_escape(problem.message, _ESCAPES)}"


def _escape(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for character, escaped in escapes:
        text = text.replace(character, escaped)
    return text


def _tell_of_permalinks(root: Path, loaded: Loaded) -> None:
    """Say how many ids wait to be published: a hint, for they are in nobody's bookmarks yet."""
    listed = read_permalinks(root)
    if listed is not None and (new := len(present_ids(loaded) - listed.keys())):
        complain(
            f"Permalinks: {count(new, 'id')} not listed yet; before publishing run: python -m chronicle permalinks"
        )


def _tell_of_layout(root: Path, paths: list[str], style: str) -> None:
    """Name the files that `fmt` would change: a hint, for layout is no problem."""
    untidy = untidy_files(root, paths)
    if style == "github":
        hint = "the layout differs; 'python -m chronicle fmt' mends it"
        print_lines([annotate(Problem(path, 1, 1, "Layout", hint), "notice") for path in untidy] if untidy else [])
    elif untidy:
        named = " ".join(untidy) if len(untidy) <= 3 else ""
        which = untidy[0] if len(untidy) == 1 else f"{len(untidy)} files"
        complain(f"Layout: {which} could be tidier; run: {' '.join(['python -m chronicle fmt', named]).rstrip()}")
