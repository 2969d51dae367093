"""What other forms of a reference need from CSL-JSON: names in one piece, dates in ISO 8601."""

from typing import Any

Csl = dict[str, Any]


def iso_date(date: Csl | None) -> str:
    """Return a CSL date as ISO 8601 has it, `1953-06` or `1953/1955`, no more precise than it is; words as they are.

    >>> iso_date({"date-parts": [[1953, 6]]})
    '1953-06'
    """
    if not date:
        return ""
    if "date-parts" not in date:
        return date.get("literal", "")
    return "/".join(_iso(parts) for parts in date["date-parts"])


def first_year(date: Csl | None) -> str:
    """Return the year in which a CSL date begins, empty where it has none."""
    return f"{date['date-parts'][0][0]:04d}" if date and "date-parts" in date else ""


def name_in_parts(name: Csl) -> str:
    """Return a person's name with the family name first: `von Berg, Jr., Anna`; the name of a body as it is."""
    if "literal" in name:
        return name["literal"]
    particles = (name.get("dropping-particle"), name.get("non-dropping-particle"))
    family = " ".join(part for part in (*particles, name.get("family")) if part)
    return ", ".join(part for part in (family, name.get("suffix"), name.get("given")) if part)


def is_body(name: Csl) -> bool:
    """Return whether a name is that of a body, which has no family name."""
    return "literal" in name


def _iso(parts: list[int]) -> str:
    return "-".join([f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:])])
