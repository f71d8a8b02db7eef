"""A photo leaves with its contact's card, and comes back as it was."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from directory_app.domain.confidentiality import Grant, Reason
from directory_app.domain.pictures import picture_name
from directory_app.formats.vcard.reading import read_cards
from directory_app.formats.vcard.values import binary
from directory_app.services.export_preview import preview, retained_values
from directory_app.services.exports import Selection
from directory_app.services.importing.decisions import Decisions
from tests import directories
from tests.services.forms_desk import FormDesk
from tests.services.test_photos import photo_file

EVERYBODY = Selection(everything=True)
ASKED = Grant(personal=True, reason="trombinoscope")
"""A photo of a person is personal (P-39.1, art. 1): it leaves when somebody says why."""


@pytest.fixture
def photo(forms: FormDesk, tmp_path: Path) -> bytes:
    """The photo of one of two contacts."""
    contacts = forms.directory.contacts
    ana = directories.person(forms.directory, "Ana", "Roy")
    directories.person(forms.directory, "Bo", "Roy")
    picture = contacts.draw_photo(photo_file(tmp_path))
    contacts.set_photo(ana, picture)
    return picture.data


def _photos(data: bytes) -> list[bytes]:
    found = (prop for card in read_cards(data) for prop in card.properties if prop.name == "PHOTO")
    return [content[0] for prop in found if (content := binary(prop))]


@pytest.mark.parametrize("profile", ["vcard3", "vcard4", "vcard21", "vcard-archive"])
def test_every_kind_of_card_holds_it(
    forms: FormDesk, photo: bytes, tmp_path: Path, profile: str
) -> None:
    exports = forms.directory.exports
    plan = exports.plan(EVERYBODY, profile, grant=ASKED)
    target = tmp_path / "tous.vcf"
    exports.write(plan, target)
    assert _photos(target.read_bytes()) == [photo]
    text, _ = exports.text(plan, "stdout")
    assert _photos(text.encode()) == [photo]
    assert max(map(len, target.read_bytes().split(b"\r\n"))) <= 75


def test_as_the_standards_write_it(forms: FormDesk, photo: bytes) -> None:
    exports = forms.directory.exports
    body = base64.b64encode(photo).decode()
    for profile, line in (
        ("vcard3", f"PHOTO;ENCODING=b;TYPE=JPEG:{body}"),
        ("vcard4", f"PHOTO:data:image/jpeg;base64,{body}"),
        ("vcard21", f"PHOTO;ENCODING=BASE64;JPEG:{body}"),
    ):
        text, _ = exports.text(exports.plan(EVERYBODY, profile, grant=ASKED), "stdout")
        assert line in text.replace("\r\n ", "")


def test_no_table_and_no_preview_holds_it(forms: FormDesk, photo: bytes) -> None:
    exports = forms.directory.exports
    body = base64.b64encode(photo).decode()[:40]
    name = picture_name(photo, "jpeg")
    for profile in ("csv", "csv-excel-fr", "json", "bcc"):
        text, _ = exports.text(exports.plan(EVERYBODY, profile, grant=ASKED), "stdout")
        assert body not in text
        assert name not in text
    assert "PHOTO" not in preview(exports.plan(EVERYBODY, "vcard3", grant=ASKED)).text


@pytest.mark.parametrize("profile", ["vcard3", "vcard4"])
def test_it_comes_back_as_it_was(
    forms: FormDesk, photo: bytes, tmp_path: Path, profile: str
) -> None:
    directory, target = forms.directory, tmp_path / "tous.vcf"
    exports, imports = directory.exports, directory.imports
    exports.write(exports.plan(EVERYBODY, profile, grant=ASKED), target)
    ana = directory.contacts.find_id("ana roy")
    proposal = imports.propose(imports.source_of_file(imports.open_file(target)), Decisions())
    assert {one.outcome for one in proposal.results} == {"unchanged"}
    directory.contacts.set_photo(ana, None)
    imports.apply(imports.source_of_file(imports.open_file(target)), Decisions())
    assert directory.contacts.photo(ana) is not None


@pytest.mark.parametrize("profile", ["vcard3", "vcard4", "vcard21", "vcard-archive"])
def test_the_photo_of_a_person_stays_unless_it_is_asked_for(
    forms: FormDesk, photo: bytes, profile: str
) -> None:
    exports = forms.directory.exports
    plan = exports.plan(EVERYBODY, profile)
    assert plan.withheld == 1
    assert [one.values for one in retained_values(plan)] == [(("photo", Reason.PERSONAL),)]
    text, _ = exports.text(plan, "stdout")
    assert "FN:Ana Roy" in text
    assert _photos(text.encode()) == []


def test_the_logo_of_an_organisation_is_nobodys(forms: FormDesk, tmp_path: Path) -> None:
    contacts, exports = forms.directory.contacts, forms.directory.exports
    ours = directories.organisation(forms.directory, "Regroupement d’essai")
    picture = contacts.draw_photo(photo_file(tmp_path))
    contacts.set_photo(ours, picture)
    text, _ = exports.text(exports.plan(EVERYBODY, "vcard3"), "stdout")
    assert _photos(text.encode()) == [picture.data]
