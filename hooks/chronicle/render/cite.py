"""How a page of ours is cited, in the forms that readers need."""

import json
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from chronicle.citations import Reference, bibliography_entry, note
from chronicle.edtf import describe, parse
from chronicle.formats.bibtex import bibtex
from chronicle.formats.csl import Csl, iso_date
from chronicle.formats.ris import ris

_TITLE, _SITE, _ADDRESS, _ADDED = "\ue030", "\ue031", "\ue032", "\ue033"


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which a page can be cited; `code` is text for programs."""

    name: str
    text: str | Markup
    code: bool = True


def citation_forms(csl: Csl) -> list[Form]:
    """Return the forms in which a page, given as CSL-JSON, can be cited."""
    return [
        Form("Note", _chicago(csl, "note"), code=False),
        Form("Bibliography", _chicago(csl, "entry"), code=False),
        *_for_programs(csl),
    ]


def source_forms(csl: Csl, entry: Reference) -> list[Form]:
    """Return the forms in which a source, given as CSL-JSON and as formatted for a bibliography, can be cited."""
    return [
        Form("Bibliography", Markup(f"{entry.before}{Markup.escape(entry.url or '')}{entry.after}"), code=False),
        *_for_programs(csl),
    ]


def _for_programs(csl: Csl) -> list[Form]:
    return [
        Form("BibTeX", bibtex([csl]).strip()),
        Form("RIS", ris([csl]).replace("\r\n", "\n").strip()),
        Form("CSL-JSON", json.dumps([csl], ensure_ascii=False, indent=1)),
    ]


def _chicago(csl: Csl, form: str) -> Markup:
    added = describe(parse(iso_date(csl["issued"]))) if "issued" in csl else ""
    text = _pattern(form, bool(added), "URL" in csl)
    values = ((_TITLE, csl["title"]), (_SITE, csl["container-title"]), (_ADDRESS, csl.get("URL", "")), (_ADDED, added))
    for mark, value in values:
        text = text.replace(mark, str(Markup.escape(value)))
    return Markup(text)


@cache
def _pattern(form: str, dated: bool, published: bool) -> str:
    """Return a reference to a page with marks for what differs, so that the processor runs once for all pages."""
    csl = {"id": "x", "type": "entry-encyclopedia", "title": _TITLE, "container-title": _SITE}
    if published:
        csl["URL"] = "https://x.invalid"
    if dated:
        csl["issued"] = {"literal": _ADDED}
    reference = note(csl) if form == "note" else bibliography_entry(csl)
    return f"{reference.before}{_ADDRESS if published else ''}{reference.after}"
