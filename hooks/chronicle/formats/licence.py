"""Licences by their address."""

import re

_CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-(?:NC|ND|SA))*)[ -](\d\.\d)")
_CC0 = re.compile(r"CC0(?:[ -]1\.0)?")


def licence_address(name: str | None) -> str:
    """Return the address of a Creative Commons licence named `CC BY-SA 4.0` or the like; empty for another."""
    name = (name or "").strip()
    if match := _CREATIVE_COMMONS.fullmatch(name):
        return f"https://creativecommons.org/licenses/{match[1].lower()}/{match[2]}/"
    return "https://creativecommons.org/publicdomain/zero/1.0/" if _CC0.fullmatch(name) else ""
