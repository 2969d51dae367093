"""Asks at a terminal for what a new record must have."""

from chronicle.check.ids import RESERVED
from chronicle.edtf import EdtfError, parse
from chronicle.layout.order import rank_of
from chronicle.load import Loaded
from chronicle.problems import did_you_mean
from chronicle.records import KINDS, Ref
from chronicle.records.types import Date
from chronicle.records.walk import mark_of

from .arguments import field_names
from .ids import propose_id, taken_ids


def ask_for_fields(kind: str, loaded: Loaded) -> dict[str, list[str]]:
    """Return the answers; a field that is left empty is written as a gap to be filled in the file."""
    print(f"A new {KINDS[kind].name}. Enter alone leaves a field for later.\n")
    model = KINDS[kind].model
    required = [name for name, key in field_names(kind).items() if model.model_fields[key].is_required()]
    required = [name for name in required if name not in ("id", "sides")]
    required.sort(key=rank_of(model).__getitem__)
    given: dict[str, list[str]] = {}
    for name in required:
        if answer := _ask_field(kind, name, loaded):
            given[name] = [answer]
    given["id"] = [_ask_id(kind, given, loaded)]
    return given


def _ask_field(kind: str, name: str, loaded: Loaded) -> str:
    field = KINDS[kind].model.model_fields[field_names(kind)[name]]
    mark = mark_of(field)
    known = known_ids(mark.kind, loaded) if isinstance(mark, Ref) else []
    print(f"{name}: {field.description}")
    if known:
        print(f"  ({', '.join(known) if len(known) <= 20 else f'{len(known)} are known'})")
    while True:
        answer = input(f"{name}> ").strip()
        wrong = _say_wrong(answer, field.annotation is not None and _is_date(field), known, mark)
        if not answer or not wrong:
            return answer
        print(f"  {wrong}")


def _ask_id(kind: str, given: dict[str, list[str]], loaded: Loaded) -> str:
    proposed = propose_id(kind, given, loaded)
    taken = taken_ids(kind, loaded)
    print("id: the permanent address of the record; it never changes.")
    while True:
        answer = input(f"id [{proposed}]> ").strip() or proposed
        if answer not in taken and answer not in RESERVED:
            return answer
        print(f"  '{answer}' is {'reserved' if answer in RESERVED else 'taken'}; choose another.")


def known_ids(kind: str, loaded: Loaded) -> list[str]:
    """Return the ids that a field may name."""
    parts = {"theme": "themes", "party": "parties"}
    if kind in parts:
        sites = [entry.draft for entry in loaded.entries["site"] if entry.draft]
        return [part.id for site in sites for part in getattr(site, parts[kind]) if part]
    return [entry.id for entry in loaded.entries.get(kind, []) if entry.id]


def _is_date(field) -> bool:
    return any(item in field.metadata for item in Date.__metadata__)


def _say_wrong(answer: str, is_date: bool, known: list[str], mark) -> str | None:
    if is_date and answer:
        try:
            parse(answer)
        except EdtfError as error:
            return str(error)
    if known and isinstance(mark, Ref) and not mark.names and mark.kind != "sources":
        for part in (part.strip() for part in answer.split(",")):
            if part and part not in known and part not in mark.words:
                return f"'{part}' is not known{did_you_mean(part, known)}"
    return None
