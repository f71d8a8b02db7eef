"""The top of a card: the way back, what state it is in, who it is, what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from directory_app.ui.external_links import mail_url
from directory_app.ui.fonts import TITLE
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.avatar import Photo
from directory_app.ui.widgets.buttons import ICON_SIDE_PX, IconButton, TextButton
from directory_app.ui.widgets.chip import Chip
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.link_button import LinkButton
from directory_app.ui.widgets.plain_label import PlainLabel

from .presentation import REVEAL_MINUTES, CardOptions, CardPresentation
from .rows import pixmap_label
from .value_text import ValueText

PHOTO_PX = 72
_GAP_PX = 12


class Notice(QFrame):
    """A state of the whole card in one line, with the one thing to do about it; ``asked`` for it.
    Without an action (``action`` empty) it only tells."""

    asked = Signal()

    def __init__(
        self, icon: str, text: str, action: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(pixmap_label(icon, theme.tokens.warn, 18, self))
        row.addWidget(PlainLabel(text, self, tone="warn"), 1)
        self.setMinimumHeight(48)
        if action:
            self.button = TextButton(action, "plain", self)
            self.button.clicked.connect(self.asked)
            row.addWidget(self.button)


class SecrecyProposal(QFrame):
    """A notice on the card of a shelter, or of whoever gives a postal box only: all of it may
    have to be confidential. One button does it, the other remembers that it need not be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("secrecyProposal")
        self.setProperty("kind", "notice")
        translate = QCoreApplication.translate
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(4)
        text = translate("Card", "Does this organisation keep its whereabouts confidential?")
        column.addWidget(PlainLabel(text, self, tone="warn"))
        self.mark = LinkButton(translate("Card", "Mark it confidential"), self)
        self.mark.setObjectName("secrecyMark")
        self.decline = LinkButton(translate("Card", "That is not necessary"), self)
        self.decline.setObjectName("secrecyDecline")
        row = FlowLayout()
        for button in (self.mark, self.decline):
            row.addWidget(button)
        column.addLayout(row)


class CardHead(QWidget):
    """Title, chips and buttons; signals as in :class:`CardReader`, ``menu`` belongs to the
    caller. A contact in the trash can only be restored."""

    addressed = Signal(str)
    edit_asked = Signal()
    back_asked = Signal()
    add_asked = Signal()
    restore_asked = Signal()
    hide_asked = Signal()
    secrecy_asked = Signal()
    secrecy_declined = Signal(str)

    def __init__(
        self,
        card: CardPresentation,
        theme: Theme,
        options: CardOptions,
        menu: QMenu | None,
        parent: QWidget | None = None,
        *,
        photo: QImage | None = None,
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._photo = photo
        self._theme = theme
        self._options = options
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP_PX)
        self._add_back()
        self._add_notices()
        self._add_names()
        self._add_chips()
        self._add_buttons(menu)

    def _add_back(self) -> None:
        if not self._options.back_text:
            return
        button = LinkButton(self._options.back_text, self)
        button.set_icon(self._theme, "arrow-left", "link")
        button.setObjectName("back")
        button.clicked.connect(self.back_asked)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_notices(self) -> None:
        translate = QCoreApplication.translate
        if self._card.is_trashed:
            action = translate("Card", "Restore") if self._options.can_write else ""
            text = translate("Card", "In the trash")
            notice = Notice("trash-2", text, action, self._theme, self)
            notice.setObjectName("trashNotice")
            notice.asked.connect(self.restore_asked)
            self._column.addWidget(notice)
        if self._card.is_revealed:
            template = translate(
                "Card", "Confidential information is shown, hidden again after %1 minutes"
            )
            text = template.replace("%1", str(REVEAL_MINUTES))
            notice = Notice("lock-open", text, translate("Card", "Hide"), self._theme, self)
            notice.setObjectName("revealNotice")
            notice.asked.connect(self.hide_asked)
            self._column.addWidget(notice)
        if self._card.refusal and self._options.can_write:
            self._column.addWidget(self._proposal())

    def _proposal(self) -> SecrecyProposal:
        proposal = SecrecyProposal(self)
        proposal.mark.clicked.connect(self.secrecy_asked)
        proposal.decline.clicked.connect(lambda: self.secrecy_declined.emit(self._card.refusal))
        return proposal

    def _add_names(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        title = ValueText(self._card.title, self, scale=TITLE, is_bold=True)
        title.setObjectName("cardTitle")
        names.addWidget(title)
        if self._card.subtitle:
            subtitle = ValueText(self._card.subtitle, self, tone="muted")
            subtitle.setObjectName("cardSubtitle")
            names.addWidget(subtitle)
        if self._photo is None:
            self._column.addLayout(names)
        else:
            self._column.addLayout(self._beside_photo(self._photo, names))

    def _beside_photo(self, image: QImage, names: QVBoxLayout) -> QHBoxLayout:
        """The photo where lists have initials, its middle level with that of the names."""
        photo = Photo(image, PHOTO_PX, is_round=self._card.is_person, parent=self)
        photo.setObjectName("cardPhoto")
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(photo, 0, Qt.AlignmentFlag.AlignVCenter)
        names.insertStretch(0, 1)
        names.addStretch(1)
        line.addLayout(names, 1)
        return line

    def _add_chips(self) -> None:
        if not self._card.chips:
            return
        holder = QWidget(self)
        flow = FlowLayout(holder)
        for chip in self._card.chips:
            flow.addWidget(Chip(chip, self._theme, holder))
        self._column.addWidget(holder)

    def _add_buttons(self, menu: QMenu | None) -> None:
        holder = QWidget(self)
        row = FlowLayout(holder)
        if not self._card.is_trashed:
            self._add_live_buttons(holder, row)
        if menu is not None:
            row.addWidget(self._more_button(menu, holder))
        holder.setVisible(row.count() > 0)
        if row.count():
            self._column.addWidget(holder)

    def _add_live_buttons(self, holder: QWidget, row: FlowLayout) -> None:
        translate = QCoreApplication.translate
        email = self._card.first_copied("emails")
        if email is not None and mail_url(email.copied) is not None:
            write = TextButton(translate("CardReader", "Write an e-mail"), "primary", holder)
            write.set_icon(self._theme, "mail", "on_accent")
            write.setObjectName("write")
            write.clicked.connect(lambda: self.addressed.emit(email.copied))
            row.addWidget(write)
        if self._options.edit_text:
            edit = TextButton(self._options.edit_text, "plain", holder)
            edit.set_icon(self._theme, "pencil", "text")
            edit.setObjectName("edit")
            edit.clicked.connect(self.edit_asked)
            row.addWidget(edit)
        if self._options.can_write:
            add = TextButton(translate("CardReader", "Add to…"), "plain", holder)
            add.set_icon(self._theme, "list-plus", "text")
            add.setObjectName("add")
            add.clicked.connect(self.add_asked)
            row.addWidget(add)

    def _more_button(self, menu: QMenu, parent: QWidget) -> IconButton:
        """As high as the buttons before it, which the style sheet decides."""
        side = ICON_SIDE_PX
        for other in parent.findChildren(TextButton):
            other.ensurePolished()
            side = max(side, other.sizeHint().height())
        name = QCoreApplication.translate("CardReader", "More actions")
        button = IconButton("ellipsis", name, self._theme, parent, side_px=side)
        button.setObjectName("more")
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height()))))
        return button
