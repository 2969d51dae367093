from pathlib import Path

import pytest

from chronicle.load import load

TEXT = """\
# head

- id: a
  title: 'It''s'
  date: 1814
  sources: [good, {id: b, locator: p. 3}]
  body: |
    First [[x]] and
    second [[x]] and a
    long
    snippet.
  significance: >-
    Folded [[x|over
    two lines]].
  quotations:
    - text: "Say \\u00e5"
  # a remark

# about b
- id: b
"""


@pytest.fixture
def entries(tmp_path: Path):
    (tmp_path / "events.yml").write_text(TEXT, encoding="utf-8")
    return load(tmp_path, tmp_path).entries["events"]


def test_knows_its_lines(entries):
    assert [(entry.path, entry.line, entry.column, entry.end_line) for entry in entries] == [
        ("events.yml", 3, 3, 17),
        ("events.yml", 20, 3, 20),
    ]


@pytest.mark.parametrize(
    ("loc", "place"),
    [
        (("title",), (4, 10)),
        (("sources", 0), (6, 13)),
        (("sources", 0, "id"), (6, 13)),  # a bare id
        (("sources", 1, "locator"), (6, 36)),
        (("sources",), (6, 12)),
        (("quotations", 0, "text"), (16, 13)),
        (("quotations", 0, "speaker"), (16, 7)),  # not there: the part around it
        (("summary",), (3, 3)),  # not there: the record
        (("body",), (7, 9)),
        ((), (3, 3)),
    ],
)
def test_position_of_a_value(entries, loc, place):
    assert entries[0].position(*loc) == place


@pytest.mark.parametrize(
    ("loc", "snippet", "nth", "place"),
    [
        (("body",), "[[x]]", 0, (8, 11)),
        (("body",), "[[x]]", 1, (9, 12)),
        (("body",), "a\nlong\nsnippet", 0, (9, 22)),
        (("significance",), "[[x|over two lines]]", 0, (13, 12)),
        (("body",), "[[x]]", 2, (7, 9)),  # not there: the value
        (("quotations", 0, "text"), "å", 0, (16, 13)),  # escaped: the value
    ],
)
def test_find_in_a_text(entries, loc, snippet, nth, place):
    assert entries[0].find(loc, snippet, nth) == place


def test_key_position(entries):
    assert entries[0].key_position("title") == (4, 3)
    assert entries[0].key_position("absent") == (3, 3)
