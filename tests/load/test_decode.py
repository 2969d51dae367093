import pytest

from chronicle.load.decode import decode


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbf- id: a\n", "- id: a\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        ("– Händelse Ω 😀".encode(), "– Händelse Ω 😀"),
        (b"", ""),
    ],
)
def test_reads_utf_8_with_any_line_ends(content, text):
    assert decode(content) == (text, None)


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        ("- id: å\n".encode("utf-16"), (0, 0), "UTF-16"),
        ("- id: å\n".encode("utf-16-be"), (0, 0), "NUL"),
        ("- id: å\n".encode("utf-32"), (0, 0), "UTF-32"),
        ("- id: a\n  name: Måne\n".encode("latin-1"), (1, 9), "0xE5 is not UTF-8"),
        (b"- id: a\0b\n", (0, 7), "NUL"),
    ],
)
def test_names_the_place_of_another_encoding(content, place, message):
    text, fault = decode(content)
    assert text == ""
    assert (fault.line, fault.column) == place
    assert message in fault.message
