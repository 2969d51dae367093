"""Which maps are drawn, and what stands on them."""

import re
from itertools import combinations

import pytest

from chronicle.maps import Spot, draw, scenes_of
from chronicle.maps.clip import clip_area, runs_inside

FAR = [Spot("far", "Far", -120.0, 40.0, 1)]
WIDE = [Spot(f"w{n}", f"Wide {n}", 5.0 * n, 45.0 + n % 5, n + 1) for n in range(12)]
CROWD = [Spot(f"c{n}", f"Crowded {n}", 30.0 + n * 0.05, 50.0 + n % 3 * 0.07, n) for n in range(8)]


def test_no_places_no_map():
    assert scenes_of([]) is None


def test_one_place_has_one_map():
    scene = scenes_of([Spot("one", "One", 10.0, 50.0, 0)])
    (dot,) = draw(scene, 0).dots
    assert (dot.x, dot.y) == pytest.approx((480, 310))
    assert dot.label.words == "One"


def test_a_place_far_from_all_others_is_named_beside_the_map():
    scene = scenes_of(WIDE + FAR)
    assert scene.beyond == tuple(FAR)
    assert {spot.id for spot in scene.spots} == {spot.id for spot in WIDE}


def test_a_seat_is_never_left_out():
    scene = scenes_of([*WIDE, Spot("far", "Far", -120.0, 40.0, 1, "b")])
    assert scene.beyond == ()


def test_a_crowd_gets_a_map_of_its_own():
    scene = scenes_of(WIDE + CROWD)
    (inner,) = scene.inner
    assert {spot.id for spot in CROWD} <= {spot.id for spot in inner.spots}
    assert inner.view().scale > 3 * scene.view().scale


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize(
    "spots", [WIDE, WIDE + CROWD, [Spot(f"s{n}", f"The same {n}", 10.0, 50.0, 3) for n in range(3)]]
)
def test_names_cover_nothing(spots: list[Spot], narrow: bool):
    for scene in scenes_of(spots).all:
        drawn = draw(scene, 12, narrow)
        boxes = [_box(dot) for dot in drawn.dots if dot.label]
        assert boxes, "some name has room"
        assert not any(_meet(one, other) for one, other in combinations(boxes, 2))
        assert all(x1 >= 0 and x2 <= drawn.width and y1 >= 0 and y2 <= drawn.height for x1, y1, x2, y2 in boxes)


def test_fewer_names_on_phones():
    many = [Spot(f"m{n}", f"Place number {n}", n % 8 * 2.0, 48.0 + n // 8, 1) for n in range(48)]
    (wide, narrow) = (draw(scenes_of(many), 1, cut) for cut in (False, True))
    assert sum(bool(dot.label) for dot in narrow.dots) < sum(bool(dot.label) for dot in wide.dots)


def test_the_area_of_a_circle_grows_with_the_events():
    dots = {dot.spot.count: dot.radius for dot in draw(scenes_of(WIDE), 12).dots}
    assert dots[12] ** 2 / dots[3] ** 2 == pytest.approx(4, abs=0.1)


def test_places_at_one_spot_stand_side_by_side():
    same = [Spot(name, name, 10.0, 50.0, 1) for name in ("one", "two", "three")]
    places = [(dot.x, dot.y) for dot in draw(scenes_of(same), 1).dots]
    assert all(abs(ax - bx) > 6 for (ax, _), (bx, _) in combinations(places, 2))


def test_paths_are_paths():
    for scene in scenes_of(WIDE + CROWD).all:
        shapes = draw(scene, 12).shapes
        for path in (shapes.land, shapes.lakes, shapes.rivers):
            assert re.fullmatch(r"(?:M-?[\d.]+ ?-?[\d.]+l[-\d. ]*z?)*", path)


def test_a_map_of_the_whole_world_across_the_date_line():
    around = [
        Spot(f"p{n}", f"Place {n}", longitude, 10.0 * n - 30, 1)
        for n, longitude in enumerate((-170, -60, 20, 100, 170, 175))
    ]
    drawn = draw(scenes_of(around), 1)
    assert len(drawn.dots) == 6
    assert len(drawn.shapes.land) > 5_000


def test_an_area_is_cut_at_the_frame():
    square = [(-1, -1), (3, -1), (3, 3), (-1, 3)]
    assert sorted(clip_area(square, (0, 0, 2, 2))) == [(0, 0), (0, 2), (2, 0), (2, 2)]
    assert clip_area([(5, 5), (6, 5), (6, 6)], (0, 0, 2, 2)) == []


def test_a_line_is_cut_into_what_touches_the_frame():
    line = [(-5, 1), (1, 1), (9, 1), (9, 9), (1, 9), (1, 1)]
    assert list(runs_inside(line, (0, 0, 2, 2))) == [[(-5, 1), (1, 1), (9, 1)], [(1, 9), (1, 1)]]


def _box(dot) -> tuple[float, float, float, float]:
    """Return the least that the words take, half the height of the letters."""
    wide = len(dot.label.words) * 5.0
    left = {"start": dot.label.x, "mid": dot.label.x - wide / 2, "end": dot.label.x - wide}[dot.label.anchor]
    return left, dot.label.y - 9, left + wide, dot.label.y


def _meet(one, other) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
