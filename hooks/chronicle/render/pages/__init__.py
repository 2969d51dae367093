"""One module per group of pages; each gives the pages of its records."""
