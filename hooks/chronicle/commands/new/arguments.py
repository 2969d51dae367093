"""The fields of a new record as they are given on the command line."""

from pathlib import PurePosixPath

from chronicle.load import Loaded
from chronicle.load.files import kind_of
from chronicle.problems import did_you_mean
from chronicle.records import KINDS


class WrongArgumentError(Exception):
    """What is wrong with an argument, in a sentence for the person who gave it."""


def read_arguments(kind: str, words: list[str], loaded: Loaded) -> tuple[dict[str, list[str]], str | None]:
    """Return the values given for each field, in the order given, and the file asked for.

    Fields are `--name value` or `--name=value`; a part of a mapping is `--names.de value`.
    """
    given: dict[str, list[str]] = {}
    chosen = None
    words = list(words)
    while words:
        word = words.pop(0)
        if not word.startswith("--") or len(word) == 2:
            raise WrongArgumentError(
                f"'{word}' stands alone; write --field value, with text of several words in quotes."
            )
        name, equals, value = word[2:].partition("=")
        if not equals:
            if not words:
                raise WrongArgumentError(f"--{name} has no value.")
            value = words.pop(0)
        if name == "file":
            chosen = _check_file(kind, value)
        else:
            given.setdefault(find_field(kind, name, loaded), []).append(value)
    return given, chosen


def field_names(kind: str) -> dict[str, str]:
    """Return the attribute of every field of a kind by its name in the data."""
    return {field.alias or name: name for name, field in KINDS[kind].model.model_fields.items()}


def find_field(kind: str, name: str, loaded: Loaded) -> str:
    """Return the name of a field as the data have it, however it was written."""
    names = set(field_names(kind)) - {"sides"}
    if kind == "comparison":
        names |= {party.id for entry in loaded.entries["site"] if entry.draft for party in entry.draft.parties if party}
    first, dot, rest = name.partition(".")
    for one in (first, first.replace("-", "_"), first.replace("_", "-")):
        if one in names:
            return one + dot + rest
    whole = f"{KINDS[kind].article} {KINDS[kind].name}"
    raise WrongArgumentError(f"--{name}: {whole} has no field '{first}'{did_you_mean(first, names)}")


def _check_file(kind: str, value: str) -> str:
    path = PurePosixPath(value.replace("\\", "/"))
    inside = path.parts[:1] == ("data",) and ".." not in path.parts
    if not inside or kind_of(path.relative_to("data")) != kind:
        home = PurePosixPath("data", KINDS[kind].folder, kind)
        raise WrongArgumentError(f"--file {value}: records of this kind live in {home}.yml or in the folder {home}/.")
    return str(path)
