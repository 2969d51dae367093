"""The CSL processor citeproc-py, made twice as fast: what it finds in the style is remembered.

It searches its style by XPath at every step of every reference and makes the elements of the style anew each time; the
style never changes, so both are kept. One style and its elements are shared by all references of a process.
"""

import warnings
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc.model import CitationStylesElement
from citeproc.source.json import CiteProcJSON

STYLE = Path(__file__).with_name("chicago-notes-bibliography-16th-edition.csl")
LOCALE = "en-GB"


@cache
def _style() -> CitationStylesStyle:
    CitationStylesElement.xpath_search = cache(CitationStylesElement.xpath_search)
    # CSL capitalises only English titles; citeproc-py would capitalise those in other languages too.
    text = STYLE.read_text(encoding="utf-8").replace(' text-case="title"', "")
    style = CitationStylesStyle(BytesIO(text.encode()), locale=LOCALE, validate=False)
    # lxml forgets an element that nothing refers to, and makes it again when it is next met.
    style.kept = [list(root.iter()) for root in (style.root, *style.root.locales)]
    return style


class _Item(CitationItem):
    """A citation of the one source of a bibliography; the processor asks for the source some hundred times."""

    reference = None

    def __init__(self, key: str, source: Any, **place: Any):
        super().__init__(key, **place)
        object.__setattr__(self, "reference", source)


def process(csl: dict[str, Any], locator: str | None = None, *, entry: bool = False) -> str:
    """Return the reference of a source (as CSL-JSON) as HTML: a note, or an entry of a bibliography."""
    with warnings.catch_warnings():
        # citeproc-py warns of every CSL variable that it does not know.
        warnings.simplefilter("ignore")
        sources = CiteProcJSON([csl])
        bibliography = CitationStylesBibliography(_style(), sources, formatter.html)
        place = {"locator": Locator("page", locator)} if locator else {}
        citation = Citation([_Item(csl["id"], *sources.values(), **place)])
        bibliography.register(citation)
        if entry:
            return str(bibliography.bibliography()[0])
        return str(bibliography.cite(citation, lambda _: None))
