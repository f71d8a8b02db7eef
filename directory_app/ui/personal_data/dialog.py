"""What is held about a contact, in counts, and the reason for which a file of it is made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from directory_app.services.personal_data import FileKind, PersonalData
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.growing_dialog import GrowingDialog
from directory_app.ui.widgets.plain_label import PlainLabel

_LETTERS, _LARGEST_PX = 62, 760


class PersonalDataDialog(GrowingDialog):
    """``file_asked`` carries the kind of file and the reason, which the service judges."""

    file_asked = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Everything we have"))
        self.heading = PlainLabel(name, self, is_bold=True)
        self.counts = PlainLabel(self.tr("Reading…"), self)
        label = self.tr("Reason (required, written in the register)")
        self._label = PlainLabel(label, self, scale=CAPTION, tone="muted")
        self.reason = QLineEdit(self)
        self.reason.setProperty("kind", "field")
        self.reason.setAccessibleName(label)
        self._label.setBuddy(self.reason)
        self.error = PlainLabel("", self, tone="danger")
        self.pdf = TextButton(self.tr("Save as PDF…"), "primary", self)
        self.json = TextButton(self.tr("Save as JSON…"), "plain", self)
        self.dismiss = TextButton(self.tr("Close"), "plain", self)
        self._lay_out()
        self._connect()
        self.show_error("")

    def _lay_out(self) -> None:
        frame = QFrame(self)
        frame.setProperty("kind", "group")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self.counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(frame)
        column.addWidget(PlainLabel(self._about(), self, tone="muted"))
        field = QVBoxLayout()
        field.setSpacing(4)
        for widget in (self._label, self.reason, self.error):
            field.addWidget(widget)
        column.addLayout(field)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.dismiss, self.json, self.pdf):
            row.addWidget(button)
        column.addLayout(row)
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        self.setMinimumWidth(min(max(440, width), _LARGEST_PX))

    def _about(self) -> str:
        return self.tr(
            "The PDF is for the person to read, the JSON to take elsewhere. Both hold confidential "
            "and personal values and internal notes; of other people, only names."
        )

    def _connect(self) -> None:
        self.pdf.clicked.connect(lambda: self._ask("pdf"))
        self.json.clicked.connect(lambda: self._ask("json"))
        self.reason.returnPressed.connect(lambda: self._ask("pdf"))
        self.reason.textEdited.connect(lambda: self.show_error(""))
        self.dismiss.clicked.connect(self.reject)
        self.reason.setFocus()

    def _ask(self, kind: FileKind) -> None:
        self.file_asked.emit(kind, self.reason.text())

    def show_counts(self, found: PersonalData) -> None:
        """Says how much is held."""
        counts = found.counts()
        told = (
            ("values", self.tr("%n value(s)", "", counts["values"])),
            ("history", self.tr("%n change(s) in the history", "", counts["history"])),
            ("lists", self.tr("%n list(s)", "", counts["lists"])),
            ("attendances", self.tr("%n delegation(s)", "", counts["attendances"])),
            (
                "departures",
                self.tr("%n export(s) or document(s) that it left in", "", counts["departures"]),
            ),
            ("imports", self.tr("%n imported record(s)", "", counts["imports"])),
            ("drafts", self.tr("%n draft(s)", "", counts["drafts"])),
        )
        lines = [text for name, text in told if counts[name]]
        if counts["withheld"]:
            withheld = self.tr(
                "%n confidential value(s) of others, left out", "", counts["withheld"]
            )
            lines.append(withheld)
        self.counts.setText("\n".join(lines))
        announce(self.counts, ", ".join(lines))

    def show_error(self, text: str) -> None:
        """Says under the reason what is missing, or why no file was made."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.reason.setAccessibleDescription(text)
        if text:
            announce(self, text)
            self.reason.setFocus()

    def set_under_way(self, *, is_under_way: bool) -> None:
        """While a file is made, no other is asked for."""
        for button in (self.pdf, self.json):
            button.setEnabled(not is_under_way)
