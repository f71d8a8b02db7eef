"""The form and another card side by side, field by field: identical, different, or on one side.

A value of the other card may be copied into the form, where Ctrl+Z takes it back; nothing else
changes, and nothing is merged. Shows what passed the gate, and nothing else of the other card.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from directory_app.domain.address_fields import shown_fields
from directory_app.domain.addresses import PostalAddress, format_inline
from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import Organisation, Person
from directory_app.domain.fixes.fix import Replacement
from directory_app.domain.folding import fold
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION, TITLE
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .editor import CardEditor

_LEAST_PX, _USUAL_PX = (560, 360), (820, 560)
_COLLECTIONS = ("phones", "emails", "websites", "addresses")


@dataclass(frozen=True, slots=True)
class Line:
    """One field on both sides. ``path`` is the form's, ``+phones`` for a value to add; ``value`` is
    what is copied, where more is copied than is shown."""

    caption: str
    path: str
    here: str
    there: str
    value: str = ""

    @property
    def is_same(self) -> bool:
        """Whether both say it, accents and capitals aside."""
        return fold(self.here) == fold(self.there)


def lines_of(editor: CardEditor, other: Redacted) -> list[Line]:
    """What either says, in the order of the form; nothing for a field that both leave empty."""
    found = [*_scalar_lines(editor, other)]
    for collection in _COLLECTIONS:
        found += _value_lines(editor, other, collection)
    return [one for one in found if one.here or one.there]


def _scalar_lines(editor: CardEditor, other: Redacted) -> Iterator[Line]:
    translate = QCoreApplication.translate
    captions = {
        "name": translate("CompareView", "Name"),
        "acronym": translate("CompareView", "Acronym"),
        "category": translate("CompareView", "Category"),
        "given_name": translate("CompareView", "Given name"),
        "family_name": translate("CompareView", "Family name"),
        "title": translate("CompareView", "Title"),
    }
    is_same_kind = isinstance(other.contact, Person) == editor.form.is_person
    for path, here in editor.form.scalar_texts().items():
        if path in captions:
            there = str(getattr(other.contact, path, "")) if is_same_kind else ""
            yield Line(captions[path], path, here, there)


def _value_lines(editor: CardEditor, other: Redacted, collection: str) -> Iterator[Line]:
    """Values that both have stand on one line, the others below."""
    mine, theirs = _here(editor, collection), _there(other, collection)
    caption = wording.name_of(collection)
    same = {fold(text) for text in mine} & {fold(text) for text in theirs}
    yield from (Line(caption, "", text, text) for text in mine if fold(text) in same)
    yield from (Line(caption, "", text, "") for text in mine if fold(text) not in same)
    for text, value in theirs.items():
        if fold(text) not in same:
            yield Line(caption, f"+{collection}", "", text, value)


def _here(editor: CardEditor, collection: str) -> list[str]:
    """The values of the form, those inherited left out."""
    if collection == "addresses":
        rows = [one for one in editor.addresses.rows if one.place.source is None]
        return [one.summary() for one in rows if one.summary() and not one.is_removed]
    own = [one for one in editor.reach.rows(collection) if one.place.source is None]
    texts = (_with_extension(one.texts()) for one in own if not one.is_removed)
    return [text for text in texts if text]


def _with_extension(texts: dict[str, str]) -> str:
    extension = texts.get("extension", "")
    return f"{texts['']}, poste {extension}" if extension else texts[""]


def _there(other: Redacted, collection: str) -> dict[str, str]:
    """The values of the other card that passed the gate, its own only: as they are shown, and as
    they are copied."""
    placed = [one for one in shown(getattr(other, collection)) if one.inherited_from is None]
    match collection:
        case "phones":
            texts = [one.item.number.display() for one in placed]
        case "emails":
            texts = [one.item.email.address for one in placed]
        case "websites":
            return {one.item.website.display: one.item.website.url for one in placed}
        case _:
            return {_summary(one.item.postal): format_inline(one.item.postal) for one in placed}
    return {text: text for text in texts}


def _summary(postal: PostalAddress) -> str:
    """Street and city, as the form sums an address up."""
    texts = shown_fields(postal)
    return ", ".join(filter(None, (texts["street"], texts["city"]))) or format_inline(postal)


class CompareView(QDialog):
    """``on_open`` opens the other card in place of the form."""

    def __init__(self, editor: CardEditor, other: Redacted, on_open: Callable[[str], None]) -> None:
        super().__init__(editor.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("compare")
        self._editor = editor
        self._other = other
        self._on_open = on_open
        name = self._name()
        if other.contact.confidential:
            name = self.tr("a confidential contact")
        self.setWindowTitle(self.tr("Compare with: %1").replace("%1", name))
        self._area = QScrollArea(self)
        self._lay_out()
        self._fill()
        self.setMinimumSize(*_LEAST_PX)
        self.resize(*_USUAL_PX)
        editor.destroyed.connect(self.close)

    def _name(self) -> str:
        contact = self._other.contact
        acronym = contact.acronym if isinstance(contact, Organisation) else ""
        return acronym or contact.display_name

    def _heading(self) -> str:
        return self.tr("Compare with: %1").replace("%1", self._name())

    def _lay_out(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self._heading(), self, scale=TITLE, is_bold=True))
        column.addWidget(self._area, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        open_other = TextButton(self.tr("Open the other card"), "plain", self)
        open_other.setObjectName("compare:open")
        open_other.clicked.connect(self._open)
        back = TextButton(self.tr("Back to the form"), "primary", self)
        back.setObjectName("compare:back")
        back.clicked.connect(self.close)
        buttons.addWidget(open_other)
        buttons.addWidget(back)
        column.addLayout(buttons)

    def _open(self) -> None:
        self.close()
        self._on_open(self._other.contact.id)

    def _fill(self) -> None:
        page = QWidget(self._area)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for column, stretch in ((1, 3), (2, 3)):
            grid.setColumnStretch(column, stretch)
        heads = ("", self.tr("This form"), self._name(), "", "")
        for column, text in enumerate(heads):
            grid.addWidget(PlainLabel(text, page, scale=CAPTION, is_bold=True), 0, column)
        for number, line in enumerate(lines_of(self._editor, self._other), 1):
            self._add(page, grid, number, line)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidget(page)

    def _add(self, page: QWidget, grid: QGridLayout, row: int, line: Line) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(PlainLabel(line.caption, page, scale=CAPTION, tone="muted"), row, 0, top)
        grid.addWidget(PlainLabel(line.here or "—", page), row, 1, top)
        grid.addWidget(PlainLabel(line.there or "—", page), row, 2, top)
        status = PlainLabel(self._status(line), page, scale=CAPTION, tone=self._tone(line))
        grid.addWidget(status, row, 3, top)
        if line.there and not line.is_same and line.path:
            copy = TextButton(self.tr("Copy here"), "link", page)
            copy.setObjectName(f"compare:copy:{row}")
            name = self.tr("Copy into the form: %1").replace("%1", line.there)
            copy.setAccessibleName(name)
            copy.clicked.connect(lambda: self._copy(line))
            grid.addWidget(copy, row, 4, top)

    def _tone(self, line: Line) -> str:
        return "warn" if line.here and line.there and not line.is_same else "muted"

    def _status(self, line: Line) -> str:
        if line.is_same:
            return self.tr("identical")
        if line.here and line.there:
            return self.tr("different")
        return self.tr("only here") if line.here else self.tr("only there")

    def _copy(self, line: Line) -> None:
        """Puts the other card's value into the form: over a text, or as one more value."""
        form, value = self._editor.form, line.value or line.there
        if line.path.startswith("+"):
            self._editor.reach.add_replacement(Replacement(line.path, value))
        else:
            form.scalars[line.path].put(value)
        form.edited.emit()
        announce(self, self.tr("Copied into the form: %1").replace("%1", line.there))
        self._fill()
