"""An address in its parts. A whole address pasted or typed into the street goes to its parts;
Ctrl+Z brings the text back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.address_fields import parts_of, shown_fields
from directory_app.domain.address_vocabulary import PROVINCES
from directory_app.domain.addresses import PostalAddress, format_postal_code, parse_address
from directory_app.domain.contact import Address, Coordinate
from directory_app.domain.fixes.fix import Fix
from directory_app.ui.announce import announce
from directory_app.ui.contact_card.drafts import FieldKey

from .choice_box import ChoiceBox
from .coordinate_rows import CoordinateRow, Place, add_label_field, offer_label
from .doubts import DoubtTeller
from .fields import FieldBox, FieldEdit
from .form import Form, Normalisation
from .item_row import Part
from .messages import Message, Offer

_QUEBEC = "QC"
_CHARS = {"street": 16, "unit": 8, "city": 14, "postal_code": 8, "po_box": 8, "station": 14}
_JUDGED = ("street", "unit", "po_box", "city", "postal_code", "province")
"""Parts that are looked at, in this order."""
_PARTS = ("number", "street", "unit_type", "unit", "po_box", "station", "city", "province",
          "postal_code", "country")  # fmt: skip


class AddressRow(CoordinateRow):
    """One address: street, unit, city, province, code; the rarer parts when they are there."""

    def __init__(
        self, form: Form, place: Place, item: Address | None, parent: QWidget | None = None
    ) -> None:
        self._edits: dict[str, FieldEdit] = {}
        self._first: dict[str, str] = {}
        self._kept_code = ""
        self._told_part = "street"
        self._message: Message | None = None
        super().__init__(form, "addresses", place, item, parent)

    # --- fields --------------------------------------------------------------------------------

    def _fill(self, item: Coordinate | None) -> None:
        assert item is None or isinstance(item, Address)
        postal = item.postal if item is not None else PostalAddress()
        shown = shown_fields(postal)
        names = self._names()
        for part in ("street", "unit", "po_box", "station", "city"):
            self._add_field(part, shown[part], names[part])
        self._add_province(postal.province, names["province"])
        self._add_field("postal_code", shown["postal_code"], names["postal_code"])
        self._add_field("country", shown["country"], names["country"])
        self._add_parts(postal)
        self._lay_out()
        add_label_field(self, item.label if item is not None else "")

    def _names(self) -> dict[str, str]:
        translate = QCoreApplication.translate
        return {
            "street": translate("Editor", "Number and street"),
            "unit": translate("Editor", "Unit"),
            "po_box": translate("Editor", "Post office box"),
            "station": translate("Editor", "Station"),
            "city": translate("Editor", "City"),
            "province": translate("Editor", "Province"),
            "postal_code": translate("Editor", "Postal code"),
            "country": translate("Editor", "Country"),
        }

    def _add_field(self, part: str, stored: str, name: str) -> None:
        path = "" if part == "street" else part
        text = self._from_draft(part, stored)
        edit = FieldEdit(self.form, text, name, _CHARS.get(part, 10))
        edit.setObjectName(
            f"field:{self.item_id}" if part == "street" else f"{part}:{self.item_id}"
        )
        edit.left.connect(self.check)
        caption = self._caption() if part == "street" and self.place.is_first else name
        self._edits[part], self._first[part] = edit, stored
        self.boxes[path] = FieldBox(self.form, edit, caption, self.content)
        if part == "street":
            edit.pasted.connect(self._on_pasted)

    def _add_province(self, stored: str, name: str) -> None:
        value = self.typed("province", stored or (_QUEBEC if self.is_new else ""))
        choices = tuple(PROVINCES.items())
        box = ChoiceBox(self.form, choices, value, name=name, is_open=False, chars=9)
        self._province = box
        self.boxes["province"] = FieldBox(self.form, box, name, self.content)

    def _from_draft(self, part: str, stored: str) -> str:
        """The text that the draft's parts make; a part that it leaves alone is as stored."""
        names = {"street": ("number", "street"), "unit": ("unit_type", "unit")}.get(part, (part,))
        first = dict(zip(names, _stored_parts(part, stored), strict=True))
        texts = {name: self.form.typed(self.key(name), text) for name, text in first.items()}
        if texts == first or self.is_removed_in_draft:
            return stored
        return shown_fields(PostalAddress(**texts))[part]

    def _add_parts(self, postal: PostalAddress) -> None:
        for name in _PARTS:
            stored = getattr(postal, name)
            self.parts[name] = Part(stored, self._reader(name, stored))

    def _reader(self, name: str, stored: str) -> Callable[[], str]:
        def read() -> str:
            return self._read().get(name, stored)

        return read

    def _read(self) -> Mapping[str, str]:
        """The parts that the fields say, those left alone not among them."""
        found: dict[str, str] = {}
        for part, edit in self._edits.items():
            text = " ".join(edit.text().split())
            if text != self._first[part]:
                found |= parts_of(part, text)
        province = self._province.value
        if not self.is_new or any(found.values()):
            found["province"] = province
        return found

    def _lay_out(self) -> None:
        line = self.line
        line.add(self.boxes[""], 3)
        line.add(self.boxes["unit"], 1)
        for part in ("po_box", "station"):
            self.boxes[part].setVisible(bool(self._edits[part].text()))
            line.add(self.boxes[part], 1)
        line.add_break()
        line.add(self.boxes["city"], 2)
        line.add(self.boxes["province"], 1)
        line.add(self.boxes["postal_code"], 1)
        self.boxes["country"].setVisible(self._edits["country"].text() not in ("", "CA"))
        line.add(self.boxes["country"], 1)

    def give_marks(self) -> None:
        """Lets the marks go: the first address has them beside the title of its group."""
        if self.marks is not None:
            self.line.removeWidget(self.marks)

    def set_removed(self, *, is_removed: bool) -> None:
        """The marks go with the address, wherever they stand."""
        super().set_removed(is_removed=is_removed)
        if self.marks is not None:
            self.marks.setVisible(not is_removed)

    def _add_marks(self, item: Coordinate | None) -> None:
        super()._add_marks(item)
        offer_label(self)

    def edits(self) -> dict[FieldKey, str]:
        """The parts that changed; what has no field of its own is in the street's."""
        if self.is_removed:
            return {} if self.is_new else {self.key(): ""}
        if self.is_new and not any(self._read().values()):
            return {}
        return self._changes()

    def summary(self) -> str:
        """Street and city."""
        texts = (self._edits["street"].text(), self._edits["city"].text())
        return ", ".join(text for text in texts if text)

    # --- checking ------------------------------------------------------------------------------

    @property
    def edit(self) -> FieldEdit:
        """The street's field."""
        return self._edits["street"]

    def check(self) -> None:
        """Parts to their fields, the code in its usual form, then what is doubtful."""
        text = self._edits["street"].text()
        if text not in (self._kept_text, self._first["street"]):
            self._split_up(text)
        self._format_code()
        self._say_problem()

    def _on_pasted(self) -> None:
        """What was copied on several lines is one text in the field: read the lines instead."""
        pasted = QGuiApplication.clipboard().text()
        is_whole = " ".join(pasted.split()) == " ".join(self.edit.text().split())
        self._split_up(pasted if is_whole else self.edit.text())
        self._say_problem()

    def _split_up(self, text: str) -> None:
        """Gives the other fields what the street's text says of them."""
        said = shown_fields(parse_address(text))
        others = {name: said[name] for name in said if name != "street" and said[name]}
        is_whole = bool(said["city"] or said["postal_code"] or said["po_box"])
        if not (is_whole or (others.get("unit") and not self._edits["unit"].text())):
            return
        before = {name: edit.text() for name, edit in self._edits.items()}
        province = self._province.value
        street = self._edits["street"]
        for name, part in others.items():
            if name in self._edits:
                self._edits[name].setText(part)
        self._province.set_value(others.get("province", province))
        street.replace(said["street"])
        self._show_boxes()
        self.form.normalised(
            Normalisation(street, street.text(), lambda: self._unsplit(before, province))
        )

    def _unsplit(self, before: Mapping[str, str], province: str) -> None:
        self._kept_text = before["street"]
        for name, text in before.items():
            self._edits[name].replace(text)
        self._province.set_value(province)
        self._say_problem()

    def _show_boxes(self) -> None:
        hidden = [name for name in ("po_box", "station") if self._edits[name].text()]
        if self._edits["country"].text() not in ("", "CA"):
            hidden.append("country")
        for name in hidden:
            self.boxes[name].setVisible(True)
        self.form.rows_changed.emit()

    def _format_code(self) -> None:
        edit = self._edits["postal_code"]
        typed, is_canadian = edit.text(), self._edits["country"].text() in ("", "CA")
        usual = format_postal_code(typed.strip())
        if typed in (usual, self._kept_code) or not is_canadian or not typed.strip():
            return
        edit.replace(usual)

        def restore() -> None:
            self._kept_code = typed
            edit.replace(typed)

        self.form.normalised(Normalisation(edit, usual, restore))

    def _say_problem(self) -> None:
        """The first doubt about any part, below the whole address: the code's field is too narrow
        for a sentence."""
        texts = self._field_texts()
        for part in _JUDGED:
            self._told_part = part
            doubts = self.form.doubts(f"addresses.{part}", texts[part], self._around(texts))
            if self._teller.tell(doubts, texts[part]):
                return

    def _field_texts(self) -> dict[str, str]:
        texts = {part: edit.text() for part, edit in self._edits.items()}
        is_blank = self.is_new and not any(texts.values())
        return texts | {"province": "" if is_blank else self._province.value}

    def _around(self, texts: Mapping[str, str]) -> dict[str, str]:
        return {f"addresses.{part}": text for part, text in texts.items()}

    def _make_teller(self) -> DoubtTeller:
        can_add = self.place.source is None
        return DoubtTeller(self.form.look.texts, self._say, self.apply_fix, can_add=can_add)

    def _say(self, text: str, offers: Sequence[Offer], tone: str) -> None:
        control = self.boxes["" if self._told_part == "street" else self._told_part].control
        if text and text != self.warning:
            announce(control, text)
        for box in self.boxes.values():
            box.control.setAccessibleDescription(text if box.control is control else "")
        if self._message is None:
            self._message = Message(self.form.look.theme, self)
            self._message.offered.connect(self.form.rows_changed)
            self._column.insertWidget(1, self._message)
        self._message.show_text(text, offers, tone)

    def apply_fix(self, fix: Fix) -> None:
        """Puts every text of a fix into its field, as one thing that Ctrl+Z takes back."""
        before = self.texts()
        part = self._told_part if self._told_part in self._edits else "street"
        edit = self._edits[part]

        def act() -> None:
            self.put(self._wanted(fix))
            self._keep_typed(self.texts())
            self._show_boxes()
            edit.setFocus()
            self.check()

        def restore() -> None:
            self._keep_typed(before)
            self.put(before)
            self._say_problem()

        self.form.as_one(edit, act, restore)

    def _wanted(self, fix: Fix) -> dict[str, str]:
        found = super()._wanted(fix)
        return {"" if part == "street" else part: text for part, text in found.items()}

    def _keep_typed(self, texts: Mapping[str, str]) -> None:
        self._kept_text, self._kept_code = texts[""], texts["postal_code"]

    def _usual(self, text: str) -> str:
        return text

    @property
    def warning(self) -> str:
        """What is doubtful in the address."""
        return self._message.text if self._message is not None else ""


def _stored_parts(part: str, stored: str) -> tuple[str, ...]:
    if part in ("street", "unit"):
        return tuple(parts_of(part, stored).values())
    return (stored,)
