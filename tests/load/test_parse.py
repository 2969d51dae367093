import pytest
import yaml

from chronicle.load import parse as module
from chronicle.load.parse import parse
from chronicle.records import Plain


class PythonParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    def __init__(self, stream):
        yaml.reader.Reader.__init__(self, stream)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def parser(request, monkeypatch):
    if request.param == "python":
        monkeypatch.setattr(module, "Parser", PythonParser)


def faults(text):
    return [(fault.line, fault.column, fault.message) for fault in parse(text).faults]


def test_scalars_are_text_as_written():
    words = ["no", "010", "1961", "1:30", "1953-06-17", "0x1f", "1e3", "yes", "null", "4.50", "12:30:45", ".5"]
    tree = parse("".join(f"- {word}\n" for word in words))
    assert tree.root == words
    assert all(type(item) is Plain for item in tree.root)


def test_quoted_and_block_text_is_told_from_plain():
    tree = parse("{a: 1, b: '1', c: \"1\"}")
    assert [type(value) for value in tree.root.values()] == [Plain, str, str]
    assert [type(value) for value in parse("a: |\n  1\nb: >-\n  1\n").root.values()] == [str, str]


def test_starts_are_those_of_the_items():
    assert parse("- id: a\n-   id: b\n").starts == [(0, 2), (1, 4)]
    assert parse("\nid: a\n").starts == [(1, 0)]


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("- a: 1\n  a: 2\n", 1, 2, "'a' is given twice"),
        ("- a: &x 1\n", 0, 5, "an anchor (&x)"),
        ("- &x\n  a: 1\n", 0, 2, "an anchor (&x)"),
        ("- a: *x\n", 0, 5, "an alias (*x)"),
        ("- a: !!python/object:os.system x\n", 0, 5, "a tag (!!python/object:os.system)"),
        ("- a: !mine [x]\n", 0, 5, "a tag (!mine)"),
        ("- <<: {a: 1}\n", 0, 2, "a merge key"),
        ("- ? [a]\n  : b\n", 0, 4, "a name of plain text"),
        ('- a: "\\x07"\n', 0, 5, "U+0007 (a control character)"),
        ('- a: "\\u202E"\n', 0, 5, "U+202E (right-to-left override)"),
        ("- a: " + "[" * 40 + "]" * 40, 0, 34, "more than 30 levels"),
        # syntax
        ("- a: b: c\n", 0, 6, "a colon followed by a space"),
        ('- a: "b\n  c: d\n', 0, 5, "a quote is opened here and not closed"),
        ('- a: "b\n  c: "d" e\n', 0, 5, "a quote is opened here and closed on a later line"),
        ("- a: 'b' c\n", 0, 9, "text after a closed quote"),
        ("- a: @b\n", 0, 5, "begins with this character"),
        ("- a: [b, c\n  d: e\n", 0, 5, "a bracket or brace is opened here"),
        ("- a: 1\n   b: 2\n", 1, 4, "not indented like the field above"),
        ("- a: 1\n b: 2\n", 1, 1, "indented"),
    ],
)
def test_faults_name_place_and_remedy(text, line, column, message):
    found = faults(text)
    assert any(message in said for _, _, said in found), found
    if module.Parser is not PythonParser:  # the two parsers give up at different columns
        assert [(found_line, found_column) for found_line, found_column, said in found if message in said] == [
            (line, column)
        ]


def test_reading_goes_on_after_faults_of_content():
    tree = parse("- a: *x\n  b: &y 1\n  b: 2\n  c: !t 3\n")
    assert len(tree.faults) == 4
    assert list(tree.root[0]) == ["a", "b", "c"]


def test_an_alias_bomb_does_not_grow():
    bomb = "- &a [x]\n" + "".join(
        f"- &{new} [{', '.join(['*' + old] * 9)}]\n" for old, new in zip("abcdefg", "bcdefgh", strict=True)
    )
    assert len(str(parse(bomb).root)) < 10_000
