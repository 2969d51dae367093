"""Words of the pages that depend on numbers."""

import pytest

from chronicle.render.words import grouped


@pytest.mark.parametrize(
    ("text", "printed"),
    [("22402200", "22,402,200"), ("-0.6", "−0.6"), ("12.80", "12.80"), ("7 October", "7 October"), ("+5", "+5")],
)
def test_a_lone_number_is_printed_like_a_figure(text: str, printed: str):
    assert grouped(text) == printed
