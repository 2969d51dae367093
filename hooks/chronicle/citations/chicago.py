"""References in the Chicago style (notes and bibliography), formatted by citeproc-py from CSL-JSON.

The style file is the Chicago Manual's 16th edition from the Citation Style Language project
(https://github.com/citation-style-language/styles, CC BY-SA 3.0): citeproc-py does not yet support what the files
of the later editions use, and prints given names and report numbers wrongly with them.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from chronicle.citations.processor import process

# citeproc reads <i> and & in the data as markup, so these letters travel in disguise and come out escaped.
_DISGUISE = str.maketrans({"&": "\ue010", "<": "\ue011", ">": "\ue012"})
_ESCAPED = {"\ue010": "&amp;", "\ue011": "&lt;", "\ue012": "&gt;"}
_LOCATOR = "\ue013"
_URL = "\ue014"


@dataclass(frozen=True, slots=True)
class Reference:
    """A formatted reference around its address: what stands before it, the address itself, what follows."""

    before: Markup
    url: str | None
    after: Markup


class References:
    """The references of a set of sources, which give themselves as CSL-JSON; each is made when first asked for."""

    def __init__(self, sources: Mapping[str, Any]):
        self._sources = sources
        self._made: dict[tuple[str, str | None, bool], Reference] = {}

    def note(self, source_id: str, locator: str | None = None) -> Reference:
        """Return the full reference of a source as a note, see `note`."""
        source = self._sources[source_id]
        key = (source_id, locator, True)
        if key not in self._made:
            self._made[key] = note(source.csl(), locator)
        return self._made[key]

    def entry(self, source_id: str) -> Reference:
        """Return a source's entry in a bibliography, see `bibliography_entry`."""
        source = self._sources[source_id]
        key = (source_id, None, False)
        if key not in self._made:
            self._made[key] = bibliography_entry(source.csl())
        return self._made[key]


def note(csl: dict[str, Any], locator: str | None = None) -> Reference:
    """Return the full reference of a source as a note, `Given Family, Title (Place: Publisher, Year), locator, URL.`

    `csl` is the source as CSL-JSON (https://docs.citationstyles.org/), the locator plain text.
    """
    text = _format(_key(csl), "note-at" if locator else "note")
    return _reference(text, csl, locator)


def bibliography_entry(csl: dict[str, Any]) -> Reference:
    """Return the full reference of a source as it stands in a bibliography, `Family, Given. Title. ...`"""
    return _reference(_format(_key(csl), "entry"), csl, None)


def _key(csl: dict[str, Any]) -> str:
    return json.dumps(csl, sort_keys=True, ensure_ascii=False)


formatted: dict[str, str] = {}
"""What has been formatted, by form and CSL-JSON: `chronicle.citations.store` keeps it between runs."""


def _format(csl_text: str, form: str) -> str:
    key = f"{form} {csl_text}"
    if key not in formatted:
        formatted[key] = _process(csl_text, form)
    return formatted[key]


def _process(csl_text: str, form: str) -> str:
    csl = _disguised(json.loads(csl_text))
    if csl.get("URL"):
        csl["URL"] = _URL
    else:
        csl.pop("accessed", None)  # what was read elsewhere than at an address has no day of access
    return _tidy(process(csl, _LOCATOR if form == "note-at" else None, entry=form == "entry"))


def _disguised(value: Any) -> Any:
    if isinstance(value, str):
        return value.translate(_DISGUISE)
    if isinstance(value, list):
        return [_disguised(item) for item in value]
    if isinstance(value, dict):
        return {key: _disguised(item) for key, item in value.items()}
    return value


_DOUBLED_STOP = re.compile(r"([?!….](?:</i>)?[’”]?(?:</i>)?)\.(?=\s|$|<)")


def _tidy(text: str) -> str:
    """Leave out the full stop that the processor adds after a title with a closing sign of its own."""
    text = _DOUBLED_STOP.sub(r"\1", text)
    for letter, escaped in _ESCAPED.items():
        text = text.replace(letter, escaped)
    return text


def _reference(text: str, csl: dict[str, Any], locator: str | None) -> Reference:
    before, _, after = text.partition(_URL)
    place = Markup.escape(locator or "")
    parts = [Markup(part.replace(_LOCATOR, place)) for part in (before, after)]
    return Reference(parts[0], csl.get("URL") if _URL in text else None, parts[1])
