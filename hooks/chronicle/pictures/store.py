"""Keeps pictures between runs, a file each: drawing one takes some hundredths of a second, and few change.

The folder is a cache: safe to delete, never committed, and another one when typefaces, the renderer or our code change.
"""

import hashlib
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from chronicle.pictures import raster


def recall(folder: Path) -> None:
    """Take up what an earlier run has kept below the folder."""
    with suppress(OSError):
        for file in (folder / _name()).glob("*.png"):
            raster.drawn.setdefault(file.stem, file.read_bytes())


def keep(folder: Path) -> None:
    """Keep what this run has asked for and nothing else; a folder that cannot be written to is no fault."""
    place = folder / _name()
    with suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
        kept = {file.stem: file for file in place.glob("*.png")}
        for key in raster.used - kept.keys():
            (place / f"{key}.png").write_bytes(raster.drawn[key])
        for key in kept.keys() - raster.used:
            kept[key].unlink()


def _name() -> str:
    made_of = (
        version("resvg_py").encode(),
        Path(raster.__file__).read_bytes(),
        *(f.read_bytes() for f in raster.FONTS),
    )
    return f"pictures-{hashlib.sha256(b'|'.join(made_of)).hexdigest()[:12]}"
