"""The block of a new record: what was given, what must still be written, and all else as comments that explain it."""

import textwrap
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from chronicle.layout import format_text
from chronicle.layout.order import rank_of
from chronicle.load import Loaded
from chronicle.records import KINDS
from chronicle.records.walk import model_of

from .arguments import field_names
from .values import WIDTH, scalar, value_lines

# Of the variables of CSL those that most sources need; the field reference has them all.
_USUAL = frozenset((
    "author", "editor", "translator", "container-title", "publisher", "publisher-place", "issued", "page", "volume",
    "issue", "edition", "number", "ISBN", "DOI", "URL", "accessed", "language", "archive_url", "kind", "reliability",
    "note", "names",
))  # fmt: skip


def write_block(kind: str, given: dict[str, list[str]], loaded: Loaded, *, bare: bool = False) -> list[str]:
    """Return the lines of a record in canonical layout, its dash at the left margin; a `bare` one has no comments."""
    model = KINDS[kind].model
    names = field_names(kind)
    sources = {entry.id for entry in loaded.entries["sources"]}
    lines: list[str] = []
    for name in sorted(rank_of(model), key=rank_of(model).__getitem__):
        if name not in names:
            continue
        field = model.model_fields[names[name]]
        own = {key: values for key, values in given.items() if key.partition(".")[0] == name}
        if name == "sides":
            lines += _sides(given, loaded)
        elif own:
            lines += _given(name, field, own, sources)
        elif field.is_required():
            lines.append(f"{name}:" if bare else f"{name}:  # {_meaning(field)}")
        elif not bare and (kind != "sources" or name in _USUAL):
            lines += _comment(name, field)
    if kind == "sources" and not bare:
        lines.append("# Any other variable of CSL can stand here; the page on contributing lists them all.")
    text = "\n".join([f"- {lines[0]}", *(f"  {line}".rstrip() for line in lines[1:])]) + "\n"
    return format_text(text, kind).rstrip("\n").split("\n")


def _given(name: str, field: FieldInfo, own: dict[str, list[str]], sources: set[str]) -> list[str]:
    if name in own:
        return value_lines(name, field, own[name], sources)
    inner = model_of(field)
    fields = {one.alias or key: one for key, one in inner.model_fields.items()} if inner else {}
    lines = [f"{name}:"]
    for key, values in own.items():
        part = key.partition(".")[2]
        lines += [f"  {line}" for line in value_lines(part, fields.get(part), values, sources)]
    return lines


def _sides(given: dict[str, list[str]], loaded: Loaded) -> list[str]:
    """Return the sides of a row of the comparison, each under the id of its party."""
    lines: list[str] = []
    parties = [party.id for entry in loaded.entries["site"] if entry.draft for party in entry.draft.parties]
    for party in parties:
        side = {key.partition(".")[2]: values[0] for key, values in given.items() if key.startswith(f"{party}.")}
        some = any(key.partition(".")[0] in parties for key in given)
        mark = "# " if some and not side else ""  # one side may be absent
        lines.append(f"{mark}{party}:")
        for name, value in {"value": "", "year": "", "sources": "", **side}.items():
            text = f"[{value}]" if name == "sources" and value and value[0] != "[" else value and scalar(value)
            lines.append(f"{mark}  {name}: {text}".rstrip())
    return lines


def _comment(name: str, field: FieldInfo) -> list[str]:
    """Return the meaning of an optional field and the field itself, as comments."""
    lines = [f"# {line}" for line in textwrap.wrap(_meaning(field), WIDTH)]
    inner = model_of(field)
    if not inner:
        return [*lines, f"# {name}:"]
    is_list = _has(field, tuple)
    parts = [f"{one.alias or key}:  # {one.description}" for key, one in inner.model_fields.items()]
    first, rest = ("  - ", "    ") if is_list else ("  ", "  ")
    return [*lines, f"# {name}:", f"# {first}{parts[0]}", *(f"# {rest}{part}" for part in parts[1:])]


def _meaning(field: FieldInfo) -> str:
    """Return what a field means, what may stand there and an example."""
    words = _choices(field.annotation)
    text = field.description or ""
    if words:
        return f"{text} One of: {', '.join(words)}."
    return f"{text} For example: {_show(field.examples[0])}" if field.examples else text


def _choices(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return tuple(word for word in get_args(annotation) if isinstance(word, str))
    return next((found for part in get_args(annotation) if (found := _choices(part))), ())


def _show(example: Any) -> str:
    if isinstance(example, list):
        return f"[{', '.join(map(_show, example))}]"
    if isinstance(example, dict):
        return "{" + ", ".join(f"{key}: {value}" for key, value in example.items()) + "}"
    return str(example)


def _has(field: FieldInfo, sort: type) -> bool:
    return sort in {get_origin(part) for part in (field.annotation, *get_args(field.annotation))}
