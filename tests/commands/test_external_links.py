"""`links` against a server of our own that answers in every way a host may."""

import threading
import time
from collections import defaultdict
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest

from chronicle.__main__ import main
from chronicle.commands.links.addresses import addresses_in, find_addresses
from chronicle.commands.links.client import Client
from chronicle.load import load, read_docs


class Host(BaseHTTPRequestHandler):
    """Answers by path; the server keeps what it was asked, when, and how many at once."""

    def answer(self) -> None:
        server, path = self.server, self.path
        server.asked[path].append((self.command, time.monotonic()))
        server.agents.add(self.headers["User-Agent"])
        with server.lock:
            server.now += 1
            server.most = max(server.most, server.now)
        status, headers = self.choose(path, len(server.asked[path]))
        with server.lock:
            server.now -= 1
        try:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()
        except (BrokenPipeError, ConnectionResetError):
            pass

    do_HEAD = do_GET = answer  # noqa: N815 - the names that the library calls

    def choose(self, path: str, time_asked: int) -> tuple[int, dict[str, str]]:
        if path == "/slow":
            time.sleep(1.5)
        if path == "/no-head":
            return (405 if self.command == "HEAD" else 200), {}
        if path == "/busy":
            return (429, {"Retry-After": "1"}) if time_asked == 1 else (200, {})
        if path == "/flaky":
            return (503 if time_asked < 3 else 200), {}
        moves = {"/moved": (301, "/fine"), "/for-now": (302, "/fine"), "/circle": (301, "/circle"),
                 "/twice": (308, "/moved"), "/away": (302, "javascript:alert(1)")}  # fmt: skip
        if path in moves:
            return moves[path][0], {"Location": moves[path][1]}
        return {"/gone": 410, "/missing": 404, "/private": 403, "/broken": 500}.get(path, 200), {}

    def log_message(self, *_) -> None:
        """Keep quiet."""


@pytest.fixture
def host():
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        server.daemon_threads = True
        server.asked, server.agents, server.lock = defaultdict(list), set(), threading.Lock()
        server.now = server.most = 0
        threading.Thread(target=server.serve_forever, daemon=True).start()
        server.home = f"http://127.0.0.1:{server.server_port}"
        yield server
        server.shutdown()


def client(**options) -> Client:
    return Client(**{"pause": 0.05, "timeout": 0.7, "tries": 3, "hosts": 8, **options})


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/fine", 200), ("/no-head", 200), ("/busy", 200), ("/flaky", 200), ("/moved", 200), ("/for-now", 200),
        ("/missing", 404), ("/gone", 410), ("/private", 403), ("/broken", 500), ("/slow", 0),
        ("/circle", 0), ("/away", 0),
    ],
)  # fmt: skip
def test_what_each_answer_means(host, path: str, status: int):
    answer = client().ask(host.home + path)
    assert answer.status == status, answer
    assert bool(answer.error) == (status == 0)


def test_only_what_moved_for_good_is_said_to_have_moved(host):
    assert client().ask(host.home + "/twice").moved_to == host.home + "/fine"
    assert client().ask(host.home + "/for-now").moved_to == ""


def test_a_host_that_asks_to_wait_is_given_the_time(host):
    client().ask(host.home + "/busy")
    (_, first), (_, second) = host.asked["/busy"]
    assert second - first >= 1


def test_no_port_and_no_such_host(host):
    host_gone = f"http://127.0.0.1:{host.server_port}"
    host.shutdown()
    host.server_close()
    for address in (host_gone, "http://name.invalid/", "http://[::1/"):
        answer = client(tries=1).ask(address)
        assert answer.status == 0 and answer.error


def test_one_host_is_asked_one_at_a_time_with_a_pause(host):
    addresses = [f"{host.home}/fine?{number}" for number in range(5)]
    answers = client(pause=0.2).ask_all(addresses)
    assert [answers[address].status for address in addresses] == [200] * 5
    assert host.most == 1
    times = sorted(when for asked in host.asked.values() for _, when in asked)
    assert all(after - before >= 0.19 for before, after in pairwise(times))
    (agent,) = host.agents
    assert "chronicle" in agent


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See [a](https://x.example/a_(b)) and <https://y.example/c?d=1#e>.", ["https://x.example/a_(b)", "https://y.example/c?d=1#e"]),
        ("https://x.example/a, https://x.example/b.", ["https://x.example/a", "https://x.example/b"]),
        ("ftp://x.example, no address", []),
    ],
)  # fmt: skip
def test_addresses_in_prose(text: str, found: list[str]):
    assert addresses_in(text) == found


