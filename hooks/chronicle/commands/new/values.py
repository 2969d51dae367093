"""Values from the command line as lines of YAML."""

import json
import textwrap
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from chronicle.load.parse import parse
from chronicle.records import CitedSource, Name
from chronicle.records.walk import mark_of, model_of

from .arguments import WrongArgumentError

WIDTH = 110


def value_lines(name: str, field: FieldInfo | None, values: list[str], sources: set[str]) -> list[str]:
    """Return the lines of a field, the first with its name; `sources` are the ids of sources, to tell them apart."""
    inner = model_of(field) if field else None
    many = _holds(field, tuple)
    first = values[0].strip()
    if first[:1] in ("[", "{") and (many or inner or _holds(field, dict)):
        return [f"{name}: {_flow(name, first)}"]
    if inner is CitedSource:
        return [f"{name}:", *(line for value in values for line in _cited(value, sources))]
    if inner is Name:
        return [f"{name}:", *(f"  - {_name(part)}" for value in values for part in value.split(";") if part.strip())]
    if inner:
        raise WrongArgumentError(
            f"--{name}: write the value as YAML in one line, such as '[{{...}}]', or leave it out."
        )
    if many:
        parts = [part.strip() for value in values for part in value.split(",") if part.strip()]
        return [f"{name}: [{', '.join(scalar(part, flow=True) for part in parts)}]"]
    if len(values) > 1:
        raise WrongArgumentError(f"--{name} is given twice; it has one value.")
    return _text(name, field, first)


def scalar(value: str, *, flow: bool = False) -> str:
    """Return a value as it must be written to be read as this very text: without quotes where that will do."""
    around = "[{}]" if flow else "{}"
    for written in (value, f"'{value.replace(chr(39), chr(39) * 2)}'"):
        text = f"a: {around.format(written)}\n"
        tree = parse(text) if value and "\n" not in value else None
        if tree and not tree.faults and tree.root in ({"a": value}, {"a": [value]}) and "#" not in written[:1]:
            return written
    return json.dumps(value, ensure_ascii=False)


def _text(name: str, field: FieldInfo | None, value: str) -> list[str]:
    mark = mark_of(field) if field else None
    prose = getattr(mark, "kind", "") == "prose"
    if "\n" in value or (prose and len(value) > WIDTH - len(name)):
        lines = [line for part in value.split("\n") for line in (textwrap.wrap(part, WIDTH) or [""])]
        return [f"{name}: |", *(f"  {line}".rstrip() for line in lines)]
    if len(value) > WIDTH - len(name):
        lines = textwrap.wrap(value, WIDTH, break_long_words=False, break_on_hyphens=False)
        if " ".join(lines) == value:
            return [f"{name}: >-", *(f"  {line}" for line in lines)]
    return [f"{name}: {scalar(value)}"]


def _cited(value: str, sources: set[str]) -> list[str]:
    """Return the items of `berg-2001, p. 3; derry-1973`, the way sources are cited in prose."""
    lines = []
    for part in value.split(";"):
        words = [word.strip().removeprefix("@") for word in part.strip().strip("[]").split(",")]
        if all(word in sources for word in words):
            lines += [f"  - {word}" for word in words]
        elif len(words) == 1:
            lines += [f"  - {scalar(words[0])}"] if words[0] else []
        else:
            lines += [f"  - id: {scalar(words[0])}", f"    locator: {scalar(', '.join(words[1:]))}"]
    return lines


def _name(text: str) -> str:
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma:
        return f"{{literal: {scalar(family, flow=True)}}}"
    return f"{{family: {scalar(family, flow=True)}, given: {scalar(given, flow=True)}}}"


def _flow(name: str, value: str) -> str:
    value = " ".join(value.split())
    tree = parse(f"a: {value}\n")
    if tree.faults or not isinstance(tree.root, dict):
        raise WrongArgumentError(
            f"--{name}: this is no valid YAML: {tree.faults[0].message if tree.faults else value}."
        )
    return value


def _holds(field: FieldInfo | None, sort: type) -> bool:
    annotation: Any = field.annotation if field else None
    return sort in {get_origin(part) for part in (annotation, *get_args(annotation))}
