"""Addresses in the repository where the site is written."""

from urllib.parse import quote, urlencode

BRANCH = "main"
REPORT_FORM = "report-a-mistake.yml"
"""The form for mistakes; its fields `record` and `page` are filled in by the link."""


def edit_address(repository: str, path: str, line: int | None = None) -> str:
    """Return where a file of the repository can be edited, at a line where one is given."""
    return f"{repository}/edit/{BRANCH}/{quote(path)}" + (f"#L{line}" if line else "")


def report_address(repository: str, record: str, page: str) -> str:
    """Return where a mistake can be reported, with the record, such as `events/first-treaty`, and the page filled in.

    https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query
    """
    fields = {"template": REPORT_FORM, "title": f"{record}: ", "record": record, "page": page}
    return f"{repository}/issues/new?{urlencode(fields, quote_via=quote)}"
