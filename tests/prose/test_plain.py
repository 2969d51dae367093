"""Prose as one line of plain text, for descriptions and tooltips."""

import pytest


@pytest.mark.parametrize(
    ("prose", "line"),
    [
        ("The [[first-treaty]] of *both* [@book, p. 3].", "The First treaty of both."),
        ("The [[first-treaty|old treaty]]\nand [[exports@1961]].", "The old treaty and 1,000 t."),
        ("See [the site](https://example.org/a).", "See the site."),
        ("## Heading\n\n- one\n- two", "Heading one two"),
        (r"A \[[bracket]] and a \* star.", "A [[bracket]] and a * star."),
        ("snake_case stays, _emphasis_ goes", "snake_case stays, emphasis goes"),
        ("a < b & c", "a < b & c"),
    ],
)
def test_plain(renderer, prose: str, line: str):
    assert renderer.plain(prose) == line
