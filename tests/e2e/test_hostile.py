"""Hostile texts in every field: taken in or refused politely, shown plainly everywhere, and neither
a file nor the network is touched. The whole matrix, with the time that it takes, is the soak's."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from directory_app.domain.errors import BottinError
from directory_app.formats.registry import PROFILES
from directory_app.services.delegations.documents import Document, DocumentOptions, FileKind
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from tests import directories
from tests.e2e.hostile import Traps, traps
from tests.e2e.sights import walk
from tests.ui.conftest import Desk, garbage, look, open_desk

__all__ = ["garbage", "look", "open_desk"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify: Linux only")

PRINTED = (Document.SHEET, Document.BADGES)
EVERY = 5
"""Of the texts, one in so many is on the contacts that the window shows."""
LONGEST_PRINTED = 400
"""Characters of a name that documents are made of here: setting a name of fifty pages takes a
minute, on a lane that nobody waits for."""

_FREE = (
    *("description", "note", "sort_as", "custom.Champ", "phones.0.label", "emails.0.label"),
    *("websites.0.label", "addresses.0.label", "phones.0.refused_source"),
)
_OF_AN_ORGANISATION = (*_FREE, "category", "affiliations.0.committee", "affiliations.0.function")
_OF_A_PERSON = (
    *(*_FREE, "title", "pronouns", "roles.0.function", "roles.0.riding", "roles.0.party"),
    "roles.0.portfolio",
)
_PICKY = (
    *("name", "acronym", "sectors.+", "other_names.+", "former_names.+", "dated_notes.+"),
    *("published_counts.+", "phones.0", "emails.0", "websites.0", "addresses.0"),
    *("addresses.0.unit", "addresses.0.city", "phones.0.extension", "languages.+", "territory.+"),
)
"""Fields that read what they are given, and may refuse it."""


@pytest.fixture
def trapped(tmp_path: Path) -> Iterator[Traps]:
    with traps(tmp_path) as found:
        yield found


def put(directory: Directory, contact_id: str, paths: tuple[str, ...], text: str) -> int:
    """One text in some fields of a contact, at once where it is taken everywhere; in how many."""
    try:
        directory.contacts.edit(contact_id, [(path, text) for path in paths])
    except BottinError:
        if len(paths) == 1:
            return 0
        middle = len(paths) // 2
        halves = (paths[:middle], paths[middle:])
        return sum(put(directory, contact_id, half, text) for half in halves)
    return len(paths)


REACH = (
    *(("phones.+", "514 555-0101"), ("emails.+", "essai@example.org")),
    *(("websites.+", "essai.example.org"), ("addresses.+", "1, rue Essai, Laval (Québec) H7A 1A1")),
)


def fill(directory: Directory, texts: Sequence[str], *, picky: int = 1) -> int:
    """Each text in every free field of an organisation or of a person, and one in ``picky`` of them
    in the fields that read it; in how many fields they were taken."""
    home = directories.organisation(directory, "Hôte inventé")
    taken = 0
    for number, text in enumerate(texts):
        if number % 2:
            more = ("roles.+", f"{home}: accueil")
            one = directories.person(directory, text, f"Essai {number}", *REACH, more)
            taken += put(directory, one, _OF_A_PERSON, text)
        else:
            more = ("affiliations.+", home)
            one = directories.organisation(directory, f"Essai {number} {text}", *REACH, more)
            taken += put(directory, one, _OF_AN_ORGANISATION, text)
        if number % picky == 0:
            taken += put(directory, one, _PICKY, text)
    return taken


def event_of(directory: Directory, text: str) -> str:
    """A day of everybody, its own texts hostile too."""
    event, _ = directory.events.create({"title": "Journée d’essai", "place": text, "closing": text})
    keys = directory.search.all_keys("")
    rows = directory.search.rows(keys)
    ids = [row.id for row in rows if len(row.display_name) + len(row.secondary) <= LONGEST_PRINTED]
    directory.roster.add(event, ids)
    return event


def looked_at(directory: Directory, folder: Path) -> None:
    """Every file format, and the documents of a delegation; none holds a picture or a formula."""
    for name, profile in PROFILES.items():
        target = folder / f"sortie{profile.suffix}"
        plan = directory.exports.plan(Selection(everything=True), name)
        directory.exports.write(plan, target, overwrite=True)
        if profile.suffix == ".xlsx":
            with zipfile.ZipFile(target) as parts:
                names = [one for one in parts.namelist() if "worksheets/sheet" in one]
                assert names
                assert not any(b"<f>" in parts.read(one) for one in names)
    event = directory.events.find_id("essai")
    gathered = directory.documents.gather(event)
    for kind in Document:
        forms: tuple[FileKind, ...] = (
            ("pdf", "html", "text") if kind in PRINTED else ("html", "text")
        )
        for form in forms:
            data = directory.documents.data(gathered, DocumentOptions(document=kind), form)
            if form == "pdf":
                assert not any(page.images for page in PdfReader(io.BytesIO(data)).pages), kind


def test_files_and_documents_hold_them_plainly(trapped: Traps, tmp_path: Path) -> None:
    texts = trapped.texts
    assert len(texts) >= 200
    with directories.opened(directories.make(tmp_path)) as directory:
        taken = fill(directory, texts, picky=25)
        assert taken > len(texts) * 2
        event_of(directory, next(one for one in texts if "<img" in one))
        looked_at(directory, tmp_path)
        assert directory.integrity.verify() == ()
    assert (trapped.hits, trapped.openings) == (0, 0)


def formatted(top: QWidget) -> list[str]:
    """Texts that Qt would read as markup of ours that came from data."""
    found = []
    for label in top.findChildren(QLabel):
        is_rich = label.textFormat() is Qt.TextFormat.RichText or (
            label.textFormat() is not Qt.TextFormat.PlainText
            and GuiQt.mightBeRichText(label.text())
        )
        if is_rich:
            found.append(label.text()[:80])
    tips = [widget.toolTip() for widget in top.findChildren(QWidget)]
    tips += [action.toolTip() for action in top.findChildren(QAction)]
    for view in top.findChildren(QAbstractItemView):
        model = view.model()
        if model is not None:
            many = min(model.rowCount(QModelIndex()), 30)
            tips += [
                str(model.index(n, 0).data(Qt.ItemDataRole.ToolTipRole) or "") for n in range(many)
            ]
    markup = ("<img", "<a ", "<script", "<iframe", "<object", "<style", "<table", "<b>")
    found += [
        tip[:80] for tip in tips if GuiQt.mightBeRichText(tip) and any(m in tip for m in markup)
    ]
    return found


def test_the_window_shows_them_plainly(
    trapped: Traps, open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path, "semoir") as directory:
        fill(directory, trapped.texts[::EVERY], picky=6)
        event = event_of(directory, next(one for one in trapped.texts if "<img" in one))
    desk = open_desk(path)
    wrong: dict[str, list[str]] = {}

    def look_around(where: str) -> None:
        QApplication.processEvents()
        desk.window.grab()
        for top in QApplication.topLevelWidgets():
            if found := formatted(top):
                wrong.setdefault(where, found)
        assert "\n" not in desk.window.windowTitle()

    walk(desk, tuple(f"essai {n}" for n in (3, 8, 25)), event, look_around)
    assert wrong == {}
    assert (trapped.hits, trapped.openings) == (0, 0)
