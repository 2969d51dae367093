"""Layout changes how data stand in a file, never what they say."""

import random
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chronicle.layout import format_text
from chronicle.layout.order import rank_of
from chronicle.load import load
from chronicle.load.files import DataFile, find_files
from chronicle.load.parse import parse
from chronicle.records import KINDS, Event

ROOT = Path(__file__).parents[2]
PROJECTS = (ROOT, *(ROOT / "tests" / "fixtures" / name for name in ("small", "minimal", "broken")))
FILES = [file for project in PROJECTS for file in find_files(project / "data", ROOT)[0]]


def lay_out(text: str, kind: str = "events") -> str:
    """Lay a text out, twice, which must be the same as once."""
    once = format_text(text, kind)
    assert format_text(once, kind) == once
    return once


def comments(text: str) -> list[str]:
    """Return the words after signs that look like those of comments, wherever they stand."""
    return sorted(re.findall(r"(?:^|(?<=\s))#.*", text, re.MULTILINE))


def plain(value):
    """Return a tree with the sort of its scalars, for `no` and 'no' are two things."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list) else (type(value).__name__, str(value))


def assert_the_same(text: str, laid: str) -> None:
    """Assert that two texts hold the same values and comments."""
    if text != laid:
        assert plain(parse(laid).root) == plain(parse(text).root)
        assert comments(laid) == comments(text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_every_data_file_says_the_same_and_keeps_its_comments(file: DataFile):
    try:
        text = file.file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return  # broken on purpose
    laid = lay_out(text, file.kind)
    assert_the_same(text, laid)


@pytest.mark.parametrize("name", ["small", "minimal"])
def test_records_are_equal_before_and_after(name: str, make_copy):
    project = make_copy(name)
    before = {entry.id: entry.record for entry in load(project / "data", project).all_entries()}
    for file in find_files(project / "data", project)[0]:
        file.file.write_text(lay_out(file.file.read_text(encoding="utf-8"), file.kind), encoding="utf-8")
    assert {entry.id: entry.record for entry in load(project / "data", project).all_entries()} == before


MESSY = """\
# About the file.
-   title:   Moss
    id: moss        # permanent
    # why this day
    date: 1814-08-14
    summary: >-
          Two lines
          of it.
    sources:
      # the best one
      - {locator: p. 3, id: berg}   # seen in full

      # another
      - jorgensen
    body: |
        One.

          - deeper # no comment
    themes:
    - trade
    - crown
    title-of: odd

# --- A part of the file ---


# About kiel.
- {id: kiel, title: Kiel}
"""
TIDY = """\
# About the file.
- id: moss  # permanent
  title: Moss
  # why this day
  date: 1814-08-14
  summary: >-
    Two lines
    of it.
  themes: [trade, crown]
  body: |
    One.

      - deeper # no comment
  sources:
    # the best one
    - {id: berg, locator: p. 3}  # seen in full

    # another
    - jorgensen
  title-of: odd

# --- A part of the file ---

# About kiel.
- {id: kiel, title: Kiel}
"""


def test_a_messy_file():
    assert lay_out(MESSY) == TIDY


@pytest.mark.parametrize(
    "text",
    [
        "- id: [\n",  # broken
        "- id: a\n  id: b\n",  # a field twice
        "- id: a\n  body: |+\n    x\n\n- id: b\n",  # blank lines that count
        "- id: a\n  body: |2\n      x\n",  # blanks that count
        "- &x {id: a}\n",
        "[{id: a}]\n",
        "- just text\n",
        "",
        "# nothing\n",
    ],
)
def test_what_cannot_be_kept_in_full_stays_as_it_is(text: str):
    assert lay_out(text) == text


def test_long_lists_stand_on_lines_of_their_own():
    ids = [f"a-rather-long-name-{n}" for n in range(9)]
    laid = lay_out(f"- id: a\n  related: [{', '.join(ids)}]\n")
    assert laid == "- id: a\n  related:\n" + "".join(f"    - {one}\n" for one in ids)


def test_fields_have_one_order_whatever_order_they_came_in(root: Path):
    file = root / "data" / "events" / "1953-1958.yml"
    text = lay_out(file.read_text(encoding="utf-8"))
    chance = random.Random(7)

    def shuffle(record: str) -> str:
        first, *others = re.split(r"\n(?=  [a-z])", record.strip("\n"))
        fields = [first.removeprefix("- "), *(field.removeprefix("  ") for field in others)]
        chance.shuffle(fields)
        return "- " + "\n  ".join(fields) + "\n"

    records = re.split(r"\n(?=- id:)", text)
    assert len(records) > 10
    shuffled = "\n".join([records[0], *map(shuffle, records[1:])])
    assert shuffled != text
    assert lay_out(shuffled) == text


def test_every_field_has_a_place():
    for kind in KINDS.values():
        names = {field.alias or name for name, field in kind.model.model_fields.items()}
        assert names <= rank_of(kind.model).keys()
    assert list(rank_of(Event))[:4] == ["id", "title", "date", "kind"]


SCALARS = st.one_of(st.text(max_size=30), st.integers(), st.booleans(), st.none(), st.text("ab\n#:- '\"", max_size=40))
TREES = st.recursive(
    SCALARS,
    lambda below: (
        st.lists(below, max_size=4) | st.dictionaries(st.text("abcd-", min_size=1, max_size=6), below, max_size=4)
    ),
    max_leaves=12,
)
RECORDS = st.lists(
    st.dictionaries(st.sampled_from(["id", "title", "date", "sources", "x"]), TREES, min_size=1), min_size=1, max_size=4
)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(records=RECORDS, data=st.data())
def test_whatever_is_written(records, data):
    flow = data.draw(st.sampled_from([True, False, None]))
    style = data.draw(st.sampled_from([None, '"', "'", "|", ">"]))
    text = yaml.safe_dump(
        records, sort_keys=False, allow_unicode=True, default_flow_style=flow, default_style=style,
        indent=data.draw(st.integers(2, 6)), width=data.draw(st.integers(10, 100)),
    ).replace("!!", "")  # fmt: skip
    lines = text.split("\n")
    for place in data.draw(st.lists(st.integers(0, len(lines)), max_size=4)):
        column = data.draw(st.integers(0, 6))
        lines.insert(place, data.draw(st.sampled_from(["", " " * column + f"# remark {place}"])))
    text = "\n".join(lines)
    laid = lay_out(text)
    assert_the_same(text, laid)
