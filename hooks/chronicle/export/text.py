"""Plain values as text: cells of CSV, trees of JSON."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from chronicle.edtf import Edtf

# Spreadsheets take UTF-8 for an old code page unless the file begins with this mark; readers of data skip it.
MARK = "\ufeff"
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?")


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


def guard(text: str) -> str:
    """Return text for a cell, an apostrophe before `=`, `+`, `-` or `@`, so that no spreadsheet sees a formula.

    https://owasp.org/www-community/attacks/CSV_Injection; numbers stay as they are. The rule can be undone: where
    apostrophes stand before one of these signs, the first one is ours (`unguard`).
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def unguard(cell: str) -> str:
    """Return the text of a cell as it was before `guard`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def csv_text(columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> str:
    """Return rows given by name of column as CSV, see `csv_lines`."""
    return csv_lines(columns, ([row.get(name) for name in columns] for row in rows))


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Return rows as CSV in UTF-8 with a byte order mark, CRLF and a head (RFC 4180); None is an empty cell."""
    text = io.StringIO(newline="")
    text.write(MARK)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guard(cell) if type(cell) is str else cell for cell in row] for row in rows)
    return text.getvalue()


def json_text(tree: dict[str, Any] | list[Any]) -> str:
    """Return a tree as JSON, one value a line."""
    return json.dumps(tree, ensure_ascii=False, indent=1) + "\n"
