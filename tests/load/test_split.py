import pytest

from chronicle.load.split import split


def lines_and_texts(text):
    pieces, faults = split(text)
    return [(piece.line, piece.text) for piece in pieces], [
        (fault.line, fault.message.split(";")[0]) for fault in faults
    ]


def test_a_piece_per_record_with_its_line():
    text = "# head\n\n- id: a\n  body: |\n    - not\n    an item\n\n# about b\n- id: b\n-\n  id: c\n"
    pieces, faults = lines_and_texts(text)
    assert pieces == [
        (2, "- id: a\n  body: |\n    - not\n    an item\n\n# about b\n"),
        (8, "- id: b\n"),
        (9, "-\n  id: c\n"),
    ]
    assert not faults


def test_pieces_make_up_the_file():
    text = "  - id: a\n  - id: b\n    list:\n      - x\n  - id: c"
    pieces, _ = split(text)
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.line for piece in pieces] == [0, 1, 4]


@pytest.mark.parametrize("text", ["[{id: a}]\n", "id: a\n", "# only\nid: a\n"])
def test_what_is_no_block_list_is_one_piece(text):
    assert lines_and_texts(text) == ([(0, text)], [])


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n  # here\n", "---\n", "---\n...\n"])
def test_an_empty_file_is_a_fault(text):
    assert lines_and_texts(text) == ([], [(0, "the file is empty")])


@pytest.mark.parametrize(
    "text", ["---\n- id: a\n", "%YAML 1.2\n---\n- id: a\n", "- id: a\n...\n", "--- # x\n- id: a\n"]
)
def test_one_document_may_be_marked(text):
    pieces, faults = split(text)
    assert [piece.text.strip() for piece in pieces] == ["- id: a"]
    assert not faults


def test_what_follows_in_a_second_document_is_read_too():
    pieces, faults = lines_and_texts("- id: a\n---\n- id: b\n---\n- id: c\n")
    assert [line for line, _ in pieces] == [0, 2, 4]
    assert faults == [(1, "a second document begins here")]


def test_dashes_must_stand_alike():
    pieces, faults = lines_and_texts("  - id: a\n- id: b\n")
    assert len(pieces) == 2
    assert faults == [(1, "this record is indented otherwise than the first of the file")]
