"""The generated parts that a hand-written page can ask for, by the names that `[[part:NAME]]` takes."""

PARTS = frozenset({
    "eras", "themes", "people", "organisations", "places", "documents", "sources", "glossary", "trade", "comparison",
    "timeline", "offices", "missing", "fields", "rules",
})  # fmt: skip
