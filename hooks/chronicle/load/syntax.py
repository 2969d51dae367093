"""What YAML's parser says, in words that tell an editor what to do."""

import re
from typing import Any

import yaml

from .fault import Fault

_INDENT = "not indented like its neighbours; give it as many spaces as they have"
_OTHERWISE = "indented otherwise than the lines it belongs to; give it as many spaces as they have"
_NO_COLON = "no colon with a space after it; write 'name: value', or indent what goes on with the text above"
_AFTER_SIGN = "text after '|' or '>' begins on the next line; put text that begins so in quotes"
_AFTER_QUOTE = "text after a closed quote; put all of it in quotes, and write a quote inside twice"
_AFTER_BRACKET = "text after a closed bracket; put text that begins with a bracket in quotes"

# The parser's sentence, ours, and whether the place where its construct begins tells more than where it gave up.
_ADVICE = (
    ("mapping values are not allowed", "a colon followed by a space inside text; put the text in quotes", False),
    ("mapping keys are not allowed", "text that begins with '?' must be put in quotes", False),
    ("comment or line break", _AFTER_SIGN, False),
    ("expected <document start>", "not indented like the lines above; give it as many spaces as they have", False),
    ("could not find expected ':'", _NO_COLON, True),
    ("cannot start any token", "text that begins with this character must be put in quotes", False),
    ("unexpected end of stream", "a quote is opened here and not closed", True),
    ("unexpected document indicator", "a quote is opened here and not closed", True),
    ("unknown escape character", "a backslash in double quotes; use single quotes, or write two backslashes", False),
    ("did not find expected ',' or", "a bracket or brace is opened here and not closed, or a comma is missing", True),
    ("did not find expected node content", "a value is missing, or a bracket or comma is out of place", False),
    ("did not find expected '-' indicator", _OTHERWISE, False),
    ("did not find expected key", _INDENT, False),
    # The same, as the parser in Python says it.
    ("expected ',' or", "a bracket or brace is opened here and not closed, or a comma is missing", True),
    ("expected <block end>", _INDENT, False),
    ("block sequence entries are not allowed", "a list cannot begin here; begin it on the next line", False),
    ("alphabetic or numeric character", "text that begins with '*' or '&' must be put in quotes", True),
    ("invalid Unicode character", "an escape that is no Unicode character; write the character itself", False),
)  # fmt: skip


_GLUED = re.compile(r"[ -]*([A-Za-z_-]+):[^ ]")


def explain(error: yaml.YAMLError, last: Any, text: str) -> Fault:
    """Return the fault of a YAML error in a text; `last` is the last event read before it."""
    problem = re.sub(r"\s+", " ", str(getattr(error, "problem", None) or error))
    mark = getattr(error, "problem_mark", None)
    begin = getattr(error, "context_mark", None) or mark
    if _ran_on(last) and re.search("did not find expected|expected <block end>", problem):
        return _fault(last.start_mark, "a quote is opened here and closed on a later line, in the middle of other text")
    for said, advice, at_begin in _ADVICE:
        if said in problem:
            mark = begin if at_begin else mark
            return _fault(mark, _look(text, mark, advice) if mark else advice)
    return _fault(mark, f"this is no valid YAML: {problem[:200]}")


def _look(text: str, mark: Any, advice: str) -> str:
    """Return better advice where the line itself tells what happened."""
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    before = line[: mark.column]
    if name := _GLUED.match(line) if advice == _NO_COLON else None:
        return f"no space after the colon of '{name[1]}'; write '{name[1]}: ...'"
    if advice.startswith("a colon") and re.fullmatch(r" *[A-Za-z_-]+", before) and mark.line:
        return "not indented like the field above, or the field above is no 'name: value'; mend the one that is wrong"
    if advice == _INDENT and before.strip():
        return _AFTER_QUOTE if before.rstrip()[-1] in "'\"" else _AFTER_BRACKET
    return advice


def _fault(mark: Any, message: str) -> Fault:
    return Fault(mark.line, mark.column, message) if mark else Fault(0, 0, message)


def _ran_on(event: Any) -> bool:
    """Whether the last thing read is a quoted text over several lines, the usual work of a forgotten quote."""
    return (
        isinstance(event, yaml.ScalarEvent)
        and event.style in ("'", '"')
        and event.start_mark.line < event.end_mark.line
    )
