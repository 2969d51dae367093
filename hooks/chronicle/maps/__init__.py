"""Maps of places on an outline of the world: geometry only, no markup. Lengths are pixels, angles degrees."""

from .build import Dot, Map, Shapes, draw, radii, scale_bar, shapes_of
from .scenes import NARROW, WIDE, Scene, Spot, scenes_of
from .view import View, fit

__all__ = [
    "NARROW",
    "WIDE",
    "Dot",
    "Map",
    "Scene",
    "Shapes",
    "Spot",
    "View",
    "draw",
    "fit",
    "radii",
    "scale_bar",
    "scenes_of",
    "shapes_of",
]
