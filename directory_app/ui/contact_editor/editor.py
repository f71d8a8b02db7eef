"""The form in place of the card: everything that is known of a contact, to correct or complete.

Leaving keeps what was typed; saving hands the changed fields over and waits for nothing. The form
knows what differs from the snapshot that it shows; who writes it, and when, is not its business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from directory_app.domain.cards import Reference
from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import AnyContact, Person
from directory_app.domain.errors import Conflict, UserError
from directory_app.ui.announce import announce
from directory_app.ui.contact_card.drafts import REFERENCE, FieldKey
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import CAPTION, PAGE_WIDTH_PX, TITLE
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .coordinate_rows import CoordinateRow
from .fields import FieldBox
from .footer import EditorFooter
from .form import Form, FormMeans
from .messages import LineLabel
from .scalar_fields import TextField
from .sections.addresses import AddressesSection
from .sections.bonds import AffiliationsSection, BondsSection, PeopleSection, RolesSection
from .sections.filing import FilingSection
from .sections.identity import IdentitySection
from .sections.notes import NotesSection
from .sections.reach import ReachSection
from .sections.section import Section
from .tab_order import chain, tab_stops

_SIDE_PX = 24
_SLIM_SIDE_PX = 12
_SLIM_PX = 520
_GAP_PX = 16
_AROUND_FOCUS_PX = 60


class CardEditor(QWidget):
    """``save_asked``, ``left`` (Échap), ``discard_asked`` and ``reveal_asked`` tell what the user
    wants, ``refill_asked`` that the card as it is now shall fill the form. ``given`` are texts that
    nobody typed (the organisation whose person is being added): alone they are no draft."""

    save_asked = Signal()
    left = Signal()
    discard_asked = Signal()
    reveal_asked = Signal()
    refill_asked = Signal()

    def __init__(
        self,
        redacted: Redacted,
        draft: Mapping[FieldKey, str],
        means: FormMeans,
        *,
        references: Iterable[Reference] = (),
        given: Mapping[FieldKey, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = Form(redacted, dict(given or {}) | dict(draft), means, references, self)
        self.banner = Banner(means.look.theme, self)
        self.sections: list[Section] = []
        self._held: dict[FieldKey, str] = {}
        self.area = self._make_area()
        self.body = QWidget(self.area.viewport())
        self._make_sections()
        self._lay_out()
        self._held = self.form.untaken()
        self._given = self.edits() if given and not draft else None
        self._say_draft(has_draft=bool(draft))
        self._connect()
        self._fix_tab_order()

    # --- building ------------------------------------------------------------------------------

    def _make_sections(self) -> None:
        form, body = self.form, self.body  # parents first: moving a styled tree costs as much again
        self.identity = IdentitySection(form, body)
        self.reach = ReachSection(form, body)
        self.addresses = AddressesSection(form, body)
        self.filing = FilingSection(form, body)
        self.notes = NotesSection(form, body)
        self.bonds: BondsSection = (RolesSection if form.is_person else PeopleSection)(form, body)
        self.sections = [self.identity, self.reach, self.addresses, self.bonds]
        if not form.is_person:
            self.sections.append(AffiliationsSection(form, body))
        self.sections += [self.filing, self.notes]

    def _lay_out(self) -> None:
        body = self.body
        body.setMaximumWidth(PAGE_WIDTH_PX)
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(_SIDE_PX, 20, _SIDE_PX, 24)
        self._body.setSpacing(_GAP_PX)
        self._body.addWidget(self._make_head(body))
        for section in self.sections:
            self._body.addWidget(section)
        self._body.addStretch(1)
        self.area.setWidget(body)
        self.footer = EditorFooter(self.form.look.theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.footer)

    def _make_head(self, parent: QWidget) -> QWidget:
        head = QWidget(parent)
        line = FlexLayout(head, gap_px=16)
        title = PlainLabel(self.heading, head, scale=TITLE, is_bold=True)
        title.setMinimumWidth(title.fontMetrics().averageCharWidth() * 14)
        title.setObjectName("editorTitle")
        line.add(title, 1)
        self.draft_line = LineLabel("", head, scale=CAPTION, tone="muted")
        self.draft_line.setObjectName("draftLine")
        line.add(self.draft_line)
        return head

    def _make_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _connect(self) -> None:
        self.footer.save_asked.connect(self.save_asked)
        self.footer.discard_asked.connect(self.discard_asked)
        self.form.reveal_asked.connect(self.reveal_asked)
        self.form.rows_changed.connect(self._on_rows_changed)
        self.reach.address_asked.connect(self.addresses.add)
        self.addresses.counted.connect(self._on_addresses_counted)
        self._on_addresses_counted()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def _on_addresses_counted(self) -> None:
        self.reach.give_mnemonic("addresses", has_it=not self.addresses.rows)

    # --- what it is about ----------------------------------------------------------------------

    @property
    def contact_id(self) -> str:
        """The contact, whether it is stored or not yet."""
        return self.form.contact.id

    @property
    def is_new(self) -> bool:
        """Whether saving creates the contact."""
        return self.form.is_new

    @property
    def heading(self) -> str:
        """The title: « Modifier : RIMQ », « Nouvelle personne »."""
        contact = self.form.contact
        name = getattr(contact, "acronym", "") or contact.display_name
        return wording.heading_of(contact, name)

    @property
    def shown(self) -> tuple[AnyContact, ...]:
        """The snapshots that the form was filled from, by which a conflict is noticed. Of the
        people of an organisation, only the functions that are shown here."""
        if self.is_new:
            return ()
        card = self.form.redacted.card
        roles: dict[str, list[object]] = {}
        for one in card.people:
            roles.setdefault(one.person.id, []).append(one.role)
        people = tuple(Person(id=owner, roles=tuple(found)) for owner, found in roles.items())  # type: ignore[arg-type]
        return (card.contact, *card.employers, *people)

    # --- what was typed ------------------------------------------------------------------------

    def edits(self) -> dict[FieldKey, str]:
        """Every text that differs from what is stored; a new contact says its kind too."""
        found = {key: text for one in self.sections for key, text in one.edits().items()}
        found |= {key: text for key, text in self._held.items() if key not in found}
        kind = (self.contact_id, "kind", "")
        if self.is_new and found:
            found = {kind: "person" if self.form.is_person else "organisation"} | found
        return found

    def draft(self) -> dict[FieldKey, str]:
        """What is worth keeping when the form is left: the edits, and how the contacts that they
        name are called. Nothing for a form in which nobody typed."""
        edits = self.edits()
        if edits == self._given or set(edits) == {(self.contact_id, "kind", "")}:
            return {}
        return edits | self._named(edits)

    def _named(self, edits: Mapping[FieldKey, str]) -> dict[FieldKey, str]:
        found: dict[FieldKey, str] = {}
        for (owner, path, _), text in edits.items():
            for contact_id in (owner, text) if path in ("roles", "affiliations") else ():
                reference = self.form.reference(contact_id)
                if reference is not None:
                    key = (contact_id, REFERENCE, reference.kind)
                    found[key] = f"{reference.display_name}\n{reference.acronym}"
        return found

    def check(self) -> None:
        """Puts every text into its usual form, as leaving its field would."""
        for section in self.sections:
            section.check()

    def has_name(self) -> bool:
        """Whether the contact would have a name; says so below its field when not."""
        names = [part for part in self.identity.parts if isinstance(part, TextField)]
        if any(field.text for field in names):
            self.identity.name.say("")
            return True
        self.show_error(UserError("name_missing"))
        return False

    # --- what is said --------------------------------------------------------------------------

    def show_error(self, error: Exception) -> None:
        """Says why it could not be saved: below the field at fault when it is known, else above
        the form."""
        sentence = error_text(error, self.form.look.texts)
        box = self._box_of(error)
        if isinstance(error, Conflict):
            text = self.tr("See the card as it is now")
            self.banner.show_text(sentence, action=text, on_action=self.refill_asked.emit)
            return
        if box is None:
            self.banner.show_text(sentence)
            return
        box.say(sentence, tone="danger")
        announce(box.control, sentence)
        box.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _box_of(self, error: Exception) -> FieldBox | None:
        if not isinstance(error, UserError):
            return None
        if error.code == "name_missing" and error.params.get("owner") in (None, self.contact_id):
            return self.identity.name
        owner = str(error.params.get("owner", self.contact_id))
        key = (owner, str(error.params.get("field", "")), str(error.params.get("item", "")))
        found = (section.find_box(key) for section in self.sections)
        return next((box for box in found if box is not None), None)

    def say_kept(self, clock: str) -> None:
        """« Brouillon gardé à 14 h 02 », at the top right."""
        self.draft_line.setText(self.tr("Draft kept at %1").replace("%1", clock))

    def _say_draft(self, *, has_draft: bool) -> None:
        if has_draft:
            self.draft_line.setText(self.tr("Draft taken up again"))

    def note_changed(self, before: CardEditor) -> None:
        """Says below each field that was typed into what the card says now, when that changed
        since the form ``before`` was filled."""
        for section in self.sections:
            for part in section.parts:
                self._note_part(part, before)

    def _note_part(self, part: object, before: CardEditor) -> None:
        if not isinstance(part, CoordinateRow) or part.whole is None or not part.whole.is_changed:
            return
        stored = before.stored_of(part.key())
        if stored is not None and stored != part.whole.stored:
            text = self.tr("The card now says: %1").replace("%1", part.whole.stored)
            part.boxes[""].say(text)

    def stored_of(self, key: FieldKey) -> str | None:
        """What was stored in a coordinate when the form was filled, None when it was not there."""
        for section in self.sections:
            for part in section.parts:
                if isinstance(part, CoordinateRow) and part.key() == key and part.whole is not None:
                    return part.whole.stored
        return None

    # --- focus ---------------------------------------------------------------------------------

    def focus_on(self, item_id: str = "") -> None:
        """Puts the cursor into the field of a value, else into the first field."""
        for section in (self.reach, self.addresses):
            for part in section.parts:
                if isinstance(part, CoordinateRow) and item_id and part.item_id == item_id:
                    part.start()
                    return
        self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def focused_name(self) -> str:
        """The name of the field that has the cursor; empty when none has."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""

    def focus_named(self, name: str) -> None:
        """Puts the cursor into the field of that name, else into the first."""
        field = self.findChild(QWidget, name) if name else None
        (field or self.first_stop()).setFocus(Qt.FocusReason.OtherFocusReason)

    def first_stop(self) -> QWidget:
        """The first field: the name, or the given name."""
        return self.identity.first.edit

    def attach(self) -> None:
        """Opens the picker of another contact."""
        self.bonds.pick()

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.body.isAncestorOf(now):
            self.area.ensureWidgetVisible(now, 0, _AROUND_FOCUS_PX)

    def _on_rows_changed(self) -> None:
        self._fix_tab_order()
        QTimer.singleShot(0, self, self._follow_focus)

    def _follow_focus(self) -> None:
        self._on_focus_changed(None, QApplication.focusWidget())

    def _fix_tab_order(self) -> None:
        parts = (self.banner, self.body, self.footer)
        chain([stop for part in parts for stop in tab_stops(part)])

    # --- keys ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the form's while it has a normalised text to bring back."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._is_take_back(event):
            event.accept()
            return True
        return super().event(event)

    def _is_take_back(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Undo) and self.form.can_take_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Échap leaves; Ctrl+Z brings back what leaving a field changed."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.left.emit()
        elif self._is_take_back(event):
            self.form.take_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the margins shrink."""
        super().resizeEvent(event)
        side = _SLIM_SIDE_PX if self.width() < _SLIM_PX else _SIDE_PX
        margins = self._body.contentsMargins()
        if margins.left() != side:
            self._body.setContentsMargins(side, margins.top(), side, margins.bottom())
