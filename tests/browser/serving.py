"""A folder served on localhost as it will be published."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder below a path, with its error page, without a log."""

    protocol_version = "HTTP/1.1"
    below = "/"
    stated: tuple[tuple[str, str], ...] = ()

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(self.below.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            return super().send_error(code, message, explain)
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return self.wfile.write(body)

    def list_directory(self, _path: str) -> None:
        self.send_error(404)

    def end_headers(self) -> None:
        """Send what a host sends that reads the file of headers in the site."""
        for name, value in self.stated:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_) -> None:
        """Keep quiet."""


def stated_headers(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return the headers of every page as a site states them for its host, none where it states none."""
    file = folder / "_headers"
    if not file.is_file():
        return ()
    rules = file.read_text(encoding="utf-8").partition("/*\n")[2].partition("\n/")[0]
    lines = [line.strip() for line in rules.splitlines() if not line.strip().startswith("#")]
    return tuple((name, value) for name, _, value in (line.partition(": ") for line in lines))


@contextmanager
def serving(folder: Path, below: str = "/") -> Iterator[str]:
    """Serve a folder below a path of a port of its own, and give its address."""
    handler = type("SiteHandler", (Handler,), {"below": below, "stated": stated_headers(folder)})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{below}"
        server.shutdown()
