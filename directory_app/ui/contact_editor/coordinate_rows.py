"""Telephones, e-mails and sites: one line each, with its label, its marks and what is wrong.

An inherited value is a line without marks: it belongs to another card, and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from directory_app.domain.cards import Reference
from directory_app.domain.contact import Coordinate, Email, Phone, Site
from directory_app.domain.emails import parse_email
from directory_app.domain.fixes.fix import ANOTHER, Doubt, Fix
from directory_app.domain.fixes.websites import SECURE
from directory_app.domain.phones import parse_phone
from directory_app.domain.websites import parse_website

from . import wording
from .choice_box import ChoiceBox
from .doubts import DoubtTeller
from .fields import FieldBox, FieldEdit
from .form import Form, Normalisation
from .item_row import ItemRow, Part
from .marks import Marks, flag
from .refusal_line import RefusalLine

_LABEL_CHARS = 9
_NUMBER_CHARS = 15
_EXTENSION_CHARS = 5
_ADDRESS_CHARS = 16


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: whose it is, which one, and what is said about it.

    ``source``: the organisation that it is inherited from. ``is_first``: it has the captions.
    ``note``: what has no field (« pour RIMQ »).
    """

    owner_id: str
    item_id: str
    source: Reference | None = None
    is_first: bool = False
    note: str = ""


