"""Plain values as text: cells of CSV, trees of JSON."""

import csv
import io
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from chronicle.edtf import Edtf


def period_cells(period: Edtf) -> dict[str, str]:
    """Return a period as written with its first and last day, empty where open."""
    first, last = period.earliest, period.latest
    return {
        "period": str(period),
        "first_day": first.isoformat() if first else "",
        "last_day": last.isoformat() if last else "",
    }


def plain_number(number: Decimal | None) -> str:
    """Return a number with its digits as written, empty for none."""
    return "" if number is None else f"{number:f}"


def number_of(number: Decimal | None) -> int | float | None:
    """Return a number as JSON has it."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() and number.as_tuple().exponent >= 0 else float(number)


def present(tree: dict[str, Any]) -> dict[str, Any]:
    """Return the tree without what is not known."""
    return {key: value for key, value in tree.items() if value not in (None, "", [], {})}


def csv_text(columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> str:
    """Return rows as CSV with CRLF and a head (RFC 4180)."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: "" if row.get(name) is None else row[name] for name in columns} for row in rows)
    return text.getvalue()


def json_text(tree: dict[str, Any] | list[Any]) -> str:
    """Return a tree as JSON, one value a line."""
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"
