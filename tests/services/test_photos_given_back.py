"""The photo of a card that goes back to its source: the source's own while it is the contact's,
else ours, else none."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from directory_app.domain.confidentiality import Grant
from directory_app.formats.vcard.properties import Card
from directory_app.formats.vcard.reading import read_cards
from directory_app.formats.vcard.values import binary
from directory_app.services.exports import Selection
from tests.services.forms_desk import FormDesk
from tests.services.test_photos import photo_file

Line = Callable[[str], str]
"""The lines of a PHOTO whose base64 is given, as some program writes them."""

LINES: dict[str, tuple[str, Line]] = {
    "3.0": ("3.0", lambda body: f"PHOTO;ENCODING=b;TYPE=JPEG;X-ABCROP-RECTANGLE=A&1&2:{body}"),
    "3.0, in a group": ("3.0", lambda body: f"item9.PHOTO;TYPE=IMAGE/PNG;ENCODING=b:{body}"),
    "4.0": ("4.0", lambda body: f"PHOTO;PREF=1:data:image/jpeg;base64,{body}"),
    "2.1": ("2.1", lambda body: f"PHOTO;JPEG;ENCODING=BASE64:\r\n {body}\r\n"),
    "2.1, said otherwise": ("2.1", lambda body: f"PHOTO;TYPE=JPEG;ENCODING=b:{body}"),
}


def card(version: str, *lines: str) -> str:
    first = (
        "BEGIN:VCARD", f"VERSION:{version}", "UID:fiche-1", "N:Roy;Ana;;;", "FN:Ana Roy",
    )  # fmt: skip
    return "\r\n".join((*first, *lines, "TEL:514-555-0140", "X-FIN:oui", "END:VCARD", ""))


def drawing(form: str = "JPEG", colour: str = "teal") -> bytes:
    """A picture larger than what the directory keeps."""
    file = io.BytesIO()
    Image.new("RGB", (700, 500), colour).save(file, form)
    return file.getvalue()


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def take_in(forms: FormDesk, folder: Path, text: str) -> str:
    """Import one card; returns the contact's id."""
    path = folder / "fiche.vcf"
    path.write_bytes(text.encode())
    imports = forms.directory.imports
    imports.apply(imports.source_of_file(imports.open_file(path)))
    (key,) = forms.directory.search.all_keys("Ana Roy")
    return forms.directory.contacts.get_card(key).contact.id


ASKED = Grant(personal=True, reason="retour à la source")
"""A photo of a person leaves when somebody asks for it."""


def given_back(forms: FormDesk, grant: Grant = ASKED) -> tuple[Card, str]:
    """The card that the source gets, and its lines unfolded."""
    exports = forms.directory.exports
    plan = exports.plan(Selection(everything=True), "vcard-source", grant=grant)
    text, _ = exports.text(plan, "essai")
    (found,) = read_cards(text.encode())
    return found, text.replace("\r\n ", "")


def photos(found: Card) -> list[bytes]:
    return [content[0] for prop in found.all("PHOTO") if (content := binary(prop))]


