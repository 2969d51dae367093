"""Which periods follow one another, so that a change from one to the next means something."""

import datetime

from .date import Edtf


def follows(period: Edtf, before: Edtf) -> bool:
    """Return whether a period begins the day after another ends and is as long as it; open or unsure ones never do."""
    if any(one.start is None or one.end is None or one.approximate or one.uncertain for one in (period, before)):
        return False
    if period.earliest != before.latest + datetime.timedelta(days=1):
        return False
    return _length(period) == _length(before)


def _length(period: Edtf) -> tuple[str, int]:
    """Return the precision of a period and its length in units of it: three years are as long as any other three."""
    start, end = period.start, period.end
    if start.precision == end.precision == "year":
        return "year", end.year - start.year
    if start.precision == end.precision == "month":
        return "month", (end.year - start.year) * 12 + end.month - start.month
    return "day", (period.latest - period.earliest).days
