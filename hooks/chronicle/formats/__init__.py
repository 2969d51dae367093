"""Records in standard forms, for pages and for exports alike: pure functions from records to values and text."""
