"""Photos are drawn anew: small, upright, and with nothing else of the file."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from directory_app.formats.pictures import MAX_BYTES, MAX_SIDE, UnreadablePicture, redrawn


def _file(kind: str, size: tuple[int, int], mode: str = "RGB", **options: object) -> bytes:
    file = io.BytesIO()
    Image.effect_noise(size, 80).convert(mode).save(file, format=kind, **options)
    return file.getvalue()


def test_a_big_photo_becomes_small_and_says_nothing_else() -> None:
    exif = Image.Exif()
    exif[0x010E] = "12, rue Secrète"
    exif[0x0112] = 6  # turned a quarter
    picture = redrawn(_file("JPEG", (1600, 900), exif=exif))
    assert b"Secr" not in picture.data
    assert len(picture.data) <= MAX_BYTES
    with Image.open(io.BytesIO(picture.data)) as image:
        assert (image.format, image.size) == ("JPEG", (288, MAX_SIDE))
        assert not image.getexif()
    assert picture.name.endswith(".jpeg")


def test_transparency_stays_where_it_is_small() -> None:
    small = redrawn(_file("PNG", (64, 64), "RGBA"))
    assert small.name.endswith(".png")
    assert redrawn(_file("PNG", (1200, 1200), "RGBA")).name.endswith(".jpeg")


def test_the_same_picture_has_the_same_name() -> None:
    data = _file("PNG", (40, 40))
    assert redrawn(data) == redrawn(data)


def _bomb() -> bytes:
    file = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(file, format="PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/hostname'/></svg>",
        _file("GIF", (8, 8), "P"),
        _file("TIFF", (8, 8)),
        _file("PNG", (30, 30))[:60],
        _bomb(),
    ],
    ids=["empty", "svg", "gif", "tiff", "cut", "bomb"],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadablePicture):
        redrawn(data)
