from collections.abc import Callable
from pathlib import Path

import pytest

from chronicle.check import check
from chronicle.load import load

SITE = """\
title: T
description: D
parties:
  - {id: sweden, name: Sweden, official_name: Kingdom of Sweden, adjective: Swedish, seat: Stockholm}
  - {id: norway, name: Norway, official_name: Kingdom of Norway, adjective: Norwegian, seat: Christiania}
themes: [{id: trade, name: Trade, summary: Goods.}]
"""
BASE = {
    "site.yml": SITE,
    "eras.yml": "- {id: union, title: Union, start: 1814, end: 1905, summary: S}\n",
    "sources.yml": "- {id: berg, type: book, title: Berg}\n",
    "units.yml": "- {id: kronor, name: kronor, symbol: kr}\n- {id: percent, name: per cent, symbol: '%'}\n",
}


@pytest.fixture
def find(tmp_path: Path) -> Callable[..., list[str]]:
    """Return a function that puts files beside a small sound chronicle and returns its problems as lines."""

    def run(files: dict[str, str], docs: dict[str, str] | None = None, **options) -> list[str]:
        for name, text in {**BASE, **files}.items():
            path = tmp_path / "data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return [str(problem) for problem in check(load(tmp_path / "data", tmp_path), docs, **options)]

    return run


@pytest.fixture
def find_in_event(find) -> Callable[..., list[str]]:
    """Return a function that gives the problems of one event with some fields more, without its path."""

    def run(fields: str, **options) -> list[str]:
        event = "- id: moss\n  title: Moss\n  date: 1814-08-14\n  summary: S\n  themes: [trade]\n  sources: [berg]\n"
        lines = find({"events.yml": event + fields}, **options)
        return [line.removeprefix("data/events.yml:").replace("event moss: ", "") for line in lines]

    return run
