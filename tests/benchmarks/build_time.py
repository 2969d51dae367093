"""How long a full build takes, as a ratio to the same pages as Markdown through plain MkDocs and Material.

Run by hand: `python tests/benchmarks/build_time.py [EVENTS] [PAIRS]`. The two builds take turns, so that a machine
whose speed drifts does not favour one. Reports medians; nothing here passes or fails.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate import write_chronicle, write_plain_site

ROOT = Path(__file__).resolve().parents[2]


def build(folder: Path) -> float:
    """Return the seconds that a build of the folder takes, start of Python included."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, env=environment, check=True, capture_output=True
    )
    return time.perf_counter() - start


def main(events: int, pairs: int) -> None:
    """Print the median of each side and of the ratios."""
    with tempfile.TemporaryDirectory() as temporary:
        ours, plain = Path(temporary) / "ours", Path(temporary) / "plain"
        ours.mkdir()
        plain.mkdir()
        write_chronicle(ours, events)
        write_plain_site(plain, events)
        shutil.copytree(ROOT / "hooks", ours / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "docs" / "assets", ours / "docs" / "assets")
        shutil.copy(ROOT / "mkdocs.yml", ours)
        times = [(build(ours), build(plain)) for _ in range(pairs)]
    a, b = zip(*times, strict=True)
    ratios = [x / y for x, y in times]
    print(f"{events} events, {pairs} pairs")
    print(f"ours {statistics.median(a):.2f} s, plain MkDocs {statistics.median(b):.2f} s")
    print(f"ratio {statistics.median(ratios):.3f} (from {min(ratios):.3f} to {max(ratios):.3f})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