@pytest.fixture(params=LINES)
def written(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A card with a photo in it, and the base64 of that."""
    version, line = LINES[request.param]
    body = encoded(drawing("PNG" if "PNG" in line("") else "JPEG"))
    return card(version, line(body)), body


def test_an_unchanged_photo_stays_to_the_letter(
    forms: FormDesk, tmp_path: Path, written: tuple[str, str]
) -> None:
    text, body = written
    ana = take_in(forms, tmp_path, text)
    assert forms.directory.contacts.photo(ana) not in (None, base64.b64decode(body))
    found, lines = given_back(forms)
    assert photos(found) == [base64.b64decode(body)]
    (line,) = (one for one in lines.split("\r\n") if "PHOTO" in one)
    if "VERSION:2.1" not in text:
        assert line == next(one for one in text.split("\r\n") if "PHOTO" in one)


def test_another_photo_takes_its_place(
    forms: FormDesk, tmp_path: Path, written: tuple[str, str]
) -> None:
    text, _ = written
    ana, contacts = take_in(forms, tmp_path, text), forms.directory.contacts
    contacts.set_photo(ana, contacts.draw_photo(photo_file(tmp_path, colour="maroon")))
    found, lines = given_back(forms)
    assert photos(found) == [contacts.photo(ana)]
    body = encoded(photos(found)[0])
    line = f"PHOTO:data:image/jpeg;base64,{body}"
    if found.version == "3.0":
        line = f"PHOTO;ENCODING=b;TYPE=JPEG:{body}"
    assert line in lines
    names = [prop.name for prop in found.properties]
    assert names.index("PHOTO") < names.index("TEL"), "at the place of the other"


def test_a_removed_photo_goes(forms: FormDesk, tmp_path: Path, written: tuple[str, str]) -> None:
    text, _ = written
    ana = take_in(forms, tmp_path, text)
    forms.directory.contacts.set_photo(ana, None)
    found, lines = given_back(forms)
    assert "PHOTO" not in lines
    assert [prop.name for prop in found.properties][-1] == "X-FIN"


def test_a_first_photo_is_added(forms: FormDesk, tmp_path: Path) -> None:
    ana, contacts = take_in(forms, tmp_path, card("3.0")), forms.directory.contacts
    assert photos(given_back(forms)[0]) == []
    contacts.set_photo(ana, contacts.draw_photo(photo_file(tmp_path)))
    assert photos(given_back(forms)[0]) == [contacts.photo(ana)]


def test_what_we_gave_comes_back_as_it_is(forms: FormDesk, tmp_path: Path) -> None:
    """The source keeps our picture; read from there it changes nothing, and stays to the letter."""
    ana, contacts = take_in(forms, tmp_path, card("3.0")), forms.directory.contacts
    contacts.set_photo(ana, contacts.draw_photo(photo_file(tmp_path)))
    ours, (first, text) = contacts.photo(ana), given_back(forms)
    take_in(forms, tmp_path, text)
    assert contacts.photo(ana) == ours
    assert photos(first) == photos(given_back(forms)[0]) == [ours]


OTHERS = {
    "a form that is not read": f"PHOTO;ENCODING=b;TYPE=GIF:{encoded(drawing('GIF'))}",
    "elsewhere": "PHOTO;VALUE=uri:https://photos.example.org/ana.jpg",
    "broken": "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ*SkZJRg",
}


@pytest.mark.parametrize("line", OTHERS.values(), ids=OTHERS)
def test_one_that_was_never_read_is_not_a_removed_one(
    forms: FormDesk, tmp_path: Path, line: str
) -> None:
    ana, contacts = take_in(forms, tmp_path, card("3.0", line)), forms.directory.contacts
    assert contacts.photo(ana) is None
    assert line in given_back(forms)[1].split("\r\n")
    contacts.set_photo(ana, contacts.draw_photo(photo_file(tmp_path)))
    found, lines = given_back(forms)
    assert photos(found) == [contacts.photo(ana)]
    assert lines.count("PHOTO") == 1, "one photo, ours"


def test_a_photo_whose_bytes_tell_a_secret_goes_back_drawn_anew(
    forms: FormDesk, tmp_path: Path
) -> None:
    """What stood hidden in the file (a caption, a place) is not in ours."""
    hidden = drawing() + b" prise au 514 555-0177 "
    ana = take_in(forms, tmp_path, card("3.0", f"PHOTO;ENCODING=b;TYPE=JPEG:{encoded(hidden)}"))
    contacts = forms.directory.contacts
    contacts.edit(ana, [("phones.+", "514 555-0177"), ("phones.1.confidential", "true")])
    assert photos(given_back(forms)[0]) == [contacts.photo(ana)]
    whole, _ = given_back(forms, Grant(confidential=True, personal=True, reason="demande écrite"))
    assert photos(whole) == [hidden]
