"""Rules on evidence: every figure has a source, and what is disputed says so."""

from collections.abc import Iterator

from ..problems import Problem
from .context import Context, each, problem


def value_without_source(context: Context) -> Iterator[Problem]:
    """Every figure must be found again in a source, its own or that of its series."""
    for entry, series in context.drafts("series"):
        if "sources" in (entry.data or {}):
            continue
        for index, value in each(series.values):
            if not value.sources:
                yield problem(entry, ("values", index), "has no source; give it 'sources', or give them to the series")


def dispute_missing(context: Context) -> Iterator[Problem]:
    """Who calls something disputed must say what is disputed and by whom."""
    for entry, event in context.drafts("events"):
        if event.certainty == "disputed" and not (event.dispute or "dispute" in entry.data):
            yield problem(entry, ("certainty",), "'disputed' needs the field 'dispute': who says what")


def public_empty(context: Context) -> Iterator[Problem]:
    """The field public holds what was said at the time, what became known later, or both."""
    for entry, event in context.drafts("events"):
        if event.public and not entry.data["public"]:
            yield problem(entry, ("public",), "needs 'at_the_time' or 'known_later'")


def chronicle_incomplete(context: Context) -> Iterator[Problem]:
    """A chronicle needs a site, eras and a home page; all else may be absent."""
    folder = context.loaded.folder
    found = {path.removeprefix(f"{folder}/").partition("/")[0].partition(".")[0] for path in context.loaded.files}
    for kind, reason in (("site", "it names the parties and themes"), ("eras", "every event lies in an era")):
        if kind not in found:
            yield Problem(f"{folder}/{kind}.yml", 1, 1, "", f"the file is missing; {reason}")
    if context.docs is not None and not any(path.endswith("docs/index.md") for path in context.docs):
        yield Problem("docs/index.md", 1, 1, "", "the file is missing; it is the home page")


RULES = (value_without_source, dispute_missing, public_empty, chronicle_incomplete)
