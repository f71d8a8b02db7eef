"""A part of the tour: two lists come in, one as Outlook saves it, one as a federation keeps it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from directory_app.resources import data_path
from directory_app.ui.import_page.page import ImportPage
from directory_app.ui.import_page.questions import UNDECIDED
from directory_app.ui.import_page.sorting import Category
from directory_app.ui.import_page.steps_bar import Step
from directory_app.ui.main_window import MainWindow

from .chapter import Chapter, Keep
from .hands import CTRL, Hands
from .import_sight import ImportSight

OUTLOOK, WORKBOOK = "contacts-outlook.csv", "membres-2027.xlsx"
"""Files of data/sample/imports: invented people and places, some with a card in the sample."""


class Arrival(Chapter):
    """Both files, in an open window."""

    def __init__(self, window: MainWindow, hands: Hands, keep: Keep) -> None:
        super().__init__(window, hands, keep)
        self._sight = ImportSight(window)

    def go(self) -> None:
        """All of it. Raises TourStopped."""
        self._begin()
        self._take_outlook()
        self._look_at_workbook()
        self._decide()
        self._see_past()

    def _begin(self) -> None:
        self._hands.press(Qt.Key.Key_I, CTRL)
        self._hands.wait(
            "import page", lambda: self._sight.find_page() is not None and self._is_quiet()
        )
        self._keep("import", self.tr("A file, or what is pasted"), None)

    def _open(self, name: str) -> None:
        self._view.show_file(data_path("sample", "imports", name))
        self._hands.wait(name, lambda: self._view.opened is not None and self._is_quiet())

    def _read(self) -> None:
        """Enter on the columns."""
        self._hands.press(Qt.Key.Key_Return)
        self._hands.wait("read", lambda: self._view.step is Step.DIFFERENCES and self._is_quiet())

    def _take_outlook(self) -> None:
        hands = self._hands
        self._open(OUTLOOK)
        hands.press(Qt.Key.Key_Return)
        self._keep("outlook-columns", self.tr("An Outlook list: every column has its field"), None)
        self._read()
        self._keep("outlook", self.tr("What is new, what changes, what must be mended"), None)
        if self._view.session.questions:
            hands.press(Qt.Key.Key_Return, CTRL)
            self._keep("duplicates", self.tr("Who may be there already"), None)
        hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait("imported", self._is_quiet)
        if not self._sight.is_browsing:
            self._keep("outlook-after", self.tr("What was not taken can be kept aside"), None)
            hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait("list", lambda: self._sight.is_browsing and self._is_quiet())

    def _look_at_workbook(self) -> None:
        hands = self._hands
        hands.press(Qt.Key.Key_I, CTRL)
        hands.wait("import page", self._is_quiet)
        self._open(WORKBOOK)
        self._view.source.set_options_shown(True)
        self._keep("workbook", self.tr("A federation’s workbook, as it was recognised"), None)
        hands.press(Qt.Key.Key_Return)
        self._keep("workbook-columns", self.tr("Its columns, with a few of their values"), None)
        self._read()
        self._keep("workbook-differences", self.tr("Old and new, value by value"), None)
        self._view.differences.segments.buttons[Category.CORRECT].click()
        self._keep("workbook-to-correct", self.tr("Only what must be mended"), None)
        self._view.differences.segments.buttons["all"].click()

    def _decide(self) -> None:
        """Whoever may be there already is asked about."""
        hands, view = self._hands, self._view
        if view.session.questions:
            hands.press(Qt.Key.Key_Return, CTRL)
            for frame in list(view.doubles.frames.values()):
                answer = next(one for one in frame.boxes if one != UNDECIDED)
                frame.boxes[answer].click()
                hands.wait("decided", self._is_quiet)
        hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait("imported", self._is_quiet)
        if not self._sight.is_browsing:
            hands.press(Qt.Key.Key_Return, CTRL)
        hands.wait("list", lambda: self._sight.is_browsing and self._is_quiet())
        self._keep("imported", self.tr("Imported, and undone in one gesture"), None)

    def _see_past(self) -> None:
        hands = self._hands
        self._window.commands.past_imports.trigger()
        hands.wait("past imports", lambda: bool(self._dialogs()) and self._is_quiet())
        dialog = self._dialogs()[0]
        self._keep("past-imports", self.tr("The imports of before can be taken back"), dialog)
        dialog.reject()
        hands.wait("past imports closed", lambda: not self._dialogs())

    # --- what is on screen -------------------------------------------------------------------

    def _dialogs(self) -> list[QDialog]:
        return [one for one in self._window.findChildren(QDialog) if one.isVisible()]

    def _is_quiet(self) -> bool:
        return self._sight.is_quiet

    @property
    def _view(self) -> ImportPage:
        return self._sight.page
