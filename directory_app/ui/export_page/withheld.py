"""What stays behind of those who receive it, and the one way to let it out: a written reason.

Names and kinds only; a value that is withheld never comes here. A choice holds for this one
export: nothing remembers it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from directory_app.domain.confidentiality import NO_GRANT, Grant, Reason
from directory_app.services.export_preview import Prospect, Retained
from directory_app.ui.context import Look
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.disclosure import Disclosure
from directory_app.ui.widgets.grant_form import GrantForm
from directory_app.ui.widgets.plain_label import PlainLabel

from .recipients import Group
from .wording import ExportWording, carries, granted_count

_GLYPH_PX = 18


@dataclass(frozen=True, slots=True)
class RetainedLine:
    """What of one contact stays behind, put into words when it is seen."""

    retained: Retained
    words: ExportWording

    @property
    def contact_id(self) -> str:
        """Whose it is."""
        return self.retained.contact_id

    @property
    def text(self) -> str:
        """« 2 téléphones — Maison Abri »."""
        return self.words.retained_text(self.retained)


class WithheldPanel(Group):
    """``granted`` carries a :class:`Grant` that was asked for, with its reason (perhaps empty), or
    ``NO_GRANT`` to take it back; ``opened`` a contact's id."""

    granted = Signal(object)
    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ExportWording(self)
        self._grant = NO_GRANT
        self.heading.setText(self.tr("CONFIDENTIAL"))
        self.retained = Disclosure(self.tr("why"), self, is_main=True)
        self.retained.opened.connect(self.opened)
        self.retained.glyph.show()
        self.ask = TextButton(self.tr("Include withheld values…"), "link", self)
        self.form = GrantForm(look.theme, self)
        self.form.submitted.connect(self.granted)
        self.form.cancelled.connect(self._on_cancelled)
        self.ask.clicked.connect(self._on_asked)
        self.notice = self._notice()
        asked = QHBoxLayout()
        asked.setContentsMargins(16, 0, 16, 10)
        asked.addWidget(self.ask)
        asked.addStretch(1)
        self.column.addWidget(self.retained)
        self.column.addLayout(asked)
        self.column.addWidget(self.form)
        self.column.addWidget(self.notice)
        look.theme.changed.connect(self._tint)
        self._tint()

    def _notice(self) -> QWidget:
        notice = QWidget(self)
        notice.setObjectName("exportGranted")
        self._said = PlainLabel("", notice, tone="warn")
        self.take_back = TextButton(self.tr("Withhold them again"), "link", notice)
        self.take_back.clicked.connect(lambda: self.granted.emit(NO_GRANT))
        row = QHBoxLayout(notice)
        row.setContentsMargins(16, 8, 20, 8)
        row.setSpacing(12)
        row.addWidget(self._said, 1)
        row.addWidget(self.take_back)
        notice.hide()
        return notice

    def show_prospect(self, prospect: Prospect, *, can_grant: bool) -> None:
        """What is withheld from a plan, and what was let out."""
        count, grant = prospect.plan.withheld, prospect.plan.grant
        lines = [RetainedLine(one, self._words) for one in prospect.retained]
        if count:
            more = self._words.reasons_text(prospect)
            text = self.tr("value(s) withheld", "", count)
            self.retained.show_lines(str(count), text, lines, more=more)
        else:
            self.retained.show_lines("", self.tr("Nothing is withheld."), ())
        self.form.set_counts(_counts_of(prospect), _hopes_of(prospect))
        if grant != self._grant or not self.form.has_choice:
            self.form.hide()
        self._grant = grant
        is_asked = grant != NO_GRANT or not self.form.isHidden()
        self.ask.setVisible(can_grant and not is_asked and self.form.has_choice)
        self._show_grant(prospect, grant)

    def _show_grant(self, prospect: Prospect, grant: Grant) -> None:
        self.notice.setVisible(grant != NO_GRANT)
        count = granted_count(prospect) if grant != NO_GRANT else 0
        said = self.tr("%n withheld value(s) included. Reason: %1", "", count)
        self._said.setText(said.replace("%1", grant.reason))

    def fold(self) -> None:
        """Hides names and form."""
        self.retained.set_open(False)
        self.form.hide()

    def _on_asked(self) -> None:
        self.ask.hide()
        self.form.start()

    def _on_cancelled(self) -> None:
        self.form.hide()
        self.ask.show()
        self.ask.setFocus()

    def _tint(self) -> None:
        glyph: QLabel = self.retained.glyph
        colour = self._look.theme.tokens.text2
        glyph.setPixmap(icon_pixmap("lock", colour, _GLYPH_PX, self.devicePixelRatioF()))


def _counts_of(prospect: Prospect) -> Counter[Reason]:
    """How many values of each kind could leave in the chosen format."""
    profile = prospect.plan.profile
    return Counter(
        reason
        for one in prospect.retained
        for field, reason in one.values
        if carries(profile, field)
    )


def _hopes_of(prospect: Prospect) -> frozenset[Reason]:
    """Kinds by which somebody who is left out for a withheld e-mail may come in."""
    reasons = {one.reason for one in prospect.left_out}
    if "email_withheld" in reasons:
        return frozenset({Reason.CONFIDENTIAL, Reason.PERSONAL})
    return frozenset({Reason.CONFIDENTIAL} if "confidential_contact" in reasons else ())
