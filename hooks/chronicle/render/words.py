"""Words of the pages that depend on numbers and codes."""

import re
from collections.abc import Sequence
from decimal import Decimal
from urllib.parse import urlsplit

from chronicle.edtf import Edtf, describe
from chronicle.formats.addresses import DATA
from chronicle.model.eras import era_first, era_last
from chronicle.model.figures import format_number
from chronicle.records import Era

_LANGUAGES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "lt": "Lithuanian", "lv": "Latvian", "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene",
    "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_KINDS = {
    "eras": ("era", "Eras"), "events": ("event", "Events"), "people": ("person", "People"),
    "organisations": ("organisation", "Organisations"), "places": ("place", "Places"),
    "documents": ("document", "Documents"), "series": ("figures", "Series of figures"),
    "breakdowns": ("figures", "Breakdowns"), "comparison": ("comparison", "Country comparison"),
    "glossary": ("glossary", "Glossary"), "units": ("unit", "Units"), "pages": ("page", "Pages of this site"),
}  # fmt: skip
_FOLDERS = {"calendars": "calendar/", "timelines": "timeline/", "schemas": "schema/", "yaml": "yaml/"}
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAYS_IN_MONTH = 30.4375


def host_of(address: str) -> str:
    """Return the host of a web address without `www.`: `example.org`."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


def grouped(text: str) -> str:
    """Return a text that is one number as figures are printed, `22,402,200` or `−0.6`; any other as it is."""
    return format_number(Decimal(text)) if _NUMBER.fullmatch(text) else text


def kind_name(kind: str) -> str:
    """Return what one record of a kind is called beside its title."""
    return _KINDS[kind][0]


def kind_heading(kind: str) -> str:
    """Return the heading over records of a kind."""
    return _KINDS[kind][1]


def language_name(code: str) -> str:
    """Return the English name of a language by its BCP 47 code, the code itself where we have no name."""
    return _LANGUAGES.get(code.split("-", maxsplit=1)[0], code)


def beside_year(date: Edtf) -> str:
    """Return a date as it stands beside its year: without the year where it lies within it and says more."""
    words, year = describe(date), str((date.start or date.end).year)
    short = words.removesuffix(f" {year}")
    return words if year in short or not short else short


def plural(count: int, singular: str, many: str | None = None) -> str:
    """Return the count with its noun: `1 event`, `2,310 events`."""
    return f"{count:,} {singular if count == 1 else many or singular + 's'}"


def list_in_words(words: Sequence[str]) -> str:
    """Return the words as an English list: `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def days_of_span(era: Era) -> str:
    """Return how long an era lasted, `11 years, 7 months`; nothing for an open one."""
    if era.end.latest is None:
        return ""
    months = round(((era_last(era) - era_first(era)).days + 1) / _DAYS_IN_MONTH)
    years, rest = divmod(months, 12)
    parts = [plural(years, "year")] if years else []
    if rest:
        parts.append(plural(rest, "month"))
    return ", ".join(parts)


def size_in_words(number: int) -> str:
    """Return a number of bytes as people read it: `12 kB`, `2.6 MB`.

    >>> size_in_words(2_563_138)
    '2.6 MB'
    """
    if number < 1000:
        return f"{number} bytes"
    return f"{number / 1000:.0f} kB" if number < 999_500 else f"{number / 1_000_000:.1f} MB"


def short_path(address: str, group: str) -> str:
    """Return the name of a file as a list shows it: its path inside the folder of its group.

    >>> short_path("data/v1/calendar/eras/first.ics", "calendars")
    'eras/first.ics'
    """
    path = address.removeprefix(DATA)
    return path.removeprefix(_FOLDERS.get(group, ""))
