"""Which periods follow one another at once and are as long."""

import pytest

from chronicle.edtf import follows, parse


@pytest.mark.parametrize(
    ("before", "period", "follow"),
    [
        ("1900", "1901", True),
        ("1900", "1902", False),
        ("1901", "1900", False),
        ("1900-02", "1900-03", True),
        ("1900-12", "1901-01", True),
        ("1900-02-28", "1900-03-01", True),  # 1900 was no leap year
        ("1896/1900", "1901/1905", True),  # a leap year more or less does not matter
        ("1896/1900", "1901/1904", False),
        ("1900-01/1900-03", "1900-04/1900-06", True),
        ("1900", "1901-01", False),
        ("1900-12", "1901", False),
        ("1900?", "1901", False),
        ("1900", "1901/..", False),
    ],
)
def test_follows(before: str, period: str, follow: bool):
    assert follows(parse(period), parse(before)) is follow
