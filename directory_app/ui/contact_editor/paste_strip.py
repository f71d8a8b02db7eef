"""The strip that says what was recognised in a pasted block, and puts it into the fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from directory_app.domain.fixes.fix import Replacement
from directory_app.services.pasted_block import Piece
from directory_app.ui.announce import announce
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flex_layout import FlexLayout

from .form import Form
from .messages import LineLabel


class PasteStrip(QFrame):
    """Hidden until something was recognised, and once it was answered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._put: Callable[[], None] = lambda: None
        self._label = LineLabel("", self, tone="warn")
        put = TextButton(self.tr("Put into the fields"), "link", self)
        put.setObjectName("paste:put")
        put.clicked.connect(self._on_put)
        keep = TextButton(self.tr("Paste here"), "link", self)
        keep.setObjectName("paste:keep")
        keep.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        texts = FlexLayout(gap_px=14, line_gap_px=2, ends_right=False)
        for widget in (self._label, put, keep):
            texts.add(widget)
        row.addLayout(texts, 1)
        row.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence; empty when hidden."""
        return "" if self.isHidden() else self._label.accessibleName()

    def show_count(self, count: int, put: Callable[[], None]) -> None:
        """Says how much was recognised; ``put`` gives each piece its field."""
        text = self.tr("%n piece(s) of information recognised in the pasted text.", "", count)
        self._put = put
        self._label.setText(text)
        self.show()
        announce(self, text)

    def _on_put(self) -> None:
        self.hide()
        self._put()


def distribute(form: Form, edit: QLineEdit, before: str, pieces: Sequence[Piece]) -> list[str]:
    """Gives each piece its field, as one thing that Ctrl+Z takes back; the field that was pasted
    into says again what it said ``before``. Hands back the texts that have no place: those of no
    field, and those whose field says something else."""
    pasted, texts = edit.text(), form.scalar_texts()
    unplaced: list[str] = []
    added: list[Callable[[], None]] = []

    def act() -> None:
        _put_text(edit, before)
        for one in pieces:
            if one.path.startswith("+") and form.adder is not None:
                added.append(form.adder(Replacement(one.path, one.text, one.label)))
            elif not _put_scalar(form, one):
                unplaced.append(one.text)

    def restore() -> None:
        for take_away in reversed(added):
            take_away()
        for path, text in texts.items():
            form.scalars[path].put(text)
        _put_text(edit, pasted)

    form.as_one(edit, act, restore)
    return unplaced


def _put_scalar(form: Form, one: Piece) -> bool:
    field = form.scalars.get(one.path)
    if field is None or field.text not in ("", one.text):
        return False
    field.put(one.text)
    return True


def _put_text(edit: QLineEdit, text: str) -> None:
    edit.selectAll()
    edit.insert(text)
