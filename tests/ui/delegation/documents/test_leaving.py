"""What leaves: files, copies, lines. Registered with it, or not at all; nothing withheld in it."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from directory_app.domain.confidentiality import NO_GRANT, Reason
from directory_app.domain.errors import EnvironmentFault
from directory_app.services.delegations.documents import Document
from directory_app.ui.clipboard import SECRET_MARKS
from directory_app.ui.delegation.documents.leaving import departing
from tests.ui.delegation.documents.conftest import (
    CANARIES,
    PERSONAL_EMAIL,
    SECRET_PHONE,
    SECRET_STREET,
    Wall,
)
from tests.ui.gates import held


def pdf_text(target: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(target).pages)


def squeezed(text: str) -> str:
    return "".join(text.split())


def docx_text(target: Path) -> str:
    with ZipFile(target) as parts:
        return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def clipboard() -> tuple[str, str]:
    data = QGuiApplication.clipboard().mimeData()
    return data.text(), data.html()


def save(wall: Wall, target: Path) -> None:
    (wall.panel.save_pdf if target.suffix == ".pdf" else wall.panel.save_word)()
    wall.save_at(target)


# --- files --------------------------------------------------------------------------------------


def test_the_pdf_is_the_preview(crowd: Wall, tmp_path: Path) -> None:
    shown = crowd.show()
    target = tmp_path / "feuille.pdf"
    save(crowd, target)
    assert crowd.saved == [str(target)]
    reader = PdfReader(target)
    assert len(reader.pages) == shown.page_count == 2
    page = reader.pages[0]
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
        (shown.width_pt, shown.height_pt)
    )
    text = squeezed(page.extract_text())
    assert [one.text for one in shown.lines]
    for line in shown.lines:
        assert squeezed(line.text.split(",")[0]) in text
    (departure,) = crowd.departures
    assert (departure.file_name, departure.profile, departure.included) == (
        "feuille.pdf",
        "sheet-pdf",
        40,
    )


def test_the_proposed_name_is_the_event_and_its_day(wall: Wall) -> None:
    wall.show()
    wall.panel.save_pdf()
    dialog = wall.dialog()
    name = Path(dialog.selectedFiles()[0]).name
    assert name == "Haute Pression inventée – 9 avril 2026.pdf"
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.reject()
    wall.choose(Document.SIGN_IN)
    wall.panel.save_word()
    name = Path(wall.dialog().selectedFiles()[0]).name
    assert name == "Feuille de présence – Haute Pression inventée – 9 avril 2026.docx"
    wall.dialog().reject()


def test_a_name_that_was_completed_overwrites_nothing(wall: Wall, tmp_path: Path) -> None:
    wall.show()
    (tmp_path / "feuille.pdf").write_bytes(b"garder")
    wall.panel.save_pdf()
    wall.save_at(tmp_path / "feuille")
    assert (tmp_path / "feuille.pdf").read_bytes() == b"garder"
    assert "feuille.pdf" in wall.panel.banner.text
    assert (wall.saved, wall.departures) == ([], [])


def test_the_word_file_says_the_same(wall: Wall, tmp_path: Path) -> None:
    wall.show()
    target = tmp_path / "feuille.docx"
    save(wall, target)
    texts = [one.text for one in docx.Document(io.BytesIO(target.read_bytes())).paragraphs]
    assert any(text.startswith("Vincent Archambault") for text in texts)
    assert wall.departures[0].profile == "sheet-docx"


def test_badges_are_made_as_a_pdf(wall: Wall) -> None:
    wall.show()
    wall.choose(Document.BADGES)
    assert wall.panel.toolbar.pdf.isEnabled()
    assert not wall.panel.toolbar.word.isEnabled()
    assert wall.panel.toolbar.word.toolTip()


def test_gaps_stay_on_the_screen(wall: Wall, tmp_path: Path) -> None:
    wall.show()
    assert "[adresse non diffusée]" in " ".join(one.text for one in wall.shown.lines)
    save(wall, tmp_path / "f.pdf")
    wall.panel.copy_document()
    wall.settle()
    assert "non diffusé" not in pdf_text(tmp_path / "f.pdf")
    assert "non diffusé" not in "".join(clipboard())


def test_what_is_pressed_while_the_page_is_made_waits_for_it(wall: Wall, tmp_path: Path) -> None:
    wall.show()
    guest = wall.directory.contacts.create(
        "person", [("given_name", "Karim"), ("family_name", "Haddad")]
    )[0]
    wall.directory.roster.add(wall.event_id, [guest])
    with held(wall.lanes.file):
        wall.panel.refresh()
        wall.panel.copy_document()
    wall.settle()
    wall.wait(lambda: bool(wall.said))
    assert "Karim Haddad" in clipboard()[0]


@pytest.mark.parametrize("folder", ["absent", "fichier"])
def test_a_folder_that_cannot_serve_is_said_and_nothing_is_registered(
    wall: Wall, tmp_path: Path, folder: str
) -> None:
    """One is not there, the other is a file."""
    wall.show()
    (tmp_path / "fichier").write_bytes(b"ici")
    wall.panel.leaving.save(departing(wall.shown), "pdf", str(tmp_path / folder / "feuille.pdf"))
    wall.settle()
    assert "feuille.pdf" in wall.panel.banner.text
    assert (wall.saved, wall.departures) == ([], [])
    assert [type(one) for one in wall.failures] == [EnvironmentFault]
    assert (tmp_path / "fichier").read_bytes() == b"ici"


def test_a_full_disk_keeps_the_old_file(
    wall: Wall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's own answer, given by the call that writes: a disk cannot be filled in a test."""
    wall.show()
    target = tmp_path / "feuille.pdf"
    target.write_bytes(b"ancien contenu")
    real_fsync = os.fsync

    def full(descriptor: int) -> None:
        if stat.S_ISREG(os.fstat(descriptor).st_mode) and is_beside(descriptor, tmp_path):
            raise OSError(28, "No space left on device")
        real_fsync(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    wall.panel.save_pdf()
    dialog = wall.dialog()
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    wall.save_at(target)
    monkeypatch.undo()
    assert target.read_bytes() == b"ancien contenu"
    assert "feuille.pdf" in wall.panel.banner.text
    assert [one.name for one in tmp_path.iterdir() if "feuille" in one.name] == ["feuille.pdf"]
    assert (wall.saved, wall.departures) == ([], [])


def is_beside(descriptor: int, folder: Path) -> bool:
    here = os.fstat(descriptor)
    found = [one.stat() for one in folder.iterdir() if one.is_file() and "bottin" not in one.suffix]
    return any((one.st_dev, one.st_ino) == (here.st_dev, here.st_ino) for one in found)


# --- the clipboard ------------------------------------------------------------------------------


def test_a_copy_is_text_and_html_and_registered(wall: Wall) -> None:
    wall.show()
    wall.panel.toolbar.copy.click()
    wall.settle()
    text, html = clipboard()
    assert "Vincent Archambault" in text
    assert "Vincent Archambault" in html
    assert "<" in html
    assert len(wall.said) == 1
    assert [one.file_name for one in wall.departures] == ["clipboard"]
    assert not is_marked()


def is_marked() -> bool:
    data = QGuiApplication.clipboard().mimeData()
    return all(data.hasFormat(mime) for mime in SECRET_MARKS)


def test_a_line_is_copied_alone(wall: Wall) -> None:
    wall.show()
    wall.panel.copy_line(wall.place_of("Archambault"))
    wall.settle()
    text, html = clipboard()
    assert text.startswith("Vincent Archambault")
    assert ("Côté" in text, html) == (False, "")
    assert len(wall.departures) == 1


# --- what is withheld ---------------------------------------------------------------------------


@pytest.mark.parametrize("document", list(Document))
def test_nothing_withheld_leaves_without_a_grant(
    wall: Wall, tmp_path: Path, document: Document
) -> None:
    wall.show()
    wall.choose(document)
    save(wall, tmp_path / "f.pdf")
    texts = [pdf_text(tmp_path / "f.pdf")]
    if document is not Document.BADGES:
        save(wall, tmp_path / "f.docx")
        texts.append(docx_text(tmp_path / "f.docx"))
    wall.panel.copy_document()
    wall.settle()
    texts.extend(clipboard())
    wall.panel.copy_line(wall.place_of("Côté"))
    wall.settle()
    texts.append(clipboard()[0])
    texts.append(wall.panel.area.sheet.accessibleDescription())
    for text in texts:
        assert text
        assert not [one for one in CANARIES if squeezed(one) in squeezed(text)]


def test_nothing_leaves_without_a_reason(wall: Wall) -> None:
    wall.show()
    secrecy = wall.panel.secrecy
    assert secrecy.isVisible()
    wall.grant("", Reason.CONFIDENTIAL)
    assert secrecy.form.error.isVisible()
    assert secrecy.form.isVisible()
    assert wall.shown.request.grant == NO_GRANT
    assert SECRET_STREET not in "".join(one.text for one in wall.shown.lines)
    assert wall.panel.toolbar.pdf.isEnabled()


def test_a_choice_with_its_reason_lets_out_and_is_registered(wall: Wall, tmp_path: Path) -> None:
    wall.show()
    facts = wall.shown.facts
    assert facts.withheld == {Reason.CONFIDENTIAL: 2, Reason.PERSONAL: 1}
    wall.grant("liste remise à la police", Reason.CONFIDENTIAL)
    assert wall.shown.facts.granted == {Reason.CONFIDENTIAL: 2}
    assert wall.panel.pager.text.property("tone") == "warn"
    assert "liste remise à la police" in wall.panel.secrecy.text.accessibleName()
    save(wall, tmp_path / "f.pdf")
    text = squeezed(pdf_text(tmp_path / "f.pdf"))
    assert squeezed(SECRET_STREET) in text
    assert squeezed(SECRET_PHONE) in text
    assert squeezed(PERSONAL_EMAIL) not in text
    assert wall.departures[-1].reason == "liste remise à la police"
    wall.panel.copy_document()
    wall.settle()
    assert is_marked()
    wall.panel.copy_line(wall.place_of("Côté"))
    wall.settle()
    assert SECRET_STREET in clipboard()[0]
    assert is_marked()


def test_a_choice_is_of_one_document_and_one_stay(wall: Wall) -> None:
    wall.show()
    wall.grant("raison", Reason.CONFIDENTIAL)
    wall.choose(Document.PHONES)
    assert wall.shown.request.grant == NO_GRANT
    assert squeezed(SECRET_PHONE) not in squeezed("".join(one.text for one in wall.shown.lines))
    wall.choose(Document.SHEET)
    assert wall.shown.request.grant.reason == "raison"
    other, _ = wall.directory.events.create({"title": "Autre"})
    wall.panel.show_event(other)
    wall.settle()
    wall.show()
    assert wall.shown.request.grant == NO_GRANT
    assert not wall.panel.secrecy.form.isVisible()


def test_a_choice_is_taken_back_at_once(wall: Wall) -> None:
    wall.show()
    wall.grant("raison", Reason.CONFIDENTIAL)
    assert wall.panel.secrecy.take_back.hasFocus()
    wall.panel.secrecy.take_back.click()
    wall.settle()
    assert wall.shown.request.grant == NO_GRANT
    assert wall.panel.pager.text.property("tone") == "muted"
    wall.panel.copy_line(wall.place_of("Côté"))
    wall.settle()
    assert SECRET_STREET not in clipboard()[0]


def test_what_is_kept_for_the_next_time_holds_nothing_of_the_event(wall: Wall) -> None:
    wall.show()
    wall.grant("raison secrète", Reason.CONFIDENTIAL)
    wall.choose(Document.PHONES)
    wall.choose(Document.SHEET)
    told = "".join(wall.kept)
    assert told
    for one in ("raison", "Côté", *CANARIES, wall.event_id):
        assert one not in told
