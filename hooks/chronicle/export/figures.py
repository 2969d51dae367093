"""Series and breakdowns as CSV (RFC 4180) and JSON, each with its units, standings, notes and sources inside."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from chronicle.export.figure_rows import BREAKDOWN_COLUMNS, SERIES_COLUMNS, breakdown_rows, series_rows
from chronicle.export.figure_trees import breakdown_tree, series_tree
from chronicle.export.figure_words import FigureWords
from chronicle.export.text import csv_text, json_text
from chronicle.formats.addresses import figure_file
from chronicle.model.chronicle import Chronicle


def figure_files(chronicle: Chronicle, site_url: str = "") -> Iterator[tuple[str, str]]:
    """Yield (path, content) of a CSV and a JSON file for every series and breakdown, and one CSV of all series."""
    words = FigureWords(chronicle, site_url)
    everything: list[dict[str, Any]] = []
    for series in chronicle.series.values():
        rows = list(series_rows(words, series))
        everything += rows
        yield figure_file("csv", series.id), csv_text(SERIES_COLUMNS, rows)
        yield figure_file("json", series.id), json_text(series_tree(words, series))
    for breakdown in chronicle.breakdowns.values():
        yield figure_file("csv", breakdown.id), csv_text(BREAKDOWN_COLUMNS, breakdown_rows(words, breakdown))
        yield figure_file("json", breakdown.id), json_text(breakdown_tree(words, breakdown))
    if everything:
        yield "trade/series.csv", csv_text(SERIES_COLUMNS, everything)


def joint_files(chronicle: Chronicle, groups: Iterable[Sequence[str]], site_url: str = "") -> Iterator[tuple[str, str]]:
    """Yield (path, content) of both files for each group of series, or of breakdowns, that one chart shows together."""
    words = FigureWords(chronicle, site_url)
    for group in groups:
        if group[0] in chronicle.series:
            records = [chronicle.series[one] for one in group]
            columns, rows_of, tree_of = SERIES_COLUMNS, series_rows, series_tree
        else:
            records = [chronicle.breakdowns[one] for one in group]
            columns, rows_of, tree_of = BREAKDOWN_COLUMNS, breakdown_rows, breakdown_tree
        yield figure_file("csv", *group), csv_text(columns, (row for one in records for row in rows_of(words, one)))
        yield figure_file("json", *group), json_text([tree_of(words, one) for one in records])
