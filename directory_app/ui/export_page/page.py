"""The export page: who gets it, who does not and why, what stays behind, the very text; then out.

Replaces list and card while it is open. What is copied or saved is the plan that is shown, to the
letter; a plan that is asked for again (the directory changed) is waited for.
"""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget

from directory_app.domain.confidentiality import NO_GRANT, Grant
from directory_app.domain.errors import BottinError
from directory_app.services.address_batches import Batch
from directory_app.services.directory import Directory
from directory_app.services.export_preview import Prospect, Question, with_purpose
from directory_app.services.exports import Selection
from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import CAPTION, TITLE
from directory_app.ui.tasks import Lanes
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.page_body import PageBody
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .footer import Footer
from .format_panel import FormatPanel
from .leaving import Leaving
from .prospect_loader import ProspectLoader
from .recipients import RecipientsPanel
from .withheld import WithheldPanel


class ExportPage(QWidget):
    """``closed``: back to the list. ``contact_opened`` carries a contact's id, ``done`` the text of
    a toast, ``saved`` a file's path, ``profile_changed`` what to remember."""

    closed = Signal()
    contact_opened = Signal(str)
    done = Signal(str)
    saved = Signal(str)
    profile_changed = Signal(str, int)

    def __init__(
        self, directory: Directory, lanes: Lanes, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words = wording.ExportWording(self)
        self._is_read_only = directory.is_read_only
        self._question = Question(Selection(), "bcc")
        self._title = ""
        self._lots_done = 0
        self._batch: Batch | None = None
        self.prospect: Prospect | None = None
        self.banner = Banner(look.theme, self)
        self.crumb = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.recipients = RecipientsPanel(self)
        self.withheld = WithheldPanel(look, self)
        self.purpose = QLineEdit(self)
        self.format = FormatPanel(look, self)
        self.footer = Footer(self)
        self._loader = ProspectLoader(directory.exports, lanes.read, self)
        self._leaving = Leaving(directory.exports, lanes.write, self)
        self._arrange()
        self._connect()

    # --- building ----------------------------------------------------------------------------

    def _arrange(self) -> None:
        title = PlainLabel(self.tr("Send out of the directory"), self, scale=TITLE, is_bold=True)
        head = QVBoxLayout()
        head.setContentsMargins(28, 16, 28, 8)
        head.setSpacing(2)
        head.addWidget(self.crumb)
        head.addWidget(title)
        self.body = PageBody(self._left(), self.format, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(head)
        column.addWidget(self.body, 1)
        column.addWidget(self.footer)

    def _left(self) -> QWidget:
        left = QWidget(self)
        text = self.tr("Purpose (written in the register)")
        self._purpose_label = PlainLabel(text, left, scale=CAPTION, tone="muted")
        self._purpose_label.setBuddy(self.purpose)
        self.purpose.setProperty("kind", "field")
        self.purpose.setAccessibleName(text)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.recipients)
        column.addWidget(self.withheld)
        field = QVBoxLayout()
        field.setSpacing(4)
        field.addWidget(self._purpose_label)
        field.addWidget(self.purpose)
        column.addLayout(field)
        return left

    def _connect(self) -> None:
        self._loader.loaded.connect(self._on_loaded)
        self._loader.failed.connect(self._on_refused)
        self._leaving.copied.connect(self._on_copied)
        self._leaving.saved.connect(self._on_saved)
        self._leaving.failed.connect(self._on_not_left)
        for panel in (self.recipients, self.withheld):
            panel.opened.connect(self.contact_opened)
        self.withheld.granted.connect(self._on_granted)
        self.format.changed.connect(self._on_format_changed)
        self.format.completed.connect(self.recipients.unfold_left_out)
        self.purpose.returnPressed.connect(self.footer.primary.setFocus)
        self.footer.cancel.clicked.connect(self.close_page)
        self.footer.save.clicked.connect(self._save)
        self.footer.primary.clicked.connect(self._leave)

    # --- what the window calls -----------------------------------------------------------------

    @property
    def profile(self) -> str:
        """The chosen profile, separator included: to remember."""
        return self.format.profile

    @property
    def batch_size(self) -> int:
        """The chosen number of addresses at a time (0: all): to remember."""
        return self.format.batch_size

    @property
    def is_settled(self) -> bool:
        """Whether what is on screen is what was asked for last, and nothing is leaving."""
        return not self._loader.is_loading and not self._leaving.is_under_way

    def show_for(
        self,
        selection: Selection,
        title: str,
        count: int,
        profile: str = "",
        batch_size: int | None = None,
    ) -> None:
        """Opens for a selection: ``title`` says where it comes from (« Listes › Membres »), and
        what was looked up follows once the plan says that it may be told; ``count`` how many there
        are until they are read. Without a profile, the last one;
        :data:`~.any_list.ANY_LIST` is a list of addresses with the last separator."""
        self._title = title
        self._lots_done = 0
        self.format.choose(profile, self.batch_size if batch_size is None else batch_size)
        self.purpose.clear()
        for panel in (self.recipients, self.withheld):
            panel.fold()
        self._show_waiting(count)
        self._ask(Question(selection, self.profile, batch_size=self.batch_size))

    def refresh(self) -> None:
        """The directory changed: the plan is made again."""
        if self.prospect is not None or self._loader.is_loading:
            self._ask(self._question)

    def close_page(self) -> None:
        """Back to the list; nothing more leaves from here."""
        self._loader.forget()
        self._let_go()
        self.closed.emit()

    def _let_go(self) -> None:
        """Nothing is shown any more."""
        if self.prospect is not None:
            self._loader.let_go(self.prospect)
        self.prospect = self._batch = None

    # --- asking ------------------------------------------------------------------------------

    def _ask(self, question: Question) -> None:
        self._question = question
        self._loader.ask(question)

    def _on_format_changed(self, is_new_format: bool) -> None:
        already = frozenset() if is_new_format else self._question.already
        self._lots_done = 0 if is_new_format else self._lots_done
        self._ask(
            dataclasses.replace(
                self._question, profile=self.profile, batch_size=self.batch_size, already=already
            )
        )
        self.profile_changed.emit(self.profile, self.batch_size)

    def _on_granted(self, grant: Grant) -> None:
        self._ask(dataclasses.replace(self._question, grant=grant))

    # --- showing -----------------------------------------------------------------------------

    def _show_waiting(self, count: int) -> None:
        """Nothing is known yet; nothing can leave."""
        self._let_go()
        self.crumb.setText(self._title)
        self.body.hide()
        waiting = self.tr("Reading %n contact(s)…", "", count)
        self.footer.show_state(primary=self.tr("Preparing…"), last=waiting, has_save=False)
        self.first_stop().setFocus()
        if self._is_read_only:
            self.banner.show_text(
                self.tr("Read-only: nothing can be sent, since the register could not say so."),
                is_closable=False,
            )
        else:
            self.banner.hide()

    def _on_loaded(self, prospect: Prospect) -> None:
        if not self.format.suit(prospect):
            self._loader.let_go(prospect)
            self._ask(dataclasses.replace(self._question, profile=self.profile))
            return
        is_first = self.prospect is None
        before = self.prospect.plan.grant if self.prospect else NO_GRANT
        self._let_go()
        self.prospect = prospect
        self.crumb.setText(self._told_title(prospect))
        self.recipients.show_prospect(prospect)
        self.withheld.show_prospect(prospect, can_grant=not self._is_read_only)
        self.format.show_prospect(prospect, *self._lots(prospect))
        self.body.show()
        self._show_footer(prospect)
        if is_first:
            self.first_stop().setFocus()
        elif prospect.plan.grant not in (before, NO_GRANT):
            self.withheld.take_back.setFocus()

    def _told_title(self, prospect: Prospect) -> str:
        """The title, and what was looked up unless it tells a confidential value."""
        return f"{self._title} › {prospect.plan.text}" if prospect.plan.text else self._title

    def _lots(self, prospect: Prospect) -> tuple[int, int]:
        """Which one comes next, and how many there are."""
        return self._lots_done + 1, self._lots_done + len(prospect.batches)

    def _show_footer(self, prospect: Prospect) -> None:
        can_leave = bool(prospect.batches) and not self._is_read_only
        profile = prospect.plan.profile
        primary = self._words.primary_text(prospect, profile, *self._lots(prospect))
        last = (
            self._words.last_departure_text(prospect.last, self._look.lang) if prospect.last else ""
        )
        is_list = profile in wording.SEPARATORS
        self.footer.show_state(primary=primary if can_leave else "", last=last, has_save=is_list)
        for widget in (self.purpose, self._purpose_label):
            widget.setVisible(can_leave)

    def first_stop(self) -> QWidget:
        """What takes the focus: the main button, so that Enter is enough; else what there is to
        do instead."""
        completing = self.format.empty.findChild(QAbstractButton)
        for button in (self.footer.primary, completing):
            if isinstance(button, QAbstractButton) and button.isVisibleTo(self):
                return button
        return self.footer.cancel

    def _on_refused(self, error: BottinError) -> None:
        text = self._words.refusal_text(error, self._look)
        if self.prospect is not None and error.code == "reason_missing":
            grant = self.prospect.plan.grant
            self._question = dataclasses.replace(self._question, grant=grant)
            self.withheld.form.show_error(text)
            return
        self._let_go()
        self.crumb.setText(self._title)
        self.body.hide()
        self.footer.show_state(primary="", last="", has_save=False)
        self.first_stop().setFocus()
        self.banner.show_text(text)

    # --- leaving -----------------------------------------------------------------------------

    def _leave(self) -> None:
        """Copies the batch that is shown, or asks where to save the file that is shown."""
        prospect = self.prospect
        if prospect is None or not self.is_settled or not prospect.batches:
            return
        if prospect.plan.profile not in wording.SEPARATORS:
            self._save()
            return
        self._batch = prospect.batches[0]
        plan = with_purpose(self._batch.plan, self.purpose.text())
        self._leaving.copy(plan, is_secret=bool(prospect.granted))

    def _save(self) -> None:
        if self.prospect is not None and self.is_settled:
            plan = with_purpose(self.prospect.plan, self.purpose.text())
            self._leaving.ask_where(plan, self._told_title(self.prospect).rpartition("›")[2])

    def _on_copied(self) -> None:
        taken = self._batch.addresses if self._batch else frozenset()
        lots = self._lots_done + (len(self.prospect.batches) if self.prospect else 1)
        self._lots_done += 1
        self.done.emit(self._words.copied_text(len(taken), self._lots_done, lots))
        if self._lots_done == lots:
            self.close_page()
        else:
            already = self._question.already | taken
            self._ask(dataclasses.replace(self._question, already=already))

    def _on_saved(self, file: str) -> None:
        self.saved.emit(file)
        self.close_page()

    def _on_not_left(self, error: BottinError) -> None:
        self.banner.show_text(error_text(error, self._look.texts))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Given to the page (F6), the focus goes on to what can be pressed. No focus proxy: Tab
        would not come to the rest of the page."""
        self.first_stop().setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; Enter presses the button that has the focus."""
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_page()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QAbstractButton) and not event.isAutoRepeat():
            focused.click()
