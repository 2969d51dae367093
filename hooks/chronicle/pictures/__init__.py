"""Drawings as PNG, the same on every machine: only the typefaces of this package are used."""

from chronicle.pictures.raster import SANS, SERIF, png

__all__ = ["SANS", "SERIF", "png"]
