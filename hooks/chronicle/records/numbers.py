"""Numbers and true/false by the core schema of YAML 1.2: https://yaml.org/spec/1.2.2/#103-core-schema.

Plain scalars arrive as `Plain`, quoted ones as `str`, so a quoted number is text here as it is in YAML.
"""

import math
import re

from pydantic_core import PydanticCustomError

_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_DIGITS = 30  # more digits than any measured figure has; keeps a line of digits from becoming a giant number


class Plain(str):
    """A scalar written without quotes, as text."""

    __slots__ = ()


class Decimal(float):
    """A number with a decimal point that remembers how it was written, so that 4.50 can be shown as 4.50."""

    __slots__ = ("text",)

    def __new__(cls, text: str):
        number = super().__new__(cls, text)
        number.text = text
        return number

    def __getnewargs__(self):
        return (self.text,)


def read_number(value: object) -> int | float:
    """Return the number of a plain scalar (or a ready number); raise PydanticCustomError with advice."""
    if isinstance(value, Plain):
        return _resolve(value)
    if isinstance(value, str):
        raise PydanticCustomError("number", "{text}", {"text": _advise_quoted(value)})
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticCustomError("number", "must be a number, such as 12.5")
    if not math.isfinite(value):
        raise PydanticCustomError("number", "must be a finite number")
    return value


def read_flag(value: object) -> object:
    """Return true or false for a plain scalar; leave other input to be refused by the model."""
    if isinstance(value, str):
        if isinstance(value, Plain) and value in _FLAGS:
            return _FLAGS[value]
        raise PydanticCustomError("flag", "must be true or false, not {shown}", {"shown": repr(str(value)[:40])})
    return value


def _resolve(text: Plain) -> int | float:
    if len(text) <= _DIGITS:
        if _INTEGER.fullmatch(text):
            return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
        if _FLOAT.fullmatch(text) and math.isfinite(number := Decimal(text)):
            return number
    raise PydanticCustomError("number", "{text}", {"text": _advise(text)})


def _advise(text: str) -> str:
    shown = repr(text if len(text) <= 40 else text[:37] + "...")
    if not text:
        return "has no value"
    if _SPECIAL.fullmatch(text):
        return f"must be a finite number, not {shown}"
    if len(text) > _DIGITS or _FLOAT.fullmatch(text):
        return f"must be a number of sane size, not {shown}"
    bare = re.sub(r"(?<=\d)[, _'](?=\d{3}(\D|$))", "", text)
    if bare != text and _FLOAT.fullmatch(bare):
        return f"must be a number without separators: {bare}, not {shown}"
    if re.fullmatch(r"[-+]?\d+,\d+", text):
        return f"must be a number with a point before its fraction: {text.replace(',', '.')}, not {shown}"
    return f"must be a number, such as 12.5, with nothing else beside it, not {shown}"


def _advise_quoted(text: str) -> str:
    if _FLOAT.fullmatch(text):
        return f"must be a number: write {text} without quotes"
    return _advise(text)
