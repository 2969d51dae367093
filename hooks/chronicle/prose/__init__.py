"""Prose: Markdown with links to records, figures, and citations."""
