"""Rows that lead elsewhere: a person, an organisation, a list. A click anywhere opens it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.avatar import Avatar, avatar_look
from directory_app.ui.widgets.buttons import ICON_SIDE_PX, IconButton
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .presentation import ContactLine
from .rows import granted_mark, pixmap_label

_CHEVRON_PX = 18
_GAP_PX = 4


@dataclass(frozen=True, slots=True)
class Columns:
    """What stands at the right of some rows of a card, so that every chevron is in one line."""

    has_phones: bool = False
    has_ends: bool = False

    @property
    def width_px(self) -> int:
        """The room that they take."""
        return (self.has_phones + self.has_ends) * (ICON_SIDE_PX + _GAP_PX)


class RowButton(QPushButton):
    """A button as large as what is laid out in it (``inner``)."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.inner = QHBoxLayout(self)
        self.inner.setContentsMargins(13, 5, 6, 5)
        self.inner.setSpacing(12)
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        """That of the layout."""
        return self.inner.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """That of the layout."""
        return self.inner.totalMinimumSize()

    def finish(self, theme: Theme) -> None:
        """Adds the chevron; a click on anything inside is a click on the button."""
        self.chevron = pixmap_label("chevron-right", theme.tokens.text2, _CHEVRON_PX, self)
        self.inner.addWidget(self.chevron)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class ContactRow(QWidget):
    """Another contact: ``opened`` with its id; ``phone_copied`` with its telephone; ``ended`` with
    the ids of person and role when the row is a function that can be ended (``can_end``);
    ``departed`` with the same when its menu is asked for « Départ… ».
    ``columns``: what other rows of the card have at the right, whose place is kept free here."""

    opened = Signal(str)
    phone_copied = Signal(str)
    ended = Signal(str, str)
    departed = Signal(str, str)

    def __init__(
        self,
        line: ContactLine,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        can_end: bool = False,
        columns: Columns = Columns(),
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._theme = theme
        self._can_end = can_end
        self._gaps: list[QSpacerItem] = []
        self._opener = self._button()
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 2, 8, 2)
        layout.setSpacing(_GAP_PX)
        layout.addWidget(self._opener, 1)
        if line.phone:
            layout.addWidget(self._copy_button())
        elif columns.has_phones:
            self._add_gap()
        if can_end and line.role_id:
            layout.addWidget(self._end_button())
        elif columns.has_ends:
            self._add_gap()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What may be done about a function."""
        if not (self._can_end and self._line.role_id):
            event.ignore()
            return
        translate = QCoreApplication.translate
        menu, line = QMenu(self), self._line
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        depart = menu.addAction(translate("Card", "Departure…"))
        depart.triggered.connect(lambda: self.departed.emit(line.person_id, line.role_id))
        end = menu.addAction(translate("Card", "End today"))
        end.triggered.connect(lambda: self.ended.emit(line.person_id, line.role_id))
        menu.popup(event.globalPos())

    def _add_gap(self) -> None:
        gap = QSpacerItem(ICON_SIDE_PX + _GAP_PX, 0)  # no spacing around it
        self._gaps.append(gap)
        self._layout.addItem(gap)

    @property
    def stops(self) -> list[QAbstractButton]:
        """Its buttons, from left to right."""
        return self.findChildren(QAbstractButton)

    def set_slim(self, *, is_slim: bool) -> None:
        """Where there is little room, what only aligns and decorates gives way to the text."""
        self._opener.chevron.setVisible(not is_slim)
        for gap in self._gaps:
            gap.changeSize(0 if is_slim else ICON_SIDE_PX + _GAP_PX, 0)
        self._layout.invalidate()

    def _button(self) -> RowButton:
        line, reference = self._line, self._line.reference
        button = RowButton(", ".join((reference.display_name, *self._details())), self)
        button.setObjectName(f"open:{line.key or reference.id}")
        button.clicked.connect(lambda: self.opened.emit(reference.id))
        button.inner.addWidget(self._avatar(button))
        button.inner.addLayout(self._texts(button), 1)
        button.finish(self._theme)
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
        tone = "muted" if self._line.is_past else ""
        column.addWidget(PlainLabel(self._line.reference.display_name, parent, tone=tone))
        if details := "\n".join(self._details()):
            column.addWidget(PlainLabel(details, parent, scale=CAPTION, tone="muted"))
        if self._line.is_granted:
            column.addLayout(granted_mark(self._theme, parent))
        return column

    def _copy_button(self) -> IconButton:
        text = QCoreApplication.translate("Card", "Copy: telephone, %1")
        name = text.replace("%1", self._line.reference.display_name)
        button = IconButton("copy", name, self._theme, self)
        button.setToolTip(wording.copy_name_of("phones"))
        button.setAccessibleDescription(self._line.phone)
        button.setObjectName(f"copy-of:{self._line.key}")
        button.clicked.connect(lambda: self.phone_copied.emit(self._line.phone))
        return button

    def _end_button(self) -> IconButton:
        line = self._line
        button = IconButton("user-minus", line.end_text, self._theme, self)
        button.setToolTip(QCoreApplication.translate("Card", "End this function"))
        button.setObjectName(f"end:{line.role_id}")
        button.clicked.connect(lambda: self.ended.emit(line.person_id, line.role_id))
        return button


_ICONS = {"list": "list", "event": "calendar-days"}


class PlaceRow(QWidget):
    """Where the contact also stands, a list or an event: ``opened`` with its id. ``kind`` (list,
    event) names the button, ``spoken`` says the whole to a screen reader."""

    opened = Signal(str)

    def __init__(
        self,
        kind: str,
        place_id: str,
        texts: tuple[str, str],
        spoken: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        columns: Columns = Columns(),
    ) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 2, 8 + columns.width_px, 2)
        button = RowButton(spoken, self)
        button.setObjectName(f"{kind}:{place_id}")
        button.setMinimumHeight(40)
        button.clicked.connect(lambda: self.opened.emit(place_id))
        button.inner.addWidget(pixmap_label(_ICONS[kind], theme.tokens.text2, 18, button))
        name, detail = texts
        button.inner.addWidget(PlainLabel(name, button), 1)
        if detail:
            button.inner.addWidget(PlainLabel(detail, button, scale=CAPTION, tone="muted"))
        button.finish(theme)
        layout.addWidget(button)
