"""The types of pages that a sample of the site must hold."""

from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
WRITTEN = {file.relative_to(DOCS).with_suffix("").as_posix() for file in DOCS.rglob("*.md")}
INDEXES = {
    "eras", "timeline", "themes", "people", "organisations", "places", "documents", "sources", "glossary", "trade",
    "comparison", "offices", "missing", "calendar", "search",
}  # fmt: skip
RECORD_KINDS = (
    "eras", "events", "people", "organisations", "places", "documents", "themes", "sources", "series", "breakdowns",
)  # fmt: skip
RECORDS = {f"one of {kind}": kind for kind in RECORD_KINDS}
TYPES = ["home", "not found", *sorted({*INDEXES, *WRITTEN} - {"index"}), *RECORDS]
