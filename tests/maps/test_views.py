"""Projections, and frames that fit their places."""

import pytest

from chronicle.maps.projection import Cone, Cylinder, fitting
from chronicle.maps.view import fit, middle_of


@pytest.mark.parametrize(
    ("parallels", "east", "latitude", "place"),
    [
        ((29.5, 45.5, 37.5), 21, 35, (0.2952056586, -0.0106706161)),
        ((-50, -20, -35), 10, -10, (0.1809847478, 0.4273691160)),
    ],
)
def test_the_cone_as_others_draw_it(parallels, east: float, latitude: float, place: tuple[float, float]):
    """The values are those of PROJ for `+proj=eqdc +R=1` with these parallels."""
    assert Cone(*parallels).forward(east, latitude) == pytest.approx(place, abs=1e-9)


@pytest.mark.parametrize("projection", [Cone(40, 60, 50), Cone(-50, -20, -35), Cylinder(30)])
@pytest.mark.parametrize(("east", "latitude"), [(0, 50), (20, 70), (-60, -10), (70, 0)])
def test_there_and_back(projection, east: float, latitude: float):
    assert projection.inverse(*projection.forward(east, latitude)) == pytest.approx((east, latitude))


@pytest.mark.parametrize(
    ("south", "north", "wide", "kind"),
    [(45, 60, 60, Cone), (-45, -30, 40, Cone), (-30, 30, 40, Cylinder), (50, 60, 300, Cylinder), (0, 10, 20, Cylinder)],
)
def test_the_projection_goes_by_the_extent(south: float, north: float, wide: float, kind: type):
    assert isinstance(fitting(south, north, wide), kind)


@pytest.mark.parametrize(
    ("longitudes", "middle", "wide"),
    [
        ([10], 10, 0),
        ([10, 20], 15, 10),
        ([170, -170], -180, 20),
        ([-175, 175, 178], 180, 10),
        ([0, 120, 240], 120, 240),
    ],
)
def test_the_smallest_arc(longitudes: list[float], middle: float, wide: float):
    found, width = middle_of(longitudes)
    assert len(longitudes) == 3 or (found - middle) % 360 == pytest.approx(0)  # of three equal gaps any may go
    assert width == pytest.approx(wide)


@pytest.mark.parametrize(
    "places",
    [
        [(10.0, 50.0)],
        [(13.4, 52.5), (37.6, 55.8), (63.3, 46.0)],
        [(178.0, -18.0), (-175.0, -21.0)],
        [(-74.0, 40.7), (139.7, 35.7), (151.2, -33.9), (0.0, 51.5)],
        [(25.0, 78.0), (15.0, -85.0)],
        [(0.0, 90.0)],
    ],
)
@pytest.mark.parametrize("width", [960, 354])
def test_every_place_lies_in_the_frame(places, width: int):
    view = fit(places, width, (200, 500), 400)
    assert 200 <= view.height <= 500
    assert all(view.shows(*place, margin=5) for place in places)


def test_places_on_both_sides_of_the_date_line_are_neighbours():
    view = fit([(179.0, 10.0), (-179.0, 10.0)], 900, (300, 600), 100)
    (x1, _), (x2, _) = view.place(179.0, 10.0), view.place(-179.0, 10.0)
    assert 0 < x1 < x2 < 900


def test_the_scale_is_true():
    """One degree of a meridian is 111.2 km on the sphere."""
    view = fit([(10.0, 50.0), (20.0, 60.0)], 900, (300, 900), 100)
    (_, y1), (_, y2) = view.place(15.0, 55.0), view.place(15.0, 54.0)
    assert view.kilometres(y2 - y1) == pytest.approx(111.2, abs=0.5)
