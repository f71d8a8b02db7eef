"""The right pane: a card being read, a contact being corrected or made, or nothing chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMenu,
    QStackedLayout,
    QWidget,
)

from directory_app.ui.contact_editor.choices import FormChoices, Lookup, find_nobody
from directory_app.ui.contact_editor.wording import clock_text
from directory_app.ui.notifier import Toast
from directory_app.ui.widgets.avatar import Photo
from directory_app.ui.widgets.empty_state import EmptyState

from .area import CardArea
from .drafts import Drafts, FieldKey

if TYPE_CHECKING:
    from directory_app.domain.cards import Reference
    from directory_app.domain.confidentiality import Redacted
    from directory_app.domain.contact import Kind
    from directory_app.services.overview import Overview
    from directory_app.ui.contact_editor.editor import CardEditor
    from directory_app.ui.context import Look

    from .presentation import CardPresentation
    from .reader import CardReader

LEAST_WIDTH_PX = 376
AUTOSAVE_MS = 500
"""What is typed reaches the drafts this often: with the time that a slow disk takes, a crash costs
two seconds of typing at most."""


def _no_id() -> str:
    raise LookupError("the pane was given no source of identifiers")


def _today() -> str:
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)


class CardPane(QWidget):
    """Shows one contact at a time; signals as in :class:`CardReader` and :class:`CardEditor`.
    ``form_left`` when a form that had the focus has closed: somebody else should have it.

    ``lookup`` finds contacts for the form, ``new_id`` names those that it makes, ``choices`` are
    the words that it offers.
    """

    value_copied = Signal(object)
    phone_copied = Signal(str)
    opened = Signal(str)
    linked = Signal(str)
    addressed = Signal(str)
    list_opened = Signal(str)
    event_opened = Signal(str)
    role_end_asked = Signal(str, str)
    role_departure_asked = Signal(str, str)
    members_asked = Signal(str, str, str)
    add_asked = Signal()
    attach_asked = Signal()
    reveal_asked = Signal(object)
    hide_asked = Signal()
    secrecy_asked = Signal()
    secrecy_declined = Signal(str)
    restore_asked = Signal()
    back_asked = Signal()
    save_asked = Signal()
    discard_asked = Signal()
    resume_asked = Signal(str)
    form_left = Signal()
    shown = Signal()

    def __init__(
        self,
        look: Look,
        toast: Toast | None = None,
        *,
        is_read_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(LEAST_WIDTH_PX)
        self._look = look
        self._is_read_only = is_read_only
        self._back_text = ""
        self._menu: QMenu | None = None
        self._photo: QImage | None = None
        self._photo_actions: tuple[QAction, ...] = ()
        self.lookup: Lookup = find_nobody
        self.new_id: Callable[[], str] = _no_id
        self.choices = FormChoices()
        self.card: CardPresentation | None = None
        self.redacted: Redacted | None = None
        self.reader: CardReader | None = None
        self.editor: CardEditor | None = None
        self.drafts = Drafts()
        self._autosave = QTimer(self, interval=AUTOSAVE_MS)
        self._autosave.timeout.connect(self._keep_typed)
        self._make_stack()
        self.toast = toast if toast is not None else Toast(self)
        look.theme.changed.connect(self._rebuild)

    def _make_stack(self) -> None:
        self._empty = EmptyState("book-user", self._look.theme, self)
        self._empty.set_texts(
            self.tr("Choose a contact"), self.tr("Telephone, e-mail and address appear here.")
        )
        self._area = CardArea(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)

    # --- what is going on ----------------------------------------------------------------------

    @property
    def is_editing(self) -> bool:
        """Whether a form is open."""
        return self.editor is not None

    @property
    def is_making(self) -> bool:
        """Whether the form of a contact that is not stored yet is open."""
        return self.editor is not None and self.editor.is_new

    @property
    def can_edit(self) -> bool:
        """Whether the card shown may be corrected."""
        return self.card is not None and not self._is_read_only and not self.card.is_trashed

    def first_stop(self) -> QWidget | None:
        """The first widget of the pane that takes the focus, None when nothing does."""
        if self.editor is not None:
            return self.editor.first_stop()
        self._area.show_next()
        buttons = self.reader.findChildren(QAbstractButton) if self.card and self.reader else []
        return next((b for b in buttons if b.isVisibleTo(self) and b.isEnabled()), None)

    def set_menu(self, menu: QMenu) -> None:
        """Gives the card its « … »; it stays the caller's."""
        self._menu = menu
        self._rebuild()

    def set_photo_actions(self, actions: Sequence[QAction]) -> None:
        """Gives photos their menu; the actions stay the caller's."""
        self._photo_actions = tuple(actions)
        self._rebuild()

    def take_up_overview(self, overview: Overview) -> None:
        """Takes the categories and sectors that the directory knows: forms opened from now on
        offer them."""
        self.choices = FormChoices(
            categories=tuple(one.value for one in overview.categories),
            sectors=tuple(one.value for one in overview.sectors),
            custom_fields=overview.custom_fields,
        )

    # --- a card --------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """No contact is chosen. A form stays: whoever means to leave it says so."""
        self.card = self.redacted = None
        if self.editor is None:
            self._stack.setCurrentWidget(self._empty)
        self.shown.emit()

    def show_card(
        self,
        card: CardPresentation,
        redacted: Redacted | None = None,
        back_text: str = "",
        *,
        photo: QImage | None = None,
    ) -> None:
        """Shows a card, behind the form while one is open; what was revealed meanwhile comes into
        the form of the same contact."""
        before = self.card
        is_other = before is None or before.contact_id != card.contact_id
        is_same = card == before and back_text == self._back_text and self.reader is not None
        self.card, self.redacted, self._back_text = card, redacted, back_text
        self._photo = photo
        if not is_same:
            self._rebuild(is_other=is_other)
        if is_other:
            self._area.verticalScrollBar().setValue(0)
        if self.editor is None:
            self._stack.setCurrentWidget(self._area)
        elif redacted is not None and _reveals(redacted, self.editor):
            self.refill_form()
        self.shown.emit()

    # --- the form ------------------------------------------------------------------------------

    def open_form(self) -> None:
        """Opens the form on the card shown, with its draft if there is one; the cursor goes to the
        value that had the focus, else to the name."""
        if self.card is None or self.redacted is None or self.editor is not None:
            return
        if not self.can_edit:
            return
        self.toast.dismiss_news()
        item_id = self._focused_item()
        draft = self.drafts.find(self.card.contact_id)
        self._open(self._make_editor(self.redacted, draft)).focus_on(item_id)

    def open_new(
        self, kind: Kind, *, organisation: Reference | None = None, text: str = ""
    ) -> None:
        """Opens the form of a contact that saving will create: for a person, in a first function
        in ``organisation``; with the name ``text`` (of a search that found nothing)."""
        from directory_app.ui.contact_editor.blank import blank_card, given_fields

        if self._is_read_only:
            return
        self.leave_form()
        redacted = blank_card(self.new_id(), kind, organisation)
        given = given_fields(redacted.contact, organisation, text)
        references = [organisation] if organisation is not None else []
        self._open(self._make_editor(redacted, {}, references, given)).focus_on()

    def open_draft(self, contact_id: str) -> bool:
        """Takes up the draft of a contact that is not created yet; False when there is none."""
        from directory_app.ui.contact_editor.blank import blank_card

        draft = self.drafts.find_new(contact_id)
        if draft is None or self._is_read_only:
            return False
        if self.editor is None or self.editor.contact_id != contact_id:
            self.leave_form()
            redacted = blank_card(contact_id, draft.kind, None)
            self._open(self._make_editor(redacted, self.drafts.find(contact_id))).focus_on()
        return True

    def attach(self) -> None:
        """Opens the form, unless it is open, and the picker of another contact in it."""
        self.open_form()
        if self.editor is not None:
            self.editor.attach()

    def refill_form(
        self,
        more: Mapping[FieldKey, str] | None = None,
        *,
        instead: Mapping[FieldKey, str] | None = None,
    ) -> None:
        """Fills the form anew from the card as it is now; what was typed stays typed, and
        ``more`` texts, of an earlier draft, come in where nothing was. ``instead``: these are
        what was typed, in place of what the form says."""
        before = self.editor
        if before is None or self.redacted is None or before.is_being_saved:
            return
        if before.contact_id != self.redacted.contact.id:
            return
        at = before.area.verticalScrollBar().value()
        name = before.focused_name()
        typed = before.draft() if instead is None else instead
        editor = self._make_editor(self.redacted, {**(more or {}), **typed})
        self._put_away(before)
        self._open(editor)
        editor.area.verticalScrollBar().setValue(at)
        editor.focus_named(name)

    def _make_editor(
        self,
        redacted: Redacted,
        draft: Mapping[FieldKey, str],
        references: Iterable[Reference] = (),
        given: Mapping[FieldKey, str] | None = None,
    ) -> CardEditor:
        from directory_app.ui.contact_editor.editor import CardEditor
        from directory_app.ui.contact_editor.form import FormMeans

        means = FormMeans(
            self._look, self.choices, lambda *asked: self.lookup(*asked), self._next_id, _today
        )
        return CardEditor(redacted, draft, means, references=references, given=given, parent=self)

    def _next_id(self) -> str:
        return self.new_id()

    def _open(self, editor: CardEditor) -> CardEditor:
        self.editor = editor
        editor.save_asked.connect(self.save_asked)
        editor.left.connect(self.leave_form)
        editor.discard_asked.connect(self.discard_asked)
        editor.reveal_asked.connect(lambda: self.reveal_asked.emit(()))
        editor.refill_asked.connect(self.refill_form)
        self._stack.addWidget(editor)
        self._stack.setCurrentWidget(editor)
        self._autosave.start()
        self.toast.follow()
        self.setMinimumWidth(max(LEAST_WIDTH_PX, editor.footer.minimumSizeHint().width()))
        self.shown.emit()
        return editor

    def _focused_item(self) -> str:
        focused = QApplication.focusWidget()
        if focused is None or not self._area.isAncestorOf(focused):
            return ""
        return focused.objectName().partition(":")[2]

    def leave_form(self, *, is_passing: bool = False) -> None:
        """Closes the form; what was changed in it is kept as a draft, and a toast says so.
        ``is_passing``: another card is about to be shown."""
        if self.editor is None:
            return
        contact_id = self.editor.contact_id
        is_kept = self.drafts.keep(contact_id, self.editor.draft())
        self.close_form(is_passing=is_passing)
        if is_kept:
            self.toast.show_text(
                self.tr("Changes kept as a draft"),
                self.tr("Resume"),
                lambda: self.resume(contact_id),
            )

    def take_up_drafts(self, saved: Mapping[str, Mapping[FieldKey, str]]) -> None:
        """Offers the drafts of an earlier day: the card's button says « Resume the draft »."""
        self.drafts.restore(saved)
        if saved and self.editor is None:
            self._rebuild()
            self.shown.emit()

    def _keep_typed(self) -> None:
        editor = self.editor
        if editor is None:
            return
        self.drafts.keep(editor.contact_id, editor.draft())

    def say_kept(self, contact_id: str) -> None:
        """The draft of a form is on the disk: « Brouillon gardé à 14 h 02 »."""
        if self.editor is not None and self.editor.contact_id == contact_id:
            now = QTime.currentTime()
            self.editor.say_kept(clock_text(now.hour(), now.minute(), self._look.lang))

    def close_form(self, *, is_passing: bool = False) -> None:
        """Closes the form whatever is in it; the card behind is drawn anew, unless another one
        takes its place."""
        editor, self.editor = self.editor, None
        self._autosave.stop()
        if editor is None:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and editor.isAncestorOf(focused)
        self._put_away(editor)
        self.toast.follow()
        self.setMinimumWidth(LEAST_WIDTH_PX)
        if not is_passing:
            self._rebuild()
        self._stack.setCurrentWidget(self._area if self.card else self._empty)
        self.shown.emit()
        if had_focus:
            self.form_left.emit()

    def _put_away(self, editor: CardEditor) -> None:
        self._stack.removeWidget(editor)
        editor.hide()
        editor.deleteLater()

    def resume(self, contact_id: str) -> None:
        """Opens the form of a draft, on its contact."""
        if self.editor is not None and self.editor.contact_id != contact_id:
            self.leave_form()
        if self.open_draft(contact_id):
            return
        if self.card is not None and self.card.contact_id == contact_id:
            self.open_form()
        else:
            self.resume_asked.emit(contact_id)

    # --- drawing the card ----------------------------------------------------------------------

    def _edit_text(self) -> str:
        if not self.can_edit or self.card is None:
            return ""
        has_draft = bool(self.drafts.find(self.card.contact_id))
        return self.tr("Resume the draft") if has_draft else self.tr("Edit")

    def _rebuild(self, *, is_other: bool = False) -> None:
        from .presentation import CardOptions
        from .reader import CardReader

        if self.card is None:
            return
        focused = QApplication.focusWidget()
        is_inside = focused is not None and self._area.isAncestorOf(focused)
        name = focused.objectName() if focused is not None and is_inside else ""
        options = CardOptions(self._edit_text(), self._back_text, not self._is_read_only)
        theme = self._look.theme
        reader = CardReader(
            self.card, theme, options, menu=self._menu, photo=self._photo, parent=self._area.page
        )
        self._relay(reader)
        for one in reader.findChildren(Photo):
            one.addActions(self._photo_actions)
        self.reader = reader
        self._area.put(reader, at_once=is_inside or not is_other)
        again = reader.findChild(QWidget, name) if name else None
        if is_inside and again is None:
            again = self.first_stop()  # the button that was pressed is no more
        if again is not None:
            again.setFocus()

    def _relay(self, reader: CardReader) -> None:
        reader.value_copied.connect(self.value_copied)
        reader.phone_copied.connect(self.phone_copied)
        reader.opened.connect(self.opened)
        reader.linked.connect(self.linked)
        reader.addressed.connect(self.addressed)
        reader.list_opened.connect(self.list_opened)
        reader.event_opened.connect(self.event_opened)
        reader.role_end_asked.connect(self.role_end_asked)
        reader.role_departure_asked.connect(self.role_departure_asked)
        reader.members_asked.connect(self.members_asked)
        reader.add_asked.connect(self.add_asked)
        reader.attach_asked.connect(self.attach_asked)
        reader.reveal_asked.connect(self.reveal_asked)
        reader.hide_asked.connect(self.hide_asked)
        reader.secrecy_asked.connect(self.secrecy_asked)
        reader.secrecy_declined.connect(self.secrecy_declined)
        reader.restore_asked.connect(self.restore_asked)
        reader.back_asked.connect(self.back_asked)
        reader.edit_asked.connect(self.open_form)


def _reveals(redacted: Redacted, editor: CardEditor) -> bool:
    """Whether the card holds something that the form on it does not show."""
    form = editor.form.redacted
    return form.contact.id == redacted.contact.id and len(redacted.granted) > len(form.granted)
