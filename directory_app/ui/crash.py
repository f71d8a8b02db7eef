"""What happens after a bug: it is logged by its type and place, and told once, with a report that
can be copied. Neither holds anybody's data (see ``failure_report``)."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSize,
    Qt,
    QtMsgType,
    Signal,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from .announce import announce
from .failure_report import fingerprint_of, log_unexpected, place_of, report_of
from .fonts import SUBTITLE
from .widgets.buttons import TextButton
from .widgets.plain_label import PlainLabel

logger = logging.getLogger(__name__)

_WIDTH_LINES, _HEIGHT_LINES = 28, 20
"""The size of the dialog, in lines of its text."""
_LARGEST = QSize(900, 600)


class CrashDialog(QDialog):
    """Says that nothing was lost, shows the report, copies it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = report
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Unexpected error"))
        self._details = QPlainTextEdit(report, self)
        self._details.setProperty("kind", "field")
        self._details.setReadOnly(True)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Details"))
        self.copy = TextButton(self.tr("Copy the details"), "plain", self)
        self.copy.clicked.connect(self._on_copy)
        self.dismiss = TextButton(self.tr("Close"), "primary", self)
        self.dismiss.setDefault(True)
        self.dismiss.clicked.connect(self.accept)
        self._lay_out()
        line = self.fontMetrics().lineSpacing()
        self.resize(QSize(_WIDTH_LINES * line, _HEIGHT_LINES * line).boundedTo(_LARGEST))
        self.dismiss.setFocus()

    def _lay_out(self) -> None:
        title = self.tr("An unexpected error occurred. Nothing was lost.")
        sentence = self.tr(
            "You can go on working. These details help to mend it; they hold no contact."
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(self.dismiss)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel(title, self, scale=SUBTITLE, is_bold=True))
        layout.addWidget(PlainLabel(sentence, self, tone="muted"))
        layout.addWidget(self._details, 1)
        layout.addLayout(row)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        announce(self, self.tr("Details copied"))
        self.copy.setText(self.tr("Details copied"))


_shown: list[CrashDialog] = []
"""The latest dialog: nothing else keeps one alive that has no window to belong to."""


def show(error: BaseException) -> CrashDialog:
    """Tells about a bug, without stopping what the user is doing. On the window's thread only."""
    dialog = CrashDialog(report_of(error), _window())
    _shown[:] = [dialog]
    dialog.destroyed.connect(_shown.clear)
    dialog.show()
    return dialog


def _window() -> QWidget | None:
    active = QApplication.activeWindow()
    if active is not None:
        return active
    windows = QApplication.topLevelWidgets()
    return next((w for w in windows if isinstance(w, QMainWindow) and w.isVisible()), None)


class CrashWatch(QObject):
    """Catches what nobody caught, from any thread, and shows it on the window's, once for each
    place. A fatal message of Qt leaves its trace in the log before the process ends."""

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self._told: set[str] = set()
        self._caught.connect(self._show)
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable
        self._qt_handler = qInstallMessageHandler(_on_qt_message)

    def stop(self) -> None:
        """Gives the hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        qInstallMessageHandler(self._qt_handler)

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.closeAllWindows()  # what is being typed becomes a draft
            return
        self._tell(error)

    def _on_thread_error(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self._tell(found.exc_value)

    def _on_unraisable(self, found: sys.UnraisableHookArgs) -> None:
        if found.exc_value is not None:
            log_unexpected(found.exc_value)  # while tidying up: nothing that the user did

    def _tell(self, error: BaseException) -> None:
        log_unexpected(error)
        self._caught.emit(error)

    def _show(self, error: BaseException) -> None:
        fingerprint = fingerprint_of(error)
        if self._is_showing or fingerprint in self._told:
            return
        self._told.add(fingerprint)
        self._is_showing = True
        try:
            show(error)
        except Exception as another:  # a dialog that fails must not call for another
            log_unexpected(another)
        finally:
            self._is_showing = False


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """As Qt's own handler, and the place of a fatal message in the log."""
    if kind is QtMsgType.QtFatalMsg:
        place = f"{place_of(context.file or '')}:{context.line}"
        logger.critical("fatal message of Qt at %s", place)
    if sys.stderr is not None:  # a window without a console has none
        sys.stderr.write(f"{qFormatLogMessage(kind, context, text)}\n")
