"""Prose as plain text, with links and figures as the words that a page shows."""

from collections.abc import Callable

from chronicle.model.chronicle import Chronicle
from chronicle.model.links import resolve
from chronicle.prose.plain import plain_text
from chronicle.prose.tokens import Link


def plain_words(chronicle: Chronicle) -> Callable[[str | None], str]:
    """Return the function that makes one line of plain text of prose; nothing of an absent one."""

    def words(link: Link) -> str:
        anchor = resolve(chronicle, link)
        return anchor.words if anchor else link.target

    return lambda prose: plain_text(prose, words) if prose else ""
