"""Who answers for personal information: a setting of the directory, told on what people are
handed."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from directory_app.domain.errors import UserError
from directory_app.domain.privacy_officer import PrivacyOfficer, dump, load
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from tests import directories

OFFICER = PrivacyOfficer(
    "Responsable de la protection", "Zoé Inventée", "514 555-0109", "vieprivee@table.example.org"
)
EVERYBODY = Selection(everything=True)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def notice(directory: Directory) -> str:
    (sheet,) = directory.verification.gather(EVERYBODY).sheets
    return " ".join(sheet.notice).replace("\u00a0", " ")


def test_it_is_a_setting_with_an_undo(directory: Directory) -> None:
    service = directory.privacy_officer
    assert not service.find()
    service.choose(OFFICER)
    assert service.find() == OFFICER
    assert service.choose(OFFICER).seq == 0
    assert directory.history.undo().done
    assert not service.find()
    assert directory.history.redo().done
    service.choose(PrivacyOfficer(title="  "))
    assert not service.find()


def test_sheets_and_a_persons_data_name_them(directory: Directory) -> None:
    ours = directories.organisation(directory, "Table inventée", ("phones.+", "514 555-0100"))
    directory.our_organisation.choose(ours)
    assert "Responsable : Table inventée, 514 555-0100." in notice(directory)
    directory.privacy_officer.choose(OFFICER)
    told = ", ".join((*OFFICER.parts, "Table inventée"))
    assert f"Responsable : {told}." in notice(directory)
    held = directory.personal_data.gather(ours, "demande")
    document = json.loads(directory.personal_data.data(held, "json"))
    assert document["privacy_officer"] == dict(OFFICER.said())
    pages = PdfReader(io.BytesIO(directory.personal_data.data(held, "pdf"))).pages
    text = " ".join("".join(page.extract_text() for page in pages).split())
    assert "vieprivee@table.example.org" in text


def test_no_confidential_value_stands_there(directory: Directory) -> None:
    home = directories.organisation(directory, "Refuge", ("phones.+", "418 555-0142"))
    directory.privacy_officer.choose(PrivacyOfficer("Direction", phone="418 555-0142"))
    assert "0142" in notice(directory)
    directory.contacts.edit(home, [("phones.0.confidential", "true")])
    assert directory.privacy_officer.find() == PrivacyOfficer("Direction")
    assert "0142" not in notice(directory)
    with pytest.raises(UserError, match="name_confidential"):
        directory.privacy_officer.choose(PrivacyOfficer(name="Au 418 555 0142"))


def test_an_e_mail_is_one(directory: Directory) -> None:
    with pytest.raises(UserError) as refused:
        directory.privacy_officer.choose(PrivacyOfficer(email="zoe"))
    assert (refused.value.code, refused.value.params["field"]) == ("value_invalid", "email")


@pytest.mark.parametrize("text", [None, "", "{", "[]", '{"title": 3}', '{"autre": "x"}'])
def test_what_is_no_officer_is_nobody(text: str | None) -> None:
    assert not load(text)


def test_it_comes_back_as_written() -> None:
    assert load(dump(OFFICER)) == OFFICER
    assert dump(PrivacyOfficer()) is None
