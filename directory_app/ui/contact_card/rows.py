"""The rows of a card: one coordinate with its copy button, one related contact to open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from directory_app.ui.fonts import CAPTION
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.avatar import Avatar, avatar_look
from directory_app.ui.widgets.buttons import IconButton
from directory_app.ui.widgets.link_button import LinkButton
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .presentation import ContactLine, ValueLine

_CAPTION_EM = 9.5
_SIDE_PX = 16


def pixmap_label(icon: str, colour: str, size_px: int, parent: QWidget) -> QLabel:
    """A small icon that is no control."""
    label = QLabel(parent)
    label.setPixmap(icon_pixmap(icon, colour, size_px, parent.devicePixelRatioF()))
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


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
            label.setContentsMargins(_SIDE_PX, 10, _SIDE_PX, 2)
            self._rows.addWidget(label)

    def add_row(self, row: QWidget) -> None:
        """Adds a row at the bottom."""
        if self._has_row:
            line = QFrame(self)
            line.setProperty("kind", "line")
            line.setFixedHeight(1)
            self._rows.addWidget(line)
        self._has_row = True
        self._rows.addWidget(row)

    def add_text(self, text: str) -> None:
        """Adds a row that is only a text."""
        label = PlainLabel(text, self)
        label.setContentsMargins(_SIDE_PX, 7, _SIDE_PX, 11)
        self.add_row(label)


class ValueRow(QWidget):
    """``copied`` when the value is wanted in the clipboard, ``linked`` when the site is wanted,
    ``source_opened`` with the id of the organisation that the value comes from."""

    copied = Signal(object)
    linked = Signal(str)
    source_opened = Signal(str)

    def __init__(
        self, line: ValueLine, theme: Theme, parent: QWidget | None = None, caption: str = ""
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._theme = theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_SIDE_PX, 7, 8, 7)
        layout.setSpacing(8)
        label = PlainLabel(caption, self, scale=CAPTION, tone="muted")
        label.setFixedWidth(round(self.fontMetrics().averageCharWidth() * _CAPTION_EM * 1.25))
        layout.addWidget(label)
        layout.addLayout(self._texts(), 1)
        if line.copied:
            layout.addWidget(self._copy_button())
        self.setMinimumHeight(46)

    def _texts(self) -> QVBoxLayout:
        column, line = QVBoxLayout(), self._line
        column.setSpacing(0)
        column.addStretch(1)
        if line.is_withheld:
            column.addLayout(self._withheld())
        elif line.link:
            column.addWidget(self._link_button(), 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(PlainLabel(line.shown, self))
        if line.details:
            text = " · ".join(line.details)
            column.addWidget(PlainLabel(text, self, scale=CAPTION, tone="muted"))
        for problem in line.problems:
            column.addWidget(PlainLabel(problem, self, scale=CAPTION, tone="warn"))
        if line.source is not None:
            column.addWidget(self._source_button(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _withheld(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(pixmap_label("lock", self._theme.tokens.text2, 16, self))
        text = QCoreApplication.translate("Card", "Confidential")
        row.addWidget(PlainLabel(text, self, tone="muted"))
        return row

    def _link_button(self) -> LinkButton:
        button = LinkButton(self._line.shown, self)
        button.setObjectName(f"link:{self._line.item_id}")
        button.clicked.connect(lambda: self.linked.emit(self._line.link))
        return button

    def _source_button(self) -> LinkButton:
        assert self._line.source is not None
        source = self._line.source
        text = QCoreApplication.translate("Card", "from %1").replace("%1", source.short_name)
        button = LinkButton(text, self)
        button.setObjectName(f"source:{self._line.item_id}")
        button.clicked.connect(lambda: self.source_opened.emit(source.id))
        return button

    def _copy_button(self) -> IconButton:
        name = wording.copy_name_of(self._line.collection)
        button = IconButton("copy", name, self._theme, self)
        button.setAccessibleDescription(self._line.copied)
        button.setObjectName(f"copy:{self._line.item_id}")
        button.clicked.connect(lambda: self.copied.emit(self._line))
        return button


class _RowButton(QPushButton):
    """A button as large as what is laid out in it (``inner``)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.inner = QHBoxLayout(self)

    def sizeHint(self) -> QSize:
        """That of the layout."""
        return self.inner.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """That of the layout."""
        return self.inner.totalMinimumSize()


class ContactRow(QWidget):
    """Another contact: ``opened`` with its id; ``phone_copied`` with its telephone."""

    opened = Signal(str)
    phone_copied = Signal(str)

    def __init__(self, line: ContactLine, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._theme = theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 2, 8, 2)
        layout.setSpacing(4)
        layout.addWidget(self._button(), 1)
        if line.phone:
            layout.addWidget(self._copy_button())

    def _button(self) -> QPushButton:
        line, reference = self._line, self._line.reference
        button = _RowButton(self)
        button.setProperty("kind", "row")
        button.setAutoDefault(False)
        button.setObjectName(f"open:{reference.id}")
        button.setAccessibleName(", ".join((reference.display_name, *self._details())))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        button.clicked.connect(lambda: self.opened.emit(line.reference.id))
        inner = button.inner
        inner.setContentsMargins(13, 5, 6, 5)
        inner.setSpacing(12)
        inner.addWidget(self._avatar(button))
        inner.addLayout(self._texts(button), 1)
        inner.addWidget(pixmap_label("chevron-right", self._theme.tokens.text2, 18, button))
        for child in button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return button

    def _avatar(self, parent: QWidget) -> Avatar:
        one = self._line.reference
        is_person = one.kind == "person"
        look = avatar_look(one.id, is_person=is_person, name=one.display_name, acronym=one.acronym)
        return Avatar(look, parent=parent)

    def _details(self) -> tuple[str, ...]:
        phone = self._line.phone_shown
        return (*self._line.details, phone) if phone else self._line.details

    def _texts(self, parent: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(PlainLabel(self._line.reference.display_name, parent))
        for detail in self._details():
            column.addWidget(PlainLabel(detail, parent, scale=CAPTION, tone="muted"))
        return column

    def _copy_button(self) -> IconButton:
        text = QCoreApplication.translate("Card", "Copy: telephone of %1")
        name = text.replace("%1", self._line.reference.display_name)
        button = IconButton("copy", name, self._theme, self)
        button.setToolTip(wording.copy_name_of("phones"))
        button.setAccessibleDescription(self._line.phone)
        button.setObjectName(f"copy-of:{self._line.reference.id}")
        button.clicked.connect(lambda: self.phone_copied.emit(self._line.phone))
        return button
