"""What YAML's parser says, in words that tell an editor what to do."""

import re
from typing import Any

import yaml

from .fault import Fault

# The parser's sentence, ours, and whether the place where its construct begins tells more than where it gave up.
_ADVICE = (
    ("mapping values are not allowed", "a colon followed by a space inside text; put the text in quotes", False),
    ("could not find expected ':'", "a field name without a colon after it; write 'name: value'", True),
    ("cannot start any token", "text that begins with this character must be put in quotes", False),
    ("unexpected end of stream", "a quote is opened here and not closed", True),
    ("unexpected document indicator", "a quote is opened here and not closed", True),
    ("unknown escape character", "a backslash in double quotes; use single quotes, or write two backslashes", False),
    ("did not find expected ',' or", "a bracket or brace is opened here and not closed, or a comma is missing", True),
    ("did not find expected node content", "a value is missing, or a bracket or comma is out of place", False),
    ("did not find expected '-' indicator", "indented otherwise than the lines it belongs to", False),
    ("did not find expected key", "not indented like its neighbours, or text after a closed quote or bracket", False),
    # The same, as the parser in Python says it.
    ("expected ',' or", "a bracket or brace is opened here and not closed, or a comma is missing", True),
    ("expected <block end>", "not indented like its neighbours, or text after a closed quote or bracket", False),
    ("block sequence entries are not allowed", "a list cannot begin here; begin it on the next line", False),
    ("alphabetic or numeric character", "text that begins with '*' or '&' must be put in quotes", True),
    ("invalid Unicode character", "an escape that is no Unicode character; write the character itself", False),
)  # fmt: skip


def explain(error: yaml.YAMLError, last: Any) -> Fault:
    """Return the fault of a YAML error; `last` is the last event read before it."""
    problem = re.sub(r"\s+", " ", str(getattr(error, "problem", None) or error))
    mark = getattr(error, "problem_mark", None)
    begin = getattr(error, "context_mark", None) or mark
    if _ran_on(last) and re.search("did not find expected|expected <block end>", problem):
        return _fault(last.start_mark, "a quote is opened here and closed on a later line, in the middle of other text")
    for said, advice, at_begin in _ADVICE:
        if said in problem:
            return _fault(begin if at_begin else mark, advice)
    return _fault(mark, f"this is no valid YAML: {problem[:200]}")


def _fault(mark: Any, message: str) -> Fault:
    return Fault(mark.line, mark.column, message) if mark else Fault(0, 0, message)


def _ran_on(event: Any) -> bool:
    """Whether the last thing read is a quoted text over several lines, the usual work of a forgotten quote."""
    return (
        isinstance(event, yaml.ScalarEvent)
        and event.style in ("'", '"')
        and event.start_mark.line < event.end_mark.line
    )
