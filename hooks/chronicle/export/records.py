"""Every record as JSON: its fields as the data have them, and under `computed` what the site derives from them."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from chronicle.edtf import Edtf, describe
from chronicle.export.plain import plain_words
from chronicle.export.shape import shapes
from chronicle.export.tables import MODELS, records_of
from chronicle.export.text import present
from chronicle.formats.addresses import record_file
from chronicle.model.chronicle import Chronicle

_DATES = ("date", "period")


class RecordFiles:
    """Makes the JSON of records; `url` is the address of the site, empty when it is not known."""

    def __init__(self, chronicle: Chronicle, url: str, page_of):
        self._chronicle = chronicle
        self._url = url
        self._page_of = page_of
        self._plain = plain_words(chronicle)

    def of_kind(self, kind: str) -> dict[str, str]:
        """Return each record of a kind as JSON text by id, a field a line."""
        return {record.id: object_text(self.tree(kind, record)) for record in records_of(self._chronicle, kind)}

    def tree(self, kind: str, record: BaseModel) -> dict[str, Any]:
        """Return a record as a tree of plain values."""
        fields = record.model_dump(mode="json", by_alias=True, exclude_unset=True)
        return {"id": record.id, **fields, "computed": self._computed(kind, record)}

    def list_text(self, kind: str, texts: dict[str, str]) -> str:
        """Return all records of a kind, made by `of_kind`, as one JSON text."""
        head = self.head() | {"kind": kind}
        lines = ",\n".join(f" {_dumps(key)}: {_dumps(value)}" for key, value in head.items())
        records = ",\n".join(text.rstrip() for text in texts.values())
        return f'{{\n{lines},\n "records": [\n{records}\n ]\n}}\n'

    def head(self) -> dict[str, str]:
        """Return what every file says of where it comes from."""
        site = self._chronicle.site
        return present({"title": site.title, "licence": site.licence, "site": self._url})

    def site_text(self) -> str:
        """Return the site's own record."""
        return object_text(self._chronicle.site.model_dump(mode="json", by_alias=True, exclude_unset=True))

    def _computed(self, kind: str, record: BaseModel) -> dict[str, Any]:
        chronicle = self._chronicle
        origin = chronicle.origins.get((kind, record.id))
        mentioned = [] if kind == "sources" else chronicle.mentions(record.id)
        resting = chronicle.resting_on.get(record.id, ()) if kind == "sources" else ()
        return present(
            {
                "kind": kind,
                "page": self._page_of(kind, record.id),
                "json": self._url + record_file(kind, record.id),
                "file": origin.path if origin else "",
                **self._dates(record),
                "era": chronicle.era_of_event.get(record.id) if kind == "events" else None,
                "text": dict(self._texts(record)),
                "figures": self._figures(record) if kind == "series" else None,
                "mentioned_by": [{"kind": one.kind, "id": one.id} for one in mentioned],
                "cited_by": [{"kind": one.kind, "id": one.id} for one, _ in resting],
            }
        )

    def _dates(self, record: BaseModel) -> dict[str, str]:
        found = next((date for name in _DATES if (date := getattr(record, name, None))), None)
        return {"when": describe(found), **_days(found)} if found else {}

    def _texts(self, record: BaseModel) -> Iterator[tuple[str, str]]:
        """Yield the prose fields as plain text."""
        for shape in shapes(type(record)):
            if shape.text == "prose" and shape.holds == "one" and (prose := getattr(record, shape.attribute)):
                yield shape.key, self._plain(prose)

    def _figures(self, record: BaseModel) -> list[dict[str, Any]]:
        """Return the figures of a series that are computed from others."""
        return [
            {"period": str(figure.period), "value": float(figure.value), "parts": list(figure.parts)}
            for figure in self._chronicle.figures[record.id]
            if figure.index is None
        ]


def record_files(chronicle: Chronicle, url: str, page_of) -> Iterator[tuple[str, str, int]]:
    """Yield (address within the folder of data, text, number of records) of a file for each record and each kind."""
    files = RecordFiles(chronicle, url, page_of)
    yield "site.json", files.site_text(), 1
    for kind in MODELS:
        texts = files.of_kind(kind)
        if texts:
            yield f"{kind}.json", files.list_text(kind, texts), len(texts)
            for record_id, text in texts.items():
                yield f"{kind}/{record_id}.json", text, 1


def object_text(tree: dict[str, Any]) -> str:
    """Return a mapping as JSON with a line for each of its fields, so that an edit changes only its own lines."""
    return "{\n" + ",\n".join(f" {_dumps(key)}: {_dumps(value)}" for key, value in tree.items()) + "\n}\n"


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _days(date: Edtf) -> dict[str, str]:
    first, last = date.earliest, date.latest
    return {"first_day": first.isoformat() if first else "", "last_day": last.isoformat() if last else ""}
