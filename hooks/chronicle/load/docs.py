"""The hand-written pages, as text."""

from pathlib import Path

from ..problems import Problem
from . import characters
from .decode import decode
from .fault import Fault
from .files import read_bytes, show_path


def read_docs(docs: Path, root: Path) -> tuple[dict[str, str], list[Problem]]:
    """Return the Markdown files of a folder by their path from the project's folder, and what is wrong with any.

    Dotfiles are passed over, as MkDocs does.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for file in sorted(docs.rglob("*.md")):
        if any(part.startswith(".") for part in file.relative_to(docs).parts) or not file.is_file():
            continue
        path = show_path(file, root)
        content = read_bytes(file)
        if isinstance(content, str):
            problems.append(Problem(path, 1, 1, "", f"the file {content}"))
            continue
        texts[path], fault = decode(content)
        faults = [fault] if fault else _find_bad_characters(texts[path])
        problems += [fault.at(path) for fault in faults]
    return texts, problems


def _find_bad_characters(text: str) -> list[Fault]:
    return characters.clean(text.replace("\t", " "))[1]
