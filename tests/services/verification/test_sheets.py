"""Sheets: what stands on them, what never does, what the register remembers."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from directory_app.domain.confidentiality import Grant
from directory_app.domain.errors import Cancelled, UserError
from directory_app.domain.folding import digits_of, fold
from directory_app.services.exports import Selection
from directory_app.services.verification.service import FILE_KINDS, FileKind, Gathered
from tests import directories
from tests.services.verification.conftest import NOTE, Office

BOTH = Grant(confidential=True, personal=True, reason="vérification avec la maison")


def text_of(office: Office, gathered: Gathered, kind: FileKind) -> str:
    data = office.directory.verification.data(gathered, kind)
    if kind == "text":
        return data.decode()
    if kind == "pdf":
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    word = Document(io.BytesIO(data))
    cells = [c.text for table in word.tables for row in table.rows for c in row.cells]
    foot = [p.text for p in word.sections[0].footer.paragraphs]
    return "\n".join([*(p.text for p in word.paragraphs), *cells, *foot])


def gather(office: Office, *ids: str, grant: Grant | None = None) -> Gathered:
    selection = Selection(ids=ids or (office.shelter,))
    return office.directory.verification.gather(selection, grant or Grant())


def squeezed(text: str) -> str:
    return fold(text).replace(" ", "")


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_without_the_choice_nothing_confidential_or_personal_leaves(
    office: Office, kind: FileKind
) -> None:
    found = text_of(office, gather(office), kind)
    assert "mesangesest" not in squeezed(found)
    assert "5550188" not in digits_of(found)
    assert "5550123" in digits_of(found), "the public number is there"
    assert "info@abri.example.org" in found
    assert "2 renseignements confidentiels ou personnels" in found.replace("\n", " ")
    assert squeezed(NOTE) not in squeezed(found)


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_the_choice_includes_them_marked_and_never_a_note(office: Office, kind: FileKind) -> None:
    found = text_of(office, gather(office, grant=BOTH), kind)
    assert "mesangesest" in squeezed(found)
    assert "5550188" in digits_of(found)
    assert squeezed("confidentiel, ne sera pas diffusé") in squeezed(found)
    assert squeezed(NOTE) not in squeezed(found)
    assert "ne figurent pas" not in found


def test_everything_held_is_on_it(office: Office) -> None:
    found = text_of(office, gather(office), "text")
    for expected in (
        "Mesdames, Messieurs,",
        "MABRI",
        "514 555-0123, poste 25",
        "Femmes; Violence conjugale, familiale et sexuelle",
        "Montréal (06)",
        "lundi à jeudi, 9 h à 17 h 30",
        "1 586 groupes",
        "Table inventée : membre",
        "Représentation (TIN) : Maude Beaulieu-Roy",
        "PERSONNE : MAUDE BEAULIEU-ROY",
        "directrice générale",
        "maude@abri.example.org",
        "info@table.example.org ou appelez au 514 555-0100",
        "P-39.1",
    ):
        assert expected in found


def test_a_choice_needs_a_reason_and_a_selection_somebody(office: Office) -> None:
    with pytest.raises(UserError, match="reason_missing"):
        gather(office, grant=Grant(confidential=True))
    with pytest.raises(UserError, match="sheet_nobody"):
        office.directory.verification.gather(Selection(keys=()))


def test_what_belongs_to_somebody_else_is_not_granted(office: Office) -> None:
    """A value equal to another's confidential one, of which nobody decided, is not one's own."""
    office.directory.contacts.edit(
        office.other, [("addresses.+", "1280, rue des Mésanges Est, Montréal (Québec) H2X 0Z9")]
    )
    found = text_of(office, gather(office, office.other, grant=BOTH), "text")
    assert "mesangesest" not in squeezed(found)


def test_coordinates_of_a_function_elsewhere_stay_there(office: Office) -> None:
    edit = office.directory.contacts.edit
    edit(office.maude, [("roles.+", "Autre organisme: trésorière")])
    found = text_of(office, gather(office), "text")
    assert "trésorière" not in found
    assert "maude@abri.example.org" not in found, "whose it is, is not known any more"
    own = text_of(office, gather(office, office.maude), "text")
    assert "trésorière, Autre organisme" in own
    assert "maude@abri.example.org" in own
    assert "info@abri.example.org" not in own, "inherited: the organisation's to confirm"


def test_the_salutation_is_never_guessed(office: Office) -> None:
    def letter(contact_id: str) -> tuple[str, str]:
        sheet = gather(office, contact_id).sheets[0]
        return sheet.salutation, sheet.closing

    assert letter(office.maude)[0] == "Madame,"
    office.directory.contacts.edit(office.maude, [("roles.0.riding", "Comté inventé")])
    assert letter(office.maude)[0] == "Madame la Députée,"
    office.directory.contacts.edit(office.maude, [("roles.0.portfolio", "Santé")])
    assert "Madame la Ministre, nos salutations" in letter(office.maude)[1]
    office.directory.contacts.edit(office.maude, [("title", "")])
    assert letter(office.maude) == ("Bonjour Maude Beaulieu-Roy,", "Cordialement,")


def test_numbers_are_the_same_with_and_without_the_choice(office: Office) -> None:
    narrow = {one.key: one.number for one in gather(office).sheets[0].lines}
    wide = {one.key: one.number for one in gather(office, grant=BOTH).sheets[0].lines}
    screen = office.directory.verification.questions(office.shelter).sheet
    assert narrow.items() <= wide.items()
    assert wide == {one.key: one.number for one in screen.lines}


def test_the_pdf_is_tagged_french_and_says_its_reference_on_each_page(office: Office) -> None:
    gathered = gather(office, office.shelter, office.maude)
    data = office.directory.verification.data(gathered, "pdf")
    reader = PdfReader(io.BytesIO(data))
    assert "/MarkInfo" in reader.root_object
    assert str(reader.root_object["/Lang"]) == "fr-CA"
    assert b"pdfuaid" in data
    codes = [one.code for one in gathered.sheets]
    assert all(any(code in page.extract_text() for code in codes) for page in reader.pages)
    assert data == office.directory.verification.data(gathered, "pdf")


def test_a_file_and_its_line_in_the_register_come_together(office: Office, tmp_path: Path) -> None:
    service = office.directory.verification
    gathered = gather(office, office.shelter, grant=BOTH)
    assert service.last_sheets() == {}
    target = tmp_path / "feuille.pdf"
    digest = service.write(gathered, "pdf", target)
    line = office.directory.exports.departures()[-1]
    assert (line.purpose, line.profile, line.sha256) == (
        "vérification",
        "verification-organisation-pdf",
        digest,
    )
    assert (line.reason, line.fields) == (BOTH.reason, "confidential personal")
    assert set(service.last_sheets()) == {office.shelter}, "Maude herself was not asked"
    with pytest.raises(UserError, match="file_exists"):
        service.write(gathered, "pdf", target)
    assert len(office.directory.exports.departures()) == 1
    assert service.questions(office.shelter).sent_at == line.at


def test_one_file_each_in_a_folder_under_free_names(office: Office, tmp_path: Path) -> None:
    service = office.directory.verification
    gathered = gather(office, office.shelter, office.maude)
    first = service.write_each(gathered, "docx", tmp_path)
    again = service.write_each(gathered, "docx", tmp_path)
    assert len({*first, *again}) == 4
    assert first[0].name == f"Vérification – MABRI – {gathered.sheets[0].code}.docx"
    assert again[0].stem.endswith("(2)")
    assert len(office.directory.exports.departures()) == 4


def test_many_can_be_interrupted(office: Office, tmp_path: Path) -> None:
    service = office.directory.verification
    told = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 1:
            raise Cancelled

    gathered = gather(office, office.shelter, office.maude)
    with pytest.raises(Cancelled):
        service.gather(Selection(everything=True), progress=stop)
    with pytest.raises(Cancelled):
        service.files(gathered, "text", stop)
    folder = tmp_path / "dossier"
    folder.mkdir()
    with pytest.raises(Cancelled):
        service.write_each(gathered, "text", folder, progress=stop)
    assert len(list(folder.iterdir())) == len(office.directory.exports.departures()) == 1


def test_a_code_finds_its_card_however_it_is_typed(office: Office) -> None:
    service = office.directory.verification
    code = gather(office).sheets[0].code
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("0", "O")):
        assert service.find_id(typed) == office.shelter
    assert service.find_id("MABRI") == office.shelter


def test_a_page_is_a_picture_and_a_copy_is_registered(office: Office) -> None:
    service = office.directory.verification
    gathered = gather(office)
    found = service.page(gathered.sheets[0], page=99, ppi=30)
    assert found.png.startswith(b"\x89PNG")
    assert found.page == found.page_count - 1
    assert "MABRI" in service.copy(gathered)
    assert office.directory.exports.departures()[-1].file_name == "clipboard"


def test_a_sheet_is_the_whole_of_a_large_selection(office: Office) -> None:
    for number in range(60):
        directories.organisation(office.directory, f"Organisme {number:02}")
    found = office.directory.verification.gather(Selection(everything=True))
    assert len(found.sheets) == 64


def test_others_that_are_confidential_are_not_named_without_the_choice(office: Office) -> None:
    """Neither who stands on an organisation's sheet, nor where a person has a function."""
    edit = office.directory.contacts.edit
    edit(office.maude, [("roles.+", "Autre organisme: trésorière")])
    plain = text_of(office, gather(office), "text")
    assert "Table inventée" in plain
    for one in (office.ours, office.maude, office.other):
        edit(one, [("confidential", "true")])
    office.directory.our_organisation.choose(office.shelter)
    kept = gather(office)
    found = text_of(office, kept, "text")
    assert "Table inventée" not in found
    assert "TIN" not in found
    assert "Beaulieu" not in found
    assert kept.sheets[0].people == ()
    assert "trésorière" not in text_of(office, gather(office, office.maude), "text")
    chosen = gather(office, grant=BOTH)
    told = text_of(office, chosen, "text")
    assert "Table inventée" in told
    assert "Beaulieu" in told
    assert chosen.sheets[0].people == (office.maude,)
    assert "trésorière" in text_of(office, gather(office, office.maude, grant=BOTH), "text")
    numbers = {line.key: line.number for line in chosen.sheets[0].lines}
    assert {numbers[line.key] for line in kept.sheets[0].lines} < set(numbers.values())
    assert all(numbers[line.key] == line.number for line in kept.sheets[0].lines)


def test_the_page_of_the_answers_names_them_once_they_are_shown(office: Office) -> None:
    for one in (office.ours, office.maude):
        office.directory.contacts.edit(one, [("confidential", "true")])
    office.directory.our_organisation.choose(office.other)
    service = office.directory.verification
    masked = service.questions(office.shelter).sheet
    assert "Beaulieu" not in repr(masked)
    assert "Table inventée" not in repr(masked)
    shown = service.reveal(office.shelter, "réponse au téléphone").sheet
    assert "Beaulieu" in repr(shown)
    assert [line.number for line in masked.lines] == [line.number for line in shown.lines]
