"""A project in which every field of every kind is filled in, so that each can be spoilt: the small chronicle and more.

What the small chronicle leaves out is made up from the models, so a field that is added there is spoilt here from then
on without a word.
"""

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, Literal, get_args, get_origin

import yaml

from chronicle.load.files import kind_of
from chronicle.records import KINDS
from chronicle.records.types import Address, Date, EndDate, Flag, Id, Number, Ref, Text, Wikidata
from chronicle.records.walk import model_of

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
NOT_WITH_OTHERS = {"derived", "low", "high", "compare_with", "sides", "ended", "dissolved", "died", "to", "in_force"}
OF_TYPE = {id(Date): "1850", id(EndDate): "1850", id(Number): "5", id(Flag): "true", id(Wikidata): "Q20"}


class _Dumper(yaml.SafeDumper):
    """Writes text without quotes wherever YAML lets it, as editors do."""

    yaml_implicit_resolvers: ClassVar = {}

    def ignore_aliases(self, data):
        return True


def dump(tree: Any) -> str:
    """Return a tree of lists, mappings and text as YAML."""
    return yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, width=10_000, sort_keys=False)


def read(text: str) -> Any:
    """Return the tree of a text, every scalar as text."""
    return yaml.load(text, yaml.BaseLoader)


@cache
def small_files() -> dict[str, str]:
    """Return the files of the small chronicle by path."""
    files = sorted(file for file in SMALL.rglob("*") if file.is_file())
    return {file.relative_to(SMALL).as_posix(): file.read_text(encoding="utf-8") for file in files}


@cache
def _whole() -> dict[str, Any]:
    trees = {path: read(text) for path, text in small_files().items() if path.startswith("data/")}
    for path, tree in trees.items():
        kind = kind_of(Path(path).relative_to("data"))
        model = KINDS[kind].model
        if kind == "site":
            _fill(model, tree, trees)
            continue
        for record in tree[:1]:
            _fill(model, record, trees)
    return trees


def whole_trees() -> dict[str, Any]:
    """Return the data of the project by path, as trees that may be spoilt."""
    return deepcopy(_whole())


def _fill(model: Any, record: dict[str, Any], trees: dict[str, Any]) -> None:
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key in NOT_WITH_OTHERS:
            continue
        if key in record:
            inner = model_of(field)
            parts = record[key] if isinstance(record[key], list) else [record[key]]
            for part in parts[:1]:
                if inner and isinstance(part, dict):
                    _fill(inner, part, trees)
        else:
            value = _value(field.annotation, field.metadata, field, trees)
            if value is not None:
                record[key] = value


def _value(annotation: Any, metadata: list, field: Any, trees: dict[str, Any]) -> Any:
    if get_origin(annotation) is tuple:
        item = _value(get_args(annotation)[0], [], field, trees)
        return None if item is None else [item]
    if get_origin(annotation) is dict:
        return {"sv": "Ett namn"}
    if get_origin(annotation) is Literal:
        return str(get_args(annotation)[0])
    for mark in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(mark, Ref):
            return _an_id(mark.kind, trees)
        if isinstance(mark, Text):
            return "Some words" if mark.kind == "plain" else "Some *words* on [[oscar-ii]]."
    for known, value in OF_TYPE.items():
        if id(annotation) == known:
            return value
    if annotation == Address:
        return "https://example.org/x"
    if annotation == Id:
        return None
    if isinstance(annotation, type) and hasattr(annotation, "model_fields"):
        part: dict[str, Any] = {}
        _fill(annotation, part, trees)
        return part or None
    for inner in get_args(annotation):
        if inner is not type(None) and (found := _value(inner, [], field, trees)) is not None:
            return found
    return _by_repr(annotation, metadata)


def _by_repr(annotation: Any, metadata: list) -> str | None:
    shown = f"{annotation} {metadata}"
    for word, value in (
        ("_read_date", "1850"),
        ("_read_end", "1850"),
        ("read_number", "5"),
        ("read_flag", "true"),
        ("https?", "https://example.org/x"),
        ("^Q", "Q20"),
        ("a-z]{2,3}", "sv"),
    ):
        if word in shown:
            return value
    return None


def _an_id(kind: str, trees: dict[str, Any]) -> str | None:
    if kind in ("party", "theme"):
        return trees["data/site.yml"][{"party": "parties", "theme": "themes"}[kind]][0]["id"]
    for path, tree in trees.items():
        if kind_of(Path(path).relative_to("data")) == kind:
            return tree[-1]["id"]
    return None
