"""The outline of the world: its code, and what it shows."""

import pytest

from chronicle.maps import outline
from chronicle.maps.outline import decode, encode, world


def test_the_published_example(monkeypatch):
    """The example in the description of the code, which has five digits where ours has two."""
    monkeypatch.setattr(outline, "PRECISION", 100_000)
    points = ((-120.2, 38.5), (-120.95, 40.7), (-126.453, 43.252))
    assert decode("_p~iF~ps|U_ulLnnqC_mqNvxq`@") == points
    assert encode(points) == "_p~iF~ps|U_ulLnnqC_mqNvxq`@"


@pytest.mark.parametrize("points", [((0.0, 0.0), (179.99, -89.5)), ((-0.01, 0.01), (-180.0, 90.0), (12.34, -5.6))])
def test_what_is_encoded_comes_back(points):
    assert decode(encode(points)) == points


@pytest.mark.parametrize(
    ("longitude", "latitude", "dry"),
    [
        (15, 47, True),
        (100, 60, True),
        (-100, 40, True),
        (134, -25, True),
        (0, 75, False),
        (-30, 30, False),
        (19, 56, False),
        (50.5, 42, False),
    ],
)
def test_land_is_where_it_is(longitude: float, latitude: float, dry: bool):
    """Counts the edges that a ray to the east crosses: an odd number inside an area, holes counted too."""
    crossings = 0
    for ring in world().land:
        for (x1, y1), (x2, y2) in zip(ring.points, ring.points[1:], strict=False):
            if (y1 > latitude) != (y2 > latitude) and x1 + (latitude - y1) / (y2 - y1) * (x2 - x1) > longitude:
                crossings += 1
    assert bool(crossings % 2) == dry


def test_areas_are_closed():
    assert all(ring.points[0] == ring.points[-1] for ring in (*world().land, *world().lakes))
