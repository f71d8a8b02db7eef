"""The form in place of the card: everything that is known of a contact, to correct or complete.

Leaving keeps what was typed; saving hands the changed fields over and waits for nothing. The form
knows what differs from the snapshot that it shows; who writes it, and when, is not its business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from directory_app.domain.cards import Reference
from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import AnyContact, Person
from directory_app.domain.errors import Conflict, UserError
from directory_app.domain.fields import COORDINATES
from directory_app.ui.announce import announce
from directory_app.ui.contact_card.drafts import BASE, REFERENCE, FieldKey
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
from .item_row import ItemRow
from .meanwhile import Meanwhile
from .messages import LineLabel
from .paste_strip import PasteStrip
from .scalar_fields import TextField
from .sections.addresses import AddressesSection
from .sections.bonds import AffiliationsSection, BondsSection, PeopleSection, RolesSection
from .sections.custom import CustomSection
from .sections.filing import FilingSection
from .sections.identity import IdentitySection
from .sections.notes import NotesSection
from .sections.reach import ReachSection
from .sections.section import Section
from .similar_strip import SimilarStrip
from .tab_order import chain, tab_stops

_SIDE_PX = 24
_SLIM_SIDE_PX = 12
_SLIM_PX = 520
_GAP_PX = 16
_AROUND_FOCUS_PX = 60
_NAMING = frozenset(
    {
        *("roles", "affiliations", "addresses.taken_from"),
        *("affiliations.representative", "affiliations.substitute"),
    }
)
"""Paths whose text is the id of another contact."""


class CardEditor(QWidget):
    """``save_asked``, ``left`` (Échap), ``discard_asked`` and ``reveal_asked`` tell what the user
    wants, ``refill_asked`` that the card as it is now shall fill the form. ``given`` are texts that
    nobody typed (the organisation whose person is being added): alone they are no draft.
    ``is_being_saved``: it closes, or says why not, in a moment."""

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
        self.is_being_saved = False
        self.form = Form(redacted, dict(given or {}) | dict(draft), means, references, self)
        self.banner = Banner(means.look.theme, self)
        self.similar = SimilarStrip(means.look.theme, self)
        self.paste_strip = PasteStrip(means.look.theme, self)
        self.sections: list[Section] = []
        self.area = self._make_area()
        self.body = QWidget(self.area.viewport())
        self._make_sections()
        self._lay_out()
        self._meanwhile = Meanwhile(self.form, self.banner, self._find_box)
        self._given = self.edits() if given and not draft else None
        self._say_draft(has_draft=bool(draft))
        self._meanwhile.tell(self.edits())
        self._connect()
        self._fix_tab_order()

    @property
    def is_secret(self) -> bool:
        """Whether one of the contact's own texts is shown by a grant; rows answer for theirs."""
        heads = {path.partition(".")[0] for path in self.form.redacted.granted}
        return not heads <= {*COORDINATES}

    # --- building ------------------------------------------------------------------------------

    def _make_sections(self) -> None:
        form, body = self.form, self.body  # parents first: moving a styled tree costs as much again
        self.identity = IdentitySection(form, body)
        self.reach = ReachSection(form, body)
        self.addresses = AddressesSection(form, body)
        self.filing = FilingSection(form, body)
        self.notes = NotesSection(form, body)
        self.custom = CustomSection(form, body)
        self.bonds: BondsSection = (RolesSection if form.is_person else PeopleSection)(form, body)
        self.sections = [self.identity, self.reach, self.addresses, self.bonds]
        if not form.is_person:
            self.sections.append(AffiliationsSection(form, body))
        self.sections += [self.filing, self.notes, self.custom]

    def _lay_out(self) -> None:
        body = self.body
        body.setMaximumWidth(PAGE_WIDTH_PX)
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(_SIDE_PX, _SIDE_PX, _SIDE_PX, 24)
        self._body.setSpacing(_GAP_PX)
        self._body.addWidget(self._make_head(body))
        for section in self.sections:
            self._body.addWidget(section)
        self._body.addStretch(1)
        self.area.setWidget(body)
        self.footer = EditorFooter(self.form.look.theme, self)
        self.footer.follow(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self.similar)
        layout.addWidget(self.paste_strip)
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
        self.reach.address_given.connect(self.addresses.take)
        self.addresses.counted.connect(self._on_addresses_counted)
        self._on_addresses_counted()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

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
        people of an organisation, only what is shown here: functions, and what goes with them."""
        if self.is_new:
            return ()
        card = self.form.redacted.card
        people: dict[str, Person] = {}
        for one in card.people:
            before = people.get(one.person.id, Person(id=one.person.id))
            people[one.person.id] = replace(
                before,
                roles=(*before.roles, one.role),
                phones=(*before.phones, *one.phones),
                emails=(*before.emails, *one.emails),
            )
        return (card.contact, *card.employers, *people.values())

    # --- what was typed ------------------------------------------------------------------------

    def edits(self) -> dict[FieldKey, str]:
        """Every text that differs from what is stored; a new contact says its kind too."""
        found = {key: text for one in self.sections for key, text in one.edits().items()}
        found = self._meanwhile.masked | found
        kind = (self.contact_id, "kind", "")
        if self.is_new and found:
            found = {kind: "person" if self.form.is_person else "organisation"} | found
        return found

    def draft(self) -> dict[FieldKey, str]:
        """What is worth keeping when the form is left: the edits, what the fields said before, and
        how the contacts that they name are called. Nothing for a form in which nobody typed."""
        edits = self._meanwhile.lost | self.edits()
        if edits == self._given or set(edits) == {(self.contact_id, "kind", "")}:
            return {}
        return edits | self._bases(edits) | self._named(edits)

    def _bases(self, edits: Mapping[FieldKey, str]) -> dict[FieldKey, str]:
        found = {key: self.form.base_of(key) for key in edits if not key[2].startswith("+")}
        return {
            (owner, BASE + path, item): base
            for (owner, path, item), base in found.items()
            if base is not None and not self.is_new
        }

    def _named(self, edits: Mapping[FieldKey, str]) -> dict[FieldKey, str]:
        named = [self.form.itself] if edits and not self.is_new else []
        for (owner, path, _), text in edits.items():
            pair = (owner, text) if path in _NAMING else ()
            named += [one for one in map(self.form.reference, pair) if one is not None]
        found: dict[FieldKey, str] = {
            (one.id, REFERENCE, one.kind): f"{one.display_name}\n{one.acronym}" for one in named
        }
        if self.form.contact.confidential:  # the menu of the drafts does not name it
            itself = self.form.itself
            found |= {(itself.id, REFERENCE, itself.kind): "\n"} if named else {}
        return found

    def is_ready(self) -> bool:
        """Whether it can be saved: puts every text into its usual form, as leaving its field
        would, and says below a field, or above the form, what is missing."""
        for section in self.sections:
            section.check()
        if not self._has_name() or self._has_begun_line():
            return False
        if self._meanwhile.masked:
            self._meanwhile.ask_for_masked()
            return False
        return True

    def _has_begun_line(self) -> bool:
        rows = (part for one in self.sections for part in one.parts if isinstance(part, ItemRow))
        begun = next((row for row in rows if row.is_begun), None)
        box = begun.box_of("") if begun is not None else None
        if box is not None:
            self._say_fault(box, self.tr("Fill this in, or remove the line."))
        return box is not None

    def _has_name(self) -> bool:
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
        else:
            self._say_fault(box, sentence)

    def _say_fault(self, box: FieldBox, sentence: str) -> None:
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
        return self._find_box(key)

    def _find_box(self, key: FieldKey) -> FieldBox | None:
        found = (section.find_box(key) for section in self.sections)
        return next((box for box in found if box is not None), None)

    def tell_unplaced(self, texts: Sequence[str]) -> None:
        """Says which pieces of a pasted block have no field, or one that says something else."""
        text = self.tr("Not placed, there is something else or no field: %1")
        self.banner.show_text(text.replace("%1", " · ".join(texts)))

    def say_kept(self, clock: str) -> None:
        """« Brouillon gardé à 14 h 02 », at the top right."""
        self.draft_line.setText(self.tr("Draft kept at %1").replace("%1", clock))

    def _say_draft(self, *, has_draft: bool) -> None:
        if has_draft:
            self.draft_line.setText(self.tr("Draft taken up again"))

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
        parts = (self.banner, self.similar, self.paste_strip, self.body, self.footer)
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
