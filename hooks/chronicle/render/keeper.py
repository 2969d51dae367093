"""Keeps what has been made: within a build, and from one build to the next while nothing that it rests on changes."""

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

from chronicle.model.chronicle import Chronicle
from chronicle.model.watched import Question, Watched, alike, answers_alike


class _Kept(NamedTuple):
    given: Any
    value: Any
    asked: frozenset[Question]


class Keeper:
    """What has been made, by key, each with all that was asked of the chronicle while it was made.

    Whatever is made through `once` must get what it depends on from the chronicle that `renew` returns, through other
    things made by `once`, or as `given`.
    """

    def __init__(self, *, lasting: bool = False):
        """A `lasting` keeper serves one build after the other; any other notes no questions, and serves one."""
        self.lasting = lasting
        self._chronicle: Chronicle | None = None
        self._kept: dict[Hashable, _Kept] = {}
        self._open: list[set[Question]] = []

    def renew(self, chronicle: Chronicle) -> Chronicle:
        """Begin a build: return the chronicle to make things from, and forget what would come out different."""
        if not self.lasting:
            return chronicle
        before, self._chronicle = self._chronicle, chronicle
        if before is not None:
            asked = set().union(*(kept.asked for kept in self._kept.values()))
            changed = {question for question in asked if not answers_alike(before, chronicle, question)}
            self._kept = {key: kept for key, kept in self._kept.items() if kept.asked.isdisjoint(changed)}
        return Watched(chronicle, self._note)

    def once(self, key: Hashable, make: Callable[[], Any], given: Any = None) -> Any:
        """Return what was made before under this key and with the same given, or make it."""
        kept = self._kept.get(key)
        if kept is None or not alike(kept.given, given):
            kept = self._kept[key] = self._make(make, given)
        if self._open:
            self._open[-1].update(kept.asked)
        return kept.value

    def over_builds(self, key: Hashable, make: Callable[[], Any], given: Any = None) -> Any:
        """Do as `once` does where the keeper lasts; within a build alone such a thing is made once in any case."""
        return self.once(key, make, given) if self.lasting else make()

    def settle(self, key: Hashable, value: Any) -> Any:
        """Return the value, or the one given under this key before where that is alike: comparing it costs nothing."""
        return self.over_builds(key, lambda: value, value)

    def is_known(self, key: Hashable, given: Any) -> bool:
        """Whether the same was given under this key in the build before; never, where the keeper does not last."""
        if not self.lasting:
            return False
        kept = self._kept.get(key)
        self._kept[key] = _Kept(given, None, frozenset())
        return kept is not None and alike(kept.given, given)

    def _make(self, make: Callable[[], Any], given: Any) -> _Kept:
        self._open.append(set())
        try:
            value = make()
        finally:
            asked = self._open.pop()
        return _Kept(given, value, frozenset(asked))

    def _note(self, question: Question) -> None:
        if self._open:
            self._open[-1].add(question)
