"""Series and breakdowns as datasets, as the search engines for data read them.

https://developers.google.com/search/docs/appearance/structured-data/dataset
"""

from collections.abc import Iterable
from typing import Any

from chronicle.edtf import Edtf
from chronicle.formats.jsonld.node import Node, in_languages, present
from chronicle.formats.licence import licence_address
from chronicle.records import Breakdown, Series

_MEDIA = {"csv": "text/csv", "json": "application/json"}


def series_node(data: Any, series: Series) -> Node:
    """Return a series of figures with its files."""
    figures = data.chronicle.figures[series.id]
    about = [series.commodity, series.denominator and f"base: {series.denominator}"]
    cited = dict.fromkeys(one.id for figure in figures for one in figure.sources)
    return _dataset(data, series, [figure.period for figure in figures], about, cited)


def breakdown_node(data: Any, breakdown: Breakdown) -> Node:
    """Return a breakdown of a whole with its files."""
    cited = dict.fromkeys(one.id for one in breakdown.sources)
    return _dataset(data, breakdown, [breakdown.period], [f"base: {breakdown.denominator}"], cited)


def _dataset(
    data: Any, record: Series | Breakdown, periods: list[Edtf], about: list[str | None], cited: Iterable[str]
) -> Node:
    unit = data.chronicle.units[record.unit]
    reporter = data.party_or_name(record.reporter) if record.reporter else None
    by = f"reported by {reporter['name']}" if reporter else None
    words = [f"{record.title}, in {unit.name}", *about, by]
    measured = {"@type": "PropertyValue", "name": record.measure, "unitText": unit.name}
    return present(
        {
            "@type": "Dataset",
            "name": record.title,
            "alternateName": in_languages(record.names),
            "description": "; ".join(word for word in words if word) + ". " + data.plain(record.note),
            "variableMeasured": measured,
            "temporalCoverage": _coverage(periods),
            "creator": reporter,
            "citation": [data.reference("sources", source) for source in cited],
            "isAccessibleForFree": True,
            "license": licence_address(data.chronicle.site.licence),
            "distribution": [_file(data, record.id, ending, media) for ending, media in _MEDIA.items()],
        }
    )


def _coverage(periods: list[Edtf]) -> str | None:
    """Return the years from the first to the last period, as ISO 8601 has a span of time."""
    years = sorted(day.year for period in periods for day in (period.earliest, period.latest) if day)
    if not years:
        return None
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}/{years[-1]}"


def _file(data: Any, record_id: str, ending: str, media: str) -> Node:
    address = f"{data.base}trade/{record_id}/{record_id}.{ending}"
    return {"@type": "DataDownload", "encodingFormat": media, "contentUrl": address}
