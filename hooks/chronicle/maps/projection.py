"""Projections of the sphere: the equidistant conic for a part of the world, the equirectangular for more of it.

Formulas from J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987), pp. 90 and 111. The
radius is 1 and y grows northward; longitudes count from the central meridian and are not turned around the globe.
"""

from dataclasses import dataclass
from math import atan2, copysign, cos, degrees, hypot, radians, sin
from typing import Protocol

EARTH = 6371.0  # km, the mean radius
_WIDEST = 140.0  # degrees of longitude that a cone shows without tearing
_TROPICS = 12.0  # degrees of the middle latitude below which a cone is nearly a cylinder


class Projection(Protocol):
    """Leads from (degrees east of the middle, latitude) to a plane and back."""

    name: str

    def forward(self, east: float, latitude: float) -> tuple[float, float]:
        """Return the place on the plane."""

    def inverse(self, x: float, y: float) -> tuple[float, float]:
        """Return the degrees east of the middle and the latitude of a place on the plane."""


@dataclass(frozen=True, slots=True)
class Cylinder:
    """The equirectangular projection, true along one parallel."""

    parallel: float

    @property
    def name(self) -> str:
        """The projection in words."""
        return f"Equirectangular projection, true to scale at {_latitude(self.parallel)}"

    def forward(self, east: float, latitude: float) -> tuple[float, float]:
        """Return the place on the plane."""
        return radians(east) * cos(radians(self.parallel)), radians(latitude)

    def inverse(self, x: float, y: float) -> tuple[float, float]:
        """Return the degrees east of the middle and the latitude."""
        return degrees(x / cos(radians(self.parallel))), degrees(y)


class Cone:
    """The equidistant conic projection, true along two parallels and all meridians."""

    def __init__(self, lower: float, upper: float, origin: float):
        """The parallels must not be the same or mirror each other; `origin` is the latitude where y is 0."""
        self._lower, self._upper = lower, upper
        first, second = radians(lower), radians(upper)
        self._n = (cos(first) - cos(second)) / (second - first)
        self._g = cos(first) / self._n + first
        self._rho = self._g - radians(origin)

    @property
    def name(self) -> str:
        """The projection in words."""
        return f"Equidistant conic projection, true to scale at {_latitude(self._lower)} and {_latitude(self._upper)}"

    def forward(self, east: float, latitude: float) -> tuple[float, float]:
        """Return the place on the plane."""
        rho, angle = self._g - radians(latitude), self._n * radians(east)
        return rho * sin(angle), self._rho - rho * cos(angle)

    def inverse(self, x: float, y: float) -> tuple[float, float]:
        """Return the degrees east of the middle and the latitude."""
        side = copysign(1.0, self._n)
        rho = side * hypot(x, self._rho - y)
        angle = atan2(side * x, side * (self._rho - y))
        return degrees(angle / self._n), degrees(self._g - rho)


def fitting(south: float, north: float, wide: float) -> Projection:
    """Return the projection for latitudes from south to north over so many degrees of longitude.

    The parallels of the cone stand a sixth of the height inside its edges, the usual rule (Snyder, p. 99).
    """
    middle = (south + north) / 2
    if wide > _WIDEST or abs(middle) < _TROPICS or south < 0 < north:
        return Cylinder(round(middle))
    inset = max((north - south) / 6, 0.05)
    lower, upper = south + inset, max(north - inset, south + inset + 0.1)
    if upper - lower > 4:
        lower, upper = float(round(lower)), float(round(upper))
    return Cone(lower, upper, middle)


def _latitude(value: float) -> str:
    return f"{abs(value):.3g}° {'N' if value >= 0 else 'S'}"
