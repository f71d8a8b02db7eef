"""What binds two contacts: a person's functions, an organisation's people, its memberships.

One line each: who, what for; the dates come into sight when there are any or when it ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from directory_app.domain.cards import Reference
from directory_app.domain.contact import Affiliation, Role
from directory_app.domain.functions import in_form
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.widgets.avatar import Avatar, avatar_look
from directory_app.ui.widgets.buttons import IconButton, TextButton, verbatim
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .choice_box import ChoiceBox
from .date_doubts import DateDoubts
from .fields import FieldBox, FieldEdit, width_of
from .form import Form
from .item_row import ItemRow, Part
from .marks import flag
from .messages import Offer
from .seat_field import SeatField

_AVATAR_PX = 30
_NAME_CHARS = 14
_DATE_CHARS = 11
_FUNCTION_CHARS = 14
_TEXT_CHARS = 16
_LONG_NAME_CHARS = 34
OFFICIAL = ("riding", "party", "portfolio")
SEATS = ("representative", "substitute")


@dataclass(frozen=True, slots=True)
class Bond:
    """Who is bound to whom. ``owner_id`` and ``item_id`` name the element, ``reference`` is the
    other contact, ``organisation`` the id that a new element begins with; ``created`` are the
    fields of the other contact when it is made in the same save."""

    owner_id: str
    item_id: str
    reference: Reference
    organisation: str
    is_first: bool = False
    created: Mapping[FieldKey, str] | None = None


class BondRow(ItemRow):
    """The line of one bond: who, then what the kind of bond adds, dates, end and removal."""

    def __init__(
        self, form: Form, collection: str, bond: Bond, parent: QWidget | None = None
    ) -> None:
        super().__init__(form, bond.owner_id, collection, bond.item_id, parent)
        self.bond = bond
        self._menu: QMenu | None = None
        form.know(bond.reference)
        self.typed("", bond.organisation)
        if self.is_new:
            self.whole = Part("", lambda: bond.organisation)
        self.line.add(_Who(bond.reference, self.content), 3)
        if len(bond.reference.display_name) > _LONG_NAME_CHARS:
            self.line.add_break()  # a long name has the first line to itself
        self._more: QWidget | None = None
        self._firsts: dict[str, str] = {}
        self._dates: dict[str, DateDoubts] = {}

    def finish(self, period: Period) -> None:
        """Adds what every bond has after its own fields."""
        stored = {"start": period.start, "end": period.end}
        for part, date in stored.items():
            text = date.iso() if date else ""
            self._firsts[part] = self.typed(part, text)
            self.parts[part] = Part(text, partial(self._text_of, part))
        if self._has_more():
            self._build_more()
        self._add_buttons()
        seen = period.attested_on if not (period.start or period.end) else None
        self.show_details(wording.seen_text(seen, self.form.look.lang) if seen else "")
        if self.is_removed_in_draft:
            self.set_removed(is_removed=True)

    # --- what is out of sight while it is empty ------------------------------------------------

    def _more_parts(self) -> dict[str, str]:
        """Texts below the line, and their captions."""
        translate = QCoreApplication.translate
        return {"start": translate("Editor", "Start"), "end": translate("Editor", "End")}

    def _add_more(self, line: FlexLayout, holder: QWidget) -> None:
        """Adds what is below the line beside the texts: nothing here."""

    def _text_of(self, part: str) -> str:
        box = self.boxes.get(part)
        control = box.control if box is not None else None
        text = control.text() if isinstance(control, FieldEdit) else self._firsts[part]
        return " ".join(text.split())

    def _has_more(self) -> bool:
        return any(self._firsts[part] for part in self._more_parts())

    def _build_more(self) -> QWidget:
        """The fields below the line, made when they are needed."""
        holder = QWidget(self)
        holder.setContentsMargins(_AVATAR_PX + 12, 0, 0, 0)
        line = FlexLayout(holder)
        for part, caption in self._more_parts().items():
            is_date = part in ("start", "end")
            if part == "start":
                line.add_break()
            chars = _DATE_CHARS if is_date else _TEXT_CHARS
            edit = FieldEdit(self.form, self._firsts[part], caption, chars)
            if is_date:
                edit.setPlaceholderText(QCoreApplication.translate("Editor", "YYYY-MM-DD"))
            edit.setObjectName(f"{part}:{self.item_id}")
            edit.left.connect(self.check)
            self.boxes[part] = FieldBox(self.form, edit, caption, holder)
            if is_date:
                path = f"{self.collection}.{part}"
                self._dates[part] = DateDoubts(self.form, self.boxes[part], path)
                self.boxes[part].setMaximumWidth(width_of(edit.fontMetrics(), chars) * 2)
            line.add(self.boxes[part], 1)
        self._add_more(line, holder)
        self._column.insertWidget(1, holder)
        self._more = holder
        return holder

    def _add_buttons(self) -> None:
        translate, theme, name = QCoreApplication.translate, self.form.look.theme, self.summary()
        holder = QWidget(self.content)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        end = TextButton(translate("Editor", "End…"), "plain", holder)
        end.setObjectName("end")
        end.setAccessibleName(translate("Editor", "End today: %1").replace("%1", name))
        end.clicked.connect(self.end_today)
        more_name = translate("Editor", "More: %1").replace("%1", name)
        more = IconButton("ellipsis", more_name, theme, holder)
        more.clicked.connect(lambda: self._show_menu(more))
        for button in (end, more, self._remove_button(name, holder)):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        end.setVisible(not self.is_new)
        holder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.line.add(holder)

    def menu(self) -> QMenu:
        """What is rarer: the dates."""
        menu = QMenu(self)
        text = QCoreApplication.translate("Editor", "Start and end…")
        menu.addAction(text).triggered.connect(lambda: self.show_more("start"))
        return menu

    def _show_menu(self, button: IconButton) -> None:
        self._menu = self.menu()
        self._menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    # --- dates ---------------------------------------------------------------------------------

    def show_more(self, part: str) -> None:
        """Brings what is below the line into sight, the cursor in one of its fields."""
        (self._more or self._build_more()).setVisible(True)
        self.form.rows_changed.emit()
        self.boxes[part].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_today(self) -> None:
        """The bond ends today, unless another day is typed."""
        self.show_more("end")
        edit = self.boxes["end"].control
        assert isinstance(edit, FieldEdit)
        if not edit.text().strip():
            edit.replace(self.form.means.today())
        edit.selectAll()

    def check(self) -> None:
        """Says what is wrong with the dates."""
        texts = self.form.look.texts
        if any(teller.tell() for teller in self._dates.values()):
            return
        problems = Period(self._date("start"), self._date("end")).problems
        if "end" in self.boxes:
            self.boxes["end"].say(texts.problem(problems[0]) if problems else "")

    def _date(self, part: str) -> PartialDate | None:
        try:
            return PartialDate.parse(self.parts[part].read())
        except ValueError:
            return None

    # --- what it says --------------------------------------------------------------------------

    def set_removed(self, *, is_removed: bool) -> None:
        """What is below the line goes with it."""
        super().set_removed(is_removed=is_removed)
        if self._more is not None:
            self._more.setVisible(not is_removed)

    def edits(self) -> dict[FieldKey, str]:
        """With the other contact when it is made here."""
        found = super().edits()
        return dict(self.bond.created or {}) | found if found and not self.is_removed else found

    def summary(self) -> str:
        """The other contact's name."""
        return self.bond.reference.display_name


