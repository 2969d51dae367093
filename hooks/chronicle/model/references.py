"""What each record refers to: the raw material of backlinks, of "what rests on this source", and of orphans."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from chronicle.prose.tokens import Cite, scan
from chronicle.records import CitedSource

_ID_FIELDS = (
    "themes", "people", "organisations", "places", "documents", "related", "signatories", "compare_with",
    "party", "organisation", "signed_at", "speaker", "initiative",
)  # fmt: skip


def linked_ids(record: BaseModel, known: set[str]) -> dict[str, None]:
    """Return the ids of all records that this one names, in fields and in prose, in order, without repeats.

    Fields such as `speaker` hold an id or a plain name; `known` tells them apart.
    """
    found: dict[str, None] = {}
    for part in walk(record):
        for name in _ID_FIELDS:
            value = part.__dict__.get(name)  # pydantic is slow to say that it has no such field
            for item in (value,) if isinstance(value, str) else value or ():
                if item in known:
                    found[item] = None
        for text in texts_of(part):
            for reference in scan(text):
                if not isinstance(reference, Cite) and reference.id in known:
                    found[reference.id] = None
    return found


def cited_sources(record: BaseModel) -> Iterator[tuple[str, str | None]]:
    """Yield (source id, locator) of every citation of the record, in fields and in prose, repeats included."""
    for part in walk(record):
        for cited in part.__dict__.get("sources", ()):
            if isinstance(cited, CitedSource):
                yield cited.id, cited.locator
        for text in texts_of(part):
            for reference in scan(text):
                if isinstance(reference, Cite):
                    yield reference.id, reference.locator


def walk(record: BaseModel) -> Iterator[BaseModel]:
    """Yield the record and every model inside it, depth first."""
    yield record
    for value in record.__dict__.values():
        yield from _walk_value(value)


def _walk_value(value: Any) -> Iterator[BaseModel]:
    if isinstance(value, CitedSource):
        return
    if isinstance(value, BaseModel):
        yield from walk(value)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _walk_value(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _walk_value(item)


def texts_of(part: BaseModel) -> Iterator[str]:
    """Yield every text of one model that may hold references (plain text never holds `[[` or `[@` by accident)."""
    for value in part.__dict__.values():
        if isinstance(value, str) and ("[[" in value or "[@" in value):
            yield value
