"""The hand-written pages, as text."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from ..problems import Problem
from . import characters
from .decode import decode
from .fault import Fault
from .files import read_bytes, say_odd_name, show_path

_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")  # what MkDocs takes for pages
_RUNS = (".html", ".htm", ".xhtml", ".xht", ".shtml")
_ACTS = re.compile(rb"<script|\son[a-z]+\s*=|javascript:|<foreignObject|<!ENTITY", re.IGNORECASE)


def read_docs(docs: Path, root: Path) -> tuple[dict[str, str], list[Problem]]:
    """Return the Markdown files of a folder by their path from the project's folder, and what is wrong with any.

    Dotfiles are passed over, as MkDocs does. Links and special files are problems wherever they stand, for the site
    generator would publish what they lead to, or wait for it.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for file in sorted(_walk(docs)):
        path = show_path(file, root)
        if fault := _refuse(file, docs, root):
            problems.append(Problem(path, 1, 1, "", fault))
        elif file.suffix == ".md" and file.is_file():
            content = read_bytes(file)
            if isinstance(content, str):
                problems.append(Problem(path, 1, 1, "", f"the file {content}"))
                continue
            texts[path], unreadable = decode(content)
            faults = [unreadable] if unreadable else _find_bad_characters(texts[path])
            problems += [fault.at(path) for fault in faults]
    return texts, problems


def page_paths(docs: Path) -> tuple[str, ...]:
    """Return the paths of the hand-written pages from their folder, sorted."""
    pages = sorted(file for file in _walk(docs) if file.suffix == ".md" and file.is_file())
    return tuple(page.relative_to(docs).as_posix() for page in pages)


def _walk(docs: Path) -> Iterator[Path]:
    """Yield every file, and every link to a folder, below a folder."""
    for here, folders, files in os.walk(docs):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if Path(here, name).is_symlink()]
        for name in files + links:
            if not name.startswith("."):
                yield Path(here, name)


def _refuse(file: Path, docs: Path, root: Path) -> str | None:
    """Return what is wrong with a file before it is read as a page, or None."""
    if fault := _refuse_link(file, docs, root):
        return fault
    if file.is_dir():
        return None
    if not file.is_file():
        return "is no file that can be read"
    if fault := _refuse_sort(file):
        return fault
    return next(filter(None, map(say_odd_name, file.relative_to(docs).parts)), None) if file.suffix == ".md" else None


def _refuse_link(file: Path, docs: Path, root: Path) -> str | None:
    target = Path(os.path.realpath(file))
    if file.is_symlink() and not target.is_relative_to(os.path.realpath(root)):
        return "is a link that leads out of the project, which is not followed; put the file itself here"
    if file.is_symlink() and target.is_dir() and Path(os.path.realpath(docs)).is_relative_to(target):
        return "is a link to a folder around it, which has no end; delete it"
    return None


def _refuse_sort(file: Path) -> str | None:
    """Return what is wrong with a file of a sort that browsers would run, or that generators take for something."""
    suffix = file.suffix.lower()
    if suffix in _PAGES and file.suffix != ".md":
        return "is no page by its name, which must end in .md in small letters"
    if file.name == "README.md":
        return "has a name that site generators take for 'index.md'; give it that name, or another"
    if suffix in _RUNS:
        return "is HTML, which nothing checks; write the page in Markdown"
    if suffix == ".svg" and _ACTS.search(file.read_bytes()):
        return "is a drawing with a script in it; take the script away"
    return None


def _find_bad_characters(text: str) -> list[Fault]:
    return characters.clean(text.replace("\t", " "))[1]
