"""The rules that need more than one field: every problem of a chronicle in one run, as values."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from ..load import Loaded, no_collector
from ..problems import Problem
from . import dates, eras, figures, formulas, ids, markup, pages, plausible, prose, references, sources
from . import permalinks as published
from .context import Context

Rule = Callable[[Context], Iterator[Problem]]

# Each rule's docstring is its reason, for the page that tells editors how data are checked.
RULES: tuple[Rule, ...] = (
    *ids.RULES,
    *published.RULES,
    *references.RULES,
    *eras.RULES,
    *dates.RULES,
    *sources.RULES,
    *figures.RULES,
    *plausible.RULES,
    *formulas.RULES,
    *prose.RULES,
    *markup.RULES,
    *pages.RULES,
)


def check(
    loaded: Loaded,
    docs: dict[str, str] | None = None,
    *,
    reserved: Iterable[str] = (),
    parts: Iterable[str] | None = None,
    permalinks: Mapping[str, int] | None = None,
) -> list[Problem]:
    """Return all problems, those of loading included, sorted by file and line.

    `docs` are the hand-written pages by path, `reserved` further ids that no record may have, `parts` the names that
    `[[part:...]]` may ask for (None: any), `permalinks` the line of each id ever published in the list of them.
    """
    names = None if parts is None else frozenset(parts)
    found = set(loaded.problems)
    with no_collector():
        context = Context(loaded, docs, frozenset(reserved), names, permalinks=permalinks)
        for rule in RULES:
            found.update(rule(context))
    return sorted(found)
