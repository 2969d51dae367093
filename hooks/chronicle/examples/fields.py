"""Each field of each kind with a value that is right and one that is wrong, and what is said of the wrong one."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic.fields import FieldInfo

from ..check import check
from ..load import load_texts
from ..records import KINDS, CitedSource, Name, Plain, Record
from ..records.walk import model_of
from .samples import sample
from .wrong import wrong_value

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldExample:
    """A good value, a bad one, and the message; `good` is "" where the sample has none (a variable of CSL)."""

    good: str
    bad: str
    message: str


@cache
def field_examples() -> dict[tuple[str, str], FieldExample]:
    """Return an example for each field, by kind and name; fields of parts are named as in `values.period`."""
    trees = {kind: [entry.data for entry in entries] for kind, entries in load_texts(sample()).entries.items()}
    found = {}
    wrong = {kind: [] for kind in KINDS}
    for kind in KINDS:
        for path, field in fields_of(kind):
            tree = next((one for one in trees[kind] if _at(one, path) is not None), trees[kind][0])
            good = _at(tree, path)
            bad = wrong_value(path[-1], field, good)
            wrong[kind].append((path, good, bad, _record(kind, path, tree, bad, len(wrong[kind]))))
    said = _messages(wrong)
    for kind, cases in wrong.items():
        for number, (path, good, bad, _) in enumerate(cases):
            message = said.get((kind, number), "")
            found[kind, ".".join(path)] = FieldExample("" if good is None else flow(good), bad, message)
    return found


def flow(tree: Any, *, inside: bool = False) -> str:
    """Return a tree as YAML in one line; `inside` a list or mapping some signs need quotes."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {flow(value, inside=True)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return f"[{', '.join(flow(item, inside=True) for item in tree)}]"
    text = str(tree).strip()
    needs_quotes = any(sign in text for sign in ("\n", ": ", " #")) or text[:1] in tuple("[]{}\"'@`%&*!|>")
    if needs_quotes or (inside and any(sign in text for sign in ",[]{}")) or not (isinstance(tree, Plain) or text):
        return json.dumps(text, ensure_ascii=False)
    return text


def fields_of(kind: str) -> Iterator[tuple[Path, FieldInfo]]:
    """Yield the fields that a kind has of its own, those of its parts after each; those of all kinds are events'."""
    for name, field in KINDS[kind].model.model_fields.items():
        own = name not in Record.model_fields or kind == "events" or (name == "sources" and field.is_required())
        path = (field.alias or name,)
        if not own:
            continue
        if name != "sides":
            yield path, field
        inner = model_of(field)
        if inner and not (inner is Name and name != "author") and not (inner is CitedSource and kind != "events"):
            own_parts = (
                one for one in inner.model_fields.items() if one[0] == "id" or one[0] not in Record.model_fields
            )
            yield from (((*path, one.alias or key), one) for key, one in own_parts)


def _at(tree: Any, path: Path) -> Any:
    for name in path:
        if name == "sides":
            tree = next(part for part in tree.values() if isinstance(part, dict) and "year" in part)
            continue
        if isinstance(tree, list):
            tree = next((item for item in tree if isinstance(item, dict) and name in item), None)
        tree = tree.get(name) if isinstance(tree, dict) else None
    return tree


def _record(kind: str, path: Path, tree: dict[str, Any], bad: str, number: int) -> str:
    """Return a record with all that it must have, and one wrong value."""
    model = KINDS[kind].model
    needed = [field.alias or name for name, field in model.model_fields.items() if field.is_required()]
    lines = {name: flow(tree[name]) for name in needed if name in tree and name != "id"}
    if kind == "comparison":
        lines |= {name: flow(part) for name, part in tree.items() if isinstance(part, dict) and "year" in part}
    if kind == "series" and path[0] not in ("values", "derived"):
        lines["values"] = "[{period: 1900, value: 1, sources: [berg-2001]}]"
    name = path[0] if path[0] != "sides" else next(key for key in lines if key in ("sweden", "norway"))
    lines[name] = bad if len(path) == 1 else _part(_at(tree, path[:1]), path[1], bad)
    if kind != "site" and name != "id":
        lines = {"id": f"bad-{number}", **lines}
    elif kind != "site":
        lines = {"id": bad, **{key: value for key, value in lines.items() if key != "id"}}
    text = "\n  ".join(f"{key}: {value}" for key, value in lines.items())
    return text.replace("\n  ", "\n") + "\n" if kind == "site" else f"- {text}\n"


def _part(parts: Any, name: str, bad: str) -> str:
    """Return a list of one part, or a part, with a wrong value for one of its fields."""
    one = next((item for item in parts if isinstance(item, dict)), {}) if isinstance(parts, list) else parts
    if isinstance(one, dict) and name not in one and isinstance(parts, list):
        one = next((item for item in parts if isinstance(item, dict) and name in item), one)
    fields = {key: flow(value, inside=True) for key, value in (one or {}).items()} | {name: bad}
    text = "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"
    return f"[{text}]" if isinstance(parts, list) else text


def _messages(wrong: dict[str, list[tuple[Path, Any, str, str]]]) -> dict[tuple[str, int], str]:
    """Return what is said of each wrong record: of all in one run, but of the site, which is one, each by itself."""
    said: dict[tuple[str, int], str] = {}
    for number, (_, _, _, text) in enumerate(wrong["site"]):
        loaded = load_texts({**sample(), "site": text})
        said["site", number] = next((one.message for one in loaded.problems), "")
    texts = {kind: text + "".join(case[3] for case in wrong[kind] if kind != "site") for kind, text in sample().items()}
    lines: dict[tuple[str, int], tuple[str, int]] = {}
    for kind, text in sample().items():
        line = text.count("\n") + 1
        for number, case in enumerate(wrong[kind]):
            lines |= {(kind, at): (kind, number) for at in range(line, line + case[3].count("\n"))}
            line += case[3].count("\n")
    loaded = load_texts(texts)
    kinds = dict(zip(loaded.files, texts, strict=True))
    for problem in check(loaded):
        case = lines.get((kinds.get(problem.path, ""), problem.line))
        if (
            case
            and case[0] != "site"
            and problem.message.startswith(wrong[case[0]][case[1]][0][0].replace("sides", ""))
        ):
            said.setdefault(case, problem.message)
    return said