@pytest.fixture
def project(make_project, host, monkeypatch) -> Path:
    source = "- id: {id}\n  type: webpage\n  title: T\n  URL: {url}\n{more}"
    files = {
        "data/sources/web.yml": "".join(
            source.format(id=name, url=f"{host.home}/{name}", more=more)
            for name, more in (
                ("fine", ""), ("missing", "  archive_url: https://web.archive.org/web/2020/x\n"), ("gone", ""),
                ("private", ""), ("moved", ""),
            )
        ),
        "docs/more.md": f"# More\n\nA [page]({host.home}/missing#part) and `{host.home}/code`.\n",
    }  # fmt: skip
    project = make_project(files)
    monkeypatch.chdir(project)
    return project


def run(host, capsys, *words: str) -> tuple[int, str]:
    code = main(["links", "--pause", "0", "--timeout", "1", "--tries", "1", "--only", host.home, *words])
    return code, capsys.readouterr().out


def test_the_report_names_users_and_copies(project: Path, host, capsys):
    code, output = run(host, capsys, "--report", str(project / "report.md"))
    assert code == 1
    dead = output[output.index("Dead:") : output.index("Refused")]
    assert f"  {host.home}/missing\n    answers 404\n    data/sources/web.yml:8: source missing (URL)\n" in dead
    assert "docs/more.md:3: page" in dead
    assert "archived copy: https://web.archive.org/web/2020/x" in dead
    assert f"{host.home}/gone" in dead and "no archived copy is named" in dead
    assert f"has moved to {host.home}/fine" in output
    assert "5 addresses asked, 2 to be mended" in output
    assert "/code" not in output
    report = (project / "report.md").read_text(encoding="utf-8")
    assert f"- <{host.home}/gone>: answers 410\n    - `data/sources/web.yml:" in report


def excuse(project: Path, url: str, until: date, reason: str = "The host is being mended.") -> None:
    text = f"- url: {url}\n  reason: {reason}\n  until: {until}\n"
    (project / ".link-excuses.yml").write_text(text, encoding="utf-8")


def ask_all(host, capsys, monkeypatch) -> tuple[int, str, str]:
    """Ask all addresses of the project, with those of other hosts left out of the data."""
    monkeypatch.setattr(
        "chronicle.commands.links.find_addresses",
        lambda *given: {one: uses for one, uses in find_addresses(*given).items() if one.startswith(host.home)},
    )
    code = main(["links", "--pause", "0", "--timeout", "1", "--tries", "1"])
    output = capsys.readouterr()
    return code, output.out, output.err


def test_excuses_hold_until_their_day(project: Path, host, capsys, monkeypatch):
    today = date.today()
    excuse(project, f"{host.home}/*", today)
    code, output, _ = ask_all(host, capsys, monkeypatch)
    assert code == 0
    assert f"answers 410; excused until {today}: The host is being mended." in output
    excuse(project, f"{host.home}/*", today - timedelta(days=1))
    code, output, _ = ask_all(host, capsys, monkeypatch)
    assert code == 1
    assert f".link-excuses.yml:1: the excuse for {host.home}/* ended on" in output
    assert "3 to be mended" in output


def test_an_excuse_that_is_not_needed_is_named(project: Path, host, capsys, monkeypatch):
    excuse(project, f"{host.home}/fine", date.today())
    code, output, _ = ask_all(host, capsys, monkeypatch)
    assert code == 1
    assert f"the excuse for {host.home}/fine is not needed; delete it" in output


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- url: x\n  until: 2030-01-01\n", ":1: an excuse has url, reason and until"),
        ("- {url: x, reason: y, until: soon}\n", "until is a day"),
        ("url: x\n", "must be a list"),
    ],
)
def test_wrong_excuses(project: Path, host, capsys, text: str, said: str):
    (project / ".link-excuses.yml").write_text(text, encoding="utf-8")
    assert main(["links"]) == 2
    assert said in capsys.readouterr().err
    assert not host.asked


def test_the_real_data_have_their_addresses_found(root: Path):
    loaded = load(root / "data", root)
    uses = find_addresses(loaded, read_docs(root / "docs", root)[0])
    urls = {entry.record.URL for entry in loaded.entries["sources"] if entry.record and entry.record.URL}
    assert {url.partition("#")[0] for url in urls} <= uses.keys()
    assert all(use.line > 0 for places in uses.values() for use in places)
