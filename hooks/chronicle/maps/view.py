"""What a map shows: a projection, a scale and a frame in pixels, fitted to places."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from chronicle.maps.projection import EARTH, Projection, fitting

Place = tuple[float, float]
"""Longitude and latitude."""
_MARGIN = 0.12  # of the frame, free on each side of the outermost places
_SAMPLES = 12


@dataclass(frozen=True, slots=True)
class View:
    """A window on the world: pixels a unit of the projection, and the unit coordinates of its upper left corner."""

    projection: Projection
    meridian: float
    scale: float
    left: float
    top: float
    width: int
    height: int

    def east(self, longitude: float) -> float:
        """Return how far east of the middle a longitude lies, between -180 and 180."""
        return (longitude - self.meridian + 180) % 360 - 180

    def at(self, east: float, latitude: float) -> tuple[float, float]:
        """Return the pixels of a place given by its degrees east of the middle."""
        x, y = self.projection.forward(east, latitude)
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return the pixels of a place."""
        return self.at(self.east(longitude), latitude)

    def shows(self, longitude: float, latitude: float, margin: float = 0) -> bool:
        """Return whether a place lies in the frame, so many pixels from its edge."""
        x, y = self.place(longitude, latitude)
        return margin <= x <= self.width - margin and margin <= y <= self.height - margin

    def window(self) -> tuple[float, float, float, float]:
        """Return west, south, east and north of all that the frame may show, west and east from the middle."""
        places = list(self._samples())
        wests, norths = zip(*places, strict=True)
        return (
            max(min(wests) - 1, -180.0),
            max(min(norths) - 1, -90.0),
            min(max(wests) + 1, 180.0),
            min(max(norths) + 1, 90.0),
        )

    def kilometres(self, pixels: float) -> float:
        """Return how far so many pixels are where the map is true to scale."""
        return pixels / self.scale * EARTH

    def _samples(self) -> Iterator[tuple[float, float]]:
        for column in range(_SAMPLES + 1):
            for row in range(_SAMPLES + 1):
                x, y = self.width * column / _SAMPLES, self.height * row / _SAMPLES
                yield self.projection.inverse(self.left + x / self.scale, self.top - y / self.scale)


def fit(places: Sequence[Place], width: int, heights: tuple[int, int], least: float) -> View:
    """Return the view that shows the places, its height between two bounds; `least` is its shorter side in km."""
    meridian, wide = middle_of(place[0] for place in places)
    south, north = min(place[1] for place in places), max(place[1] for place in places)
    projection = fitting(south, north, wide)
    points = [projection.forward((lon - meridian + 180) % 360 - 180, lat) for lon, lat in places]
    xs, ys = zip(*points, strict=True)
    across, down = max(xs) - min(xs), max(ys) - min(ys)
    room = 1 - 2 * _MARGIN
    across, down = max(across / room, least / EARTH), max(down / room, least / EARTH)
    height = round(min(max(width * down / across, heights[0]), heights[1]))
    scale = min(width / across, height / down)
    left = (max(xs) + min(xs)) / 2 - width / scale / 2
    top = (max(ys) + min(ys)) / 2 + height / scale / 2
    return View(projection, meridian, scale, left, top, width, height)


def middle_of(longitudes: Iterable[float]) -> tuple[float, float]:
    """Return the middle of the smallest arc that holds all longitudes, and how wide it is."""
    around = sorted({longitude % 360 for longitude in longitudes})
    gaps = [(after - here, after) for here, after in zip(around, [*around[1:], around[0] + 360], strict=True)]
    gap, start = max(gaps)
    wide = 360 - gap
    return (start + wide / 2 + 180) % 360 - 180, wide
