"""How rules on prose are run: over every passage, and not for ever."""

from collections.abc import Callable, Iterator
from functools import wraps
from itertools import islice

from ..problems import Problem
from .context import Context
from .passage import Passage

_MOST = 30  # problems of one rule in one passage; whoever has more has pasted something else there


def in_each_passage(rule: Callable[[Context, Passage], Iterator[Problem]]) -> Callable[[Context], Iterator[Problem]]:
    """Make a rule on a passage one on all passages of the chronicle."""

    @wraps(rule)
    def run(context: Context) -> Iterator[Problem]:
        for passage in context.passages:
            yield from islice(rule(context, passage), _MOST)

    return run
