"""Ids of new records: proposed from the title, refused where they cannot be had."""

import re
import unicodedata

from chronicle.check.ids import RESERVED
from chronicle.edtf import EdtfError, parse
from chronicle.load import Loaded
from chronicle.records.types import ID_PATTERN

from .arguments import WrongArgumentError

_NAMED_BY = ("title", "name", "term", "indicator")
_DATED_BY = ("date", "issued", "period", "start")
_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae", "ł": "l", "đ": "d"}
)
_LITTLE = frozenset(("a", "an", "the", "of", "and", "in", "on", "at", "to", "for", "by", "is", "are", "with", "from"))
_LONGEST = 60


def slug(text: str) -> str:
    """Return text as an id may be written: small letters, digits and hyphens, umlauts spelled out."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_SPELLED)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def propose_id(kind: str, given: dict[str, list[str]], loaded: Loaded) -> str:
    """Return a free id: the words of the title that carry meaning, with the year where that makes it free."""
    title = next((given[name][0] for name in _NAMED_BY if name in given), "")
    if kind == "sources" and "author" in given:
        title = " ".join([re.split("[,;]", given["author"][0].strip("[{} "))[0], str(_year(given) or "")])
    words = [word for word in slug(title).split("-") if word]
    words = [word for word in words if word not in _LITTLE] or words
    while len("-".join(words)) > _LONGEST and len(words) > 1:
        words.pop()
    base = "-".join(words)[:_LONGEST].strip("-")
    if not base:
        raise WrongArgumentError("There is no title to make an id from; give one with --id.")
    taken = taken_ids(kind, loaded)
    year = _year(given)
    choices = [f"{base}-{year}", base] if kind in ("events", "documents") and year else [base, f"{base}-{year or 2}"]
    choices = [one for one in choices if not (year and one.endswith(f"-{year}-{year}"))]
    choices += [f"{base}-{number}" for number in range(2, 1000)]
    return next(one for one in choices if one not in taken and one not in RESERVED)


def taken_ids(kind: str, loaded: Loaded) -> dict[str, str]:
    """Return where each id of the space that a kind belongs to is used, former ones too."""
    taken: dict[str, str] = {}
    for entry in loaded.all_entries():
        if (entry.kind == "sources") != (kind == "sources"):
            continue
        for one in (entry.id, *(getattr(entry.draft, "aliases", None) or ())):
            taken.setdefault(one, f"{entry.path}:{entry.line}")
        if entry.kind == "site" and entry.draft:
            for part in (*entry.draft.parties, *entry.draft.themes):
                taken.setdefault(getattr(part, "id", ""), entry.path)
    taken.pop("", None)
    return taken


def refuse_id(published: set[str], kind: str, record_id: str, loaded: Loaded) -> str | None:
    """Return why a record cannot have an id, or None."""
    if not re.match(ID_PATTERN, record_id) or len(record_id) > 80:
        return (
            f"'{record_id}' is no id: small letters, digits and hyphens, at most 80, such as '{slug(record_id)[:80]}'."
        )
    if record_id in RESERVED:
        return f"'{record_id}' is reserved; choose a longer id, such as '{record_id}-1905'."
    taken = taken_ids(kind, loaded)
    if record_id in taken:
        return f"'{record_id}' is taken ({taken[record_id]}); an id is never used twice. Choose another with --id."
    if record_id in published:
        return f"'{record_id}' was the address of a record that is gone; it is never given to another. Choose another."
    return None


def _year(given: dict[str, list[str]]) -> int | None:
    for name in _DATED_BY:
        try:
            part = parse(given[name][0].strip()).start if name in given else None
        except EdtfError:
            part = None
        if part:
            return part.year
    return None
