"""`schema`: the JSON Schemas that let editors' programs complete and check data files as they are typed."""

from argparse import ArgumentParser, Namespace
from pathlib import Path, PurePosixPath

from chronicle.export.schema import schema_text
from chronicle.load.files import kind_of
from chronicle.records import KINDS

from .place import NOTHING, count, find_project, print_lines, save

FOLDER = ".schema"


def add(parser: ArgumentParser) -> None:
    """Name the arguments."""
    parser.add_argument("--check", action="store_true", help="change nothing; name the schemas that are out of date")


def run(arguments: Namespace) -> int:
    """Write what differs from the models; return 1 where `--check` found some, 2 where there is no project."""
    root = find_project()
    if root is None:
        return NOTHING
    folder = root / "data" / FOLDER
    changed = [kind for kind in KINDS if _read(schema_file(folder, kind)) != schema_text(kind)]
    if not arguments.check and changed:
        folder.mkdir(exist_ok=True)
        for kind in changed:
            save(schema_file(folder, kind), schema_text(kind))
    total = f"{count(len(KINDS), 'schema')}, {len(changed)} {'out of date' if arguments.check else 'changed'}"
    print_lines([*(str(schema_file(folder, kind).relative_to(root)) for kind in changed), total])
    return 1 if changed and arguments.check else 0


def schema_file(folder: Path, kind: str) -> Path:
    """Return the file of a kind's schema."""
    return folder / f"{kind}.schema.json"


def first_line(root: Path, path: str) -> list[str]:
    """Return the line by which a data file names its schema to editors' programs; none where there is no schema."""
    place = PurePosixPath(path).relative_to("data")
    kind = kind_of(place)
    if not kind or not schema_file(root / "data" / FOLDER, kind).is_file():
        return []
    up = "../" * (len(place.parts) - 1)
    return [f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.schema.json"]


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""
