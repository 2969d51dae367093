"""The small chronicle that the examples are taken from, read once."""

from functools import cache
from pathlib import Path

import yaml

from ..records import KINDS

_HERE = Path(__file__).parent


@cache
def sample() -> dict[str, str]:
    """Return the text of the sample by kind."""
    return {kind: (_HERE / "sample" / f"{kind}.yml").read_text(encoding="utf-8") for kind in KINDS}


@cache
def breakers() -> dict[str, dict[str, str]]:
    """Return for each rule the texts that break it, by kind, or "page" or "permalinks"."""
    return yaml.safe_load((_HERE / "rules.yml").read_text(encoding="utf-8"))
