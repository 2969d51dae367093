"""How a long chronicle does in the browser of a phone: the timeline's filters and the search, in Chromium.

Run by hand: `python tests/benchmarks/browser_time.py [EVENTS] [RUNS]`. The processor is slowed down four times for
the timeline; set-up and memory of the search are put beside those of Material's own search over the same events as
Markdown pages. Reports medians; nothing here passes or fails.
"""

import gzip
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from generate import write_chronicle, write_plain_site
from measure import build, use_our_house
from playwright.sync_api import Browser, Page, sync_playwright

SLOWDOWN = 4
PHONE = {"width": 390, "height": 844}
WATCH = """window.tasks = [];
new PerformanceObserver(seen => tasks.push(...seen.getEntries().map(task => task.duration)))
  .observe({type: "longtask", buffered: true});"""
# Milliseconds from a reader's act until the count has changed, and until that is drawn.
ACT = """async (act) => {
  const status = document.querySelector("[data-chr-status]");
  const field = document.querySelector("[data-chr-text]");
  const acts = {
    theme: () => document.querySelector(".chr-chip[aria-pressed]").click(),
    person: () => document.querySelector("ul[aria-label='Person'] button").click(),
    years: () => document.querySelector("[data-years='10']").click(),
    words: () => { field.value = "winter"; field.dispatchEvent(new Event("input", {bubbles: true})); },
    clear: () => document.querySelector("[data-chr-clear]").click(),
  };
  const start = performance.now();
  const changed = new Promise(done => new MutationObserver(done).observe(status, {childList: true}));
  acts[act]();
  await changed;
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""
OURS = """async () => {
  const start = performance.now();
  const worker = new Worker(new URL("assets/js/search-worker.js", location));
  const ask = text => new Promise(done => {
    worker.onmessage = done;
    worker.postMessage({number: 1, text, limit: 8});
  });
  await ask("");
  const ready = performance.now();
  await ask("winter");
  return [ready - start, performance.now() - ready];
}"""
THEIRS = """async () => {
  const start = performance.now();
  const index = await (await fetch("search/search_index.json")).json();
  const path = JSON.parse(document.getElementById("__config").textContent).search;
  const worker = new Worker(new URL(path, location));
  const ask = (message, type) => new Promise(done => {
    worker.onmessage = answer => answer.data.type === type && done();
    worker.postMessage(message);
  });
  await ask({type: 0, data: {config: index.config, docs: index.docs, options: {suggest: false}}}, 1);
  const ready = performance.now();
  await ask({type: 2, data: "winter*"}, 3);
  return [ready - start, performance.now() - ready];
}"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a log."""

    def log_message(self, *_) -> None:
        """Keep quiet."""


@contextmanager
def window(browser: Browser, site: Path) -> Iterator[tuple[Page, str]]:
    """Open a phone's window and serve a site for it; yield the window and the site's address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context(viewport=PHONE)
        yield context.new_page(), f"http://127.0.0.1:{server.server_port}/"
        context.close()
        server.shutdown()


def filters(browser: Browser, site: Path) -> dict[str, float]:
    """Return the milliseconds of each act on the timeline and of the longest task, loading left out."""
    with window(browser, site) as (page, home):
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        page.add_init_script(WATCH)
        page.goto(home + "timeline/")
        page.wait_for_timeout(3000)
        longest = page.evaluate("Math.max(0, ...tasks)")
        page.evaluate("tasks.length = 0")
        times = {}
        for act in ("theme", "clear", "person", "clear", "years", "clear", "words"):
            times[act] = page.evaluate(ACT, act)
            page.wait_for_timeout(400)
        return {
            **times,
            "longest task while loading": longest,
            "longest task after": page.evaluate("Math.max(0, ...tasks)"),
        }


def memory(browser: Browser) -> float:
    """Return the megabytes of the browser's largest page process."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    pages = [Path(f"/proc/{one['id']}/statm") for one in processes if one["type"] == "renderer"]
    return max(int(page.read_text().split()[1]) * 4096 / 1e6 for page in pages)


def search(start: partial, site: Path, script: str) -> dict[str, float]:
    """Return set-up and first answer of a search in milliseconds and the megabytes that it takes."""
    browser = start()
    with window(browser, site) as (page, home):
        page.goto(home + "404.html")
        before = memory(browser)
        ready, answer = page.evaluate(script)
        return {"set-up": ready, "answer": answer, "megabytes": memory(browser) - before}


def lay_out(folder: Path, events: int) -> tuple[Path, Path]:
    """Build a chronicle and the same events as Markdown; return both sites."""
    ours, plain = folder / "ours", folder / "plain"
    for project in (ours, plain):
        project.mkdir()
    write_chronicle(ours, events)
    write_plain_site(plain, events)
    use_our_house(ours)
    for project in (ours, plain):
        build(project)
    return ours / "site", plain / "site"


def compressed(file: Path) -> float:
    """Return the kilobytes that a reader fetches."""
    return len(gzip.compress(file.read_bytes(), 9)) / 1000


def report(name: str, runs: list[dict[str, float]]) -> None:
    """Print the median of each figure."""
    print(f"{name}:", ", ".join(f"{key} {statistics.median(run[key] for run in runs):.0f}" for key in runs[0]))


def main(events: int, runs: int) -> None:
    """Build both sites, measure them in turns, print medians."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        ours, plain = lay_out(Path(temporary), events)
        start = partial(playwright.chromium.launch, executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        pairs = [(search(start, ours, OURS), search(start, plain, THEIRS)) for _ in range(runs)]
        print(f"{events} events, {runs} runs, milliseconds")
        report(f"timeline, {SLOWDOWN} times slower", [filters(start(), ours) for _ in range(runs)])
        report("search", [one for one, _ in pairs])
        report("Material's search", [other for _, other in pairs])
        print(f"ratio of set-up {statistics.median(one['set-up'] / other['set-up'] for one, other in pairs):.3f}")
        files = ("search/events.json", "search/records.json", "timeline/facets.json")
        total = sum(compressed(ours / file) for file in files if (ours / file).is_file())
        print(f"search and timeline files, compressed: {total / events * 1000:.0f} kB per 1,000 events")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
