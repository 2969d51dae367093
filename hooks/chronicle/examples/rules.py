"""Each rule with data that break it, and what the checks say to them."""

from dataclasses import dataclass, replace
from functools import cache

from ..check import RULES
from ..check.context import Context
from ..load import Loaded, load_texts
from ..problems import Problem
from .samples import breakers, sample


@dataclass(frozen=True, slots=True)
class RuleExample:
    """A rule: its name, the reason for it, data that break it, and the message."""

    name: str
    reason: str
    text: str
    message: str


@cache
def rule_examples() -> tuple[RuleExample, ...]:
    """Return an example of every rule, in the order of the rules."""
    return tuple(
        RuleExample(
            rule.__name__, " ".join((rule.__doc__ or "").split()),
            _shown(breakers().get(rule.__name__, {})), _message(broken_by(rule)),
        )
        for rule in RULES
    )  # fmt: skip


def broken_by(rule) -> list[Problem]:
    """Return what a rule finds in the data that are to break it."""
    texts = dict(breakers().get(rule.__name__, {}))
    page, path, listed = texts.pop("page", None), texts.pop("path", "docs/page.md"), texts.pop("permalinks", "")
    page = page and page * texts.pop("repeat", 1)
    base, more = _read_sample(), load_texts(texts)
    entries = {kind: [*found, *more.entries[kind]] for kind, found in base.entries.items()}
    loaded = replace(base, entries=entries, problems=more.problems)
    docs = {path: page} if page else None
    permalinks = {name: line for line, name in enumerate(listed.split(), 1)}
    return sorted(rule(Context(loaded, docs, frozenset(), None, permalinks=permalinks)))


@cache
def _read_sample() -> Loaded:
    return load_texts(sample())


def _shown(texts: dict[str, str]) -> str:
    comment = [f"# {texts['path']}"] if "path" in texts else []
    often = [f"… {texts['repeat']} times"] if "repeat" in texts else []
    shown = (text.strip() for name, text in texts.items() if name not in ("path", "repeat"))
    return "\n".join([*comment, *shown, *often])


def _message(problems: list[Problem]) -> str:
    """Return the first message with its record; "" for a rule that has no example yet, which a test forbids."""
    if not problems:
        return ""
    first = problems[0]
    return f"{first.record}: {first.message}" if first.record else first.message
