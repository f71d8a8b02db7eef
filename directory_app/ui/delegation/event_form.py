"""The details of an event, changed in place: each field is one step, written when it is left.

What cannot be written (no title, no date) stays in its field, with the reason below it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from directory_app.domain.cards import Reference
from directory_app.domain.events import Event
from directory_app.domain.partial_dates import PartialDate
from directory_app.ui.contact_card.time_wording import date_text
from directory_app.ui.context import Look
from directory_app.ui.fonts import SUBTITLE
from directory_app.ui.keys import SAVE, is_one_of
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel

from .detail_field import DetailField
from .logo_row import LogoRow
from .ours_row import FindOrganisations, OursRow
from .scrolled_page import ScrolledPage
from .wording import iso_of

DATES = ("start_on", "end_on")
BLOCKS = ("introduction", "closing")


class EventForm(QWidget):
    """``changed`` carries an event's id and the values to write, ``logo_file_chosen`` its id and a
    path, ``ours_chosen`` an organisation's id, ``closed`` that the roster is wanted."""

    changed = Signal(str, object)
    logo_file_chosen = Signal(str, str)
    ours_chosen = Signal(str)
    closed = Signal()

    def __init__(
        self, look: Look, find_organisations: FindOrganisations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("eventForm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.event_id = ""
        self._kept: dict[str, dict[str, str]] = {}
        self.fields = {name: self._field(name, text) for name, text in self._captions().items()}
        self.logo = LogoRow(self)
        self.ours = OursRow(find_organisations, look.theme, self)
        self.done = TextButton(self.tr("Done"), "plain", self)
        self._arrange()
        for field in self.fields.values():
            field.left.connect(self._save_field)
        self.logo.file_chosen.connect(lambda path: self.logo_file_chosen.emit(self.event_id, path))
        self.logo.removed.connect(lambda: self.changed.emit(self.event_id, {"logo": ""}))
        self.ours.chosen.connect(self.ours_chosen)
        self.done.clicked.connect(self.close_form)

    def _captions(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "group": self.tr("Group, heading of the leaflet"),
            "start_on": self.tr("Date"),
            "end_on": self.tr("Last day"),
            "place": self.tr("Place"),
            "contact": self.tr("Contact"),
            "introduction": self.tr("Introduction"),
            "closing": self.tr("Closing words"),
        }

    def _field(self, name: str, caption: str) -> DetailField:
        field = DetailField(name, caption, is_block=name in BLOCKS, parent=self)
        if name in DATES and isinstance(field.edit, QLineEdit):
            field.edit.setPlaceholderText(self.tr("13 March 2018 or 2018-03-13"))
        return field

    def _arrange(self) -> None:
        page = QWidget(self)
        page.setProperty("kind", "plainPage")
        dates = FlexLayout(gap_px=16, line_gap_px=12)
        for name in DATES:
            self.fields[name].setMinimumWidth(self.fontMetrics().averageCharWidth() * 18)
            dates.add(self.fields[name], 1)
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(12)
        title = self.tr("Details of the delegation")
        column.addWidget(PlainLabel(title, page, scale=SUBTITLE, is_bold=True))
        for name in ("title", "group"):
            column.addWidget(self.fields[name])
        column.addLayout(dates)
        for name in ("place", "contact", "introduction", "closing"):
            column.addWidget(self.fields[name])
        column.addWidget(self.logo)
        column.addWidget(self.ours)
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ScrolledPage(page, self))

    # --- showing ---------------------------------------------------------------------------------

    def begin(self, event_id: str, title: str) -> None:
        """The details of an event made just now, called ``title`` until something else is typed:
        before it has been read, what is typed is about it."""
        self.forget()
        self.event_id = event_id
        field = self.fields["title"]
        field.stored = title
        field.replace(title)
        field.edit.selectAll()

    def forget(self) -> None:
        """No event: what can be written is, the rest is there again when the event is."""
        self.keep()
        self.event_id = ""
        for field in self.fields.values():
            field.replace("")
            field.stored = ""
            field.show_error("")

    def show_event(self, event: Event, withheld: Collection[str] = ()) -> None:
        """What is stored; what was typed and could not be written is there again. Texts that are
        ``withheld`` say so in their place."""
        is_other = event.id != self.event_id
        if is_other:
            self.forget()
            self.event_id = event.id
        for name, field in self.fields.items():
            field.show_stored(self._text(event, name))
            if name not in DATES:
                masked = self.tr("Masked: it mentions a confidential value")
                field.edit.setPlaceholderText(masked if name in withheld else "")
        if is_other:
            self._take_up(self._kept.pop(event.id, {}))
        self.logo.show_logo(event.logo)

    def _text(self, event: Event, name: str) -> str:
        value = getattr(event, name)
        if isinstance(value, PartialDate):
            return date_text(value, self._look.lang).replace("\u00a0", " ")
        return str(value or "")

    def _take_up(self, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            self.fields[name].replace(text)
            self._read(name)

    def show_ours(self, ours: Reference | None) -> None:
        """« Notre organisme »."""
        self.ours.show_ours(ours)

    def first_stop(self) -> QWidget:
        """What takes the focus: the title."""
        return self.fields["title"].edit

    # --- writing ---------------------------------------------------------------------------------

    def save(self) -> None:
        """Writes every field that was typed into, all in one step; what is wrong stays."""
        values: dict[str, str] = {}
        for name, field in self.fields.items():
            read = self._read(name) if field.is_changed else None
            if read is not None:
                values[name] = read
        self._send(values)

    def _save_field(self, name: str) -> None:
        field = self.fields[name]
        if not field.is_changed:
            field.show_error("")
            return
        read = self._read(name)
        if read is not None:
            self._send({name: read})

    def _send(self, values: dict[str, str]) -> None:
        for name in values:
            self.fields[name].stored = self.fields[name].text
        if values and self.event_id:
            self.changed.emit(self.event_id, values)

    def _read(self, name: str) -> str | None:
        """The value to write; None, and the reason below the field, for what cannot be."""
        field, read, error = self.fields[name], self.fields[name].text, ""
        if name == "title" and not read.strip():
            error = self.tr("Give the delegation a title.")
        elif name in DATES:
            iso = iso_of(read)
            if iso is None:
                error = self.tr("Write the date as 13 March 2018 or 2018-03-13.")
            else:
                read, error = iso, self._disorder(name, iso)
        field.show_error(error)
        return None if error else read

    def _disorder(self, name: str, iso: str) -> str:
        """Whether the last day is before the first."""
        texts = {one: iso_of(self.fields[one].text) for one in DATES} | {name: iso}
        start, end = (PartialDate.parse(t) if (t := texts[one]) else None for one in DATES)
        if start and end and end.latest() < start.earliest():
            return self.tr("The last day is before the first.")
        return ""

    def show_refusal(self, event_id: str, values: Mapping[str, str], text: str) -> None:
        """What was not written is typed again, and says why."""
        if event_id != self.event_id:
            return
        for name in values:
            if name in self.fields:
                self.fields[name].stored = ""
                self.fields[name].show_error(text)

    def keep(self) -> None:
        """Writes what can be; the rest is typed again when the event is back."""
        if self.event_id:
            self.save()
            left = {name: one.text for name, one in self.fields.items() if one.is_changed}
            if left:
                self._kept[self.event_id] = left

    def close_form(self) -> None:
        """Back to the roster, unless something is wrong: the focus goes there."""
        self.save()
        wrong = [one for one in self.fields.values() if not one.error.isHidden()]
        if wrong:
            wrong[0].edit.setFocus()
        else:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Entrée writes and closes, and so does Échap: nothing typed is given up."""
        if is_one_of(event, SAVE) or event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)
