"""Text to dates, with advice where the text is none."""

import re
from calendar import monthrange
from functools import lru_cache

from .date import Edtf, Part
from .words import MONTHS

_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)", re.ASCII)
_SEASON = range(21, 42)  # EDTF level 1 and 2 write seasons and quarters as months 21 to 41

_PLAIN = r"\d{4}(?:-\d\d){0,2}"

# What people write instead, and what to tell them; the first pattern that matches speaks.
_ADVICE = (
    (r"\.\./\.\.|\.\.", "at least one end must be known; leave the field out where neither is"),
    (r"[^/]*T\d\d:?\d\d.*", "leave the time of day out and tell it in the text"),
    (r"[^/]*/", "write '{0}..' where it goes on, or only the start where its end is not known"),
    (r"/[^/]*", "write '..{0}' where only the end is known"),
    (r".*(?<!\d)\d{4}-(2[1-9]|3\d|4[01])(?!\d).*", "seasons are not used; write the months: '1905-06/1905-08'"),
    (r"[\dXxu~?%/-]*[Xxu][\dXxu~?%/-]*", "unknown digits are not used; write '1905~' for about 1905, or '1900/1909'"),
    (r"\d{6}|\d{8}", "put hyphens between year, month and day: '1905-06-07'"),
    (r"[Yy]?-?\d{5}\d*|[Yy]-?\d+|-\d+.*", "years have four digits and run from 0001 to 9999"),
    (rf"({_PLAIN})\s*(?:[-–—]|to)\s*({_PLAIN})", "put a slash between the ends of a span: '{1}/{2}'"),
    (r"(\d{4}(?:-\d\d)?)-(\d\d)/(\d\d)", "write both ends of a span in full: '{1}-{2}/{1}-{3}'"),
    (r"(\d{4})[/.](\d\d)[/.](\d\d)", "put hyphens between year, month and day: '{1}-{2}-{3}'"),
    (r"(\d{3})0'?s", "write a decade as a span: '{1}0/{1}9'"),
    (r"(\d{4}.*)(~\?|\?~)", "write one mark for both: '{1}%'"),
    (r"(before|after) .*", "write '../1905' for a time before, '1905/..' for one after"),
    (r"(?i:today|present|now|ongoing)", "write '1905/..' where it goes on, '..' as the end of an era"),
    (r"\d{4}-\d{1,2}(-\d{1,2})?[~?%]?", "month and day have two digits: '1905-06-07'"),
    (r"(c\.|ca\.?|circa|about|around|~|\?|%).*", "marks follow the date: '1905~' about, '1905?' possibly"),
    (r"(?i:null|none|unknown|n/?a|n\.? ?d\.?|-+|\?)", "leave the field out where nothing is known"),
    (r"\d{1,2}[./ -].*|[A-Z][a-z]+ .*|\d{4}-[A-Za-z].*", "write digits, the year first: '1905-06-07' is 7 June 1905"),
)  # fmt: skip
_EXAMPLES = "write '1905', '1905-06', '1905-06-07' or a span such as '1905-06/1905-10'"


class EdtfError(ValueError):
    """The text is no date of the forms read here; the message says what to write instead."""


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """Read a date or an interval; raise EdtfError where it is none.

    >>> parse("1905-06").latest
    datetime.date(1905, 6, 30)
    """
    head, slash, tail = text.partition("/")
    if not slash:
        part = _parse_part(head, text)
        return Edtf(text, part, part, is_interval=False)
    start = None if head == ".." else _parse_part(head, text)
    end = None if tail == ".." else _parse_part(tail, text)
    if not start and not end:
        raise _no_date(text)
    if start and end and end.last < start.first:
        raise EdtfError(f"'{text}' ends before it starts; write the earlier date first: '{tail}/{head}'")
    return Edtf(text, start, end, is_interval=True)


def _parse_part(text: str, whole: str) -> Part:
    match = _PART.fullmatch(text)
    if not match:
        raise _no_date(whole)
    year, month, day = (digits and int(digits) for digits in match.group(1, 2, 3))
    _check_calendar(year, month, day, whole)
    return Part(year, month, day, approximate=match[4] in ("~", "%"), uncertain=match[4] in ("?", "%"))


def _check_calendar(year: int, month: int | None, day: int | None, whole: str) -> None:
    """Refuse what no calendar has; the proleptic Gregorian one counts, as in ISO 8601."""
    if year == 0:
        raise EdtfError(f"'{whole}' has the year 0000; years run from 0001 to 9999")
    if month is None:
        return
    if month in _SEASON and day is None:
        raise _no_date(whole)
    if not 1 <= month <= 12:
        raise EdtfError(f"'{whole}' does not exist: months run from 01 to 12")
    length = monthrange(year, month)[1]
    if day is not None and not 1 <= day <= length:
        raise EdtfError(f"'{whole}' does not exist: {MONTHS[month - 1]} {year} has the days 01 to {length}")


def _no_date(text: str) -> EdtfError:
    if len(text) > 60:
        return EdtfError(f"'{text[:40]}...' is no date; {_EXAMPLES}")
    for pattern, advice in _ADVICE:
        if match := re.fullmatch(pattern, text):
            return EdtfError(f"'{text}' is no date of the kind used here; {advice.format(text, *match.groups())}")
    return EdtfError(f"'{text}' is no date; {_EXAMPLES}")
