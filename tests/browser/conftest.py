"""Real Chromium on the built site, served on localhost where it will be published below its host."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from kinds import RECORDS
from playwright.sync_api import Browser, Page
from serving import serving

from chronicle.model import Chronicle
from chronicle.model.addresses import address_of

REPORT = """addEventListener("securitypolicyviolation", event =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"""
WIDE = {"width": 1360, "height": 900}


class Watch:
    """What goes wrong while pages of one host are looked at: messages, failed requests, requests to other hosts."""

    def __init__(self, home: str):
        self.home = home
        self.faults: list[str] = []

    def follow(self, page: Page) -> Page:
        """Note every fault of a page from now on."""
        page.add_init_script(REPORT)
        page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("requestfailed", lambda request: self._failure(request.url, request.failure or ""))
        page.on("request", lambda request: self._request(request.url))
        page.on("response", lambda answer: self._answer(answer.status, answer.url))
        return page

    def _answer(self, status: int, url: str) -> None:
        if status >= 400:
            self.faults.append(f"{status}: {url}")

    def _failure(self, url: str, reason: str) -> None:
        if "ERR_ABORTED" not in reason:  # the reader went on before the file was there
            self.faults.append(f"failed: {url} {reason}")

    def _request(self, url: str) -> None:
        where = urlsplit(url)
        if where.scheme not in ("data", "blob") and where.netloc != urlsplit(self.home).netloc:
            self.faults.append(f"leaves the site: {url}")


@pytest.fixture(scope="session")
def home(site: Path, chronicle: Chronicle) -> Iterator[str]:
    """The address of the home page on localhost."""
    with serving(site, urlsplit(chronicle.site.url or "").path.rstrip("/") + "/") as address:
        yield address


@pytest.fixture(scope="session")
def visit(browser: Browser, home: str) -> Callable:
    """Return a context manager that opens an address of the site in a fresh window and ends with no fault."""

    @contextmanager
    def open_window(address: str = "", **options) -> Iterator[Page]:
        context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", "locale": "en-GB", **options})
        context.set_default_timeout(10_000)
        watch = Watch(home)
        try:
            page = watch.follow(context.new_page())
            page.goto(home + address)
            yield page
            assert watch.faults == []
        finally:
            context.close()

    return open_window


@pytest.fixture
def page(visit: Callable) -> Iterator[Page]:
    """A wide window on the home page."""
    with visit() as window:
        yield window


@pytest.fixture(scope="session")
def address_of_type(site: Path, chronicle: Chronicle) -> Callable[[str], str]:
    """Return the function that gives the address of a type of page; of records the one with the longest page."""

    def size(address: str) -> int:
        return (site / address / "index.html").stat().st_size

    def address(name: str) -> str:
        if name in RECORDS:
            kind = RECORDS[name]
            return max((address_of(kind, record_id) for record_id in chronicle.records(kind)), key=size)
        return {"home": "", "not found": "404.html"}.get(name, f"{name}/")

    return address
