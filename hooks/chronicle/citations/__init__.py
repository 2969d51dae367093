"""Full references in the Chicago style, by a CSL processor."""

from chronicle.citations.chicago import Reference, bibliography_entry, note

__all__ = ["Reference", "bibliography_entry", "note"]
