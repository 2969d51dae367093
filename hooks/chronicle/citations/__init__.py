"""Full references in the Chicago style, by a CSL processor."""

from chronicle.citations.chicago import Reference, References, bibliography_entry, note

__all__ = ["Reference", "References", "bibliography_entry", "note"]
