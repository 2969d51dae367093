"""The generated parts that a hand-written page can ask for, by the names that `[[part:NAME]]` takes."""

PARTS = frozenset({
    "eras", "themes", "people", "organisations", "places", "documents", "sources", "glossary", "trade", "comparison",
    "timeline", "calendar", "offices", "missing", "data", "fields", "rules", "chart", "stack", "sides",
})  # fmt: skip
RECORD_PARTS = frozenset({"chart", "stack", "sides"})
"""Those followed by ids: `[[part:chart SERIES ...]]` draws series of one unit in one chart, or a breakdown
(`[[part:chart SERIES ...|Title]]` gives it a title of its own); `[[part:stack SERIES ...]]` stacks shares of one whole
to bars of a hundred per cent, or `[[part:stack BREAKDOWN ...]]` complete breakdowns of the same parts;
`[[part:sides SERIES]]` puts the newest figure beside that of the series it is compared with."""
