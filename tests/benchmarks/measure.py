"""Runs a command as a whole process and says what it took, by the operating system's own account."""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor (user and system), seconds by the clock, megabytes at most."""

    cpu: float
    wall: float
    memory: float


def run(command: list[str], folder: Path) -> Cost:
    """Run a command in a folder to its end; one that fails ends the benchmark."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder / "hooks")}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} failed in {folder}")
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1000)


def build(folder: Path, *, cold: bool = True) -> Cost:
    """Build a site, without what earlier builds have kept when `cold`."""
    if cold:
        shutil.rmtree(folder / ".cache", ignore_errors=True)
    return run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)


def use_our_house(folder: Path) -> None:
    """Put our code, configuration and assets beside generated data."""
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    shutil.copy(ROOT / "mkdocs.yml", folder)
