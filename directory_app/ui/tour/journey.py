"""The steps: look up, copy, create, correct, take back, list, send, prepare a day, import, trash;
each checked, and kept as pictures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from directory_app.ui.contact_list.model import ROW_ROLE
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.main_window import MainWindow
from directory_app.ui.sidebar.places import ALL, ORGANISATIONS, PEOPLE, TRASH, Place

from .arrival import Arrival
from .camera import Camera
from .day import Day
from .finding import Finding
from .hands import ALT, CTRL, SHIFT, Hands, TourStopped
from .keeping import Keeping

NEW_PHONE = "514 555-0142"
TWO_PHONES = "514 555-0142 / 1 855 555-0143"
ORGANISATION, ACRONYM = "Atelier inventé des voisinages", "AIV"
GIVEN, FAMILY, FUNCTION = "Solange", "Exemple-Tremblay", "coordination"
_SIZE = (1280, 800)
_MOST_LOOKED_AT = 300
"""Organisations among which one with an acronym and a telephone is looked for."""


class Journey(QObject):
    """One day in one window."""

    def __init__(self, window: MainWindow, camera: Camera, echo: Callable[[str], None]) -> None:
        super().__init__()
        self._window = window
        self._camera = camera
        self._echo = echo
        self._hands = Hands(window)

    def go(self) -> None:
        """All of it. Raises TourStopped."""
        self._open()
        self._look_up()
        self._correct()
        self._create()
        self._fill_a_list()
        self._send()
        Day(self._window, self._hands, self._keep).go()
        Arrival(self._window, self._hands, self._keep).go()
        Keeping(self._window, self._hands, self._keep).go()
        Finding(self._window, self._hands, self._keep).go()
        self._throw_away()
        self._see_the_rest()

    # --- the steps ---------------------------------------------------------------------------

    def _open(self) -> None:
        window, hands = self._window, self._hands
        window.resize(*_SIZE)
        window.show()
        window.activateWindow()
        hands.settle("opening")
        if window.page is None:
            self._keep("welcome", self.tr("First start: five ways to begin"))
            QTest.mouseClick(window.welcome.buttons["sample"], Qt.MouseButton.LeftButton)
            hands.wait("sample", lambda: window.page is not None)
        hands.wait(
            "first list", lambda: window.is_settled and self._page.overview.latest is not None
        )
        self._keep("directory", self.tr("The directory: %1").replace("%1", self._page.list.status))

    def _look_up(self) -> None:
        self._go_to(ORGANISATIONS)
        acronym = self._acronym_with_phone()
        self._go_to(ALL)
        self._hands.search(acronym[:4])
        said = self.tr("“%1”: %2").replace("%1", acronym[:4]).replace("%2", self._page.list.status)
        self._keep("search", said)
        phone = self._phone
        self._hands.press(Qt.Key.Key_T, CTRL | SHIFT)
        self._require("copy", QGuiApplication.clipboard().text() == phone)
        self._keep("copied", self._page.toast.text)

    def _correct(self) -> None:
        hands, before = self._hands, self._phone
        hands.press(Qt.Key.Key_E, CTRL)
        hands.wait("form", lambda: self._page.card.is_editing)
        hands.press(Qt.Key.Key_T, ALT)
        hands.press(Qt.Key.Key_A, CTRL)
        hands.type("514 555")
        hands.press(Qt.Key.Key_Tab)
        self._keep("problem", self.tr("What is wrong is said below the field"))
        hands.press(Qt.Key.Key_T, ALT)
        hands.press(Qt.Key.Key_A, CTRL)
        hands.type(TWO_PHONES)
        hands.press(Qt.Key.Key_Tab)
        self._keep("fix", self.tr("Two numbers in one field: a button parts them"))
        hands.press(Qt.Key.Key_T, ALT)
        hands.press(Qt.Key.Key_A, CTRL)
        hands.type(NEW_PHONE)
        self._keep("form", self.tr("The telephone is corrected in its place"))
        hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait("saving", lambda: self._is_settled_with(NEW_PHONE))
        hands.press(Qt.Key.Key_Z, CTRL)
        hands.wait("undo", lambda: self._is_settled_with(before))
        self._keep("undone", self._page.toast.text)

    def _create(self) -> None:
        hands, card = self._hands, self._page.card
        hands.press(Qt.Key.Key_N, CTRL)
        hands.wait("new organisation", lambda: card.is_editing)
        hands.type(ORGANISATION)
        hands.press(Qt.Key.Key_S, ALT)
        hands.type(ACRONYM)
        hands.press(Qt.Key.Key_T, ALT)
        hands.type("418 555-0123")
        self._keep("new-organisation", self.tr("A new organisation"))
        hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait("organisation saved", lambda: self._shows(ORGANISATION))
        hands.press(Qt.Key.Key_N, CTRL | SHIFT)
        hands.wait("new person", lambda: card.is_editing)
        hands.type(GIVEN)
        hands.press(Qt.Key.Key_Tab)
        hands.type(FAMILY)
        hands.press(Qt.Key.Key_P, ALT)
        hands.type(FUNCTION)
        self._keep("new-person", self.tr("A new person, in the organisation shown"))
        hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait("person saved", lambda: self._shows(f"{GIVEN} {FAMILY}"))
        self._keep("person", self.tr("Her card: telephone and address come from the organisation"))

    def _fill_a_list(self) -> None:
        hands, page = self._hands, self._page
        hands.search("")
        self._go_to(PEOPLE)
        page.list.view.setFocus()
        for _ in range(3):
            hands.press(Qt.Key.Key_Down, SHIFT)
        hands.wait("selection", lambda: page.is_many)
        hands.settle("selection")
        self._keep("selection", self.tr("Several contacts at once"))
        hands.press(Qt.Key.Key_D, CTRL)
        picker = self._dialog("list picker")
        hands.type("membres")
        self._keep("list-picker", self.tr("Which list?"), picker)
        hands.press(Qt.Key.Key_Return)
        hands.wait("added", lambda: "embres" in page.toast.text and self._is_free())
        self._go_to(self._list_named("membres"))
        self._keep("list", self.tr("The list, in its own order"))

    def _send(self) -> None:
        hands, page = self._hands, self._page
        hands.press(Qt.Key.Key_M, CTRL | SHIFT)
        hands.wait("export page", self._is_export_ready)
        self._keep("export", self.tr("Who gets it, who does not and why"))
        hands.press(Qt.Key.Key_Return)
        hands.settle("copied")
        self._require("bcc", "@" in QGuiApplication.clipboard().text())
        hands.press(Qt.Key.Key_Escape)
        hands.wait("back", lambda: page.panes.is_browsing)

    def _throw_away(self) -> None:
        hands, page = self._hands, self._page
        self._go_to(ALL)
        hands.search(ACRONYM.lower())
        page.list.view.setFocus()
        hands.press(Qt.Key.Key_Delete)
        hands.wait("trash", lambda: self._window.is_settled and ORGANISATION in page.toast.text)
        self._keep("trashed", page.toast.text)
        hands.search("")
        self._go_to(TRASH)
        self._keep("trash", self.tr("The trash gives everything back"))
        page.list.view.setFocus()
        self._window.commands.restore.trigger()
        hands.wait("restored", lambda: page.list.model.rowCount() == 0)

    def _see_the_rest(self) -> None:
        hands, page = self._hands, self._page
        self._go_to(ALL)
        hands.search("zzzz")
        self._keep("nothing-found", self.tr("Nothing matches: what to do is said"))
        hands.press(Qt.Key.Key_Escape)
        hands.settle("search cleared")
        self._window.resize(700, 640)
        hands.settle("narrow")
        self._keep("narrow", self.tr("A narrow window"))
        self._window.resize(*_SIZE)
        for name, show, said in (
            ("preferences", self._window.show_preferences, self.tr("Preferences, applied at once")),
            ("shortcuts", self._window.show_shortcuts, self.tr("Every shortcut, from the menus")),
        ):
            show()
            dialog = self._dialog(name)
            self._keep(name, said, dialog)
            dialog.reject()
            hands.wait(name, self._is_free)
        page.list.box.setFocus()

    # --- what is on screen -------------------------------------------------------------------

    @property
    def _page(self) -> DirectoryPage:
        assert self._window.page is not None
        return self._window.page

    @property
    def _phone(self) -> str:
        card = self._page.card.card
        line = card.first_copied("phones") if card else None
        return line.copied if line else ""

    def _is_settled_with(self, phone: str) -> bool:
        return self._window.is_settled and self._phone.startswith(phone)

    def _shows(self, title: str) -> bool:
        card = self._page.card
        is_shown = card.card is not None and card.card.title == title
        return self._window.is_settled and is_shown and not card.is_editing

    def _is_export_ready(self) -> bool:
        wiring = self._window.wiring
        view = wiring.export.view if wiring is not None else None
        return view is not None and view.is_settled and self._window.lanes.is_idle

    def _go_to(self, place: Place) -> None:
        self._page.go_to(place)
        self._hands.settle(place.key)

    def _list_named(self, name: str) -> Place:
        """The list of that name, as soon as the sidebar has it."""

        def found() -> list[Place]:
            places = (entry.place for entry in self._page.sidebar.model.entries)
            return [one for one in places if one is not None and one.name.lower() == name]

        self._hands.wait(name, lambda: bool(found()))
        return found()[0]

    def _dialogs(self) -> list[QDialog]:
        return self._window.findChildren(QDialog)

    def _is_free(self) -> bool:
        """Whether no dialog stands before the window."""
        return not any(dialog.isVisible() for dialog in self._dialogs())

    def _dialog(self, step: str) -> QDialog:
        self._hands.wait(step, lambda: any(d.isVisible() for d in self._dialogs()))
        return next(d for d in self._dialogs() if d.isVisible())

    def _acronym_with_phone(self) -> str:
        """The acronym of the first organisation of the list whose telephone can be shown."""
        view, model = self._page.list.view, self._page.list.model
        for position in range(min(model.rowCount(), _MOST_LOOKED_AT)):
            view.select(position)
            self._hands.settle("card")
            row = model.index(position).data(ROW_ROLE)
            if row is not None and row.acronym and self._phone:
                return str(row.acronym)
        raise TourStopped("telephone")

    def _require(self, step: str, is_right: bool) -> None:
        if not is_right:
            raise TourStopped(step)

    def _keep(self, name: str, said: str, widget: QWidget | None = None) -> None:
        """One view: a line of text, and its pictures."""
        self._echo(f"{self._camera.count + 1}. {said}")
        self._camera.keep(name, widget or self._window)