class RoleRow(BondRow):
    """A function: of the person whose form it is, or of one of the organisation's people."""

    def __init__(
        self, form: Form, bond: Bond, role: Role | None, parent: QWidget | None = None
    ) -> None:
        period = role.period if role is not None else Period()
        super().__init__(form, "roles", bond, parent)
        self._is_official = False
        self._add_function(role)
        for part in OFFICIAL:
            stored = getattr(role, part) if role is not None else ""
            self._firsts[part] = self.typed(part, stored)
            self._is_official |= bool(self._firsts[part])
            self.parts[part] = Part(stored, partial(self._text_of, part))
        self._is_main = self.typed("main", flag(role is not None and role.main))
        self.parts["main"] = Part(flag(role is not None and role.main), lambda: self._is_main)
        self.finish(period)

    def _add_function(self, role: Role | None) -> None:
        words = _functions(self.form)
        stored = role.function if role is not None else ""
        name = QCoreApplication.translate("Editor", "Function")
        box = ChoiceBox(
            self.form,
            tuple((word, word) for word in words),
            self.typed("function", stored),
            name=f"{name}, {self.summary()}",
            chars=_FUNCTION_CHARS,
            parent=self.content,
        )
        box.setObjectName(f"function:{self.item_id}")
        caption = (
            QCoreApplication.translate("Editor", "Function (&P)") if self.bond.is_first else ""
        )
        self.boxes[""] = FieldBox(self.form, box, caption, self.content)
        self.boxes["function"] = self.boxes[""]
        self.parts["function"] = Part(stored, lambda: box.value)
        self.line.add(self.boxes[""], 3)
        self._box = box
        if box.edit is not None:
            box.edit.left.connect(self._say_form)

    # --- the form that the person holds it in ---------------------------------------------------

    def _say_form(self) -> None:
        """Proposes the function in the person's own form, where it is written in another."""
        is_own = self.owner_id == self.form.contact.id
        typed = self._box.value
        other = in_form(typed, self.form.grammatical_gender) if is_own else None
        if other is None:
            self.boxes[""].say("")
            return
        template = QCoreApplication.translate("Editor", "The form chosen above would be “%1”.")
        use = QCoreApplication.translate("Editor", "Use %1").replace("%1", verbatim(other))
        offer = Offer(use, lambda: self._use_form(other))
        self.boxes[""].say(template.replace("%1", other), (offer,))

    def _use_form(self, function: str) -> None:
        edit = self._box.edit
        assert edit is not None
        edit.replace(function)
        edit.setFocus()
        self._say_form()

    # --- what officials have besides ------------------------------------------------------------

    def _more_parts(self) -> dict[str, str]:
        translate = QCoreApplication.translate
        texts = {
            "riding": translate("Editor", "Riding"),
            "party": translate("Editor", "Party"),
            "portfolio": translate("Editor", "Portfolio"),
        }
        return (texts if self._is_official else {}) | super()._more_parts()

    def show_official(self) -> None:
        """Brings riding, party and portfolio into sight, the cursor in the first."""
        if not self._is_official:
            self._is_official = True
            self._rebuild_more()
        self.show_more("riding")

    def _rebuild_more(self) -> None:
        """Makes the fields below the line anew, with what was typed in them."""
        if self._more is None:
            return
        kept = {part: self._text_of(part) for part in super()._more_parts()}
        self._firsts |= kept
        for part in kept:
            del self.boxes[part], self._dates[part]
        self._more.hide()
        self._more.deleteLater()
        self._more = None

    def menu(self) -> QMenu:
        """The main function, what officials have, and the dates."""
        menu = super().menu()
        text = QCoreApplication.translate("Editor", "Riding, party, portfolio…")
        menu.addAction(text).triggered.connect(self.show_official)
        main = QAction(QCoreApplication.translate("Editor", "Main function"), menu)
        main.setCheckable(True)
        main.setChecked(self._is_main == flag(True))
        main.toggled.connect(self._on_main)
        menu.insertAction(menu.actions()[0], main)
        return menu

    def _on_main(self, is_on: bool) -> None:
        self._is_main = flag(is_on)


