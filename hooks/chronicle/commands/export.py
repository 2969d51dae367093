"""`export`: all files of the data in a folder, without a site."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from chronicle.export.exports import ARCHIVE, make_exports
from chronicle.export.figures import figure_files
from chronicle.problems import report
from chronicle.project import read_project
from chronicle.publish import stage

from .place import NOTHING, complain, count, find_project, print_lines


def add(parser: ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder, or one of a former export")
    parser.add_argument("--url", help="the address of the published site; that of data/site.yml where not given")


def run(arguments: Namespace) -> int:
    """Write the files, all or none; return 1 where the data have problems, 2 where there is nothing to do it with."""
    root = find_project()
    if root is None:
        return NOTHING
    folder: Path = arguments.folder
    if not _may_replace(folder):
        complain(f"{folder} holds other files; name a new or empty folder, or one of a former export.")
        return NOTHING
    project = read_project(root)
    if project.problems:
        print_lines([report(project.problems), "Nothing was written."])
        return 1
    address = arguments.url or project.chronicle.site.url or ""
    url = address if not address or address.endswith("/") else address + "/"
    files = make_exports(project.chronicle, url).files
    files |= {path: text.encode() for path, text in figure_files(project.chronicle, url)}
    try:
        _write(folder, files)
    except OSError as error:
        complain(f"{error.filename or folder}: {error.strerror or error}; nothing was written.")
        return NOTHING
    print_lines([f"{count(len(files), 'file')} in {folder}"])
    return 0


def _may_replace(folder: Path) -> bool:
    """Whether a folder is not there yet, empty, or one that this command wrote."""
    if not folder.exists():
        return True
    return folder.is_dir() and ((folder / ARCHIVE).is_file() or not any(folder.iterdir()))


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """Write files beside the folder and put them in its place as a whole."""
    staging = stage(folder)
    try:
        for path, content in files.items():
            file = staging.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        staging.publish()
    finally:
        staging.discard()
