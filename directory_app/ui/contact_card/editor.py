"""The form in place of the card: the coordinates that can be corrected, one field each.

Leaving keeps what was typed; saving hands the changed fields over and waits for nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import CAPTION, TITLE
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel

from .drafts import FieldKey
from .editor_field import EditorField
from .presentation import CardPresentation
from .reader import GROUP_GAP_PX, WIDEST_PX
from .rows import Group, ValueRow
from .wording import caption_of


def editable_lines(card: CardPresentation) -> bool:
    """Whether the card has anything that the form can correct."""
    return any(not line.is_withheld for line in card.values)


class CardEditor(QWidget):
    """``save_asked``, ``left`` (Échap) and ``discard_asked`` tell what the user wants."""

    save_asked = Signal()
    left = Signal()
    discard_asked = Signal()

    def __init__(
        self,
        card: CardPresentation,
        draft: Mapping[FieldKey, str],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.card = card
        self.fields: list[EditorField] = []
        self._look = look
        self.banner = Banner(look.theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self._scrolled(self._form(has_draft=bool(draft))), 1)
        self.footer = self._make_footer()
        layout.addWidget(self.footer)
        self._take_up(draft)

    @property
    def changed_texts(self) -> dict[FieldKey, str]:
        """The fields that differ from what is stored."""
        return {field.key: field.text for field in self.fields if field.is_changed}

    def show_error(self, error: Exception) -> None:
        """Says above the form why it could not be saved."""
        self.banner.show_text(error_text(error, self._look.texts))

    def focus_first(self) -> None:
        """Puts the cursor in the first field: the telephone when there is one."""
        if self.fields:
            self.fields[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Échap leaves."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _take_up(self, draft: Mapping[FieldKey, str]) -> None:
        for field in self.fields:
            if field.key in draft:
                field.edit.setText(draft[field.key])
            field.check()

    def _form(self, *, has_draft: bool) -> QWidget:
        form = QWidget(self)
        form.setMaximumWidth(WIDEST_PX)
        column = QVBoxLayout(form)
        column.setContentsMargins(28, 20, 28, 28)
        column.setSpacing(GROUP_GAP_PX)
        heading = self.tr("Edit: %1").replace("%1", self.card.short_name)
        column.addWidget(PlainLabel(heading, form, scale=TITLE, is_bold=True))
        if has_draft:
            note = self.tr("What you had typed is here again.")
            column.addWidget(PlainLabel(note, form, tone="muted"))
        column.addWidget(self._group(form))
        column.addStretch(1)
        return form

    def _group(self, parent: QWidget) -> Group:
        group = Group(self.tr("To reach"), parent)
        seen: set[str] = set()
        for line in self.card.values:
            if line.is_withheld:
                caption = caption_of(line.collection)
                group.add_row(ValueRow(line, self._look.theme, group, caption))
                continue
            field = EditorField(line, self._look, group, is_first=line.collection not in seen)
            seen.add(line.collection)
            self.fields.append(field)
            group.add_row(field)
        return group

    def _scrolled(self, form: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(form)
        return area

    def _make_footer(self) -> QFrame:
        footer = QFrame(self)
        footer.setObjectName("editorFooter")
        hint = PlainLabel(self.tr("Esc keeps what you typed"), footer, scale=CAPTION, tone="muted")
        discard = TextButton(self.tr("Do not save"), "plain", footer)
        discard.clicked.connect(self.discard_asked)
        save = TextButton(self.tr("Save"), "primary", footer)
        save.setToolTip(
            QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        )
        save.clicked.connect(self.save_asked)
        row = QHBoxLayout(footer)
        row.setContentsMargins(28, 9, 28, 9)
        row.setSpacing(8)
        row.addWidget(hint, 1)
        row.addWidget(discard)
        row.addWidget(save)
        return footer
