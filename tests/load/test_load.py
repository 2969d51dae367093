import gc
from pathlib import Path

import pytest

from chronicle.load import load
from chronicle.records import KINDS, Decimal, Event, Site

FIXTURES = Path(__file__).parents[1] / "fixtures"
EVENT = "- id: {id}\n  title: {title}\n  date: 1814\n  summary: S\n  themes: [t]\n  sources: [s]\n"


def load_text(tmp_path: Path, **texts: str):
    for name, text in texts.items():
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    return load(tmp_path, tmp_path)


def test_the_small_chronicle_has_every_kind_and_no_problem():
    loaded = load(FIXTURES / "small/data", FIXTURES / "small")
    assert loaded.problems == []
    assert list(loaded.entries) == list(KINDS)
    assert all(loaded.entries.values())
    assert isinstance(loaded.entries["site"][0].record, Site)
    assert all(entry.record is entry.draft for entry in loaded.all_entries())


def test_order_is_that_of_files_then_lines(tmp_path):
    (tmp_path / "events").mkdir()
    (tmp_path / "events/b.yml").write_text("- id: three\n", encoding="utf-8")
    (tmp_path / "events/a.yml").write_text("- id: two\n", encoding="utf-8")
    (tmp_path / "events.yml").write_text("- id: four\n- id: one\n", encoding="utf-8")
    assert [entry.id for entry in load(tmp_path, tmp_path).entries["events"]] == ["four", "one", "two", "three"]


def test_unchanged_records_stay_the_same_objects(tmp_path):
    first = load_text(tmp_path, events=EVENT.format(id="a", title="A") + EVENT.format(id="b", title="B"))
    second = load_text(tmp_path, events="\n" + EVENT.format(id="a", title="A") + EVENT.format(id="b", title="C"))
    assert first.entries["events"][0].record is second.entries["events"][0].record
    assert first.entries["events"][1].record is not second.entries["events"][1].record
    assert [entry.line for entry in second.entries["events"]] == [2, 8]


def test_plain_scalars_of_text_fields_stay_text(tmp_path):
    entries = load_text(tmp_path, events=EVENT.format(id="010", title="no")).entries["events"]
    assert isinstance(entries[0].record, Event)
    assert (entries[0].record.id, entries[0].record.title) == ("010", "no")
    assert type(entries[0].record.title) is str


def test_numbers_follow_yaml_1_2(tmp_path):
    numbers = {"12": 12, "010": 10, "0o10": 8, "0x1F": 31, "-1.5e2": -150, "4.50": 4.5, ".5": 0.5, "+3": 3}
    text = "".join(
        f"- id: u{index}\n  name: n\n  symbol: s\n  scale: {number}\n" for index, number in enumerate(numbers)
    )
    loaded = load_text(tmp_path, units=text)
    assert loaded.problems == []
    assert [entry.record.scale for entry in loaded.entries["units"]] == list(numbers.values())
    scale = loaded.entries["units"][5].record.scale
    assert isinstance(scale, Decimal)
    assert scale.text == "4.50"


@pytest.mark.parametrize(
    "number", ["1,000", "1 000", "1_000", "ten", ".inf", "-.INF", ".nan", "1e999", "true", "12 %", "1" * 40]
)
def test_what_is_no_number_is_named(tmp_path, number):
    loaded = load_text(tmp_path, units=f"- id: u\n  name: n\n  symbol: s\n  scale: {number}\n")
    assert [(problem.line, problem.column) for problem in loaded.problems] == [(4, 10)]
    assert loaded.problems[0].message.startswith("scale: must be a")


def test_a_broken_record_hides_no_other(tmp_path):
    text = EVENT.format(id="a", title="A: B") + EVENT.format(id="b", title="B") + EVENT.format(id="c", title="[")
    loaded = load_text(tmp_path, events=text)
    assert [(entry.id, entry.record is not None) for entry in loaded.entries["events"]] == [
        ("a", False),
        ("b", True),
        ("c", False),
    ]
    assert [problem.record for problem in loaded.problems] == ["event a", "event c"]


def test_what_is_valid_of_a_broken_record_is_kept(tmp_path):
    text = (
        "- id: a\n  titel: A\n  date: 1814-02-30\n  themes: [one, [two], three]\n"
        "  quotations:\n    - speaker: x\n  names: [no mapping]\n"
    )
    entry = load_text(tmp_path, events=text).entries["events"][0]
    assert entry.record is None
    assert entry.draft.themes == ("one", None, "three")
    assert entry.draft.quotations[0].speaker == "x"
    assert (entry.draft.date, entry.draft.names, entry.draft.title) == (None, {}, None)


def test_a_file_that_is_no_list_is_named_and_read(tmp_path):
    loaded = load_text(tmp_path, events="id: a\ntitle: A\n", site="- title: A\n", people="text\n", places="[]\n")
    said = {problem.path: problem.message for problem in loaded.problems if "is missing" not in problem.message}
    assert said == {
        "events.yml": "must be a list of records; begin each with a dash: '- id: ...'",
        "site.yml": "the site is no list; take the dash away",
        "people.yml": "must be a person with its fields, such as 'id: ...', not mere text or a list",
        "places.yml": "the list is empty; write a record in it or delete the file",
    }


def test_bracketed_lists_name_each_record(tmp_path):
    loaded = load_text(
        tmp_path, places="[{id: a, name: A, latitude: 1, longitude: 2},\n {id: b, name: B, latitude: x}]\n"
    )
    assert [(entry.id, entry.line, entry.column) for entry in loaded.entries["places"]] == [("a", 1, 2), ("b", 2, 2)]
    assert {problem.record for problem in loaded.problems} == {"place b"}


def test_tabs_are_named_line_by_line(tmp_path):
    loaded = load_text(tmp_path, events="- id:\ta\n- id: b\n\ttitle: x\n\tdate: y\n")
    tabs = [(problem.line, problem.column) for problem in loaded.problems if "a tab" in problem.message]
    assert tabs == [(1, 6), (3, 1), (4, 1)]


def test_the_collector_is_left_as_it_was(tmp_path):
    load(tmp_path, tmp_path)
    assert gc.isenabled()
    gc.disable()
    try:
        load(tmp_path, tmp_path)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_an_unknown_field_without_value_is_named_as_unknown(tmp_path):
    loaded = load_text(tmp_path, events=EVENT.format(id="a", title="A") + "  peple:\n  body:\n")
    assert [(problem.line, problem.column, problem.message) for problem in loaded.problems] == [
        (7, 3, "'peple' is no field of an event; did you mean 'people'?"),
        (8, 8, "body: has no value; write one, or leave the field out"),
    ]
