"""What a date is: one part, or two with a span between them."""

import datetime
from calendar import monthrange
from dataclasses import dataclass
from functools import total_ordering

_LONG = 10_000_000  # days; longer than any closed span, so that open spans sort last


@dataclass(frozen=True, slots=True)
class Part:
    """A single date: a year, or a month or day of it, and how sure it is."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False

    @property
    def precision(self) -> str:
        """Return "day", "month" or "year"."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first(self) -> datetime.date:
        """The first day that the date may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The last day that the date may mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or monthrange(self.year, month)[1])


@total_ordering
class Edtf:
    """A date or an interval, as known. Frozen; equal when written alike; sorts by `sort_key`. Made by `parse`.

    `start` and `end` are None where open, and the same part for a single date; `earliest` and `latest` are the first
    and last day it may cover, or None where open.
    """

    __slots__ = ("earliest", "end", "is_interval", "latest", "sort_key", "start", "text")

    def __init__(self, text: str, start: Part | None, end: Part | None, is_interval: bool):
        freeze = super().__setattr__
        freeze("text", text)
        freeze("start", start)
        freeze("end", end)
        freeze("is_interval", is_interval)
        freeze("earliest", start.first if start else None)
        freeze("latest", end.last if end else None)
        freeze("sort_key", _sort_key(text, start, end))

    def __setattr__(self, name, value):
        raise AttributeError("a date is frozen")

    def __reduce__(self):
        return Edtf, (self.text, self.start, self.end, self.is_interval)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Edtf({self.text!r})"

    def __eq__(self, other) -> bool:
        return self.text == other.text if isinstance(other, Edtf) else NotImplemented

    def __lt__(self, other) -> bool:
        return self.sort_key < other.sort_key if isinstance(other, Edtf) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    @property
    def precision(self) -> str:
        """Return "day", "month" or "year": the precision of the start, or of the end where the start is open."""
        part = self.start or self.end
        return part.precision if part else "year"

    @property
    def approximate(self) -> bool:
        """Whether any end of it is marked `~` or `%`."""
        return any(part.approximate for part in (self.start, self.end) if part)

    @property
    def uncertain(self) -> bool:
        """Whether any end of it is marked `?` or `%`."""
        return any(part.uncertain for part in (self.start, self.end) if part)


def _sort_key(text: str, start: Part | None, end: Part | None) -> tuple[int, int, str]:
    """Order by the earliest possible day (of the end, where the start is open), then the shorter, then the text."""
    part = start or end
    if part is None:
        return _LONG, _LONG, text
    length = (end.last - start.first).days if start and end else _LONG
    return part.first.toordinal(), length, text


# A bare `..`, for the fields that may end openly (the last era); `parse` refuses it.
OPEN_END = Edtf("..", None, None, is_interval=True)
