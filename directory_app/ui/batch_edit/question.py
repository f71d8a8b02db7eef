"""What is asked: the field, what is done to it, with which value. Says what a batch edit is made
of as soon as it is complete; knows no contact."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from directory_app.domain.batch_edit import CUSTOM, FIELDS, Action, BatchEdit
from directory_app.domain.summaries import SummaryRow
from directory_app.ui.context import Look
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import IconButton
from directory_app.ui.widgets.combo_box import ComboBox
from directory_app.ui.widgets.contact_picker import ContactPicker, Lookup
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.tick_box import TickBox

from .wording import BatchWording

_BOUND = frozenset({"roles.end", "affiliations", "affiliations.end"})
"""Fields about an organisation, that is looked up."""


class Field(QWidget):
    """A caption above a control; the two come and go together."""

    def __init__(self, caption: str, control: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._caption = PlainLabel(caption, self, scale=CAPTION, tone="muted")
        self.control = control
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(control)
        self.name(caption)

    def name(self, caption: str) -> None:
        """Says what is wanted, to eyes and ears."""
        self._caption.setText(caption)
        self._caption.setBuddy(self.control)
        self.control.setAccessibleName(caption)


class OrganisationField(QWidget):
    """An organisation, found by typing; chosen, it stands as text with a way to take it away."""

    changed = Signal()

    def __init__(self, lookup: Lookup, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        name = self.tr("Find an organisation")
        self.picker = ContactPicker(
            "organisation", lookup, look.theme, name=name, create_text="", parent=self
        )
        self.chosen = PlainLabel("", self)
        self.remove = IconButton("x", self.tr("Choose another organisation"), look.theme, self)
        self.contact_id = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.picker, self.chosen, self.remove):
            row.addWidget(widget)
        self.picker.chosen.connect(self._on_chosen)
        self.remove.clicked.connect(self._on_removed)
        self.setFocusProxy(self.picker)
        self._suit()

    def clear(self) -> None:
        """No organisation."""
        self.contact_id = ""
        self.picker.clear()
        self._suit()

    def _on_chosen(self, row: SummaryRow) -> None:
        self.contact_id = row.id
        self.chosen.setText(row.display_name)
        self._suit()
        self.remove.setFocus()
        self.changed.emit()

    def _on_removed(self) -> None:
        self.clear()
        self.picker.setFocus()
        self.changed.emit()

    def _suit(self) -> None:
        self.picker.setVisible(not self.contact_id)
        self.chosen.setVisible(bool(self.contact_id))
        self.remove.setVisible(bool(self.contact_id))


class QuestionPanel(QFrame):
    """``changed`` after each change of what is asked."""

    changed = Signal()

    def __init__(self, lookup: Lookup, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = BatchWording(look.lang, self)
        self.setProperty("kind", "group")
        self.field = ComboBox(look.theme, self)  # each made in the order in which Tab comes to it
        self.heading = self._line()
        self.action = ComboBox(look.theme, self)
        self.target = self._line()
        self.organisation = OrganisationField(lookup, look, self)
        self.value = self._line()
        self.choice = ComboBox(look.theme, self)
        self.since = self._line()
        self.including = TickBox(self.tr("Change confidential values too"), look.theme, self)
        self._fields = {
            "field": Field(self.tr("Field"), self.field, self),
            "heading": Field(self.tr("Heading of the field"), self.heading, self),
            "action": Field(self.tr("What to do"), self.action, self),
            "target": Field("", self.target, self),
            "organisation": Field(self.tr("Organisation"), self.organisation, self),
            "value": Field("", self.value, self),
            "choice": Field("", self.choice, self),
            "since": Field(self.tr("Since (optional)"), self.since, self),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        for one in self._fields.values():
            column.addWidget(one)
        column.addWidget(self.including)
        self.including.hide()
        for name, text in self._words.fields():
            self.field.addItem(text, name)
        self._connect()
        self._on_field()

    def _line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setProperty("kind", "field")
        return line

    def _connect(self) -> None:
        self.field.currentIndexChanged.connect(self._on_field)
        self.action.currentIndexChanged.connect(self._on_action)
        self.choice.currentIndexChanged.connect(self.changed)
        self.organisation.changed.connect(self.changed)
        self.including.toggled.connect(self.changed)
        for line in (self.heading, self.target, self.value, self.since):
            line.textEdited.connect(self.changed)

    # --- what is asked -------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The field chosen."""
        return str(self.field.currentData())

    @property
    def edit(self) -> BatchEdit:
        """All of it, complete or not."""
        name, action = self.name, Action(self.action.currentData())
        organisation = self.organisation.contact_id if name in _BOUND else ""
        is_affiliation = name == "affiliations"
        value = str(self.choice.currentData()) if self._words.choices(name) else self.value.text()
        return BatchEdit(
            field=f"{CUSTOM}.{self.heading.text().strip()}" if name == CUSTOM else name,
            action=action,
            value=organisation if is_affiliation else "" if action is Action.CLEAR else value,
            target=self.target.text() if self._has_target(name, action) else "",
            organisation="" if is_affiliation else organisation,
            since=self.since.text() if is_affiliation else "",
        )

    @property
    def is_complete(self) -> bool:
        """Whether there is something to preview."""
        edit = self.edit
        has_heading = self.name != CUSTOM or bool(self.heading.text().strip())
        has_value = edit.action is Action.CLEAR or bool(edit.value.strip())
        is_sought = not (FIELDS[self.name].needs_target and edit.action is Action.REPLACE)
        return has_heading and has_value and (is_sought or bool(edit.target.strip()))

    def show_withheld(self, count: int) -> None:
        """Whether confidential values stand in the way; the choice stays while it was made."""
        self.including.setVisible(bool(count) or self.including.isChecked())

    def start(self) -> None:
        """Nothing typed yet; the field that was chosen last stays."""
        for line in (self.heading, self.target, self.value, self.since):
            line.clear()
        self.organisation.clear()
        with QSignalBlocker(self.including):
            self.including.setChecked(False)
        self.including.hide()

    # --- what a field needs --------------------------------------------------------------------

    @staticmethod
    def _has_target(name: str, action: Action) -> bool:
        one = FIELDS[name]
        is_word = bool(one.collections) and name not in (CUSTOM, "affiliations", "affiliations.end")
        return (is_word and action is Action.REPLACE) or (
            name.endswith(".label") and action is Action.CLEAR
        )

    def _on_field(self) -> None:
        words, name = self._words, self.name
        with QSignalBlocker(self.action), QSignalBlocker(self.choice):
            self.action.clear()
            for action in FIELDS[name].actions:
                self.action.addItem(words.actions()[action], action.value)
            self.choice.clear()
            for code, text in words.choices(name):
                self.choice.addItem(text, code)
        for line in (self.target, self.value):
            line.clear()
        self._on_action()

    def _on_action(self) -> None:
        words, name = self._words, self.name
        action = Action(self.action.currentData())
        has_value = action is not Action.CLEAR and name != "affiliations"
        is_chosen = bool(words.choices(name))
        shown = {
            "heading": name == CUSTOM,
            "action": len(FIELDS[name].actions) > 1,
            "target": self._has_target(name, action),
            "organisation": name in _BOUND,
            "value": has_value and not is_chosen,
            "choice": has_value and is_chosen,
            "since": name == "affiliations",
        }
        for key, is_shown in shown.items():
            self._fields[key].setVisible(is_shown)
        for key in ("value", "choice"):
            self._fields[key].name(words.value_caption(name, action))
        self._fields["target"].name(words.target_caption(name))
        self.value.setPlaceholderText(words.hint(name, action))
        self.target.setPlaceholderText(words.hint(name, action, is_target=True))
        self.since.setPlaceholderText(words.hint("verified_on", action))
        self.changed.emit()
