"""Which events have an anniversary: those whose day is known."""

from datetime import timedelta

from chronicle.edtf import Edtf

_LONGEST = timedelta(days=31)  # a longer span is no event of its first day


def has_anniversary(when: Edtf) -> bool:
    """Return whether a date is a day for sure, or a short span that begins on one."""
    start, last = when.start, when.latest
    if start is None or last is None or start.day is None or start.approximate or start.uncertain:
        return False
    return last - start.first <= _LONGEST
