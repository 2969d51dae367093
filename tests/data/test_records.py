"""What holds of the real data however it is edited: eras, figures, summaries, words of the workshop."""

import re
from pathlib import Path

import pytest

from chronicle.model import Chronicle
from chronicle.project import read_project

ROOT = Path(__file__).resolve().parents[2]
TEXTS = sorted((*(ROOT / "data").rglob("*.y*ml"), *(ROOT / "docs").rglob("*.md")))
SUMMARISED = ("eras", "events", "people", "organisations", "places", "documents", "themes")
MARKUP = re.compile(r"\[\[|\[@|\*\*|`|</?\w+>|https?://|\n|^\s|\s$|  ")


def test_there_are_no_problems(root: Path):
    assert [str(problem) for problem in read_project(root).problems] == []


def test_every_event_lies_in_exactly_one_era(chronicle: Chronicle):
    placed = [event for events in chronicle.events_of_era.values() for event in events]
    assert sorted(placed) == sorted(chronicle.events)


def test_every_era_and_theme_has_events(chronicle: Chronicle):
    groups = {**chronicle.events_of_era, **chronicle.events_of_theme}
    assert [name for name, events in groups.items() if not events] == []


def test_every_figure_has_a_source(chronicle: Chronicle):
    bare = [(series, str(f.period)) for series, figures in chronicle.figures.items() for f in figures if not f.sources]
    assert bare == []


def test_every_breakdown_and_cell_of_the_comparison_has_a_source(chronicle: Chronicle):
    assert [b.id for b in chronicle.breakdowns.values() if not b.sources] == []
    cells = [(row.id, cell) for row in chronicle.comparison.values() for cell in row.sides.values()]
    assert [row for row, cell in cells if not cell.sources] == []


def test_every_derived_series_has_figures(chronicle: Chronicle):
    assert [series for series, figures in chronicle.figures.items() if not figures] == []


@pytest.mark.parametrize("kind", SUMMARISED)
def test_summaries_are_plain_text_of_sane_length(chronicle: Chronicle, kind: str):
    summaries = {record.id: record.summary for record in chronicle.records(kind).values() if record.summary}
    assert {name: text for name, text in summaries.items() if not 20 <= len(text) <= 450} == {}
    assert {name: text for name, text in summaries.items() if MARKUP.search(text)} == {}
    assert {name: text for name, text in summaries.items() if text[-1] not in ".?!”"} == {}


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_words_of_the_workshop(file: Path):
    lines = file.read_text(encoding="utf-8").splitlines()
    own = [line for line in lines if not re.match(r"\s*(?:- )?(?:[a-z-]*title|URL|archive_url): ", line)]
    assert [line for line in own if re.search(r"(?i)\b(?:seed|dossiers?|TODO|FIXME|lorem ipsum)\b", line)] == []
