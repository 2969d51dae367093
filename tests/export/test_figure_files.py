"""Figures as files: CSV and JSON hold the same numbers as the data, with unit, status and sources."""

import csv
import io
import json

import pytest

from chronicle.export.figures import figure_files, joint_files


@pytest.fixture(scope="module")
def files(small) -> dict[str, str]:
    return dict(figure_files(small, "https://example.org/"))


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_every_series_and_breakdown_has_both_files(small, files):
    paths = {f"trade/{one}/{one}.{ending}" for one in (*small.series, *small.breakdowns) for ending in ("csv", "json")}
    assert set(files) == paths | {"trade/series.csv"}


def test_csv_lines_end_as_the_standard_says(files):
    assert all(text.endswith("\r\n") for path, text in files.items() if path.endswith(".csv"))


def test_every_figure_is_in_csv_and_json(small, files):
    for series_id, figures in small.figures.items():
        rows = rows_of(files[f"trade/{series_id}/{series_id}.csv"])
        tree = json.loads(files[f"trade/{series_id}/{series_id}.json"])
        expected = [(str(figure.period), figure.value, figure.status) for figure in figures]
        assert [(row["period"], row["value"], row["status"]) for row in rows] == [
            (period, f"{value:f}", status or "") for period, value, status in expected
        ]
        assert [(one["period"], one["value"], one.get("status")) for one in tree["values"]] == [
            (period, pytest.approx(float(value)), status) for period, value, status in expected
        ]


def test_unit_sources_and_formula_are_inside(files):
    (row, *_) = rows_of(files["trade/population-sweden/population-sweden.csv"])
    assert (row["unit"], row["sources"]) == ("people-counted", "census-sweden, table 1")
    assert row["references"] and row["first_day"] == "1900-01-01"
    tree = json.loads(files["trade/population-of-both/population-of-both.json"])
    assert tree["formula"]["words"] == "population-sweden + population-norway"
    assert tree["page"] == "https://example.org/trade/population-of-both/"
    assert tree["unit"]["id"] == "people-counted"


def test_computed_figures_show_their_numbers(files):
    (row,) = rows_of(files["trade/population-of-both/population-of-both.csv"])
    tree = json.loads(files["trade/population-of-both/population-of-both.json"])
    assert row["computed_from"] == tree["values"][0]["computed_from"] == "5136441 + 2240032"


def test_series_of_one_chart_have_joint_files(small):
    group = ("population-sweden", "population-norway")
    files = dict(joint_files(small, [group]))
    rows = rows_of(files["trade/population-sweden/population-sweden--population-norway.csv"])
    assert [row["series"] for row in rows] == ["population-sweden", "population-norway", "population-norway"]
    trees = json.loads(files["trade/population-sweden/population-sweden--population-norway.json"])
    assert [tree["id"] for tree in trees] == list(group)


def test_a_breakdown_has_a_row_for_each_item(small, files):
    (breakdown,) = small.breakdowns.values()
    rows = rows_of(files[f"trade/{breakdown.id}/{breakdown.id}.csv"])
    assert [(row["item"], row["value"]) for row in rows] == [("for", "99.95"), ("against", "0.05")]
