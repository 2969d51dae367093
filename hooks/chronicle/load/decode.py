"""Bytes to text: UTF-8 and nothing else, with line ends made alike."""

import codecs

from .fault import Fault

_OTHER = ((codecs.BOM_UTF32_LE, "UTF-32"), (codecs.BOM_UTF32_BE, "UTF-32"),
          (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))  # fmt: skip


def decode(content: bytes) -> tuple[str, Fault | None]:
    """Return the text of a file (a byte order mark is skipped), or "" and the fault that keeps it from being read."""
    for mark, name in _OTHER:
        if content.startswith(mark):
            return "", Fault(0, 0, f"the file is written in {name}; save it as UTF-8")
    if b"\0" in content[:1000]:
        place = content.index(b"\0")
        line, column = _place(content[:place].decode("utf-8", "replace"))
        return "", Fault(line, column, "the file holds NUL characters, as UTF-16 does; save it as UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place(content[: error.start].decode("utf-8-sig", "replace"))
        byte = f"0x{content[error.start]:02X}"
        return "", Fault(
            line, column, f"the byte {byte} is not UTF-8; save the file as UTF-8 (it may be in Latin-1 now)"
        )
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, None


def _place(text: str) -> tuple[int, int]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.count("\n"), len(text) - text.rfind("\n") - 1
