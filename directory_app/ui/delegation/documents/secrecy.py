"""What the document does not tell, and the one way to let it: a written reason.

A choice holds for this document and this event, until the event is left.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from directory_app.domain.confidentiality import NO_GRANT, Grant
from directory_app.services.delegations.document_facts import DocumentFacts
from directory_app.ui.context import Look
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.grant_form import GrantForm
from directory_app.ui.widgets.plain_label import PlainLabel

from .wording import DocumentWording

_GLYPH_PX = 18


class SecrecyPanel(QFrame):
    """``granted`` carries a :class:`Grant` that was asked for, with its reason (perhaps empty), or
    ``NO_GRANT`` to take it back."""

    granted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = DocumentWording(self)
        self._grant = NO_GRANT
        self._glyph = QLabel(self)
        self.text = PlainLabel("", self)
        self.ask = TextButton(self.tr("Include…"), "link", self)
        self.ask.setAccessibleName(self.tr("Include… withheld values"))
        self.take_back = TextButton(self.tr("Leave them out again"), "link", self)
        self.form = GrantForm(look.theme, self)
        self.ask.clicked.connect(self._on_asked)
        self.take_back.clicked.connect(lambda: self.granted.emit(NO_GRANT))
        self.form.submitted.connect(self.granted)
        self.form.cancelled.connect(self._on_cancelled)
        self._arrange()
        look.theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    def _arrange(self) -> None:
        line = QWidget(self)
        row = FlexLayout(line, gap_px=8, line_gap_px=2, ends_right=False)
        row.add(self._glyph)
        self.text.setMinimumWidth(160)
        row.add(self.text, 1)
        row.add(self.ask)
        row.add(self.take_back)
        inset = QHBoxLayout()  # a layout of lines that wrap has no margins of its own
        inset.setContentsMargins(12, 8, 12, 8)
        inset.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inset)
        column.addWidget(self.form)

    def show_facts(self, facts: DocumentFacts, grant: Grant, *, can_grant: bool) -> None:
        """What is withheld from the document, or what was let out."""
        is_granted = grant != NO_GRANT
        if grant != self._grant or not facts.withheld:
            self.form.hide()
        self._grant = grant
        self.form.set_counts(facts.withheld)
        said = self._words.withheld_text(facts)
        self.text.setText(self._words.granted_text(facts, grant.reason) if is_granted else said)
        self.take_back.setVisible(is_granted)
        can_ask = can_grant and not is_granted and bool(facts.withheld)
        self.ask.setVisible(can_ask and self.form.isHidden())
        self._set_kind("notice" if is_granted else "group")
        self._tint()
        self.setVisible(is_granted or bool(said))

    def fold(self) -> None:
        """Hides itself, and forgets what was typed."""
        self.form.hide()
        self.form.reason.clear()
        self._grant = NO_GRANT
        self.hide()

    def _set_kind(self, kind: str) -> None:
        tone = "warn" if kind == "notice" else ""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.text.setProperty("tone", tone)
            for widget in (self, self.text):
                self.style().unpolish(widget)
                self.style().polish(widget)

    def _on_asked(self) -> None:
        self.ask.hide()
        self.form.start()

    def _on_cancelled(self) -> None:
        self.form.hide()
        self.ask.show()
        self.ask.setFocus()

    def _tint(self) -> None:
        tokens = self._look.theme.tokens
        is_granted = self._grant != NO_GRANT
        name, colour = ("lock-open", tokens.warn) if is_granted else ("lock", tokens.text2)
        self._glyph.setPixmap(icon_pixmap(name, colour, _GLYPH_PX, self.devicePixelRatioF()))
