"""How fast an index of many rows is where it is read: real Chromium, the processor slowed down fourfold.

Run by hand: `python tests/benchmarks/index_speed.py [PEOPLE]`. Builds a generated chronicle and prints the milliseconds
from a key or choice to the first picture of its result, and the longest task once the page has loaded.
"""

import functools
import http.server
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from generate import write_chronicle
from measure import use_our_house
from playwright.sync_api import Page, sync_playwright

SLOWER = 4
WATCH = """
window.longest = 0;
new PerformanceObserver((list) => { for (const task of list.getEntries()) {
  if (task.startTime > (performance.getEntriesByType("navigation")[0].loadEventEnd || Infinity)) longest = Math.max(longest, task.duration);
} }).observe({ type: "longtask", buffered: true });
"""
TIMED = """([selector, value, kind]) => new Promise((done) => {
  const field = document.querySelector(selector);
  const start = performance.now();
  if (kind === "click") field.click();
  else { field.value = value; field.dispatchEvent(new Event("input", { bubbles: true })); }
  requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - start))));
})"""


def build(folder: Path, people: int) -> Path:
    """Return the site of a generated chronicle with that many people."""
    write_chronicle(folder, 300, people)
    use_our_house(folder)
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True, capture_output=True)
    return folder / "site"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves without a log."""

    def log_message(self, *_) -> None:
        """Keep quiet."""


def measure(page: Page, name: str, *step: str) -> None:
    """Print how long a step takes until its result is drawn."""
    print(f"{name}: {page.evaluate(TIMED, list(step))} ms, {page.locator('[data-chr-count]').inner_text()}")


def main(people: int) -> None:
    """Build, serve, measure, print."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        site = build(Path(temporary), people)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        page = chromium.new_page(viewport={"width": 390, "height": 844})
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(WATCH)
        page.goto(f"http://127.0.0.1:{server.server_port}/people/")
        page.wait_for_timeout(6000)
        print(f"longest task after load: {page.evaluate('Math.round(longest)')} ms")
        measure(page, "first letters", "[data-chr-filter]", "harb", "input")
        measure(page, "more letters", "[data-chr-filter]", "harbour 12", "input")
        measure(page, "cleared", "[data-chr-filter]", "", "input")
        measure(page, "choice", "[data-chr-facet]", "aland", "input")
        measure(page, "sorted by words", "thead th:nth-child(1) button", "", "click")
        measure(page, "sorted by numbers", "thead th:nth-child(2) button", "", "click")
        page.wait_for_timeout(1500)
        print(f"longest task at the end: {page.evaluate('Math.round(longest)')} ms")
        chromium.close()
        server.shutdown()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
