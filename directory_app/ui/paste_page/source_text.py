"""The text as pasted, with what was recognised in it; to correct, while it is not too long.

Only the entries in sight are coloured: a text may hold thousands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from directory_app.domain.incoming import ImportSource, Range
from directory_app.ui.theme import Theme

MOST_SHOWN = 100_000
"""Characters that are laid out; of a longer text, the rest is read but not shown."""
_PAUSE_MS = 400
_WIDE = re.compile("[\U00010000-\U0010ffff]")
"""Characters that are two units of UTF-16."""


class SourceText(QPlainTextEdit):
    """``corrected`` after a pause in typing; ``pointed`` carries a place in the text that was
    clicked, or that the cursor was moved to."""

    corrected = Signal(str)
    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source: ImportSource | None = None
        self._starts: list[int] = []
        self._wide: list[int] = []
        self._current: Range | None = None
        self._value: Range | None = None
        self._is_filling = False
        self.setProperty("kind", "field")
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Pasted text"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.corrected.emit(self.text))
        self.textChanged.connect(self._on_text_changed)
        self.verticalScrollBar().valueChanged.connect(self._colour)
        theme.changed.connect(self._colour)

    @property
    def is_waiting(self) -> bool:
        """Whether what was typed is still to be read."""
        return self._pause.isActive()

    @property
    def text(self) -> str:
        """What stands there now, its no-break spaces kept."""
        return self.document().toRawText().replace("\u2029", "\n")

    def fill(self, text: str) -> None:
        """Shows a text, or the beginning of a long one. Its lines end in one character."""
        self._is_filling = True
        self._source, self._current, self._value = None, None, None
        self.setExtraSelections([])
        self.setPlainText(text[:MOST_SHOWN])
        self.setReadOnly(len(text) > MOST_SHOWN)
        self._is_filling = False

    def show_source(self, source: ImportSource) -> None:
        """What was recognised of the text that is shown."""
        self._source = source
        self._starts = [one.range[0] if one.range else 0 for one in source.records]
        self._wide = [found.start() for found in _WIDE.finditer(source.text, 0, MOST_SHOWN)]
        self._current = self._value = None
        self._colour()

    def point_at(self, entry: Range | None, value: Range | None) -> None:
        """Marks the entry and the value that are current, and scrolls to them."""
        self._current, self._value = entry, value
        target = value or entry
        if target is not None and target[0] <= MOST_SHOWN and not self.hasFocus():
            cursor = self._cursor((target[0], target[0]))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        self._colour()

    def stop_waiting(self) -> None:
        """What was typed is not read any more."""
        self._pause.stop()

    # --- colours -------------------------------------------------------------------------------

    def _cursor(self, where: Range) -> QTextCursor:
        """A selection; Qt counts UTF-16 units, the reading characters."""
        cursor = QTextCursor(self.document())
        last = max(0, self.document().characterCount() - 1)
        start, end = (min(one + bisect_left(self._wide, one), last) for one in where)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _colour(self) -> None:
        if self._source is None:
            return
        tokens = self._theme.tokens
        marks = []
        if self._current is not None:
            marks.append(self._mark(self._current, tokens.selected, tokens.text))
        for where in self._ranges_in_sight():
            marks.append(self._mark(where, tokens.match, tokens.on_match))
        if self._value is not None:
            marks.append(self._mark(self._value, tokens.accent, tokens.on_accent))
        self.setExtraSelections(marks)

    def _mark(self, where: Range, ground: str, ink: str) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(QColor(ground))
        form.setForeground(QColor(ink))
        mark.format = form
        mark.cursor = self._cursor(where)
        return mark

    def _ranges_in_sight(self) -> Iterator[Range]:
        assert self._source is not None
        bottom = QPoint(self.viewport().width(), self.viewport().height())
        first = self.cursorForPosition(QPoint(0, 0)).position()
        last = self.cursorForPosition(bottom).position()
        begin = max(0, bisect_right(self._starts, first) - 1)
        records = self._source.records[begin : bisect_left(self._starts, last + 1)]
        for record in records:
            yield from (one.range for one in record.values if one.range is not None)
        if self._source.event is not None and first <= MOST_SHOWN:
            yield from self._source.event.ranges

    # --- hands ---------------------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        if not self._is_filling and not self.isReadOnly():
            self.setExtraSelections([])
            self._source = None
            self._pause.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the entry that stands there."""
        super().mouseReleaseEvent(event)
        self._tell_place()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """So do the arrows."""
        super().keyReleaseEvent(event)
        self._tell_place()

    def _tell_place(self) -> None:
        if self._source is not None:
            units = self.textCursor().position()
            wide = (place + n for n, place in enumerate(self._wide))
            self.pointed.emit(units - sum(place < units for place in wide))
