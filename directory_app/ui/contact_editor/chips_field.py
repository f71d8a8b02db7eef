"""Several words of a kind: chips that can be removed, and a box to add one.

A word that was typed and not added yet counts: nothing is lost when the form is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import IconButton
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel

from .choice_box import ChoiceBox
from .fields import FieldBox
from .form import Form

_CROSS_PX = 24


class RemovableChip(QWidget):
    """A word in a pill with its ×."""

    removed = Signal(str)

    def __init__(self, value: str, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 1, 2, 1)
        row.setSpacing(2)
        label = PlainLabel(text, self, scale=CAPTION, wraps=False)
        label.setMinimumWidth(24)
        row.addWidget(label)
        name = QCoreApplication.translate("Editor", "Remove: %1").replace("%1", text)
        cross = IconButton("x", name, theme, self, _CROSS_PX)
        cross.setIconSize(QSize(14, 14))
        cross.clicked.connect(lambda: self.removed.emit(value))
        row.addWidget(cross)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.neutral_bg))
        pill = QRectF(self.rect())
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.end()


def _words(text: str) -> list[str]:
    return [word for word in text.split("\n") if word]


class ChipsField(QWidget):
    """The words of one list. ``choices``: codes and what they are called; other words are taken
    when ``is_open``."""

    def __init__(
        self,
        form: Form,
        path: str,
        values: Sequence[str],
        choices: Sequence[tuple[str, str]],
        *,
        caption: str,
        add_name: str,
        is_open: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self.path = path
        self._stored = tuple(values)
        self._names = dict(choices)
        self._is_open = is_open
        self._values = self._drafted()
        self._adder = self._make_adder(choices, add_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        label = PlainLabel(caption, self, tone="muted")
        set_scale(label, CAPTION)
        column.addWidget(label)
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, gap_px=6)
        column.addWidget(self._chips)
        self.box = FieldBox(form, self._adder, "", self)
        column.addWidget(self.box)
        self._show()

    def _drafted(self) -> list[str]:
        """The words at first: the draft's, with those that somebody else added or took away."""
        drafted = _words(self._form.typed(self.key, "\n".join(self._stored)))
        if not self._form.is_stale(self.key):
            return drafted
        base = _words(self._form.base_of(self.key) or "")
        self._form.rebase(self.key)
        kept = [word for word in drafted if word not in base or word in self._stored]
        added = [word for word in self._stored if word not in base and word not in drafted]
        return kept + added

    def _make_adder(self, choices: Sequence[tuple[str, str]], name: str) -> ChoiceBox:
        box = ChoiceBox(self._form, choices, "", name=name, is_open=True, chars=14, parent=self)
        box.setObjectName(f"add:{self.path}")
        box.setMaximumWidth(box.fontMetrics().averageCharWidth() * 42)
        assert box.edit is not None
        box.edit.setPlaceholderText(name)
        box.edit.returnPressed.connect(self._on_added)
        box.edit.left.connect(self._on_added)
        box.activated.connect(lambda _: self._on_added())
        return box

    @property
    def key(self) -> FieldKey:
        """The key of the list."""
        return self._form.contact.id, self.path, ""

    @property
    def values(self) -> tuple[str, ...]:
        """The words, the one being typed among them."""
        typed = self._typed()
        return (*self._values, typed) if typed and typed not in self._values else (*self._values,)

    def _typed(self) -> str:
        value = self._adder.value
        return value if self._is_open or value in self._names else ""

    def edits(self) -> dict[FieldKey, str]:
        """The whole list when it is another one."""
        values = self.values
        return {} if set(values) == set(self._stored) else {self.key: "\n".join(values)}

    def check(self) -> None:
        """Takes in the word being typed."""
        self._on_added()

    def _on_added(self) -> None:
        if not self._adder.currentText().strip():
            return
        value = self._typed()
        if not value:
            sentence = QCoreApplication.translate("Editor", "Choose a value of the list.")
            self.box.say(sentence)
            return
        self.box.say("")
        if value not in self._values:
            self._values.append(value)
        self._adder.set_value("")
        self._show()

    def _on_removed(self, value: str) -> None:
        self._values.remove(value)
        self._adder.setFocus()
        self._show()

    def _show(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            assert widget is not None
            widget.hide()
            widget.deleteLater()
        for value in self._values:
            name = self._names.get(value, value)
            chip = RemovableChip(value, name, self._form.look.theme, self._chips)
            chip.removed.connect(self._on_removed)
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._values))
        self._form.rows_changed.emit()
