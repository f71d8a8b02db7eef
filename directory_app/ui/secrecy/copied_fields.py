"""What is copied, cut or selected in a field that shows something confidential.

A line edit hands its text to the clipboard, and on X11 its selection to whoever presses the middle
button, without a mark. Here a copy is given the marks of :mod:`directory_app.ui.clipboard` in the
same moment, before any other program can have read it, and the selection is taken back. Knows
nothing of contacts: a widget around the field says whether it is secret.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from directory_app.ui.clipboard import SECRET_MARKS, put_on_clipboard

_NAME = "copiedFields"
_LINE_END = "\u2029"
"""What Qt gives for the end of a line inside a selection."""


@runtime_checkable
class Secretive(Protocol):
    """A widget that knows whether the fields inside it show something confidential."""

    @property
    def is_secret(self) -> bool:
        """Whether what is copied out of them is to be kept from histories of the clipboard."""


def is_secret_field(field: QWidget | None) -> bool:
    """Whether the nearest widget around the field that knows, says so."""
    while field is not None:
        if isinstance(field, Secretive):
            return field.is_secret
        field = field.parentWidget()
    return False


def selected_in(field: QWidget | None) -> str:
    """The selected text of a line or of several."""
    if isinstance(field, QLineEdit):
        return field.selectedText()
    if isinstance(field, QPlainTextEdit):
        return field.textCursor().selectedText().replace(_LINE_END, "\n")
    return ""


class CopiedFields(QObject):
    """Watches the clipboard of this program; one is enough (:func:`watch_copies`)."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self.setObjectName(_NAME)
        clipboard = app.clipboard()
        clipboard.dataChanged.connect(self._on_copied)
        clipboard.selectionChanged.connect(self._on_selected)

    def _on_copied(self) -> None:
        clipboard = QGuiApplication.clipboard()
        text = clipboard.text()
        if not self._is_from_secret(text):
            return
        if not SECRET_MARKS.keys() <= {*clipboard.mimeData().formats()}:
            put_on_clipboard(text, is_secret=True)

    def _on_selected(self) -> None:
        clipboard, mode = QGuiApplication.clipboard(), QClipboard.Mode.Selection
        if self._is_from_secret(clipboard.text(mode)):
            clipboard.clear(mode)

    @staticmethod
    def _is_from_secret(text: str) -> bool:
        field = QApplication.focusWidget()
        return bool(text) and text == selected_in(field) and is_secret_field(field)


def watch_copies() -> None:
    """Begins to watch, once for the program."""
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication) and app.findChild(CopiedFields) is None:
        CopiedFields(app)
