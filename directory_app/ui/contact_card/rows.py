"""The rows of a card: groups framed with thin lines, one value with its copy button."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from directory_app.ui.external_links import mail_url
from directory_app.ui.fonts import CAPTION
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import IconButton, TextButton
from directory_app.ui.widgets.link_button import LinkButton
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .presentation import ValueLine
from .value_text import value_label

SIDE_PX = 16
LONGEST_SHOWN = 4_000
"""Characters of a description or a note that are shown at once: two pages."""
CAPTION_EM = 12.0
"""Letters' widths that captions have beside values."""
_ROW_PX = 46
_SMALL_GLYPH_PX = 14
_GLYPH_PX = 16


_pixmap = cache(icon_pixmap)


def pixmap_label(icon: str, colour: str, size_px: int, parent: QWidget) -> QLabel:
    """A small icon that is no control."""
    label = QLabel(parent)
    label.setPixmap(_pixmap(icon, colour, size_px, parent.devicePixelRatioF()))
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def marked_text(
    icon: str, text: str, theme: Theme, parent: QWidget, *, tone: str = "", scale: float = CAPTION
) -> QHBoxLayout:
    """A small icon and what it means, in words: colour and drawing never speak alone."""
    row = QHBoxLayout()
    row.setSpacing(6)
    colour = theme.tokens.warn if tone == "warn" else theme.tokens.text2
    size = _SMALL_GLYPH_PX if scale < 1 else _GLYPH_PX
    row.addWidget(pixmap_label(icon, colour, size, parent))
    row.addWidget(PlainLabel(text, parent, scale=scale, tone=tone or "muted"), 1)
    return row


def granted_mark(theme: Theme, parent: QWidget) -> QHBoxLayout:
    """« confidentiel » with a lock: on what is shown only because somebody asked."""
    text = QCoreApplication.translate("Card", "confidential")
    return marked_text("lock", text, theme, parent, tone="warn")


