"""What an editor sees while the site is served: the last good pages, with what is wrong on top.

A build that fails leaves the files of the last good one alone; this puts the list of problems into each page on its way
to the browser. Where no build has been good yet, or a failed one took the files with it, a bare page shows the list.
"""

import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from chronicle.excerpts import find_excerpts
from chronicle.problems import Problem
from chronicle.render.env import environment

EDITOR = "vscode://file/{path}:{line}:{column}"
"""The address that opens a file in an editor; `{path}` is absolute, without its first slash."""

_TOP = b'<div class="chr-main"'
_BODY = b"<body"
Application = Callable[[dict[str, Any], Callable], Iterable[bytes]]


class Preview:
    """The state of the served site, seen from the code as it was when the server began."""

    def __init__(self, root: Path, code: Path, editor: str = EDITOR):
        """`root` is the project's folder, `code` the folder of hooks and templates, `editor` as in `EDITOR`, or ""."""
        self.root = root
        self.editor = editor
        self._problems: Sequence[Problem] = ()
        self._failure = ""
        self._good = False
        self._code = code
        self._began = _state(code)

    def begin(self, problems: Sequence[Problem]) -> None:
        """Take in what a build found in the data; with no problems it goes on to make pages."""
        self._problems = problems
        self._failure = ""
        self._good = self._good or not problems

    @property
    def without_pages(self) -> bool:
        """Whether there has been no good build yet."""
        return not self._good

    def section(self, *, bare: bool = False) -> str:
        """Return what stands on top of every page, or of a `bare` one: the problems, the hint to restart, or ""."""
        changed = sorted({*self._began.items()} ^ {*_state(self._code).items()})
        if not (self._problems or self._failure or changed):
            return ""
        return (
            environment()
            .get_template("problems.html")
            .render(
                excerpts=[
                    (excerpt, self._link(excerpt.problem)) for excerpt in find_excerpts(self.root, self._problems)
                ],
                failure=self._failure,
                bare=bare,
                restart=self._code.name + "/" + changed[0][0] if changed else "",
            )
        )

    def bare_page(self) -> str:
        """Return a page for the time when there is no good one."""
        return environment().get_template("preview.html").render(section=Markup(self.section(bare=True)))

    def guard(self, build: Callable[[], None]) -> Callable[[], None]:
        """Return a build that never raises, so that the server goes on and browsers ask anew."""

        def build_and_note() -> None:
            self._problems, self._failure = (), ""
            try:
                build()
            except (Exception, SystemExit) as error:
                if not self._problems:
                    traceback.print_exception(error)
                    self._failure = f"{type(error).__name__}: {error}"

        return build_and_note

    def wrap(self, application: Application) -> Application:
        """Return the server's application with the section put into its pages."""

        def answer(request: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
            started: list[Any] = []
            body = application(request, lambda *arguments: started.extend(arguments[:2]))
            status, headers = started[0], list(started[1])
            names = {name.lower(): value for name, value in headers}
            if not names.get("content-type", "").startswith("text/html") or not (section := self.section()):
                start_response(status, headers)
                return body
            content = b"".join(body)
            missing = status.startswith("404") and (self._problems or self._failure)
            bare = missing or self.without_pages
            if bare:
                status, content = "200 OK", self.bare_page().encode()
            else:
                content = _insert(content, section.encode())
            headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
            start_response(status, [*headers, ("Content-Length", str(len(content)))])
            return [content]

        return answer

    def _link(self, problem: Problem) -> str:
        if not self.editor:
            return ""
        path = quote((self.root / problem.path).resolve().as_posix().removeprefix("/"), safe="/:")
        return self.editor.format(path=path, line=problem.line, column=problem.column)


def _insert(page: bytes, section: bytes) -> bytes:
    """Return the page with the section first in its main part."""
    for mark in (_TOP, _BODY):
        at = page.find(mark)
        if at >= 0:
            end = page.find(b">", at) + 1
            return page[:end] + section + page[end:]
    return section + page


def _state(folder: Path) -> dict[str, int]:
    """Return when each file of code was changed; the theme's own templates are read anew by every build."""
    files = (file for file in folder.rglob("*") if file.suffix in (".py", ".html", ".svg", ".csl") and file.is_file())
    names = ((file.relative_to(folder), file) for file in files)
    return {name.as_posix(): file.stat().st_mtime_ns for name, file in names if name.parts[0] != "theme"}
