"""Who receives it, who does not and why: each number unfolds its names."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from directory_app.services.export_preview import Named, Prospect
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.disclosure import Disclosure
from directory_app.ui.widgets.name_list import NameLine
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording


class Group(QFrame):
    """A frame under a small heading; its lines are parted by thin ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "group")
        label = PlainLabel("", self, scale=CAPTION, is_bold=True, tone="muted")
        self.heading = label
        label.setContentsMargins(16, 10, 16, 0)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addWidget(label)


class RecipientsPanel(Group):
    """``opened`` carries the id of the contact whose name was chosen.

    Contacts included and left out together are all that was chosen; those sharing an address are
    of the included.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = wording.ExportWording(self)
        self.heading.setText(self.tr("RECIPIENTS"))
        see = self.tr("see")
        self.included = Disclosure(see, self, is_main=True)
        self.left_out = {
            "no_email": Disclosure(self.tr("complete"), self),
            "email_invalid": Disclosure(self.tr("correct"), self),
            "email_withheld": Disclosure(see, self),
            "no_consent": Disclosure(see, self),
            "confidential_contact": Disclosure(see, self),
            "other": Disclosure(see, self),
        }
        self.shared = Disclosure(see, self)
        for line in (self.included, *self.left_out.values(), self.shared):
            line.opened.connect(self.opened)
            self.column.addWidget(line)

    def show_prospect(self, prospect: Prospect) -> None:
        """The numbers and names of a plan."""
        count, what = self._words.included_text(prospect)
        self.included.show_lines(str(count), what, _lines(prospect.included))
        for reason, line in self.left_out.items():
            found = [o for o in prospect.left_out if wording.known_reason(o.reason) == reason]
            names = [NameLine(one.contact_id, one.name) for one in found]
            line.show_lines(str(len(found)), self._words.left_out_text(reason, len(found)), names)
            line.setVisible(bool(found))
        same = self.tr("sharing an address (kept once)", "", len(prospect.shared))
        self.shared.show_lines(str(len(prospect.shared)), same, _lines(prospect.shared))
        self.shared.setVisible(bool(prospect.shared))

    def fold(self) -> None:
        """Hides every name."""
        for line in (self.included, *self.left_out.values(), self.shared):
            line.set_open(False)

    def unfold_left_out(self) -> None:
        """Shows the first of those left out, ready for Enter."""
        for line in self.left_out.values():
            if not line.isHidden():
                line.set_open(True)
                line.names.setFocus()
                return


def _lines(contacts: tuple[Named, ...]) -> list[NameLine]:
    return [NameLine(one.contact_id, one.name) for one in contacts]
