"""The Jinja environment of all page bodies: autoescape on, undefined names are errors."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from chronicle.charts.words import STANDINGS
from chronicle.edtf import describe, describe_precision, html_datetime
from chronicle.model.chronicle import describe_span
from chronicle.model.figures import format_figure, format_number
from chronicle.model.links import row_id
from chronicle.render.words import (
    beside_year,
    days_of_span,
    grouped,
    host_of,
    kind_name,
    language_name,
    list_in_words,
    plural,
    short_path,
    size_in_words,
)


@cache
def environment() -> Environment:
    """Return the environment; its templates take data only, and lay it out."""
    env = Environment(
        loader=PackageLoader("chronicle", "render/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # else every import in a template looks at the disk
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Linked data in a head: letters of all scripts as they are, and no space between.
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    env.filters |= {
        "beside_year": beside_year,
        "date_words": describe,
        "precision": describe_precision,
        "datetime": html_datetime,
        "span": describe_span,
        "length": len,
        "days": days_of_span,
        "number": format_number,
        "size": size_in_words,
        "short_path": short_path,
        "px": "{:g}".format,
        "figure": format_figure,
        "row_id": row_id,
        "grouped": grouped,
        "host": host_of,
        "kind_name": kind_name,
        "language": language_name,
        "in_words": list_in_words,
        "plural": plural,
        "standing": STANDINGS.get,
    }
    return env
