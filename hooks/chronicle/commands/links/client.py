"""Asks addresses: hosts side by side, the addresses of one host one after the other with a pause between."""

import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from urllib3 import PoolManager, Retry, Timeout
from urllib3.exceptions import HTTPError

_AGENT = "chronicle-links/1 (weekly check of references; asks each host slowly)"
_BUSY = (429, 500, 502, 503, 504)
_LONGEST_WAIT = 60  # seconds that a host may ask us to wait
_NO_HEAD = (400, 401, 403, 404, 405, 406, 410, 500, 501)  # answers to HEAD that many give in error
_REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address said: its status (0: nothing), why there was none, and where it moved for good, or ""."""

    status: int
    error: str = ""
    moved_to: str = ""


class Client:
    """A polite asker."""

    def __init__(self, *, pause: float, timeout: float, tries: int, hosts: int):
        """`pause` and `timeout` are in seconds."""
        self._pause, self._hosts = pause, hosts
        self._retries = Retry(
            total=None, connect=tries - 1, read=tries - 1, status=tries - 1, other=0, redirect=0,
            backoff_factor=pause, backoff_max=_LONGEST_WAIT, retry_after_max=_LONGEST_WAIT, status_forcelist=_BUSY,
            allowed_methods=None, raise_on_status=False, raise_on_redirect=False,
        )  # fmt: skip
        self._pool = PoolManager(
            headers={"User-Agent": _AGENT, "Accept": "*/*"}, timeout=Timeout(connect=timeout, read=timeout)
        )

    def ask_all(self, addresses: Iterable[str]) -> dict[str, Answer]:
        """Return the answer of every address, in the order given."""
        hosts: dict[str, list[str]] = {}
        ordered = list(addresses)
        for address in ordered:
            hosts.setdefault(urlsplit(address).netloc.lower(), []).append(address)
        with ThreadPoolExecutor(max_workers=max(1, min(self._hosts, len(hosts) or 1))) as pool:
            found = dict(pair for pairs in pool.map(self._ask_host, hosts.values()) for pair in pairs)
        return {address: found[address] for address in ordered}

    def _ask_host(self, addresses: list[str]) -> list[tuple[str, Answer]]:
        answers = []
        for number, address in enumerate(addresses):
            if number:
                time.sleep(self._pause)
            answers.append((address, self.ask(address)))
        return answers

    def ask(self, address: str) -> Answer:
        """Return the answer of one address, redirects followed."""
        here, moved_to, for_good = address, "", True
        for _ in range(10):
            try:
                status, location = self._ask_once(here)
            except (HTTPError, UnicodeError, ValueError) as error:
                return Answer(0, _say(error), moved_to)
            if status not in _REDIRECTS or not location:
                return Answer(status, "", moved_to if moved_to != address else "")
            here = urljoin(here, location)
            if not here.startswith(("http://", "https://")):
                return Answer(0, f"leads to {here[:80]}", "")
            for_good = for_good and status in (301, 308)
            moved_to = here if for_good else moved_to
        return Answer(0, "leads round in a circle", "")

    def _ask_once(self, address: str) -> tuple[int, str]:
        """Return status and location: of HEAD, or of GET where a host does not know HEAD; no body is read."""
        answer = self._pool.request("HEAD", address, retries=self._retries, redirect=False)
        if answer.status in _NO_HEAD or answer.status in _BUSY:
            time.sleep(min(self._pause, 1))
            answer = self._pool.request("GET", address, retries=self._retries, redirect=False, preload_content=False)
            answer.close()
        return answer.status, answer.headers.get("Location", "")


def _say(error: Exception) -> str:
    reason = getattr(error, "reason", None) or error
    return f"{type(reason).__name__}: {str(reason).rpartition('>: ')[2] or reason}"[:160]
