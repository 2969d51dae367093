"""A chronicle that notes what it is asked, so that what is made of its answers can be kept until one changes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from pydantic import BaseModel

from chronicle.model.chronicle import Chronicle, Target

Question = tuple[Any, ...]
"""What was asked of a chronicle: `(name,)` for an attribute as a whole, `(name, key)` for one entry of a mapping,
`(name, argument, ...)` for a method."""

_NONE = object()


class Watched:
    """Answers as the chronicle does, and tells `note` each question."""

    def __init__(self, chronicle: Chronicle, note: Callable[[Question], None]):
        self._chronicle = chronicle
        self._note = note

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._chronicle, name)
        if isinstance(value, Mapping):
            self.__dict__[name] = _WatchedMapping(name, value, self._note)
        elif callable(value):
            self.__dict__[name] = self._watched_method(name, value)
        else:
            self._note((name,))
            return value
        return self.__dict__[name]

    def records(self, kind: str) -> Mapping[str, BaseModel]:
        """Return all records of a kind by id, as the chronicle does."""
        return getattr(self, kind)

    def _watched_method(self, name: str, method: Callable) -> Callable:
        def answer(*arguments: Any) -> Any:
            self._note((name, *arguments))
            return method(*arguments)

        return answer


class _WatchedMapping(Mapping):
    def __init__(self, name: str, mapping: Mapping, note: Callable[[Question], None]):
        self._name = name
        self._mapping = mapping
        self._note = note

    def __getitem__(self, key: Any) -> Any:
        self._note((self._name, key))
        return self._mapping[key]

    def get(self, key: Any, default: Any = None) -> Any:
        self._note((self._name, key))
        return self._mapping.get(key, default)

    def __contains__(self, key: Any) -> bool:
        self._note((self._name, key))
        return key in self._mapping

    def __iter__(self) -> Iterator:
        self._note((self._name,))
        return iter(self._mapping)

    def __len__(self) -> int:
        self._note((self._name,))
        return len(self._mapping)


def answers_alike(before: Chronicle, after: Chronicle, question: Question) -> bool:
    """Return whether two chronicles give the same answer to a question."""
    return alike(_answer(before, question), _answer(after, question))


def _answer(chronicle: Chronicle, question: Question) -> Any:
    name, *arguments = question
    value = getattr(chronicle, name)
    if not arguments:
        return value
    try:
        return value[arguments[0]] if isinstance(value, Mapping) else value(*arguments)
    except LookupError:
        return _NONE


def alike(one: Any, other: Any) -> bool:
    """Return whether two values are written alike, not only equal: 4.50 is not 4.5, and order counts.

    Records are compared by identity: loading gives the same object for the same text.
    """
    if one is other:
        return True
    kind = type(one)
    if kind is not type(other) or isinstance(one, BaseModel):
        return False
    if kind in (str, Target):
        return one == other
    return str(one) == str(other) if kind is Decimal else _alike_in_parts(one, other, kind)


def _alike_in_parts(one: Any, other: Any, kind: type) -> bool:
    if isinstance(one, Mapping):
        return list(one) == list(other) and all(map(alike, one.values(), other.values()))
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    if is_dataclass(kind):
        return all(alike(getattr(one, name), getattr(other, name)) for name in _names(kind))
    return one == other


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
