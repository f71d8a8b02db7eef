"""Photos: chosen from a file, drawn anew, kept once, undone like any other change."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.formats.pictures import MAX_SOURCE_BYTES
from tests import directories
from tests.services.forms_desk import FormDesk


def photo_file(folder: Path, name: str = "photo.png", colour: str = "navy") -> Path:
    path = folder / name
    Image.new("RGB", (640, 480), colour).save(path)
    return path


def test_a_photo_is_given_seen_changed_and_taken_back(forms: FormDesk, tmp_path: Path) -> None:
    contacts, history = forms.directory.contacts, forms.directory.history
    ana = directories.person(forms.directory, "Ana", "Roy")
    assert contacts.photo(ana) is None
    contacts.set_photo(ana, contacts.draw_photo(photo_file(tmp_path)))
    first = contacts.photo(ana)
    assert first is not None
    with Image.open(io.BytesIO(first)) as image:
        assert max(image.size) == 512
    contacts.set_photo(ana, contacts.draw_photo(photo_file(tmp_path, colour="maroon")))
    assert contacts.photo(ana) not in (None, first)
    contacts.set_photo(ana, None)
    assert contacts.photo(ana) is None
    assert history.undo().done
    assert history.undo().done
    assert contacts.photo(ana) == first
    assert history.redo().done
    assert contacts.photo(ana) != first


def test_the_same_photo_again_is_no_step(forms: FormDesk, tmp_path: Path) -> None:
    contacts = forms.directory.contacts
    ana, bo = (directories.person(forms.directory, name, "Roy") for name in ("Ana", "Bo"))
    picture = contacts.draw_photo(photo_file(tmp_path))
    assert contacts.set_photo(ana, picture).seq
    assert contacts.set_photo(ana, picture).seq == 0
    assert contacts.set_photo(bo, picture).seq
    assert contacts.photo(ana) == contacts.photo(bo) == picture.data
    assert contacts.set_photo(directories.person(forms.directory, "Cy", "Roy"), None).seq == 0


@pytest.mark.parametrize("contents", [b"", b"ceci n'est pas une image", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused_in_a_sentence(
    forms: FormDesk, tmp_path: Path, contents: bytes
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(contents)
    with pytest.raises(UserError, match="photo_not_read") as caught:
        forms.directory.contacts.draw_photo(path)
    assert caught.value.params["file"] == "photo.jpg"


def test_a_file_that_is_gone_or_too_large_is_refused(forms: FormDesk, tmp_path: Path) -> None:
    path = photo_file(tmp_path, "grosse.png")
    with path.open("ab") as stream:
        stream.truncate(MAX_SOURCE_BYTES + 1)
    for one in (path, tmp_path / "partie.png"):
        with pytest.raises(UserError, match="photo_not_read"):
            forms.directory.contacts.draw_photo(one)


def test_nobody_s_photo(forms: FormDesk) -> None:
    assert forms.directory.contacts.photo("personne") is None
    with pytest.raises(ReferenceProblem):
        forms.directory.contacts.set_photo("personne", None)
