"""The right pane: a card being read, the same being corrected, or nothing chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from directory_app.ui.context import Look
from directory_app.ui.notifier import Toast
from directory_app.ui.widgets.empty_state import EmptyState

from .drafts import Drafts, FieldKey
from .editor import CardEditor, editable_lines
from .presentation import CardPresentation
from .reader import CardReader

LEAST_WIDTH_PX = 376
AUTOSAVE_MS = 1500
"""What is typed reaches the drafts this often: a crash costs two seconds of typing at most."""


class CardPane(QWidget):
    """Shows one card at a time; signals as in :class:`CardReader` and :class:`CardEditor`."""

    value_copied = Signal(object)
    phone_copied = Signal(str)
    opened = Signal(str)
    linked = Signal(str)
    addressed = Signal(str)
    back_asked = Signal()
    save_asked = Signal()
    discard_asked = Signal()
    resume_asked = Signal(str)
    shown = Signal()

    def __init__(
        self, look: Look, *, is_read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(LEAST_WIDTH_PX)
        self._look = look
        self._is_read_only = is_read_only
        self._back_text = ""
        self.card: CardPresentation | None = None
        self.drafts = Drafts()
        self._autosave = QTimer(self, interval=AUTOSAVE_MS)
        self._autosave.timeout.connect(self._keep_typed)
        self.reader: CardReader | None = None
        self.editor: CardEditor | None = None
        self._empty = EmptyState("book-user", look.theme, self)
        self._empty.set_texts(
            self.tr("Choose a contact"), self.tr("Telephone, e-mail and address appear here.")
        )
        self._area = self._make_area()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)
        self.toast = Toast(self)
        look.theme.changed.connect(self._rebuild)

    @property
    def is_editing(self) -> bool:
        """Whether the form is open."""
        return self.editor is not None

    @property
    def can_edit(self) -> bool:
        """Whether the card shown has anything to correct, and the directory may be written."""
        return self.card is not None and not self._is_read_only and editable_lines(self.card)

    def first_stop(self) -> QWidget | None:
        """The first widget of the pane that takes the focus, None when nothing does."""
        if self.editor is not None:
            return self.editor.fields[0].edit if self.editor.fields else None
        buttons = self.reader.findChildren(QAbstractButton) if self.card and self.reader else []
        return next((b for b in buttons if b.isVisibleTo(self) and b.isEnabled()), None)

    def show_nothing(self) -> None:
        """No contact is chosen; a form is left, its draft kept."""
        self.leave_form()
        self.card = None
        self._stack.setCurrentWidget(self._empty)
        self.shown.emit()

    def show_card(self, card: CardPresentation, back_text: str = "") -> None:
        """Shows a card. The same contact again leaves an open form alone; another one leaves the
        form and keeps its draft."""
        if self.editor is not None and self.editor.card.contact_id != card.contact_id:
            self.leave_form()
        is_same = card == self.card and back_text == self._back_text and self.reader is not None
        is_other = self.card is None or self.card.contact_id != card.contact_id
        self.card, self._back_text = card, back_text
        if not is_same:
            self._rebuild()
        if is_other:
            self._area.verticalScrollBar().setValue(0)
        if self.editor is None:
            self._stack.setCurrentWidget(self._area)
        self.shown.emit()

    def open_form(self) -> None:
        """Opens the form on the card shown, with its draft if there is one."""
        if self.card is None or self.editor is not None or not self.can_edit:
            return
        draft = self.drafts.find(self.card.contact_id)
        self.editor = CardEditor(self.card, draft, self._look, self)
        self.editor.save_asked.connect(self.save_asked)
        self.editor.left.connect(self.leave_form)
        self.editor.discard_asked.connect(self.discard_asked)
        self._stack.addWidget(self.editor)
        self._stack.setCurrentWidget(self.editor)
        self.editor.focus_first()
        self._autosave.start()
        self.toast.set_raised(self.editor.footer.sizeHint().height())
        self.shown.emit()

    def leave_form(self) -> None:
        """Closes the form; what was changed in it is kept as a draft, and a toast says so."""
        if self.editor is None:
            return
        contact_id = self.editor.card.contact_id
        is_kept = self.drafts.keep(contact_id, self.editor.changed_texts)
        self.close_form()
        if is_kept:
            self.toast.show_text(
                self.tr("Changes kept as a draft"),
                self.tr("Resume"),
                lambda: self._resume(contact_id),
            )

    def take_up_drafts(self, saved: Mapping[str, Mapping[FieldKey, str]]) -> None:
        """Offers the drafts of an earlier day: the card's button says « Resume the draft »."""
        self.drafts.restore(saved)
        if saved and self.editor is None:
            self._rebuild()

    def _keep_typed(self) -> None:
        if self.editor is not None:
            self.drafts.keep(self.editor.card.contact_id, self.editor.changed_texts)

    def close_form(self) -> None:
        """Closes the form whatever is in it."""
        editor, self.editor = self.editor, None
        self._autosave.stop()
        if editor is None:
            return
        self._stack.removeWidget(editor)
        editor.deleteLater()
        self.toast.set_raised(0)
        self._rebuild()
        self._stack.setCurrentWidget(self._area if self.card else self._empty)
        self.shown.emit()

    def _resume(self, contact_id: str) -> None:
        if self.card is not None and self.card.contact_id == contact_id:
            self.open_form()
        else:
            self.resume_asked.emit(contact_id)

    def _edit_text(self) -> str:
        if not self.can_edit or self.card is None:
            return ""
        has_draft = bool(self.drafts.find(self.card.contact_id))
        return self.tr("Resume the draft") if has_draft else self.tr("Edit")

    def _rebuild(self) -> None:
        if self.card is None:
            return
        focused = QApplication.focusWidget()
        is_inside = focused is not None and self._area.isAncestorOf(focused)
        name = focused.objectName() if focused is not None and is_inside else ""
        reader = CardReader(
            self.card, self._look.theme, edit_text=self._edit_text(), back_text=self._back_text
        )
        self._relay(reader)
        self.reader = reader
        at = self._area.verticalScrollBar().value()
        before = self._area.takeWidget()
        if before is not None:
            before.deleteLater()  # later: it may be the one that is speaking
        self._area.setWidget(reader)
        self._area.verticalScrollBar().setValue(at)
        again = reader.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    def _relay(self, reader: CardReader) -> None:
        reader.value_copied.connect(self.value_copied)
        reader.phone_copied.connect(self.phone_copied)
        reader.opened.connect(self.opened)
        reader.linked.connect(self.linked)
        reader.addressed.connect(self.addressed)
        reader.back_asked.connect(self.back_asked)
        reader.edit_asked.connect(self.open_form)

    def _make_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area
