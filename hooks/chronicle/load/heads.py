"""First lines of records whose dash, colon or space was forgotten: told once, and read as they were meant.

Without this a record runs into the one before, and every reference to it is reported as well.
"""

import re

from .fault import Fault

_HEAD = re.compile(
    r"^(?P<dash>[-–—*•]? *)(?P<word>id(?: *: *| +))?(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*) *$(?=\n {2,}\S)", re.MULTILINE
)
_DASH = re.compile(r"^- ", re.MULTILINE)


def mend_heads(text: str) -> tuple[str, list[Fault]]:
    """Return the text of a list with the first line of every record as '- id: ...', and a fault for each mended."""
    faults: list[Fault] = []
    written, done = [], 0
    for match in _HEAD.finditer(text):
        right = f"- id: {match['id']}"
        if match[0].rstrip() == right or not _begins_record(text, match):
            continue
        written += [text[done : match.start()], right]
        done = match.end()
        line, column = text.count("\n", 0, match.start()), len(match[0]) - len(match[0].lstrip())
        faults.append(Fault(line, column, f"a record begins with a dash, a colon and spaces: '{right}'", match["id"]))
    return "".join([*written, text[done:]]), faults


def _begins_record(text: str, match: re.Match[str]) -> bool:
    """Whether a line was meant to begin a record: it has some of the signs, and is no part of the one above."""
    dash, word = match["dash"], match["word"]
    if dash.strip():
        return bool(word) or dash == "- "
    if not word:
        return False
    above = text[: match.start()]
    last = max(above.rfind("\n- "), 0 if above.startswith("- ") else -1)
    if last < 0:
        return bool(_DASH.search(text, match.end()))
    return len(dash) == 0 or (len(dash) == 2 and above[last:].lstrip("\n").startswith("- id:"))