class CoordinateRow(ItemRow):
    """What the three kinds have in common. ``preferred`` when this becomes the preferred one of its
    kind."""

    preferred = Signal(object)

    def __init__(
        self,
        form: Form,
        collection: str,
        place: Place,
        item: Coordinate | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(form, place.owner_id, collection, place.item_id, parent)
        self.place = place
        self.marks: Marks | None = None
        self._refusal: RefusalLine | None = None
        self.label: ChoiceBox | FieldEdit | None = None
        self._name = wording.name_of(collection)
        self._kept_text = ""
        self._fill(item)
        self._teller = self._make_teller()
        if place.source is None:
            self._add_marks(item)
        self._say_details()
        if self.is_removed_in_draft:
            self.set_removed(is_removed=True)

    def _fill(self, item: Coordinate | None) -> None:
        raise NotImplementedError

    # --- fields --------------------------------------------------------------------------------

    def _caption(self) -> str:
        """The caption, with its mnemonic on the first line of its kind."""
        return wording.caption_of(self.collection) if self.place.is_first else ""

    def _main_field(self, stored: str, chars: int) -> FieldEdit:
        edit = FieldEdit(self.form, self.typed("", stored), self._name, chars)
        edit.setObjectName(f"field:{self.collection}:{self.item_id}")
        edit.left.connect(self.check)
        edit.textEdited.connect(self._on_edited)
        self.whole = Part(stored, lambda: " ".join(edit.text().split()))
        label = self.boxes.get("label")
        caption = self._caption() if label is None else ""
        self.boxes[""] = FieldBox(self.form, edit, caption, self.content)
        if label is not None:
            label.set_buddy(edit)
        return edit

    def _label_box(self, stored: str, choices: wording.Choices) -> ChoiceBox:
        name = QCoreApplication.translate("Editor", "Label: %1").replace("%1", self._name)
        value = self.typed("label", stored)
        box = ChoiceBox(self.form, choices, value, name=name, chars=_LABEL_CHARS)
        self.label = box
        self.boxes["label"] = FieldBox(self.form, box, self._caption(), self.content)
        return box

    def _add_marks(self, item: Coordinate | None) -> None:
        text = wording.refusal_text(self.collection)
        marks = Marks(self.form, item, self._name, self.content, refusal_text=text)
        marks.take_up({name: self.typed(name, text) for name, text in marks.stored.items()})
        for name, text in marks.stored.items():
            self.parts[name] = Part(text, _mark_reader(marks, name))
        marks.removed.connect(self.remove)
        marks.changed.connect(self._say_details)
        marks.preferred.connect(lambda: self.preferred.emit(self))
        self.marks = marks
        self.line.add(marks)
        marks.refused.connect(lambda: self._on_refused(item))
        if marks.is_refused:
            self._show_refusal(item)

    def _on_refused(self, item: Coordinate | None) -> None:
        if self.marks is None:
            return
        line = self._show_refusal(item)
        line.take(is_refused=self.marks.is_refused, today=self.form.means.today())
        self.form.rows_changed.emit()

    def _show_refusal(self, item: Coordinate | None) -> RefusalLine:
        """Since when, and as who says, below the line; made when it is needed."""
        if self._refusal is None:
            self._refusal = RefusalLine(self.form, self, item)
            self._column.insertWidget(1, self._refusal)
        return self._refusal

    def not_preferred(self) -> None:
        """Another one became the preferred."""
        if self.marks is not None:
            self.marks.star.setChecked(False)

    def _say_details(self) -> None:
        found = [self.place.note]
        translate = QCoreApplication.translate
        if self.marks is not None:
            values = self.marks.values
            if values["personal"] == flag(True):
                found.append(translate("Editor", "personal"))
            if values["verified_on"]:
                lang = self.form.look.lang
                found.append(wording.verified_text(values["verified_on"], lang))
        if self.place.source is not None:
            owner = self.place.source.short_name
            found.append(translate("Editor", "changes the card of %1").replace("%1", owner))
        self.show_details(" · ".join(text for text in found if text))

    # --- checking ------------------------------------------------------------------------------

    @property
    def edit(self) -> FieldEdit:
        """The main field."""
        control = self.boxes[""].control
        assert isinstance(control, FieldEdit)
        return control

    @property
    def warning(self) -> str:
        """The sentence below the main field; empty when there is none."""
        return self.boxes[""].warning

    def check(self) -> None:
        """Usual form, then what is wrong."""
        text = self.edit.text()
        if text != self._kept_text:
            self._normalise(text)
        self._say_problem()

    def _normalise(self, text: str) -> None:
        usual = self._usual(text)
        if usual and usual != text:
            self._apply(usual)

    def _usual(self, text: str) -> str:
        """The usual form of a text, the text itself when there is none."""
        raise NotImplementedError

    def _apply(self, usual: str, undo_more: Callable[[], None] = lambda: None) -> None:
        edit, typed = self.edit, self.edit.text()
        edit.replace(usual)

        def restore() -> None:
            self._kept_text = typed
            edit.replace(typed)
            undo_more()
            self._say_problem()

        self.form.normalised(Normalisation(edit, edit.text(), restore))

    def _make_teller(self) -> DoubtTeller:
        show = self.boxes[""].show_doubt
        can_add = self.place.source is None
        return DoubtTeller(self.form.look.texts, show, self.apply_fix, can_add=can_add)

    def _doubts(self, text: str) -> tuple[Doubt, ...]:
        """What is doubtful in the main field."""
        return self.form.doubts(self.collection, text)

    def _say_problem(self) -> None:
        text = self.edit.text()
        self._teller.tell(self._doubts(text), text)

    def _on_edited(self) -> None:
        """A problem is said when the field is left, and no longer than it lasts."""
        if self._teller.is_telling and not self._doubts(self.edit.text()):
            self._say_problem()

    # --- fixes ---------------------------------------------------------------------------------

    def texts(self) -> dict[str, str]:
        """What every field of the row says, by part."""
        return {part: _text_of(box.control) for part, box in self.boxes.items()}

    def put(self, texts: Mapping[str, str]) -> None:
        """Puts texts into the fields of those parts; a part that has no field is left out."""
        for part, text in texts.items():
            box = self.boxes.get(part)
            if box is not None and _text_of(box.control) != text:
                _put_text(box.control, text)

    def apply_fix(self, fix: Fix) -> None:
        """Puts every text of a fix where it belongs, as one thing that Ctrl+Z takes back."""
        before, edit = self.texts(), self.edit
        taking_away: list[Callable[[], None]] = []

        def act() -> None:
            self.put(self._wanted(fix))
            edit.setFocus()
            self.check()
            taking_away.append(self.form.add_all(fix))

        def restore() -> None:
            taking_away.pop()()
            self._keep_typed(before)
            self.put(before)
            self._say_problem()

        self.form.as_one(edit, act, restore)

    def _wanted(self, fix: Fix) -> dict[str, str]:
        """The texts of the row's own fields, by part."""
        return {
            one.path.partition(".")[2]: one.text
            for one in fix.replacements
            if not one.path.startswith(ANOTHER)
        }

    def _keep_typed(self, texts: Mapping[str, str]) -> None:
        """What was brought back is not put into its usual form again."""
        self._kept_text = texts[""]


def _text_of(control: QWidget) -> str:
    return control.value if isinstance(control, ChoiceBox) else getattr(control, "text", str)()


def _put_text(control: QWidget, text: str) -> None:
    if isinstance(control, ChoiceBox):
        control.set_value(text)
    elif isinstance(control, FieldEdit):
        control.replace(text)


def _mark_reader(marks: Marks, name: str) -> Callable[[], str]:
    return lambda: marks.values[name]


class PhoneRow(CoordinateRow):
    """Label, number, extension."""

    def __init__(
        self, form: Form, place: Place, item: Phone | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(form, "phones", place, item, parent)

    def _fill(self, item: Coordinate | None) -> None:
        assert item is None or isinstance(item, Phone)
        number = item.number if item is not None else None
        label = item.label if item is not None else "work"
        if self.place.source is None:
            box = self._label_box(label, wording.phone_labels())
            self.parts["label"] = Part(label, lambda: box.value)
        stored = "" if number is None else _without_extension(number.display(), number.extension)
        self._main_field(stored, _NUMBER_CHARS)
        extension = (number.extension or "") if number is not None else ""
        self._add_extension(extension)
        self._place_fields()

    def _add_extension(self, stored: str) -> None:
        name = QCoreApplication.translate("Editor", "Extension")
        edit = FieldEdit(self.form, self.typed("extension", stored), name, _EXTENSION_CHARS)
        edit.setObjectName(f"extension:{self.item_id}")
        caption = name if self.place.is_first else ""
        edit.left.connect(self.check)
        box = self.boxes["extension"] = FieldBox(self.form, edit, caption, self.content)
        texts = self.form.look.texts
        self._extension_teller = DoubtTeller(texts, box.show_doubt, self.apply_fix)
        self.parts["extension"] = Part(stored, lambda: " ".join(edit.text().split()))

    def _place_fields(self) -> None:
        if "label" in self.boxes:
            self.line.add(self.boxes["label"])
        self.line.add(self.boxes[""], 1)
        self.line.add(self.boxes["extension"])

    def summary(self) -> str:
        """The number and its kind."""
        return self.edit.text()

    def _usual(self, text: str) -> str:
        number = parse_phone(text)
        if not number.is_valid or number.problems:
            return text
        return _without_extension(number.display(), number.extension)

    def _normalise(self, text: str) -> None:
        number = parse_phone(text)
        usual = self._usual(text)
        extension = number.extension if number.is_valid and usual != text else None
        field = self.boxes["extension"].control
        assert isinstance(field, FieldEdit)
        before = field.text()
        if usual != text:
            self._apply(usual, lambda: field.setText(before))
        if extension:
            field.setText(extension)
        self._label_toll_free(is_toll_free=number.is_toll_free)

    def _label_toll_free(self, *, is_toll_free: bool) -> None:
        box = self.label
        if self.is_new and is_toll_free and isinstance(box, ChoiceBox) and box.value == "work":
            box.set_value("toll_free")

    def check(self) -> None:
        """The number, then its extension."""
        super().check()
        text = self.boxes["extension"].control
        assert isinstance(text, FieldEdit)
        self._extension_teller.tell(self.form.doubts("phones.extension", text.text()), text.text())


def _without_extension(shown: str, extension: str | None) -> str:
    return shown.rpartition(", poste")[0] if extension and ", poste" in shown else shown


class EmailRow(CoordinateRow):
    """Label (« Fonction » for a mailbox that outlives whoever reads it) and address."""

    def __init__(
        self, form: Form, place: Place, item: Email | None, parent: QWidget | None = None
    ) -> None:
        self._is_label_chosen = item is not None
        super().__init__(form, "emails", place, item, parent)

    def _fill(self, item: Coordinate | None) -> None:
        assert item is None or isinstance(item, Email)
        if self.place.source is None:
            self._add_label(item)
        stored = "" if item is None else item.email.address or item.email.raw
        self._main_field(stored, _ADDRESS_CHARS)
        self.line.add(self.boxes[""], 1)

    def _add_label(self, item: Email | None) -> None:
        function = wording.function_mailbox_label()
        stored = item.label if item is not None else ""
        is_function = item is not None and item.function_mailbox
        box = self._label_box(stored, ((function, function),))
        mailbox = self.typed("function_mailbox", flag(is_function)) == flag(True)
        if mailbox and not box.value:
            box.set_value(function)
        box.currentTextChanged.connect(self._on_label)
        self._is_label_chosen |= box.value != ""
        self.parts["label"] = Part(stored, lambda: "" if box.value == function else box.value)
        self.parts["function_mailbox"] = Part(
            flag(is_function), lambda: self._mailbox(box.value, function, mailbox)
        )
        self.line.add(self.boxes["label"])

    def _mailbox(self, label: str, function: str, before: bool) -> str:
        """A label of its own says nothing of who reads it: it stays as it was."""
        return flag(label == function or (before and label not in ("", function)))

    def _on_label(self) -> None:
        self._is_label_chosen = True

    def _usual(self, text: str) -> str:
        email = parse_email(text)
        return email.address if email.is_valid else text

    def _normalise(self, text: str) -> None:
        super()._normalise(text)
        box = self.label
        if not self._is_label_chosen and isinstance(box, ChoiceBox):
            is_function = parse_email(text).is_function_mailbox
            box.set_value(wording.function_mailbox_label() if is_function else "")
            self._is_label_chosen = False


class SiteRow(CoordinateRow):
    """A site, shown without its scheme, which is kept; its label, rare, is asked for in the
    menu."""

    def __init__(
        self, form: Form, place: Place, item: Site | None, parent: QWidget | None = None
    ) -> None:
        self._secure_hosts: set[str] = set()
        super().__init__(form, "websites", place, item, parent)

    def _fill(self, item: Coordinate | None) -> None:
        assert item is None or isinstance(item, Site)
        stored = "" if item is None else item.website.display
        if item is not None:
            self._remember_scheme(item.website.url)
        self._stored_hosts = frozenset(self._secure_hosts)
        edit = self._main_field(stored, _ADDRESS_CHARS)
        self.whole = Part(stored, lambda: self._with_scheme(" ".join(edit.text().split()), stored))
        self.line.add(self.boxes[""], 2)
        if self.place.source is None:
            add_label_field(self, "" if item is None else item.label)

    def _remember_scheme(self, text: str) -> None:
        """A scheme that was typed is out of sight, and stays said."""
        site = parse_website(text)
        scheme = text.strip().casefold().partition("://")[0]
        if scheme == "https":
            self._secure_hosts.add(site.host)
        elif scheme == "http":
            self._secure_hosts.discard(site.host)

    def _with_scheme(self, text: str, stored: str) -> str:
        site = parse_website(text)
        is_secure = text != stored and "://" not in text and site.host in self._secure_hosts
        return f"{SECURE}{text}" if is_secure else text

    def _add_marks(self, item: Coordinate | None) -> None:
        super()._add_marks(item)
        offer_label(self)

    def _usual(self, text: str) -> str:
        site = parse_website(text)
        return site.display if site.is_valid else text

    def _normalise(self, text: str) -> None:
        self._remember_scheme(text)
        super()._normalise(text)

    def _keep_typed(self, texts: Mapping[str, str]) -> None:
        super()._keep_typed(texts)
        if "://" not in texts[""]:
            self._secure_hosts = set(self._stored_hosts)

    def _doubts(self, text: str) -> tuple[Doubt, ...]:
        """Nothing of a site that is as it was stored; of another, with the scheme that it has."""
        stored = self.whole.stored if self.whole is not None else ""
        if text == stored and parse_website(text).is_valid:
            return ()
        return super()._doubts(self._with_scheme(text, ""))


def add_label_field(row: CoordinateRow, stored: str) -> None:
    """A field for a label, out of sight while there is none."""
    name = QCoreApplication.translate("Editor", "Label")
    edit = FieldEdit(row.form, row.typed("label", stored), name, _LABEL_CHARS)
    edit.setPlaceholderText(name)
    box = FieldBox(row.form, edit, "", row.content)
    box.setVisible(bool(edit.text()))
    row.boxes["label"] = box
    row.parts["label"] = Part(stored, lambda: " ".join(edit.text().split()))
    row.line.add(box, 1)


def offer_label(row: CoordinateRow) -> None:
    """The menu of marks brings the field of the label into sight."""
    if row.marks is not None:
        row.marks.allow_label()
        row.marks.label_asked.connect(lambda: _show_label(row))


def _show_label(row: CoordinateRow) -> None:
    box = row.boxes["label"]
    box.setVisible(True)
    row.form.rows_changed.emit()
    box.control.setFocus()
