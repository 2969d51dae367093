"""Which era an event belongs to."""

from collections.abc import Sequence
from datetime import date, timedelta

from chronicle.edtf import Edtf
from chronicle.records import Era


def era_of(when: Edtf, eras: Sequence[Era]) -> Era | None:
    """Return the era that holds most of the days on which `when` may start; the earlier era wins a tie.

    An open start counts by its end. None when no era holds any of these days.
    """
    first, last = possible_start(when)
    best: tuple[int, Era] | None = None
    for era in eras:
        days = _overlap(first, last, era_first(era), era_last(era))
        if days > 0 and (best is None or days > best[0]):
            best = (days, era)
    return best[1] if best else None


def possible_start(when: Edtf) -> tuple[date, date]:
    """Return the first and last day on which the date may start (an open start: may end)."""
    part = when.start or when.end
    return part.first, part.last


def era_first(era: Era) -> date:
    """Return the first day of the era."""
    return era.start.earliest


def era_last(era: Era) -> date:
    """Return the last day of the era, far in the future for an open end."""
    return era.end.latest or date.max


def span_of(eras: Sequence[Era], last_event: date) -> tuple[date, date]:
    """Return the first and last day of all eras; an open end stops at the end of the last event's year."""
    end = era_last(eras[-1])
    if end == date.max:
        end = date(max(last_event.year, eras[-1].start.earliest.year), 12, 31)
    return era_first(eras[0]), end


def _overlap(a_first: date, a_last: date, b_first: date, b_last: date) -> int:
    first, last = max(a_first, b_first), min(a_last, b_last)
    return (last - first + timedelta(days=1)).days
