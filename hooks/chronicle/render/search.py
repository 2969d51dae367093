"""What the search finds of a record, and how its words may be typed on other keyboards."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from chronicle.edtf import describe
from chronicle.render.page import SearchEntry
from chronicle.render.words import kind_name

_WORD = re.compile(r"[^\W\d_]+")
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_BARE = str.maketrans({"ß": "ss", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ё": "е", "Ё": "Е"})
_WEIGHTS = {"events": 1.5, "documents": 1.5, "sources": 0.3}
_WEIGHT = 10.0  # of all other kinds: who types a name wants its page first


def search_entry(kind: str, record: Any) -> SearchEntry:
    """Return what the search finds of a record: kind, date, summary and native names to read, all names as words."""
    title = getattr(record, "title", None) or record.name
    when = getattr(record, "date", None)
    text = (
        _kind(kind, record),
        describe(when) if when else "",
        getattr(record, "summary", "") or "",
        *record.names.values(),
    )
    names = (getattr(record, "abbreviation", None) or "", *record.names.values(), *record.search)
    words = _words((title, *names))
    weight = _WEIGHTS.get(kind, _WEIGHT)
    if kind == "sources":
        words = []  # titles of sources are full of the names of others
    return SearchEntry(title, " · ".join(part for part in text if part), (*words, *spellings((title, *names))), weight)


def _words(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for text in texts for word in _WORD.findall(unicodedata.normalize("NFC", text))))


def spellings(texts: Iterable[str]) -> list[str]:
    """Return the words that have letters with marks as they are typed without: `Größe` as `Groesse` and as `Grosse`."""
    words = _words(texts)
    found = dict.fromkeys(form for word in words for form in (word.translate(_SPELT), _bare(word)))
    return [form for form in found if form not in words]


def _bare(word: str) -> str:
    """Return a word without marks on its Latin letters; elsewhere the mark makes another letter."""
    letters = (unicodedata.normalize("NFD", one)[0] if one < "\u0370" else one for one in word.translate(_BARE))
    return "".join(letters)


def _kind(kind: str, record: Any) -> str:
    own = getattr(record, "kind", None) if kind in ("events", "documents") else None
    words = "source" if kind == "sources" else own or ("theme" if kind == "themes" else kind_name(kind))
    return words[0].upper() + words[1:]
