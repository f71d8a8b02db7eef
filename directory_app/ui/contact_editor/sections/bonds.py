"""Who goes with whom: functions of a person, people of an organisation, its memberships.

Others are found by typing, or made on the spot in the same save. A long list shows its first
lines; the others come when they are asked for, or when the draft speaks of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from directory_app.domain.cards import Reference
from directory_app.domain.contact import Affiliation, Kind, Organisation, Person, Role
from directory_app.domain.summaries import SummaryRow
from directory_app.domain.typed_names import split_person_name
from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.contact_editor import wording
from directory_app.ui.contact_editor.bond_rows import AffiliationRow, Bond, BondRow, RoleRow
from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.item_row import MaskedRow
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.contact_picker import ContactPicker

from .section import Section

FIRST_ROWS = 12


@dataclass(frozen=True, slots=True)
class _Stored:
    """A bond that is stored: whose it is, with whom, and what it says."""

    owner_id: str
    reference: Reference
    item: Role | Affiliation


def created_fields(contact_id: str, kind: Kind, text: str) -> dict[FieldKey, str]:
    """The fields of a contact that is made of a typed name."""
    found: dict[FieldKey, str] = {(contact_id, "kind", ""): kind}
    if kind == "organisation":
        return found | {(contact_id, "name", ""): text}
    given, family = split_person_name(text)
    names = {"given_name": given, "family_name": family}
    return found | {(contact_id, path, ""): name for path, name in names.items() if name}


class BondsSection(Section):
    """One kind of bond. ``sought`` is the kind of contact that the picker looks for."""

    collection = "roles"
    sought: Kind = "organisation"

    def __init__(self, form: Form, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(form, heading, parent)
        self._waiting = list(self._stored())
        self._picker: ContactPicker | None = None
        self._others: TextButton | None = None
        drafted = {(owner, item) for owner, _, item in form.draft}
        is_drafted = any(
            (one.owner_id, one.item.id) in drafted for one in self._waiting[FIRST_ROWS:]
        )
        self._show_stored(len(self._waiting) if is_drafted else FIRST_ROWS)
        if form.is_withheld(self.collection):
            self.add_row(MaskedRow(form, wording.name_of(self.collection), self))
        for owner_id, item_id, other_id in list(self._drafted()):
            self._add_drafted(owner_id, item_id, other_id)
        self._link = self.add_link(self._add_text(), self.collection, self.pick)
        if self._waiting:
            self._add_others_link()

    # --- what each kind says -------------------------------------------------------------------

    def _stored(self) -> Iterator[_Stored]:
        raise NotImplementedError

    def _drafted(self) -> Iterator[tuple[str, str, str]]:
        """Owner, item and other contact of each bond that the draft adds."""
        owner = self.form.contact.id
        for item_id in self.form.new_items(owner, self.collection):
            yield owner, item_id, self.form.typed((owner, self.collection, item_id), "")

    def _bond(self, other: Reference, created: Mapping[FieldKey, str] | None) -> Bond:
        owner = self.form.contact.id
        item_id = self.form.next_item(owner, self.collection)
        return Bond(owner, item_id, other, other.id, not self.rows, created)

    def _add_text(self) -> str:
        return self.tr("+ Add a function")

    def _make_row(self, bond: Bond, item: Any) -> BondRow:
        return RoleRow(self.form, bond, item, self)

    # --- rows ----------------------------------------------------------------------------------

    @property
    def rows(self) -> list[BondRow]:
        """The lines, those removed among them."""
        return [part for part in self.parts if isinstance(part, BondRow)]

    def _add(self, bond: Bond, item: Role | Affiliation | None) -> BondRow:
        row = self._make_row(bond, item)
        row.vanished.connect(self.drop)
        self.parts.append(row)
        self.add_row(row, at=self._end())
        return row

    def _end(self) -> int | None:
        """Below the other lines, above picker and links."""
        return None if not self.rows[:-1] else self.column.indexOf(self.rows[-2]) + 1

    def _show_stored(self, count: int) -> None:
        shown, self._waiting = self._waiting[:count], self._waiting[count:]
        for one in shown:
            other = self.form.contact.id if one.reference.kind == "person" else one.reference.id
            bond = Bond(one.owner_id, one.item.id, one.reference, other, not self.rows)
            self._add(bond, one.item)

    def _add_drafted(self, owner_id: str, item_id: str, other_id: str) -> None:
        named = other_id if self.sought == "organisation" else owner_id
        created = {key: text for key, text in self.form.draft.items() if key[0] == named}
        created = {key: text for key, text in created.items() if key[1] in _NAMING}
        for key in created:
            self.form.typed(key, "")
        reference = self.form.reference(named) or _reference_of(named, self.sought, created)
        is_made = (named, "kind", "") in created
        bond = Bond(
            owner_id, item_id, reference, other_id, not self.rows, created if is_made else None
        )
        self._add(bond, None)

    def _add_others_link(self) -> None:
        text = self.tr("Show %n other(s)", "", len(self._waiting))
        self._others = TextButton(text, "link", self)
        self._others.setObjectName("others")
        self._others.clicked.connect(self.show_others)
        self.column.insertWidget(self._end_of_rows(), self._others, 0, Qt.AlignmentFlag.AlignLeft)

    def _end_of_rows(self) -> int:
        return self.column.indexOf(self.rows[-1]) + 1

    def show_others(self) -> None:
        """Shows the lines that were left out at first."""
        if self._others is None:
            return
        self._others.hide()
        self._others.deleteLater()
        self._others = None
        first = len(self.rows)
        self._show_stored(len(self._waiting))
        self.form.rows_changed.emit()
        self.rows[first].start()

    # --- adding --------------------------------------------------------------------------------

    def pick(self) -> None:
        """Opens the picker, the cursor in it."""
        if self._picker is None:
            self._picker = self._make_picker()
            last = self.column.count() - 1
            self.column.insertWidget(last, self._picker)
        self._picker.show()
        self.form.rows_changed.emit()
        self._picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_picker(self) -> ContactPicker:
        is_person = self.sought == "person"
        picker = ContactPicker(
            self.sought,
            self.form.means.lookup,
            self.form.look.theme,
            name=self.tr("Find a person") if is_person else self.tr("Find an organisation"),
            create_text=self.tr("Create “%1”"),
            parent=self,
        )
        picker.chosen.connect(self._on_chosen)
        picker.create_asked.connect(self._on_create)
        picker.given_up.connect(self._on_given_up)
        return picker

    def _on_given_up(self) -> None:
        if self._picker is not None:
            self._picker.hide()
        self._link.setFocus()

    def _on_chosen(self, row: SummaryRow) -> None:
        if row.id == self.form.contact.id:
            return
        self.attach(Reference(row.id, row.kind, row.display_name, row.acronym))

    def _on_create(self, text: str) -> None:
        contact_id = self.form.means.new_id()
        created = created_fields(contact_id, self.sought, text)
        self.attach(Reference(contact_id, self.sought, text), created)

    def attach(self, other: Reference, created: Mapping[FieldKey, str] | None = None) -> BondRow:
        """Adds a line for another contact, the cursor in what binds them."""
        self.show_others()
        self.form.know(other)
        row = self._add(self._bond(other, created), None)
        if self._picker is not None:
            self._picker.hide()
        self.form.rows_changed.emit()
        row.start()
        return row


_NAMING = frozenset({"kind", "name", "given_name", "family_name"})


def _reference_of(contact_id: str, kind: Kind, fields: Mapping[FieldKey, str]) -> Reference:
    names = (
        fields.get((contact_id, path, ""), "") for path in ("given_name", "family_name", "name")
    )
    return Reference(contact_id, kind, " ".join(name for name in names if name) or "?")


class RolesSection(BondsSection):
    """The functions of a person."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(form, QCoreApplication.translate("Editor", "Functions"), parent)

    def _stored(self) -> Iterator[_Stored]:
        contact = self.form.contact
        for role in contact.roles if isinstance(contact, Person) else ():
            reference = self.form.reference(role.organisation)
            if reference is not None:
                yield _Stored(contact.id, reference, role)


