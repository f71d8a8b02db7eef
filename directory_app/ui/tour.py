"""The tour: the journey of a call, in the real window, on invented people, kept as pictures.

Look up, copy, correct a telephone, take it back, with keys only, as a user would; each view is
kept in both themes, at 100 and 200 %. This is what shows Bottin where there is no screen. Every
step is checked: a journey that does not arrive says where it stopped.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from .app import make_application, make_look, make_window
from .contact_list.model import ROW_ROLE
from .context import Look
from .directory_page import DirectoryPage
from .main_window import MainWindow
from .settings import WindowSettings
from .theme import Mode

SCALES = (1, 2)
THEMES = (Mode.LIGHT, Mode.DARK)
PATIENCE_S = 60.0
NEW_PHONE = "514 555-0142"
_SIZE = (1280, 800)
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier


class TourStopped(Exception):
    """The window did not do what the step expects; the message names the step."""


def run_tour(
    out: Path,
    *,
    location: Path | None = None,
    theme: str | None = None,
    echo: Callable[[str], None],
) -> int:
    """Makes the journey and puts pictures into ``out`` (made when missing).

    ``location``: a directory file, made of the invented sample when it does not exist; without one
    the tour works in a folder of its own and leaves nothing behind. ``theme``: light or dark, None
    for both. Returns 0, or 1 when the journey stopped half-way.
    """
    out.mkdir(parents=True, exist_ok=True)
    modes = (Mode(theme),) if theme else THEMES
    with tempfile.TemporaryDirectory(prefix="bottin-tour-") as folder:
        look = make_look(make_application(), "fr", modes[0])
        settings = WindowSettings(Path(folder) / "window.ini")
        window = make_window(look, settings, location or Path(folder) / "exemple.bottin")
        try:
            _Tour(window, look, modes, out, echo).go()
        except TourStopped as stop:
            echo(str(stop))
            return 1
        finally:
            window.close()
    return 0


def type_character(widget: QWidget, character: str) -> None:
    """Types one character; QTest knows ASCII only, and aborts on « é »."""
    if character.isascii():
        QTest.keyClicks(widget, character)
        return
    plain = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, plain, character))


class _Tour:
    def __init__(
        self,
        window: MainWindow,
        look: Look,
        modes: tuple[Mode, ...],
        out: Path,
        echo: Callable[[str], None],
    ) -> None:
        self._window = window
        self._look = look
        self._modes = modes
        self._out = out
        self._echo = echo
        self._pictures = 0

    def go(self) -> None:
        self._window.resize(*_SIZE)
        self._window.show()
        self._window.activateWindow()
        self._wait("ouverture", lambda: self._window.is_settled)
        if self._window.page is None:
            self._keep("bienvenue", "Première ouverture : trois façons de commencer")
            QTest.mouseClick(self._window.welcome.buttons["sample"], Qt.MouseButton.LeftButton)
            self._wait("création de l’exemple", lambda: self._window.page is not None)
        self._wait("première liste", lambda: self._window.is_settled and self._card is not None)
        self._keep("repertoire", f"Le répertoire : {self._page.list.status}")
        self._look_up()
        self._copy()
        self._correct()
        self._take_back()
        self._find_nothing()

    # --- the journey -------------------------------------------------------------------------

    def _look_up(self) -> None:
        acronym = self._acronym_with_phone()
        self._type(acronym[:4])
        self._keep("recherche", f"« {acronym[:4]} » : {self._page.list.status}")

    def _copy(self) -> None:
        phone = self._phone
        self._press(Qt.Key.Key_T, _CTRL | _SHIFT)
        copied = QGuiApplication.clipboard().text()
        self._require("copie du téléphone", copied == phone)
        self._keep("copie", self._page.card.toast.text)

    def _correct(self) -> None:
        self._before = self._phone
        self._press(Qt.Key.Key_E, _CTRL)
        self._wait("formulaire", lambda: self._page.card.is_editing)
        self._press(Qt.Key.Key_T, _ALT)
        self._press(Qt.Key.Key_A, _CTRL)
        QTest.keyClicks(self._focused(), NEW_PHONE)
        self._keep("correction", "Le téléphone est corrigé sur place")
        self._press(Qt.Key.Key_Return, _CTRL)
        self._wait("enregistrement", lambda: self._settled_with_phone(NEW_PHONE))
        self._keep("corrige", f"Enregistré : {self._phone}")

    def _take_back(self) -> None:
        self._press(Qt.Key.Key_Z, _CTRL)
        self._wait("annulation", lambda: self._settled_with_phone(self._before))
        self._keep("annule", self._page.card.toast.text)

    def _find_nothing(self) -> None:
        self._type("zzzz")
        self._keep("aucun-resultat", "Rien ne correspond : quoi faire est dit")
        self._press(Qt.Key.Key_Escape)
        self._wait("recherche effacée", lambda: self._window.is_settled)

    # --- what is on screen -------------------------------------------------------------------

    @property
    def _page(self) -> DirectoryPage:
        assert self._window.page is not None
        return self._window.page

    @property
    def _card(self) -> object:
        return self._page.card.card

    @property
    def _phone(self) -> str:
        card = self._page.card.card
        line = card.first_copied("phones") if card else None
        return line.copied if line else ""

    def _settled_with_phone(self, phone: str) -> bool:
        return self._window.is_settled and self._phone.startswith(phone)

    def _acronym_with_phone(self) -> str:
        """The acronym of the first organisation of the list whose telephone can be shown."""
        view, model = self._page.list.view, self._page.list.model
        for position in range(model.rowCount()):
            row = model.index(position).data(ROW_ROLE)
            if row is None or not row.acronym:
                continue
            view.select(position)
            self._wait("fiche", lambda: self._window.is_settled)
            if self._phone:
                return str(row.acronym)
        raise TourStopped("Aucune organisation de la première page n’a de téléphone.")

    # --- hands and eyes ----------------------------------------------------------------------

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
        QTest.keyClick(self._focused(), key, modifiers)

    def _type(self, text: str) -> None:
        self._press(Qt.Key.Key_F, _CTRL)
        for character in text:
            type_character(self._focused(), character)
        self._wait("recherche", lambda: self._window.is_settled)

    def _wait(self, step: str, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > deadline:
                raise TourStopped(f"La visite s’est arrêtée à l’étape : {step}.")
            QTest.qWait(5)

    def _require(self, step: str, is_right: bool) -> None:
        if not is_right:
            raise TourStopped(f"La visite s’est arrêtée à l’étape : {step}.")

    def _keep(self, name: str, said: str) -> None:
        """One view: a picture for each theme and scale, one line of text."""
        self._pictures += 1
        self._echo(f"{self._pictures}. {said}")
        for mode in self._modes:
            self._look.theme.apply(mode)
            QApplication.processEvents()
            for scale in SCALES:
                file = f"{self._pictures:02d}-{name}-{mode.value}-{scale}00.png"
                self._picture(scale).save(str(self._out / file))

    def _picture(self, scale: int) -> QPixmap:
        pixmap = QPixmap(self._window.size() * scale)
        pixmap.setDevicePixelRatio(scale)
        self._window.render(pixmap, QPoint())
        return pixmap
