"""The benchmark: `python -m tests.benchmarks [--sizes 150,1000,10000] [--pairs 3] [--write]`.

For each size it generates a chronicle, builds it, turns every page of the built site into Markdown, and builds that
with plain MkDocs and Material: the same pages, the same words, links and tables. Both take turns, so that a machine
whose speed drifts favours neither. Figures are medians; seconds are those of the processor, as the clock says little
on a shared machine. Nothing here passes or fails. `--write` puts the table into the page for maintainers.
"""

import argparse
import gzip
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generate import write_chronicle
from markdown_pages import write_same_pages
from measure import ROOT, Cost, build, run, use_our_house

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
EDITS = 5
YAML = (
    "import pathlib, yaml; [yaml.load(f.read_bytes(), yaml.CSafeLoader) for f in pathlib.Path('data').rglob('*.yml')]"
)


@dataclass(frozen=True, slots=True)
class Size:
    """What was measured at one size: `ours` and `plain` are builds from nothing, `warm` one with what is kept."""

    events: int
    pages: int
    ours: list[Cost]
    plain: list[Cost]
    warm: Cost
    edit: float
    plain_edit: float
    check: Cost
    yaml: Cost
    page: tuple[float, float]
    data: float


def measure(events: int, pairs: int, folder: Path) -> Size:
    """Measure everything at one size."""
    ours, plain = folder / "ours", folder / "plain"
    write_chronicle(ours, events)
    use_our_house(ours)
    build(ours)
    plain.mkdir()
    pages = write_same_pages(ours / "site", plain)
    both = [(build(ours), build(plain)) for _ in range(pairs)]
    file = next((ours / "data" / "events").glob("*.yml"))
    return Size(
        events,
        pages,
        [one for one, _ in both],
        [other for _, other in both],
        build(ours, cold=False),
        rebuild(ours, file.relative_to(ours), "summary: The"),
        rebuild(plain, Path("docs/events/event-0/index.md"), "# The"),
        run([sys.executable, "-m", "chronicle", "check"], ours),
        run([sys.executable, "-c", YAML], ours),
        weight_of_pages(ours / "site" / "events"),
        sum(
            weight(ours / "site" / name)[1]
            for name in ("search/events.json", "search/records.json", "timeline/facets.json")
        ),
    )


def rebuild(folder: Path, file: Path, word: str) -> float:
    """Return the seconds of the processor that a rebuild takes after one edit while the site is served."""
    command = [sys.executable, Path(__file__).with_name("rebuild.py"), folder, file, word, str(EDITS)]
    environment = {"PYTHONPATH": str(folder / "hooks"), "NO_MKDOCS_2_WARNING": "1", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return statistics.median(map(float, done.stdout.split()))


def weight(file: Path) -> tuple[float, float]:
    """Return the kilobytes of a file, plain and compressed; none for one that is not there."""
    content = file.read_bytes() if file.is_file() else b""
    return len(content) / 1000, len(gzip.compress(content)) / 1000 if content else 0.0


def weight_of_pages(folder: Path) -> tuple[float, float]:
    """Return the median kilobytes of the pages below a folder, plain and compressed."""
    plain, compressed = zip(*map(weight, sorted(folder.glob("*/index.html"))[:200]), strict=True)
    return statistics.median(plain), statistics.median(compressed)


def ratio(ours: Iterable[Cost], plain: Iterable[Cost]) -> float:
    """Return the median of the ratios, pair by pair."""
    return statistics.median(one.cpu / other.cpu for one, other in zip(ours, plain, strict=True))


def cpu(costs: Iterable[Cost]) -> float:
    """Return the median seconds of the processor."""
    return statistics.median(cost.cpu for cost in costs)


def memory(costs: Iterable[Cost]) -> float:
    """Return the most megabytes."""
    return max(cost.memory for cost in costs)


def table(sizes: list[Size]) -> str:
    """Return the figures as a Markdown table, one column for each size."""
    rows = {
        "pages of the site": [f"{one.pages:,}" for one in sizes],
        "build from nothing, seconds": [f"{cpu(one.ours):.1f}" for one in sizes],
        "the same pages as Markdown, seconds": [f"{cpu(one.plain):.1f}" for one in sizes],
        "**ratio of the two**": [f"**{ratio(one.ours, one.plain):.2f}**" for one in sizes],
        "ratio with what an earlier build kept": [f"{one.warm.cpu / cpu(one.plain):.2f}" for one in sizes],
        "milliseconds per event": [f"{cpu(one.ours) / one.events * 1000:.2f}" for one in sizes],
        "memory at most, MB (as Markdown)": [f"{memory(one.ours):.0f} ({memory(one.plain):.0f})" for one in sizes],
        "served, one edit, seconds": [f"{one.edit:.2f}" for one in sizes],
        "**ratio to a rebuild of the Markdown**": [f"**{one.edit / one.plain_edit:.2f}**" for one in sizes],
        "`check`, ratio to reading the YAML": [f"{one.check.cpu / one.yaml.cpu:.2f}" for one in sizes],
        "HTML of an event page, kB (compressed)": [f"{one.page[0]:.0f} ({one.page[1]:.1f})" for one in sizes],
        "search and timeline, compressed kB per 1,000": [f"{one.data / one.events * 1000:.0f}" for one in sizes],
    }
    head = f"| events | {' | '.join(f'{one.events:,}' for one in sizes)} |\n|---|{'--:|' * len(sizes)}\n"
    lines = "".join(f"| {name} | {' | '.join(values)} |\n" for name, values in rows.items())
    return head + lines + growth(sizes)


def growth(sizes: list[Size]) -> str:
    """Return how cost and memory grow from the second last size to the last."""
    if len(sizes) < 2:
        return ""
    one, other = sizes[-2:]
    cost = cpu(other.ours) / other.events / (cpu(one.ours) / one.events)
    more = memory(other.ours) / memory(one.ours)
    words = f"From {one.events:,} to {other.events:,} events an event costs {cost:.2f} times as much"
    return f"\n{words}, and the build takes {more:.1f} times the memory.\n"


def main() -> None:
    """Measure all sizes and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--sizes", default="150,1000,10000", help="numbers of events")
    parser.add_argument("--pairs", type=int, default=3, help="builds of each of the two sites")
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.relative_to(ROOT)}")
    options = parser.parse_args()
    sizes = []
    for events in map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            sizes.append(measure(events, options.pairs, Path(folder)))
        print(table(sizes[-1:]))
    if shutil.which("hugo") is None:
        print("Hugo is not here, so nothing was measured against it. The browser's part: browser_time.py.")
    if options.write:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        text = f"{before}{BEGIN}\n\n{table(sizes)}\n{END}{rest.partition(END)[2]}"
        PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
