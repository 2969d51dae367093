"""Tables hold what the data hold: every record and value, read back by the standard library and by SQLite."""

import sqlite3
from decimal import Decimal

import pytest

from chronicle.export.tables import MODELS, records_of
from chronicle.export.text import MARK, csv_lines, guard, unguard

TEXTS = {
    "parties": "official_name",
    "themes": "summary",
    "eras": "body",
    "events": "body",
    "people": "summary",
    "organisations": "abbreviation",
    "places": "then",
    "documents": "text_url",
    "sources": "title",
    "units": "symbol",
    "series": "note",
    "breakdowns": "denominator",
    "comparison": "indicator",
    "glossary": "definition",
}


@pytest.mark.parametrize("kind", MODELS)
def test_every_record_has_a_row_with_its_text(both, rows_of, kind):
    chronicle, exports = both
    records = list(records_of(chronicle, kind))
    found = [(row["id"], unguard(row[TEXTS[kind]])) for row in rows_of(exports, kind)]
    assert found == [(record.id, getattr(record, TEXTS[kind]) or "") for record in records]


def test_dates_stand_as_written_with_their_days(both, rows_of):
    chronicle, exports = both
    for row in rows_of(exports, "events"):
        date = chronicle.events[row["id"]].date
        days = ["" if day is None else day.isoformat() for day in (date.earliest, date.latest)]
        assert [row["date"], row["first_day"], row["last_day"]] == [str(date), *days]
        assert row["era"] == chronicle.era_of_event[row["id"]]


@pytest.mark.parametrize("name", ["themes", "people", "organisations", "places", "documents", "related"])
def test_lists_have_a_row_for_each_member(both, rows_of, name):
    chronicle, exports = both
    column = {"related": "related"}.get(name, {"people": "person"}.get(name, name.removesuffix("s")))
    found = [(row["event"], row["number"], row[column]) for row in rows_of(exports, f"event-{name}")]
    wanted = [
        (event.id, str(number), value)
        for event in chronicle.events.values()
        for number, value in enumerate(getattr(event, name), 1)
    ]
    assert found == wanted


def test_numbers_keep_their_digits(both, rows_of):
    chronicle, exports = both
    found = {(row["series"], row["number"]): row for row in rows_of(exports, "series-values")}
    figures = {(name, str(n)): one for name, some in chronicle.figures.items() for n, one in enumerate(some, 1)}
    assert found.keys() == figures.keys()
    for key, figure in figures.items():
        row = found[key]
        assert (row["period"], row["computed"]) == (str(figure.period), str(figure.index is None).lower())
        for name in ("value", "low", "high"):
            assert (Decimal(row[name]) if row[name] else None) == getattr(figure, name)


def test_declared_values_are_all_there(both, rows_of):
    chronicle, exports = both
    declared = [row for row in rows_of(exports, "series-values") if row["computed"] == "false"]
    assert len(declared) == sum(len(series.values) for series in chronicle.series.values())


def test_names_of_people_and_plain_names_are_told_apart(small, small_exports, rows_of):
    rows = rows_of(small_exports, "document-signatories")
    assert rows and all(row["signatory_id"] in (row["signatory"], "") for row in rows)
    assert {row["signatory_id"] for row in rows} - {""} <= set(small.people)


def test_citations_count_every_source_given_in_fields(small, small_exports, rows_of):
    rows = rows_of(small_exports, "citations")
    own = [row for row in rows if row["kind"] == "events" and not row["part"]]
    assert len(own) == sum(len(event.sources) for event in small.events.values())
    parts = {row["part"].partition(".")[0] for row in rows}
    assert {"", "values", "sides"} <= parts


def test_the_graph_of_mentions_names_records_only(both, rows_of):
    _, exports = both
    known = {(row["kind"], row["id"]) for row in rows_of(exports, "records")}
    ends = [
        ((row["kind"], row["id"]), (row["mentions_kind"], row["mentions_id"])) for row in rows_of(exports, "mentions")
    ]
    assert ends and {end for pair in ends for end in pair} <= known


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("- a list", "'- a list"),
        ("@home", "'@home"),
        ("'=x", "''=x"),
        ("-12.5", "-12.5"),
        ("'s-Gravenhage", "'s-Gravenhage"),
        ("plain", "plain"),
        ("\tx", "'\tx"),
    ],
)
def test_no_cell_is_a_formula_and_the_guard_can_be_undone(text, cell):
    assert (guard(text), unguard(cell)) == (cell, text)


def test_files_follow_the_standard(both):
    _, exports = both
    for path, content in exports.files.items():
        if path.endswith(".csv"):
            text = content.decode()
            assert text.startswith(MARK) and text.endswith("\r\n") and text.count(MARK) == 1, path


def test_quotes_commas_and_lines_survive(rows_of):
    text = csv_lines(["a", "b"], [['x "y", z', "one\ntwo"], [None, "é"]])
    assert text == MARK + 'a,b\r\n"x ""y"", z","one\ntwo"\r\n,é\r\n'


def test_sqlite_answers_a_question_over_two_tables(small, small_exports, rows_of):
    base = sqlite3.connect(":memory:")
    for name in ("events", "event-themes"):
        rows = rows_of(small_exports, name)
        columns = ", ".join(f'"{column}"' for column in rows[0])
        base.execute(f'create table "{name}" ({columns})')
        marks = ", ".join("?" * len(rows[0]))
        base.executemany(f'insert into "{name}" values ({marks})', [tuple(row.values()) for row in rows])
    found = base.execute(
        'select e.id from events e join "event-themes" t on t.event = e.id where t.theme = ? order by e.rowid',
        (theme := small.site.themes[0].id,),
    )
    assert [row[0] for row in found] == list(small.events_of_theme[theme])
    base.close()
