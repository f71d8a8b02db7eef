"""The card as it is read: title, chips, groups of rows. Built anew for each contact."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.ui.external_links import mail_url
from directory_app.ui.fonts import TITLE
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.chip import Chip
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.link_button import LinkButton
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .presentation import CardPresentation, ContactLine, ValueLine
from .rows import ContactRow, Group, ValueRow

WIDEST_PX = 720
GROUP_GAP_PX = 15


class CardReader(QWidget):
    """``value_copied`` carries a :class:`ValueLine`, ``opened`` the id of another contact,
    ``linked`` a site, ``addressed`` an e-mail address to write to."""

    value_copied = Signal(object)
    phone_copied = Signal(str)
    opened = Signal(str)
    linked = Signal(str)
    addressed = Signal(str)
    edit_asked = Signal()
    back_asked = Signal()

    def __init__(
        self,
        card: CardPresentation,
        theme: Theme,
        *,
        edit_text: str = "",
        back_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.card = card
        self._theme = theme
        self.setMaximumWidth(WIDEST_PX)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 20, 28, 84)
        self._column.setSpacing(GROUP_GAP_PX)
        if back_text:
            self._add_back(back_text)
        self._add_head()
        self._add_buttons(edit_text)
        self._add_values()
        self._add_contacts()
        self._add_texts()
        self._column.addStretch(1)

    def _add_back(self, text: str) -> None:
        button = LinkButton(text, self)
        button.set_icon(self._theme, "arrow-left", "link")
        button.setObjectName("back")
        button.clicked.connect(self.back_asked)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_head(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(2)
        title = PlainLabel(self.card.title, self, scale=TITLE, is_bold=True)
        title.setObjectName("cardTitle")
        head.addWidget(title)
        if self.card.subtitle:
            head.addWidget(PlainLabel(self.card.subtitle, self, tone="muted"))
        self._column.addLayout(head)
        if self.card.chips:
            holder = QWidget(self)
            flow = FlowLayout(holder)
            for chip in self.card.chips:
                flow.addWidget(Chip(chip, self._theme, holder))
            self._column.addWidget(holder)

    def _add_buttons(self, edit_text: str) -> None:
        holder = QWidget(self)
        row = FlowLayout(holder)
        email = self.card.first_copied("emails")
        if email is not None and mail_url(email.copied) is not None:
            write = TextButton(self.tr("Write an e-mail"), "primary", holder)
            write.set_icon(self._theme, "mail", "on_accent")
            write.setObjectName("write")
            write.clicked.connect(lambda: self.addressed.emit(email.copied))
            row.addWidget(write)
        if edit_text:
            edit = TextButton(edit_text, "plain", holder)
            edit.set_icon(self._theme, "pencil", "text")
            edit.setObjectName("edit")
            edit.clicked.connect(self.edit_asked)
            row.addWidget(edit)
        holder.setVisible(row.count() > 0)
        self._column.addWidget(holder)

    def _add_values(self) -> None:
        if not self.card.values and not self.card.hours:
            return
        group = Group("", self)
        previous = ""
        for line in self.card.values:
            caption = "" if line.collection == previous else wording.caption_of(line.collection)
            previous = line.collection
            group.add_row(self._value_row(line, group, caption))
        if self.card.hours:
            shown = ValueLine("hours", shown="\n".join(self.card.hours))
            group.add_row(ValueRow(shown, self._theme, group, self.tr("Opening hours")))
        self._column.addWidget(group)

    def _value_row(self, line: ValueLine, parent: QWidget, caption: str) -> ValueRow:
        row = ValueRow(line, self._theme, parent, caption)
        row.copied.connect(self.value_copied)
        row.linked.connect(self.linked)
        row.source_opened.connect(self.opened)
        return row

    def _add_contacts(self) -> None:
        self._add_contact_group(self.tr("Functions"), self.card.roles)
        self._add_contact_group(self.tr("People"), self.card.people)
        self._add_contact_group(self.tr("Alliances and memberships"), self.card.affiliations)

    def _add_contact_group(self, heading: str, lines: tuple[ContactLine, ...]) -> None:
        if not lines:
            return
        group = Group(heading, self)
        for line in lines:
            row = ContactRow(line, self._theme, group)
            row.opened.connect(self.opened)
            row.phone_copied.connect(self.phone_copied)
            group.add_row(row)
        self._column.addWidget(group)

    def _add_texts(self) -> None:
        card = self.card
        confidential = (self.tr("Confidential"),)
        hidden = card.withheld_texts
        description = confidential if "description" in hidden else (card.description,)
        note = confidential if "note" in hidden else (card.note,)
        self._add_text_group(self.tr("Description"), description)
        self._add_text_group(self.tr("Published numbers"), card.counts)
        self._add_text_group(self.tr("Lists"), card.lists)
        self._add_text_group(self.tr("Internal note"), note)

    def _add_text_group(self, heading: str, texts: tuple[str, ...]) -> None:
        texts = tuple(text for text in texts if text)
        if not texts:
            return
        group = Group(heading, self)
        for text in texts:
            group.add_text(text)
        self._column.addWidget(group)
