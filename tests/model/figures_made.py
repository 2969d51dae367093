"""Series made of a few figures, without a chronicle."""

from chronicle.records import Plain, Series


def make_series(series_id: str, **fields) -> Series:
    base = {"title": "A series", "measure": "value", "unit": "m", "reporter": "Both", "sources": ["book"]}
    return Series.model_validate({"id": series_id} | base | fields)


def declared(series_id: str, *pairs: tuple[str, str], **more) -> Series:
    values = [{"period": Plain(period), "value": Plain(value), **more} for period, value in pairs]
    return make_series(series_id, values=values)
