"""A chronicle of the relations of two parties: YAML in, pages and downloads out. Knows nothing of MkDocs."""
