"""The clipboard: how texts get there, and how confidential ones leave it again.

A confidential text carries the marks by which histories of the clipboard keep no copy, and is
taken away after a while, and when the program ends, unless something else was copied meanwhile.
Never the X11 primary selection. Knows nothing of what is copied.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

SECRET_STAY_MS = 30_000
"""How long a confidential text may be pasted."""
CLOCK = "secretClock"
"""Object name of the timer that counts it."""
_NO = b"\0" * 4
"""A DWORD of zero."""
SECRET_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': _NO,
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': _NO,
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': _NO,
}
"""What tells histories of the clipboard to keep no copy: KDE's Klipper and those that follow it;
nspasteboard.org, in the name that Qt programs can give on macOS; Windows, « Cloud Clipboard and
Clipboard History Formats »."""


def put_on_clipboard(
    text: str, *, html: str = "", is_secret: bool = False, stay_ms: int = SECRET_STAY_MS
) -> None:
    """Puts a text there, with its form in HTML if it has one; a secret one for ``stay_ms`` at
    most."""
    if is_secret:
        _keeper().put(text, html, stay_ms)
    else:
        QGuiApplication.clipboard().setMimeData(_data_of(text, html))


def _data_of(text: str, html: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    return data


class _SecretKeeper(QObject):
    """Takes away the last confidential text that was put on the clipboard."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setObjectName(CLOCK)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.take_away)
        app.aboutToQuit.connect(self.take_away)

    def put(self, text: str, html: str, stay_ms: int) -> None:
        data = _data_of(text, html)
        for mime, mark in SECRET_MARKS.items():
            data.setData(mime, mark)
        QGuiApplication.clipboard().setMimeData(data)
        self._text = text
        self._timer.start(stay_ms)

    def take_away(self) -> None:
        """Clears the clipboard if the text is still there, whoever holds it now."""
        text, self._text = self._text, ""
        self._timer.stop()
        clipboard = QGuiApplication.clipboard()
        if text and clipboard.text() == text:
            clipboard.clear()


def _keeper() -> _SecretKeeper:
    """The one keeper of the program."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    found = app.findChild(_SecretKeeper)
    return found if isinstance(found, _SecretKeeper) else _SecretKeeper(app)
