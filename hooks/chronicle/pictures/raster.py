"""From SVG to PNG, by resvg: small, offline, and much faster than a browser."""

import hashlib
from pathlib import Path

import resvg_py

FONTS = tuple(sorted(Path(__file__).with_name("fonts").glob("*.ttf")))
SERIF, SANS = "Chronicle Serif", "Chronicle Sans"
"""The families that a drawing can name: headings (semibold) and all else. Letters that neither has are left out."""

drawn: dict[str, bytes] = {}
"""What has been drawn, by `key_of` the drawing: `chronicle.pictures.store` keeps it between runs."""


used: set[str] = set()
"""What this run has asked for."""


def png(svg: str, zoom: float = 1) -> bytes:
    """Return a drawing as PNG, `zoom` times as large as it says.

    Colours must be written out: custom properties and media queries are the browser's.
    """
    key = key_of(svg, zoom)
    used.add(key)
    if key not in drawn:
        fonts = [str(font) for font in FONTS]
        drawn[key] = bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom, skip_system_fonts=True, font_files=fonts))
    return drawn[key]


def key_of(svg: str, zoom: float = 1) -> str:
    """Return the name under which a drawing is kept."""
    return hashlib.sha256(f"{zoom}\n{svg}".encode()).hexdigest()[:32]