class Group(QFrame):
    """A framed group of rows, thin lines between them, perhaps a heading."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "group")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        self._has_row = False
        if heading:
            label = PlainLabel(heading.upper(), self, scale=CAPTION, is_bold=True, tone="muted")
            label.setContentsMargins(SIDE_PX, 10, SIDE_PX, 2)
            self._rows.addWidget(label)

    def add_row(self, row: QWidget, *, before: QWidget | None = None) -> None:
        """Adds a row, at the bottom or before another one."""
        if before is not None:
            at = self._rows.indexOf(before)
            self._rows.insertWidget(at, row)
            self._rows.insertWidget(at + 1, self._line())
            return
        if self._has_row:
            self._rows.addWidget(self._line())
        self._has_row = True
        self._rows.addWidget(row)

    def set_rows_visible(self, rows: Iterable[QWidget], *, is_visible: bool) -> None:
        """Shows or hides rows, with the line above each. The first row is not among them."""
        for row in rows:
            above = self._rows.itemAt(self._rows.indexOf(row) - 1)
            line = above.widget() if above is not None else None
            for one in filter(None, (line, row)):
                one.setVisible(is_visible)

    def remove_row(self, row: QWidget) -> None:
        """Takes a row away, with the line above it. It is not the first."""
        above = self._rows.itemAt(self._rows.indexOf(row) - 1)
        line = above.widget() if above is not None else None
        for gone in (row, line):
            if gone is not None:
                self._rows.removeWidget(gone)
                gone.hide()
                gone.deleteLater()

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setProperty("kind", "line")
        line.setFixedHeight(1)
        return line

    def add_text(self, text: str, *, granted: Theme | None = None) -> None:
        """Adds a row that is only a text; ``granted``, the theme, marks a confidential one."""
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(SIDE_PX, 7, SIDE_PX, 11)
        column.setSpacing(2)
        label = value_label(beginning(text), row, is_secret=granted is not None)
        column.addWidget(label)
        if label.accessibleName() != text:
            column.addWidget(rest_button(label, text, row), 0, Qt.AlignmentFlag.AlignLeft)
        if granted is not None:
            column.addLayout(granted_mark(granted, row))
        self.add_row(row)

    def add_link(self, button: QWidget) -> QWidget:
        """Adds a row that is only a link, with room around it; returns the row."""
        row = QWidget(self)
        button.setParent(row)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(SIDE_PX, 6, SIDE_PX, 8)
        layout.addWidget(button)
        layout.addStretch(1)
        self.add_row(row)
        return row


def beginning(text: str) -> str:
    """What is shown at once of a text: a page pasted by mistake would hold the window up."""
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN].rstrip() + "…"


def rest_button(label: PlainLabel, text: str, parent: QWidget) -> TextButton:
    """The way to the whole of a text of which a label shows the beginning."""
    translate = QCoreApplication.translate
    button = TextButton(translate("Card", "Show the whole text"), "link", parent)

    def show() -> None:
        button.hide()
        label.set_whole(text)

    button.clicked.connect(show)
    return button


class Withheld(QWidget):
    """« Confidentiel », and the button that asks for it when ``can_reveal``: ``reveal_asked`` with
    the names of what is hidden here, and nothing else (``items``, as a grant names them).
    ``what`` and ``of`` say in words what it is and whose."""

    reveal_asked = Signal(object)

    def __init__(
        self,
        what: str,
        items: tuple[str, ...],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        of: str = "",
        can_reveal: bool,
    ) -> None:
        super().__init__(parent)
        self.row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        text = QCoreApplication.translate("Card", "Confidential")
        row.addLayout(marked_text("lock", text, theme, self, scale=1.0), 1)
        if can_reveal:
            button = TextButton(QCoreApplication.translate("Card", "Show"), "plain", self)
            button.setAccessibleName(", ".join(filter(None, (wording.reveal_name_of(what), of))))
            button.setObjectName(f"reveal:{' '.join(items) or what}")
            button.clicked.connect(lambda: self.reveal_asked.emit(items))
            row.addWidget(button)


class ValueRow(QWidget):
    """``copied`` when the value is wanted in the clipboard, ``linked`` when the site is wanted,
    ``addressed`` when a letter to the e-mail address is,
    ``source_opened`` with the id of the organisation that the value comes from, ``reveal_asked``
    as :class:`Withheld` when it is withheld and wanted on screen."""

    copied = Signal(object)
    linked = Signal(str)
    addressed = Signal(str)
    source_opened = Signal(str)
    reveal_asked = Signal(object)

    def __init__(
        self,
        line: ValueLine,
        theme: Theme,
        parent: QWidget | None = None,
        caption: str = "",
        *,
        can_reveal: bool = False,
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._theme = theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SIDE_PX, 7, 8, 7)
        layout.setSpacing(8)
        self._caption = PlainLabel(caption, self, scale=CAPTION, tone="muted")
        self._captioned = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._captioned.setSpacing(8)
        self._captioned.addWidget(self._caption)
        self._captioned.addLayout(self._texts(can_reveal=can_reveal), 1)
        layout.addLayout(self._captioned, 1)
        if line.copied:
            layout.addWidget(self._copy_button())
        self.setMinimumHeight(_ROW_PX)
        self.set_stacked(is_stacked=False)

    def set_stacked(self, *, is_stacked: bool) -> None:
        """Whether the caption stands above the value, where there is no room beside it."""
        if is_stacked:
            self._captioned.setDirection(QBoxLayout.Direction.TopToBottom)
            self._captioned.setSpacing(0)
            self._caption.setMinimumWidth(0)
            self._caption.setMaximumWidth(16_777_215)
        else:
            self._captioned.setDirection(QBoxLayout.Direction.LeftToRight)
            self._captioned.setSpacing(8)
            em = self.fontMetrics().averageCharWidth()
            self._caption.setFixedWidth(round(em * CAPTION_EM))
        self._caption.setVisible(bool(self._caption.text()) or not is_stacked)

    def _texts(self, *, can_reveal: bool) -> QVBoxLayout:
        column, line = QVBoxLayout(), self._line
        column.setSpacing(0)
        column.addStretch(1)
        if line.is_withheld:
            column.addWidget(self._withheld(can_reveal=can_reveal))
        elif line.link or self._can_be_written_to():
            column.addWidget(self._link_button(), 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(value_label(line.shown, self, is_secret=line.is_granted))
        self._add_details(column)
        for problem in line.problems:
            column.addWidget(PlainLabel(problem, self, scale=CAPTION, tone="warn"))
        if line.is_granted:
            column.addLayout(granted_mark(self._theme, self))
        if line.source is not None:
            column.addWidget(self._source_button(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _withheld(self, *, can_reveal: bool) -> Withheld:
        line = self._line
        items = (line.item_id,) if line.item_id else ()
        of = ", ".join((*line.details, *((line.source.short_name,) if line.source else ())))
        row = Withheld(line.collection, items, self._theme, self, of=of, can_reveal=can_reveal)
        row.reveal_asked.connect(self.reveal_asked)
        return row

    def _add_details(self, column: QVBoxLayout) -> None:
        text = " · ".join(self._line.details)
        if self._line.is_preferred:
            preferred = wording.preferred_text(self._line.collection)
            text = " · ".join(part for part in (preferred, text) if part)
            column.addLayout(marked_text("star", text, self._theme, self))
        elif text:
            column.addWidget(PlainLabel(text, self, scale=CAPTION, tone="muted"))

    def _can_be_written_to(self) -> bool:
        line = self._line
        return line.collection == "emails" and mail_url(line.copied) is not None

    def _link_button(self) -> LinkButton:
        line = self._line
        button = LinkButton(line.shown, self)
        button.setObjectName(f"link:{line.item_id}")
        button.setToolTip(f"<qt>{escape(line.shown)}</qt>")  # as text: it may be elided
        if line.link:
            button.clicked.connect(lambda: self.linked.emit(line.link))
        else:
            write = QCoreApplication.translate("CardReader", "Write an e-mail")
            button.setAccessibleDescription(write)
            button.clicked.connect(lambda: self.addressed.emit(line.copied))
        return button

    def _source_button(self) -> LinkButton:
        assert self._line.source is not None
        source = self._line.source
        button = LinkButton(self._source_text(), self)
        button.setObjectName(f"source:{self._line.item_id}")
        button.clicked.connect(lambda: self.source_opened.emit(source.id))
        return button

    def _source_text(self) -> str:
        name = self._line.source.short_name if self._line.source else ""
        return QCoreApplication.translate("Card", "Coordinates: %1").replace("%1", name)

    def _copy_button(self) -> IconButton:
        name = wording.copy_name_of(self._line.collection)
        button = IconButton("copy", name, self._theme, self)
        button.setAccessibleDescription(self._line.copied)
        button.setObjectName(f"copy:{self._line.item_id or self._line.collection}")
        button.clicked.connect(lambda: self.copied.emit(self._line))
        return button
