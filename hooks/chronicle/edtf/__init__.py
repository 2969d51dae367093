"""Dates as precise as they are known: the forms of EDTF level 0 and 1 that a chronicle needs.

Read are `1905`, `1905-06`, `1905-06-07`, intervals of these (`1814-01-14/1814-08-14`), open ones (`../1814`, `1905/..`)
and a qualifier after any of them: `~` about, `?` possibly, `%` both. https://www.loc.gov/standards/datetime/

Other forms of level 1 are refused with advice: seasons and unspecified digits (`1905-21`, `190X`) because the months or
the span say the same, an unknown start or end (`1905/`) because readers cannot tell it from an open one, years before 1
or after 9999 because the calendar of the standard library ends there, and times of day.
"""

from .date import OPEN_END, Edtf, Part
from .follow import follows
from .parse import EdtfError, parse
from .words import MONTHS, describe, describe_part, describe_precision, html_datetime

__all__ = [
    "MONTHS",
    "OPEN_END",
    "Edtf",
    "EdtfError",
    "Part",
    "describe",
    "describe_part",
    "describe_precision",
    "follows",
    "html_datetime",
    "parse",
]
