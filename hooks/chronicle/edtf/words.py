"""Dates in words: exactly the precision known, never a day more."""

from .date import Edtf, Part

# Not strftime, whose names follow the locale of the machine.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def describe(date: Edtf) -> str:
    """Return the date in English: "7 June 1905", "about 1814", "10–12 March 1864", "until 1814", "from 1905".

    A range takes an en dash, with spaces where its sides have spaces themselves: "30 April – 2 May 1945".
    """
    start, end = date.start, date.end
    if start is None or end is None:
        part = start or end
        return f"{'from' if start else 'until'} {describe_part(part)}" if part else "open"
    if start == end:
        return describe_part(start)
    left = _words_before_dash(start, end)
    tight = " " not in left and start.precision == end.precision and not _doubt(end)
    return f"{left}{'–' if tight else ' – '}{describe_part(end)}"


def describe_part(part: Part) -> str:
    """Return a single date in words, with "possibly" and "about" where it is marked so."""
    day = f"{part.day} " if part.day else ""
    month = f"{MONTHS[part.month - 1]} " if part.month else ""
    return f"{_doubt(part)}{day}{month}{part.year}"


def describe_precision(date: Edtf) -> str:
    """Return how well the date is known: "dated to the month", "a span of days", "dated to the year, approximate"."""
    words = [_span_words(date) if date.is_interval else f"dated to the {date.precision}"]
    if date.approximate:
        words.append("approximate")
    if date.uncertain:
        words.append("uncertain")
    return ", ".join(words)


def html_datetime(date: Edtf) -> str | None:
    """Return the value for <time datetime>, as precise as the date and no more; None for intervals.

    https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element
    """
    return None if date.is_interval else date.text.rstrip("~?%")


def _doubt(part: Part) -> str:
    return ("possibly " if part.uncertain else "") + ("about " if part.approximate else "")


def _words_before_dash(start: Part, end: Part) -> str:
    """Return the start without what it shares with the end: "10" of 10–12 March, "30 April" of 30 April – 2 May."""
    if start.year != end.year or start.precision != end.precision or _doubt(start) or _doubt(end):
        return describe_part(start)
    if start.month == end.month:
        return str(start.day)
    return describe_part(start).rpartition(" ")[0]


def _span_words(date: Edtf) -> str:
    if date.start is None:
        return f"open start, end dated to the {date.precision}"
    if date.end is None:
        return f"open end, start dated to the {date.precision}"
    same = date.start.precision == date.end.precision
    return f"a span of {date.precision}s" if same else "a span"
