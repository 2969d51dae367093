"""Frozen records, linked and enriched: era, neighbours, backlinks, derived figures."""

from chronicle.model.build import build
from chronicle.model.chronicle import Chronicle, Origin, Target, describe_span

__all__ = ["Chronicle", "Origin", "Target", "build", "describe_span"]