class PeopleSection(BondsSection):
    """The people of an organisation: functions that are on their cards, changed from here."""

    sought: Kind = "person"

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(form, QCoreApplication.translate("Editor", "People"), parent)

    def _add_text(self) -> str:
        return self.tr("+ Attach a person")

    def _stored(self) -> Iterator[_Stored]:
        for one in self.form.redacted.card.people:
            yield _Stored(one.person.id, one.person, one.role)

    def _drafted(self) -> Iterator[tuple[str, str, str]]:
        here = self.form.contact.id
        for (owner, path, item), text in self.form.draft.items():
            if path == "roles" and item.startswith("+") and text == here:
                yield owner, item, here
                self.form.new_items(owner, "roles")

    def _bond(self, other: Reference, created: Mapping[FieldKey, str] | None) -> Bond:
        item_id = self.form.next_item(other.id, "roles")
        return Bond(other.id, item_id, other, self.form.contact.id, not self.rows, created)


class AffiliationsSection(BondsSection):
    """What an organisation is a member or a partner of."""

    collection = "affiliations"

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        heading = QCoreApplication.translate("Editor", "Alliances and memberships")
        super().__init__(form, heading, parent)

    def _add_text(self) -> str:
        return self.tr("+ Add an alliance")

    def _stored(self) -> Iterator[_Stored]:
        contact = self.form.contact
        for one in contact.affiliations if isinstance(contact, Organisation) else ():
            reference = self.form.reference(one.organisation)
            if reference is not None:
                yield _Stored(contact.id, reference, one)

    def _make_row(self, bond: Bond, item: Any) -> BondRow:
        return AffiliationRow(self.form, bond, item, self)
