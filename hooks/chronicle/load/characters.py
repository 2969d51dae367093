"""Characters that have no place in data or prose: controls, tabs, and what cannot be seen or is private.

NEL and the Unicode line separators are among them because YAML 1.1 parsers count them as line ends and YAML 1.2 ones do
not; directional controls because they make text read other than it is (https://www.unicode.org/reports/tr36/).
"""

import re
import unicodedata

from .fault import Fault

_BAD = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but not the tab and the line end
    "\u2028-\u202e\u2066-\u2069"  # separators and directional controls
    "\ufeff\ufff9-\uffff\ufdd0-\ufdef\ud800-\uf8ff\U000f0000-\U0010ffff"  # marks, lost, none, private
)
BAD = re.compile(f"[{_BAD}]")
_BAD_OR_TAB = re.compile(f"[\t{_BAD}]")
_INDENTING_TAB = re.compile(r"^ *\t", re.MULTILINE)
_MOST = 20  # faults named per piece of text; a binary file would have thousands


def clean(text: str) -> tuple[str, list[Fault]]:
    """Return the text with bad characters replaced one for one, and a fault for each line that has them."""
    if not _BAD_OR_TAB.search(text):
        return text, []
    faults: dict[int, Fault] = {}
    for match in _BAD_OR_TAB.finditer(text):
        line = text.count("\n", 0, match.start())
        column = match.start() - text.rfind("\n", 0, match.start()) - 1
        faults.setdefault(line, Fault(line, column, describe(match[0])))
        if len(faults) == _MOST:
            break
    return _BAD_OR_TAB.sub(lambda match: " " if match[0] == "\t" else "\ufffd", text), list(faults.values())


def has_indenting_tab(text: str) -> bool:
    """Whether a line is indented with tabs, so that its level cannot be known."""
    return bool(_INDENTING_TAB.search(text))


def describe(character: str) -> str:
    """Return what is wrong with a bad character."""
    code = f"U+{ord(character):04X}"
    if character == "\t":
        return "a tab; write spaces instead"
    if character == "\ufffd":
        return f"the character {code} stands where another was lost in a conversion; write the right one"
    name = unicodedata.name(character, "").lower()
    sort = {"Co": "a private character", "Cc": "a control character"}.get(unicodedata.category(character), name)
    return f"the character {code} ({sort or 'no character'}) cannot be used; delete it"
