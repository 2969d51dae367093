"""Events for TimelineJS, all and by era: https://timeline.knightlab.com/docs/json-format.html."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import escape

from chronicle.edtf import Edtf, describe
from chronicle.edtf import Part as DatePart
from chronicle.export.site_address import SiteAddress
from chronicle.formats.addresses import DATA
from chronicle.model.chronicle import Chronicle
from chronicle.records import Era, Event


def slide_files(chronicle: Chronicle, site: SiteAddress) -> Iterator[tuple[str, str, str, int]]:
    """Yield (address, title, text, number of events): one file of all events, and one for each era that has any."""
    slides = {event.id: _slide(chronicle, site, event) for event in chronicle.events.values()}
    eras = [_era(era) for era in chronicle.eras.values() if era.end.latest]
    title = chronicle.site.title
    yield (
        f"{DATA}timeline.json",
        title,
        _timeline(title, chronicle.site.description, slides.values(), eras),
        len(slides),
    )
    for era in chronicle.eras.values():
        own = [slides[event_id] for event_id in chronicle.events_of_era[era.id]]
        if own:
            text = _timeline(era.title, era.summary, own, [])
            yield f"{DATA}timeline/eras/{era.id}.json", f"{title}: {era.title}", text, len(own)


def _timeline(title: str, words: str, slides: Iterable[str], eras: list[dict[str, Any]]) -> str:
    head = json.dumps({"text": _text(title, words)}, ensure_ascii=False)
    lines = ",\n".join(slides)
    return f'{{"title": {head},\n"eras": {json.dumps(eras, ensure_ascii=False)},\n"events": [\n{lines}\n]}}\n'


def _slide(chronicle: Chronicle, site: SiteAddress, event: Event) -> str:
    start, end = event.date.start, event.date.end
    # TimelineJS makes a link of an address by itself.
    slide = {
        "unique_id": event.id,
        "start_date": _date(start or end),
        "text": _text(event.title, event.summary, site.page("events", event.id)),
        "group": chronicle.themes[event.themes[0]].name,
        "display_date": _display(event.date),
    }
    if event.date.is_interval and start and end:
        slide["end_date"] = _date(end)
    return json.dumps(slide, ensure_ascii=False)


def _era(era: Era) -> dict[str, Any]:
    return {
        "start_date": _date(era.start.start),
        "end_date": _date(era.end.end),
        "text": {"headline": str(escape(era.title))},
    }


def _text(headline: str, *words: str) -> dict[str, str]:
    """Return headline and text; both are HTML there, so what is plain here is escaped."""
    return {"headline": str(escape(headline)), "text": " ".join(str(escape(part)) for part in words)}


def _date(part: DatePart) -> dict[str, int]:
    known = {"year": part.year, "month": part.month, "day": part.day}
    return {name: number for name, number in known.items() if number}


def _display(date: Edtf) -> str:
    words = describe(date)
    return words[0].upper() + words[1:]
