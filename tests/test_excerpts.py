import pytest

from chronicle.excerpts import find_excerpts, point_into
from chronicle.problems import Problem


def point(line: str, column: int) -> tuple[str, str]:
    excerpt = point_into([line], Problem("data/x.yml", 1, column, "", "wrong"))
    return excerpt.line, excerpt.caret


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("  date: 1822-13", 9, "  date: 1822-13", "        ^"),
        ("  date:", 40, "  date:", "       ^"),  # nothing stands there
        ("\tid: x", 2, " id: x", " ^"),
        ("a\x1b[2Jb \u202ec", 6, "a\ufffd[2Jb \ufffdc", "     ^"),  # nothing that steers a terminal
        ("東京: x", 5, "東京: x", "      ^"),  # wide letters take two columns
        ("", 1, "", ""),
    ],
)
def test_the_caret_stands_below_the_value(line: str, column: int, shown: str, caret: str):
    assert point(line, column) == (shown, caret)


def test_long_lines_are_cut_around_the_caret():
    line, caret = point("x" * 500 + "HERE" + "y" * 500, 501)
    assert line[caret.index("^") :].startswith("HERE")
    assert (line[0], line[-1], len(line)) == ("…", "…", 102)


def test_files_that_are_gone_or_unreadable_have_no_line(tmp_path):
    (tmp_path / "odd.yml").write_bytes("ä".encode("utf-16"))
    problems = [Problem(path, line, 1, "", "wrong") for path, line in (("gone.yml", 1), ("odd.yml", 9), (".", 1))]
    assert [excerpt.line for excerpt in find_excerpts(tmp_path, problems)] == ["", "", ""]
