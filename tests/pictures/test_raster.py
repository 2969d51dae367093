"""Drawings as pictures: the right size, our typefaces only, kept between runs."""

import struct
from pathlib import Path

import pytest

from chronicle.pictures import png, raster, store

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="30">'
    '<text y="20" font-family="{face}">{words}</text></svg>'
)


@pytest.fixture(autouse=True)
def forget(monkeypatch: pytest.MonkeyPatch):
    """Begin with nothing drawn."""
    monkeypatch.setattr(raster, "drawn", {})
    monkeypatch.setattr(raster, "used", set())


def draw(words: str, face: str = raster.SANS, size: int = 90) -> bytes:
    return png(DRAWING.format(words=words, face=face, size=size))


def size_of(picture: bytes) -> tuple[int, int]:
    """Return width and height as the head of a PNG has them."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", picture[16:24])


def test_the_size_is_the_drawings():
    assert size_of(draw("x")) == (90, 30)
    assert size_of(png(DRAWING.format(words="x", face=raster.SANS, size=90), zoom=2)) == (180, 60)


@pytest.mark.parametrize("words", ["Größe", "Łódź", "Победа", "1953–1964"])
def test_both_faces_have_the_letters(words: str):
    blank = draw("")
    pictures = {draw(words, face) for face in (raster.SERIF, raster.SANS)}
    assert len(pictures) == 2 and blank not in pictures


def test_no_typeface_of_the_machine_is_used():
    assert draw("x", "Arial") == draw("x", "DejaVu Sans") == draw("x", "No such face")


def test_a_picture_is_kept_and_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    picture = draw("kept")
    store.keep(tmp_path)
    raster.drawn.clear()
    store.recall(tmp_path)
    monkeypatch.setattr(raster.resvg_py, "svg_to_bytes", lambda **_: pytest.fail("drawn again"))
    assert draw("kept") == picture


def test_what_nobody_asks_for_is_not_kept(tmp_path: Path):
    draw("old")
    store.keep(tmp_path)
    raster.used.clear()
    draw("new")
    store.keep(tmp_path)
    assert len(list(tmp_path.rglob("*.png"))) == 1
