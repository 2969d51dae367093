"""An editor's day at `mkdocs serve`: a real server on a project that is broken, mended, added to and taken from."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from barriers import findings
from playwright.sync_api import Browser, Page, expect

BUILD = 60_000  # milliseconds for a build on a busy machine, and the page's own wait for it
EVENT = "- {{id: {id}, title: {title}, date: 1822-09-29, summary: S., themes: [{theme}], sources: [macaulay-1986]}}\n"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextmanager
def served(project: Path) -> Iterator[tuple[str, subprocess.Popen]]:
    """Yield the address and the process of a server on a project."""
    address = f"127.0.0.1:{free_port()}"
    log = (project.parent / "serve.log").open("w", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
    try:
        yield f"http://{address}", process
    finally:
        process.terminate()
        process.wait(20)
        log.close()


@pytest.fixture
def project(make_project: Callable, use_our_house: Callable) -> Path:
    return use_our_house(make_project())


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.set_default_timeout(BUILD)
    expect.set_options(timeout=BUILD)
    yield context.new_page()
    context.close()


def open_when_up(window: Page, address: str, process: subprocess.Popen) -> None:
    for _ in range(200):
        assert process.poll() is None, "the server ended"
        try:
            window.goto(address)
            return
        except Exception as error:
            if "ERR_CONNECTION_REFUSED" not in str(error):
                raise
            window.wait_for_timeout(200)


def test_a_day_of_mistakes(project: Path, window: Page):
    events = project / "data" / "events.yml"
    good = events.read_text(encoding="utf-8")
    line = good.count("\n") + 1
    broken = good + EVENT.format(id="late", title="Too late", theme="crwn")
    problems, heading = window.locator(".chr-problems"), window.locator("h1")
    events.write_text(broken, encoding="utf-8")
    with served(project) as (home, process):
        # A mistake is there before the first page is.
        open_when_up(window, f"{home}/events/late/", process)
        expect(problems).to_contain_text("'crwn' is no theme; did you mean 'crown'?")
        assert problems.locator("li").count() == 1
        column = broken.splitlines()[line - 1].index("crwn") + 1
        place = f"{events.resolve().as_posix().removeprefix('/')}:{line}:{column}"
        assert problems.locator("a").get_attribute("href") == f"vscode://file/{place}"
        shown, caret = problems.locator("pre").inner_text().split("\n")
        assert shown[caret.index("^") :].startswith("crwn")
        # It asks for itself again, as there is no script to wait for the site: axe minds that alone.
        assert [one.partition(":")[0] for one in findings(window)] == ["meta-refresh"]

        # The first good save shows the site, without a hand on the browser.
        events.write_text(broken.replace("crwn", "crown"), encoding="utf-8")
        expect(heading).to_have_text("Too late")
        assert problems.count() == 0

        # A second mistake leaves the page, with the list on top; mending clears it.
        events.write_text(broken.replace("crwn", "crown").replace("1822-09-29", "1822-09-31"), encoding="utf-8")
        expect(problems).to_contain_text("1 problem; you see the last good pages")
        expect(heading).to_have_text("Too late")
        for scheme in ("light", "dark"):
            window.emulate_media(color_scheme=scheme)
            assert findings(window) == []
        events.write_text(broken.replace("crwn", "crown").replace("Too late", "In time"), encoding="utf-8")
        expect(heading).to_have_text("In time")
        assert problems.count() == 0

        # Prose counts too, and a file that cannot be read at all.
        about = project / "docs" / "about.md"
        about.write_bytes("# Über\n".encode("latin-1"))
        expect(problems).to_contain_text("docs/about.md:1:3")
        about.unlink()
        expect(problems).to_have_count(0)

        # New, renamed and deleted files.
        more = project / "data" / "events"
        events.rename(project / "data" / "kept.txt")
        more.mkdir()
        (project / "data" / "kept.txt").rename(more / "first.yml")
        (more / "second.yml").write_text(EVENT.format(id="second", title="Another", theme="crown"), encoding="utf-8")
        window.goto(f"{home}/timeline/")
        expect(window.get_by_role("link", name=re.compile("Another")).first).to_be_visible()
        (more / "second.yml").unlink()
        expect(window.get_by_role("link", name=re.compile("Another"))).to_have_count(0)
        assert process.poll() is None


def test_changed_code_asks_for_a_restart(project: Path, window: Page):
    link = project / "hooks"
    code = link.resolve()
    link.unlink()
    shutil.copytree(code, link, ignore=shutil.ignore_patterns("__pycache__"))
    with served(project) as (home, process):
        open_when_up(window, home, process)
        with (link / "chronicle" / "edtf" / "words.py").open("a", encoding="utf-8") as file:
            file.write("# changed\n")
        expect(window.locator(".chr-problems")).to_contain_text("hooks/chronicle/edtf/words.py has changed")
