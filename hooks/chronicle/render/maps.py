"""The map of all places, and the small one that says where a place lies."""

from dataclasses import dataclass
from functools import cached_property

from chronicle.maps import (
    NARROW,
    WIDE,
    Map,
    Scene,
    Shapes,
    Spot,
    View,
    draw,
    fit,
    radii,
    scale_bar,
    scenes_of,
    shapes_of,
)
from chronicle.model.chronicle import Chronicle
from chronicle.records import Place

_LOCATOR = (252, (150, 230))  # px of width, bounds of the height
_LEAST = 900.0  # km of the shorter side of a locator
_LEGEND = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Figure:
    """One map of the set in both cuts, the place its name is taken from, and those too far away for it.

    `outer` is the number of the map that it is a part of; 0 for the whole.
    """

    scene: Scene
    wide: Map
    narrow: Map
    around: str
    outer: int
    beyond: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """A circle of the legend: its radius in both cuts and the number of events that it stands for."""

    wide: float
    narrow: float
    count: int


@dataclass(frozen=True, slots=True)
class Locator:
    """A small map: the frame with its outline, the place, the seats in the frame beside it."""

    view: View
    shapes: Shapes
    x: float
    y: float
    seats: tuple[tuple[str, str, float, float], ...]
    bar: float
    kilometres: int


class Maps:
    """The maps of one chronicle, each outline drawn once."""

    def __init__(self, chronicle: Chronicle):
        """Ask the chronicle for all places with the number of their events; nothing is drawn yet.

        A party's seat is the place of that name.
        """
        self.spots = tuple(_spot(chronicle, place) for place in chronicle.places.values())
        self._kept: dict[int, tuple[View, Shapes]] = {}

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The maps of all places: that of the whole, then those of its crowded parts."""
        whole = scenes_of(self.spots)
        if not whole:
            return ()
        outer = {inner.number: scene.number for scene in whole.all for inner in scene.inner}
        return tuple(self._figure(scene, outer.get(scene.number, 0)) for scene in whole.all)

    @cached_property
    def sizes(self) -> tuple[Size, ...]:
        """The circles of the legend: one event, and round numbers up to the largest."""
        wide, narrow = radii(self._most, WIDE), radii(self._most, NARROW)
        fitting = [count for count in _LEGEND if count <= self._most]
        return tuple(
            Size(wide(count), narrow(count), count)
            for count in dict.fromkeys(fitting[:: max(len(fitting) // 2, 1)][:3])
        )

    def locator(self, place: Place) -> Locator:
        """Return where a place lies: on the frame of the main map, or of the whole when it lies outside of that."""
        view, shapes = self._frame(place)
        bar, kilometres = scale_bar(view)
        x, y = view.place(float(place.longitude), float(place.latitude))
        seats = tuple(
            (spot.side, spot.name, *(round(one, 1) for one in view.place(spot.longitude, spot.latitude)))
            for spot in self.spots
            if spot.side and spot.id != place.id and view.shows(spot.longitude, spot.latitude, 6)
        )
        return Locator(view, shapes, round(x, 1), round(y, 1), seats, bar, kilometres)

    def _frame(self, place: Place) -> tuple[View, Shapes]:
        beyond = {spot.id for figure in self.figures for spot in figure.beyond}
        whole = int(place.id in beyond)
        if whole not in self._kept:
            spots = self.spots if whole else self.figures[0].scene.spots
            view = fit([(spot.longitude, spot.latitude) for spot in spots], *_LOCATOR, _LEAST)
            self._kept[whole] = view, shapes_of(view, fine=False)
        return self._kept[whole]

    @cached_property
    def _most(self) -> int:
        return max((spot.count for spot in self.spots), default=1)

    def _figure(self, scene: Scene, outer: int) -> Figure:
        around = max(scene.spots, key=lambda spot: (spot.count, spot.id)).name
        wide, narrow = (draw(scene, self._most, narrow) for narrow in (False, True))
        return Figure(scene, wide, narrow, around, outer, scene.beyond)


def _spot(chronicle: Chronicle, place: Place) -> Spot:
    names = {name.casefold() for name in (place.name, *place.names.values(), *place.search)}
    seats = {party.seat.casefold(): side for party, side in zip(chronicle.site.parties, "ab", strict=True)}
    side = next((side for seat, side in seats.items() if seat in names), "")
    count = chronicle.count_mentions(place.id, "events")
    return Spot(place.id, place.name, float(place.longitude), float(place.latitude), count, side)
