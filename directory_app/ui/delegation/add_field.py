"""The field above the roster: who is added, or who takes somebody's place.

Types → suggestions below, Entrée takes the first, the focus stays for the next one. An
organisation chosen proposes its people; the last suggestion is a guest without a card.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import Kind
from directory_app.domain.summaries import SummaryRow
from directory_app.ui.announce import announce
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.keys import REDO, UNDO, is_one_of
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.contact_picker import ContactPicker

from .people import Colleague, OrganisationPeople

_GLYPH_PX = 20
_SIDE_PX = 10

FindPeople = Callable[[str, Callable[[OrganisationPeople], None]], None]
FindAnyone = Callable[[str, Callable[[Sequence[SummaryRow]], None]], None]


@dataclass(frozen=True, slots=True)
class Choice:
    """Who was chosen: a person, for an organisation or whichever is theirs; or an organisation
    without a person."""

    person: str = ""
    organisation: str = ""
    name: str = ""


class AddField(ContactPicker):
    """``added`` carries a :class:`Choice`, ``guest_typed`` the text of somebody without a card,
    ``replaced`` a place's id and a :class:`Choice`, ``guest_replaced`` a place's id and a text;
    ``left_down`` when ↓ goes on to the roster."""

    added = Signal(object)
    guest_typed = Signal(str)
    replaced = Signal(str, object)
    guest_replaced = Signal(str, str)
    left_down = Signal()

    def __init__(
        self,
        find_anyone: FindAnyone,
        find_people: FindPeople,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        self._theme = theme
        self._find_people = find_people
        self._replaced_place = ""
        self._people: OrganisationPeople | None = None
        self._asked_people = ""

        def look_up(text: str, _: Kind, on_found: Callable[[Sequence[SummaryRow]], None]) -> None:
            find_anyone(text, on_found)

        super().__init__("person", look_up, theme, name="", create_text="", parent=parent)
        self.setObjectName("addField")
        self.setTextMargins(_GLYPH_PX + _SIDE_PX, 0, self._hint_width(), 0)
        self.setMaxLength(400)
        self.chosen.connect(self._on_chosen)
        self.create_asked.connect(self._on_guest)
        self.textChanged.connect(lambda _: self.update())
        self._show_purpose()

    # --- what it is for --------------------------------------------------------------------------

    @property
    def is_replacing(self) -> bool:
        """Whether the next choice takes somebody's place."""
        return bool(self._replaced_place)

    def begin_replacing(self, place_id: str, name: str, organisation_id: str) -> None:
        """The next choice takes the place of ``name``: the organisation's people come first."""
        self._replaced_place = place_id
        self.clear()
        self._show_purpose(name)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if organisation_id:
            self._ask_people(organisation_id)

    def end_replacing(self) -> None:
        """Adds again."""
        self._people, self._asked_people = None, ""
        if self._replaced_place:
            self._replaced_place = ""
            self._show_purpose()

    def _show_purpose(self, name: str = "") -> None:
        if name:
            text = self.tr("Replace %1 with…").replace("%1", name)
            self._create_text = self.tr("“%1” without a card, instead")
        else:
            text = self.tr("Add a person or an organisation")
            self._create_text = self.tr("Add “%1” without a card")
        self.setPlaceholderText(text)
        self.setAccessibleName(text)
        self.list.setAccessibleName(text)
        if name:
            announce(self, text)
        self.update()

    # --- people of an organisation ---------------------------------------------------------------

    def propose(self, organisation_id: str) -> None:
        """Lists the people of an organisation, then the organisation itself."""
        self.end_replacing()
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask_people(organisation_id)

    def _ask_people(self, organisation_id: str) -> None:
        self._asked_people = organisation_id
        self._find_people(organisation_id, self._on_people)

    def _on_people(self, found: OrganisationPeople) -> None:
        if found.organisation.id != self._asked_people or self.text():
            return
        self._asked_people = ""
        short = found.organisation.short_name
        if not found.people and not self.is_replacing:
            self._tell_choice(Choice("", found.organisation.id, found.organisation.display_name))
            return
        self._people = found
        self.list.clear()
        for one in found.people:
            self._add(f"{short} — {one.display_name}", one)
        nobody = self.tr("%1, nobody named").replace("%1", short)
        self._add(nobody, Colleague.nobody(found.organisation))
        self.list.setCurrentRow(0)
        if self.hasFocus():
            self._open_list()
            self._tell()

    # --- choosing --------------------------------------------------------------------------------

    def _on_edited(self, text: str) -> None:
        self._people, self._asked_people = None, ""
        super()._on_edited(text)

    def _on_enter(self) -> None:
        if self._people is not None and self.is_open:
            self._choose()
        elif not self._asked_people:
            super()._on_enter()

    def _on_chosen(self, row: SummaryRow | Colleague) -> None:
        if isinstance(row, Colleague):
            person = row.id if row.kind == "person" else ""
            self._tell_choice(Choice(person, row.organisation, row.display_name))
        elif row.kind == "organisation":
            self._ask_people(row.id)
        else:
            self._tell_choice(Choice(row.id, "", row.display_name))

    def _on_guest(self, typed: str) -> None:
        place = self._replaced_place
        if place:
            self.end_replacing()
            self.guest_replaced.emit(place, typed)
        else:
            self.guest_typed.emit(typed)

    def _tell_choice(self, choice: Choice) -> None:
        place, self._people = self._replaced_place, None
        if place:
            self.end_replacing()
            self.replaced.emit(place, choice)
        else:
            self.added.emit(choice)

    # --- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As a picker; ↓ without suggestions goes on to the roster, Échap gives a replacement
        up."""
        key = event.key()
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key == Qt.Key.Key_Down and not self.is_open:
            self.left_down.emit()
        elif key == Qt.Key.Key_Escape and self.is_replacing:
            self.close_list()
            self.clear()
            self.end_replacing()
        elif key == Qt.Key.Key_Escape and self.text() and not self.is_open:
            self.clear()
        elif is_enter and event.isAutoRepeat():
            event.accept()  # held down, it adds nobody else
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """With nothing typed, undo and redo are the directory's."""
        is_claim = event.type() is QEvent.Type.ShortcutOverride
        is_ours = is_claim and isinstance(event, QKeyEvent) and is_one_of(event, UNDO + REDO)
        if is_ours and not self.text():
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left with nothing typed: nobody is replaced any more."""
        super().focusOutEvent(event)
        is_elsewhere = event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        )
        if is_elsewhere and not self.text():
            QTimer.singleShot(0, self, self._end_if_left)

    def _end_if_left(self) -> None:
        if not self.hasFocus():
            self.end_replacing()

    # --- drawing ---------------------------------------------------------------------------------

    @property
    def _hint(self) -> str:
        return self.tr("Ctrl+D")

    def _hint_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._hint) + _SIDE_PX

    def changeEvent(self, event: QEvent) -> None:
        """Room for the hint, whatever the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setTextMargins(_GLYPH_PX + _SIDE_PX, 0, self._hint_width(), 0)
            self.setMinimumHeight(max(36, self.fontMetrics().height() + 16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, an icon in front, and the key that leads here while nothing is typed."""
        super().paintEvent(event)
        tokens, painter = self._theme.tokens, QPainter(self)
        icon = icon_pixmap("user-plus", tokens.text2, _GLYPH_PX, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(_SIDE_PX, (self.height() - _GLYPH_PX) / 2), icon)
        if not self.text() and not self.hasFocus():
            painter.setPen(QColor(tokens.text2))
            room = self.rect().adjusted(0, 0, -_SIDE_PX, 0)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, middle, self._hint)
        painter.end()
