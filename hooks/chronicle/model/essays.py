"""What the hand-written pages rest on."""

import re
from collections import defaultdict
from collections.abc import Mapping

from chronicle.model.addresses import address_of_path, title_of_path
from chronicle.model.chronicle import Target
from chronicle.prose.plain import plain_text
from chronicle.prose.tokens import Cite, scan

_HEADING = re.compile(r"^# +(.+?) *#* *$", re.MULTILINE)


def pages_citing(docs: Mapping[str, str]) -> dict[str, tuple[tuple[Target, tuple[str, ...]], ...]]:
    """Return for every source the hand-written pages that cite it, with the places in it.

    `docs` are the pages as Markdown by their path, the first folder of which is that of all prose.
    """
    found: dict[str, list[tuple[Target, tuple[str, ...]]]] = defaultdict(list)
    for path, text in docs.items():
        locators: dict[str, dict[str, None]] = defaultdict(dict)
        for reference in scan(text):
            if isinstance(reference, Cite):
                locators[reference.id].update({reference.locator: None} if reference.locator else {})
        page = _target(path.partition("/")[2], text)
        for source, places in locators.items():
            found[source].append((page, tuple(places)))
    return {source: tuple(pages) for source, pages in found.items()}


def sources_by_page(cited_on_pages: Mapping[str, tuple[tuple[Target, tuple[str, ...]], ...]]) -> dict[str, list[str]]:
    """Return the sources that each hand-written page cites, by its address: what `pages_citing` found, turned."""
    found: dict[str, list[str]] = defaultdict(list)
    for source, pages in cited_on_pages.items():
        for page, _ in pages:
            found[page.address].append(source)
    return dict(sorted(found.items()))


def _target(path: str, text: str) -> Target:
    heading = _HEADING.search(text)
    title = plain_text(heading[1], lambda link: link.id) if heading else title_of_path(path)
    address = address_of_path(path)
    return Target("pages", address.strip("/"), title, address)