class AffiliationRow(BondRow):
    """A membership or another bond of two organisations, with its committee and function."""

    def __init__(
        self, form: Form, bond: Bond, affiliation: Affiliation | None, parent: QWidget | None = None
    ) -> None:
        period = affiliation.period if affiliation is not None else Period()
        super().__init__(form, "affiliations", bond, parent)
        self._add_kind(affiliation.kind if affiliation is not None else "member")
        for part in ("committee", "function"):
            stored = getattr(affiliation, part) if affiliation is not None else ""
            self._firsts[part] = self.typed(part, stored)
            self.parts[part] = Part(stored, partial(self._text_of, part))
        self._seats: dict[str, SeatField] = {}
        for part in SEATS:
            stored = getattr(affiliation, part) if affiliation is not None else ""
            self._firsts[part] = self.typed(part, stored)
            self.parts[part] = Part(stored, partial(self._seat_of, part))
        self.finish(period)
        if affiliation is not None and affiliation.wording:
            self.show_details(f"«\u00a0{affiliation.wording}\u00a0»")

    def _add_kind(self, stored: str) -> None:
        name = QCoreApplication.translate("Editor", "Bond")
        value = self.typed("kind", stored)
        box = ChoiceBox(
            self.form, wording.affiliation_kinds(), value, name=name, chars=_FUNCTION_CHARS
        )
        self.boxes[""] = FieldBox(self.form, box, name if self.bond.is_first else "", self.content)
        self.parts["kind"] = Part(stored, lambda: box.value)
        self.line.add(self.boxes[""], 3)

    def _more_parts(self) -> dict[str, str]:
        translate = QCoreApplication.translate
        texts = {
            "committee": translate("Editor", "Committee"),
            "function": translate("Editor", "Function"),
        }
        return texts | super()._more_parts()

    def _has_more(self) -> bool:
        return super()._has_more() or any(self._firsts[part] for part in SEATS)

    def _add_more(self, line: FlexLayout, holder: QWidget) -> None:
        translate = QCoreApplication.translate
        captions = {
            "representative": translate("Editor", "Representative"),
            "substitute": translate("Editor", "Substitute"),
        }
        line.add_break()
        for part, caption in captions.items():
            value = self._firsts[part]
            seat = SeatField(self.form, "person", value, caption=caption, parent=holder)
            seat.choose.setObjectName(f"{part}:{self.item_id}")
            self._seats[part] = seat
            line.add(seat, 1)

    def _seat_of(self, part: str) -> str:
        seat = self._seats.get(part)
        return seat.value if seat is not None else self._firsts[part]

    def menu(self) -> QMenu:
        """Committee, function, who sits there, dates: all that is out of sight."""
        menu = QMenu(self)
        text = QCoreApplication.translate("Editor", "Committee, representative and dates…")
        menu.addAction(text).triggered.connect(lambda: self.show_more("committee"))
        return menu


class _Who(QWidget):
    """Avatar and name of the other contact."""

    def __init__(self, reference: Reference, parent: QWidget) -> None:
        super().__init__(parent)
        look = avatar_look(
            reference.id,
            is_person=reference.kind == "person",
            name=reference.display_name,
            acronym=reference.acronym,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Avatar(look, _AVATAR_PX, self), 0, Qt.AlignmentFlag.AlignVCenter)
        name = PlainLabel(reference.display_name, self)
        name.setMinimumWidth(self.fontMetrics().averageCharWidth() * _NAME_CHARS)
        row.addWidget(name, 1)


def _functions(form: Form) -> tuple[str, ...]:
    """Those of the directory, else the usual ones, in the form of the person whose form it is."""
    gender = form.grammatical_gender
    words = form.means.choices.functions or wording.usual_functions()
    return tuple(dict.fromkeys(in_form(word, gender) or word for word in words))
