"""What pydantic finds, in words that tell an editor what to write instead."""

import re
from typing import Any

from pydantic import ValidationError

from ..problems import did_you_mean, quote
from ..records import KINDS
from ..records.types import ID_PATTERN, ONE_LINE, WEB_ADDRESS, make_id
from ..records.walk import model_of

Loc = tuple[str | int, ...]
_EMPTY = "has no value; write one, or leave the field out"
_PATTERNS = {
    ONE_LINE: "must be one line; write it after '>-' instead of '|', or move the rest to the body",
    WEB_ADDRESS: "{value} is no web address; it begins with https:// or http://",
}
_OF_TYPE = {
    "string_type": "must be text, not {found}; write it without brackets, braces or dashes, or in quotes",
    "tuple_type": "must be a list, not {found}; write [one, two] or a line '- ...' for each",
    "dict_type": "must be lines of 'name: value', not {found}",
    "model_type": "must be lines of 'name: value', not {found}",
    "bool_type": "must be true or false, not {found}",
}


# Names that people give to fields, and the fields that they may mean, where the spelling does not tell.
_MEANT = {
    "title": ("name", "role", "term", "indicator"), "name": ("title", "term", "label", "literal"),
    "year": ("date", "period", "issued"), "date": ("period", "issued"), "quote": ("text",), "quotation": ("text",),
    "type": ("kind", "measure"), "persons": ("people",), "person": ("people", "speaker"), "birth": ("born",),
    "death": ("died",), "since": ("from", "founded"), "until": ("to", "dissolved"), "start": ("from", "date"),
    "lat": ("latitude",), "lng": ("longitude",), "long": ("longitude",), "lon": ("longitude",), "country": ("now",),
    "place": ("places", "signed_at", "publisher-place"), "url": ("URL", "text_url"), "link": ("URL", "text_url"),
    "page": ("locator",), "pages": ("locator",), "description": ("summary", "definition"), "text": ("body",),
    "notes": ("body", "note"), "note": ("body",), "unit_id": ("unit",), "period": ("date",), "last": ("family",),
    "first": ("given",), "organization": ("organisation",), "organizations": ("organisations",),
}  # fmt: skip


def explain(error: ValidationError, kind: str, data: Any) -> list[tuple[Loc, bool, str]]:
    """Return for each finding its path, whether its name rather than its value is at fault, and a sentence."""
    found = []
    items = error.errors(include_url=False)
    unknown = [item["loc"] for item in items if item["type"] == "extra_forbidden"]
    meant = {(*loc[:-1], _nearest(str(loc[-1]), _fields_at(KINDS[kind].model, loc[:-1]))) for loc in unknown}
    for item in items:
        if _follows_from_another(item, items) or (item["type"] == "missing" and item["loc"] in meant):
            continue
        loc = item["loc"]
        prefix = _prefix(loc, item["type"], data)
        found.append((loc, item["type"] == "extra_forbidden", prefix + _say(item, kind)))
    return found


def _follows_from_another(item: dict[str, Any], items: list[dict[str, Any]]) -> bool:
    """Whether a finding only repeats another.

    So does that on an alias (None, named by the parser), on a list whose items are bad, and on the second half of a
    number that a comma has cut in two.
    """
    if item["input"] is None:
        return True
    if item["type"] == "too_short":
        return item["ctx"]["actual_length"] < len(item["input"])
    return _is_cut_off(item) and any(_is_cut_off(other) for other in items[: items.index(item)])


def _is_cut_off(item: dict[str, Any]) -> bool:
    """Whether a name of a field is the rest of a number with a comma in it, between braces."""
    return item["type"] == "extra_forbidden" and str(item["loc"][-1]).isdecimal() and item["input"] == ""


def _prefix(loc: Loc, kind: str, data: Any) -> str:
    """Return "quotations.speaker: ", the names on the path that stand in the file."""
    names = []
    steps = loc[:-1] if kind in ("missing", "extra_forbidden") else loc
    for step in steps:
        if (isinstance(data, dict) and step in data) or (isinstance(data, list) and isinstance(step, int)):
            data = data[step]
            names += [step] if isinstance(step, str) else []
    return ".".join(names) + ": " if names else ""


def _say_size(item: dict[str, Any], _: str) -> str:
    given, sort, context = item["input"], item["type"], item.get("ctx", {})
    if sort == "string_too_long":
        return f"has {len(given):,} characters; at most {context['max_length']:,} fit here"
    if sort == "too_short":
        least, given = context["min_length"], context["actual_length"]
        return f"needs at least {least}, has {given}" if given else f"needs at least {least}, has none"
    if sort == "too_long":
        return f"must have exactly {context['max_length']}, has {context['actual_length']}"
    if sort in ("greater_than_equal", "less_than_equal"):
        word, bound = ("least", context["ge"]) if "ge" in context else ("most", context["le"])
        return f"is {given}; it must be at {word} {bound:g}"
    return item["msg"].replace("Input should be", "must be")


