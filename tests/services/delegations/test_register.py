"""What leaves of a delegation is in the register, which tells nothing confidential itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from directory_app.domain.confidentiality import Grant
from directory_app.domain.errors import UserError
from directory_app.services.delegations.documents import DocumentOptions
from tests.services.delegations.conftest import Office

SHEET = DocumentOptions()


def test_a_file_a_copy_and_a_print_are_registered(office: Office, tmp_path: Path) -> None:
    office.add(office.maude, office.tir)
    documents = office.directory.documents
    gathered = documents.gather(office.event)
    digest = documents.write(gathered, SHEET, "pdf", tmp_path / "feuille.pdf")
    documents.copy(gathered, SHEET)
    documents.note_print(gathered, SHEET)
    written, copied, printed = office.directory.exports.departures()
    assert (written.kind, written.profile, written.scope) == (
        "document",
        "sheet-pdf",
        "Journée d’essai",
    )
    assert (written.file_name, written.sha256, written.included) == ("feuille.pdf", digest, 2)
    assert (copied.file_name, printed.file_name) == ("clipboard", "printer")


@pytest.mark.parametrize("name", ["appeler_438_555-0123.txt", "438 555 0123.txt"])
def test_a_file_name_that_tells_is_not_kept(office: Office, tmp_path: Path, name: str) -> None:
    office.directory.contacts.edit(office.abri, [("phones.0.confidential", "true")])
    office.add(office.abri)
    gathered = office.directory.documents.gather(office.event)
    office.directory.documents.write(gathered, SHEET, "text", tmp_path / name)
    (departure,) = office.directory.exports.departures()
    assert departure.file_name == ".txt"
    assert departure.withheld == 1


def test_an_explicit_choice_needs_its_reason_which_is_kept(office: Office) -> None:
    office.add(office.maude)
    with pytest.raises(UserError, match="reason_missing"):
        office.directory.documents.gather(office.event, Grant(confidential=True))
    grant = Grant(confidential=True, reason="visite")
    office.directory.documents.copy(office.directory.documents.gather(office.event, grant), SHEET)
    (departure,) = office.directory.exports.departures()
    assert (departure.reason, departure.fields) == ("visite", "confidential")
