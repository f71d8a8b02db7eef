"""Rows of plain texts: usual names, former names with their acronym, published numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import FormerName, Item, OtherName, PublishedCount
from directory_app.domain.fixes.fix import Fix
from directory_app.ui.contact_card.drafts import FieldKey

from . import wording
from .doubts import DoubtTeller
from .fields import FieldBox, FieldEdit
from .form import Form
from .item_row import ItemRow, Part


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a row: its part ("" is the whole), caption, stored text and room."""

    part: str
    caption: str
    stored: str
    chars: int
    grow: int


class TextsRow(ItemRow):
    """Fields side by side, and the way to remove them. Captions stand above the first row only."""

    def __init__(
        self,
        form: Form,
        key: FieldKey,
        columns: Sequence[Column],
        *,
        is_first: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(form, *key, parent)
        self._tellers: dict[str, DoubtTeller] = {}
        for column in columns:
            self._add(column, has_caption=is_first or column.part == "")
        self._add_remove()
        if self.is_removed_in_draft:
            self.set_removed(is_removed=True)

    def _add(self, column: Column, *, has_caption: bool) -> None:
        text = self.typed(column.part, column.stored)
        edit = FieldEdit(self.form, text, column.caption, column.chars)
        edit.setObjectName(f"{self.collection}{column.part}:{self.item_id}")
        edit.left.connect(self.check)
        caption = column.caption if has_caption else ""
        box = self.boxes[column.part] = FieldBox(self.form, edit, caption, self.content)
        texts, part_name = self.form.look.texts, column.part
        teller = DoubtTeller(texts, box.show_doubt, lambda fix: self._apply(part_name, fix))
        self._tellers[column.part] = teller
        part = Part(column.stored, lambda: " ".join(edit.text().split()))
        if column.part:
            self.parts[column.part] = part
        else:
            self.whole = part
        self.line.add(self.boxes[column.part], column.grow)

    def check(self) -> None:
        """Says what is doubtful, and which text saving would refuse."""
        texts = {name: control_text(box) for name, box in self.boxes.items()}
        around = {f"{self.collection}.{name}": text for name, text in texts.items()}
        for name, text in texts.items():
            path = f"{self.collection}.{name}" if name else self.collection
            self._tellers[name].tell(self.form.doubts(path, text, around), text)

    def _apply(self, name: str, fix: Fix) -> None:
        """Puts the texts of a fix into the row's fields, as one thing that Ctrl+Z takes back."""
        before = {part: control_text(box) for part, box in self.boxes.items()}
        edit = edit_of(self.boxes[name])

        def put(texts: Mapping[str, str]) -> None:
            for part, text in texts.items():
                if part in self.boxes and control_text(self.boxes[part]) != text:
                    edit_of(self.boxes[part]).replace(text)

        def act() -> None:
            put({one.path.partition(".")[2]: one.text for one in fix.replacements})
            edit.setFocus()
            self.check()

        def restore() -> None:
            put(before)
            self.check()

        self.form.as_one(edit, act, restore)


def edit_of(box: FieldBox) -> FieldEdit:
    """The line of a field."""
    assert isinstance(box.control, FieldEdit)
    return box.control


def control_text(box: FieldBox) -> str:
    """What a field says."""
    return edit_of(box).text()


def other_name_row(form: Form, item_id: str, item: Item | None, *, is_first: bool) -> TextsRow:
    """A usual name."""
    assert item is None or isinstance(item, OtherName)
    name = Column("", wording.name_of("other_names"), item.name if item else "", 14, 1)
    key = (form.contact.id, "other_names", item_id)
    return TextsRow(form, key, (name,), is_first=is_first)


def former_name_row(form: Form, item_id: str, item: Item | None, *, is_first: bool) -> TextsRow:
    """A name of before, and its acronym."""
    assert item is None or isinstance(item, FormerName)
    acronym = QCoreApplication.translate("Editor", "Its acronym")
    columns = (
        Column("", wording.name_of("former_names"), item.name if item else "", 14, 3),
        Column("acronym", acronym, item.acronym if item else "", 9, 1),
    )
    return TextsRow(form, (form.contact.id, "former_names", item_id), columns, is_first=is_first)


def count_row(form: Form, item_id: str, item: Item | None, *, is_first: bool) -> TextsRow:
    """A number that the organisation published, of what, and when."""
    assert item is None or isinstance(item, PublishedCount)
    translate = QCoreApplication.translate
    date = item.date.iso() if item and item.date else ""
    columns = (
        Column("", translate("Editor", "Number"), str(item.count) if item else "", 7, 0),
        Column("what", translate("Editor", "Of what"), item.what if item else "", 14, 1),
        Column("date", translate("Editor", "Published on"), date, 11, 0),
    )
    key = (form.contact.id, "published_counts", item_id)
    return TextsRow(form, key, columns, is_first=is_first)