def _say_missing(item: dict[str, Any], kind: str) -> str:
    name = item["loc"][-1]
    if name == "sides":
        return "no party has a value; write a field with the id of a party, and value, year and sources in it"
    whole = f"{KINDS[kind].article} {KINDS[kind].name}" if len(item["loc"]) == 1 else "this part"
    return f"'{name}' is missing; {whole} needs it"


def _say_unknown(item: dict[str, Any], kind: str) -> str:
    name = str(item["loc"][-1])
    fields = [field for field in _fields_at(KINDS[kind].model, item["loc"][:-1]) if field != "sides"]
    if _is_cut_off(item):
        return f"{quote(name)} is the rest of a number with a comma; write it without commas, with a point as in 12.5"
    if name.partition(":")[0] in fields:
        return f"{quote(name)} is no field; put a space after its colon: '{name.replace(':', ': ', 1)}'"
    if not name.isascii() and (clean := "".join(re.findall(r"[\x21-\x7e]+", name))) in fields:
        return f"'{clean}' is written with a character that is not to be seen beside it; write the name anew"
    if kind == "comparison" and len(item["loc"]) == 1:
        near = _suggest(name, fields) or "; under the id of a party stand value, year and sources"
        return f"{quote(name)} is no field of a comparison{near}"
    whole = f"{KINDS[kind].article} {KINDS[kind].name}" if len(item["loc"]) == 1 else "this part"
    listed = f"; the fields are {', '.join(fields)}" if 0 < len(fields) <= 12 else ""
    return f"{quote(name)} is no field of {whole}{_suggest(name, fields) or listed}"


def _suggest(name: str, fields: list[str]) -> str:
    near = _nearest(name, fields)
    return f"; did you mean '{near}'?" if near else ""


def _nearest(name: str, fields: list[str]) -> str:
    """Return the field that is meant by a wrong name, or ""."""
    if name.partition(":")[0] in fields:
        return name.partition(":")[0]
    if (clean := "".join(re.findall(r"[\x21-\x7e]+", name))) in fields:
        return clean
    near = re.search(r"'([^']+)'", did_you_mean(name, fields))
    return near[1] if near else next((field for field in _MEANT.get(name, ()) if field in fields), "")


def _fields_at(model: Any, loc: Loc) -> list[str]:
    """Return the names of the fields of the model that stands at a path."""
    for step in loc:
        if isinstance(step, str) and model:
            names = {field.alias or name: field for name, field in model.model_fields.items()}
            model = model_of(names[step]) if step in names else model
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def _say_choice(item: dict[str, Any], _: str) -> str:
    if not isinstance(item["input"], str):
        return _say_type(item | {"type": "string_type"}, _)
    given, choices = str(item["input"]), re.findall(r"'([^']+)'", item["ctx"]["expected"])
    listed = ", ".join(choices) if len(choices) <= 12 else f"the {len(choices)} words that may stand here"
    return f"{quote(given)} is none of {listed}{did_you_mean(given, choices)}"


def _say_pattern(item: dict[str, Any], _: str) -> str:
    given, pattern = item["input"], item["ctx"]["pattern"]
    if pattern == ID_PATTERN:
        better = make_id(given)
        hint = f", such as '{better}'" if better else ""
        return f"{quote(given)} is no id; write small letters, digits and single hyphens{hint}"
    if pattern == WEB_ADDRESS and re.match(r"https?://[^/?#]*@", given):
        return f"{quote(given)} holds a name or password before the host; leave out all up to the '@'"
    if pattern == WEB_ADDRESS and re.match(r"https?://\S+\s", given):
        return f"{quote(given)} holds a space, which no address has; take it away, or write %20"
    if pattern in _PATTERNS:
        return _PATTERNS[pattern].format(value=quote(given))
    if pattern.startswith("^Q"):
        return f"{quote(given)} is no item of Wikidata; write its Q-number, such as Q155019"
    return f"{quote(given)} is no language code; write two or three small letters, such as 'de'"


def _say_type(item: dict[str, Any], _: str) -> str:
    given = item["input"]
    found = (
        "fields of its own"
        if isinstance(given, dict)
        else "a list"
        if isinstance(given, list | tuple)
        else quote(given)
    )
    return _OF_TYPE[item["type"]].format(found=found)


_SAYERS = {
    "missing": _say_missing,
    "extra_forbidden": _say_unknown,
    "literal_error": _say_choice,
    "string_pattern_mismatch": _say_pattern,
    **dict.fromkeys(_OF_TYPE, _say_type),
}


def _say(item: dict[str, Any], kind: str) -> str:
    """Return what one finding of pydantic means to an editor of records of this kind."""
    given = item["input"]
    if isinstance(given, str) and not given.strip() and item["type"] != "extra_forbidden":
        return _EMPTY
    return _SAYERS.get(item["type"], _say_size)(item, kind)
