"""What the rows of one form share: what it shows, the draft over it, and what may be taken back.

Knows no widget but the fields whose text it normalised. Nothing here is written anywhere: saving
is the business of whoever asks for :meth:`edits` of the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from directory_app.domain.cards import Reference
from directory_app.domain.contact import AnyContact, Person
from directory_app.domain.contact import Kind as ContactKind
from directory_app.domain.fixes.fix import NO_CONTEXT, Doubt, Fix, FixContext, Replacement
from directory_app.domain.fixes.reading import doubts_of
from directory_app.services.forms import FormService
from directory_app.ui.contact_card.drafts import BASE, REFERENCE, FieldKey

from .choices import FormChoices, Lookup

if TYPE_CHECKING:
    from directory_app.domain.confidentiality import Redacted
    from directory_app.domain.problems import Problem
    from directory_app.ui.context import Look

_REVIVED = frozenset(
    {
        *("phones", "emails", "websites", "other_names", "former_names", "published_counts"),
        *("custom", "dated_notes"),
    }
)
"""Collections of which one text makes an element."""


@dataclass(frozen=True, slots=True)
class FormMeans:
    """What a form is handed beside its contact. ``today`` is an ISO date."""

    look: Look
    choices: FormChoices
    lookup: Lookup
    new_id: Callable[[], str]
    today: Callable[[], str]

    @staticmethod
    def check(kind: ContactKind, path: str, text: str) -> tuple[Problem, ...]:
        """What saving would refuse or doubt in the text of a field."""
        return FormService.check(kind, path, text)


@dataclass(frozen=True, slots=True)
class Normalisation:
    """A text that was put into its usual form when its field was left, and how to go back."""

    edit: QLineEdit
    applied: str
    restore: Callable[[], None]

    @property
    def is_current(self) -> bool:
        """Whether nothing was typed over it since."""
        return self.edit.text() == self.applied


class ScalarField(Protocol):
    """A field of one of the contact's own texts."""

    @property
    def text(self) -> str:
        """What it says."""

    def put(self, text: str) -> None:
        """Puts another text in."""


class Form(QObject):
    """One form. ``rows_changed``: rows came or went, so the way of Tab is another;
    ``reveal_asked``: the confidential values are wanted on screen; ``edited``: something was typed;
    ``pasted``: a field, what it said before, and what was pasted into it.
    ``around`` tells what is known around a text beside itself, ``adder`` makes a line of what a fix
    adds and hands back what takes it away, ``scalars`` are the fields of the contact's own texts,
    ``grammatical_gender`` is the form of a person's functions, as it is chosen now."""

    rows_changed = Signal()
    reveal_asked = Signal()
    edited = Signal()
    pasted = Signal(object, str, str)

    def __init__(
        self,
        redacted: Redacted,
        draft: Mapping[FieldKey, str],
        means: FormMeans,
        references: Iterable[Reference] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.redacted = redacted
        self.means = means
        self.draft = self._revived({key: one for key, one in draft.items() if _is_field(key)})
        self.stored: dict[FieldKey, str] = {}
        self.around: Callable[[str], FixContext] = lambda _: NO_CONTEXT
        self.adder: Callable[[Replacement], Callable[[], None]] | None = None
        self.scalars: dict[str, ScalarField] = {}
        self._bases = {
            (owner, path.removeprefix(BASE), item): text
            for (owner, path, item), text in draft.items()
            if path.startswith(BASE)
        }
        self.grammatical_gender = getattr(redacted.contact, "grammatical_gender", "")
        self._taken: set[FieldKey] = {(redacted.contact.id, "kind", "")}
        self._last: dict[tuple[str, str], int] = {}
        self._steps: list[Normalisation] = []
        self._references = {
            **{one.id: one for one in references},
            **_kept_references(draft),
            **redacted.card.references,
        }

    @property
    def look(self) -> Look:
        """Theme and sentences."""
        return self.means.look

    @property
    def contact(self) -> AnyContact:
        """The contact as the form shows it, without what is withheld."""
        return self.redacted.contact

    @property
    def itself(self) -> Reference:
        """How the contact is called elsewhere."""
        contact = self.contact
        kind: ContactKind = "person" if self.is_person else "organisation"
        acronym = getattr(contact, "acronym", "")
        return Reference(contact.id, kind, contact.display_name, acronym)

    @property
    def is_person(self) -> bool:
        """Whether it is the form of a person."""
        return isinstance(self.contact, Person)

    @property
    def is_new(self) -> bool:
        """Whether the contact is not stored yet."""
        return self.contact.version == 0

    # --- the draft -----------------------------------------------------------------------------

    def _revived(self, draft: dict[FieldKey, str]) -> dict[FieldKey, str]:
        """The draft, with an element that somebody took away meanwhile as a new one: what was
        typed of it is not lost."""
        contact, names = self.contact, dict[tuple[str, str], str]()
        for (owner, path, item), text in draft.items():
            is_own = owner == contact.id and path in _REVIVED and not self.is_withheld(path)
            if is_own and text and not item.startswith("+") and not _has(contact, path, item):
                names[path, item] = self._free_item(draft, path, len(names))
        return {
            (owner, path, names.get((path.partition(".")[0], item), item)): text
            for (owner, path, item), text in draft.items()
        }

    @staticmethod
    def _free_item(draft: Mapping[FieldKey, str], collection: str, offset: int) -> str:
        numbers = [
            int(item[1:])
            for _, path, item in draft
            if item.startswith("+") and path.partition(".")[0] == collection
        ]
        return f"+{max(numbers, default=0) + 1 + offset}"

    def typed(self, key: FieldKey, stored: str) -> str:
        """What the field of ``key`` shows at first: the draft's text, else what is stored."""
        self.stored[key] = stored
        drafted = self.drafted(key)
        return stored if drafted is None else drafted

    def drafted(self, key: FieldKey) -> str | None:
        """The draft's text for a field, None when it has none."""
        self._taken.add(key)
        return self.draft.get(key)

    def base_of(self, key: FieldKey) -> str | None:
        """What the field said when its text was first typed over it; None for a new element."""
        return self._bases.get(key, self.stored.get(key))

    def rebase(self, key: FieldKey) -> None:
        """The field has taken in what somebody else changed meanwhile."""
        self._bases[key] = self.stored[key]

    def is_stale(self, key: FieldKey) -> bool:
        """Whether somebody else changed what a field says since its text was typed over it."""
        stored = self.stored.get(key)
        return stored is not None and self.base_of(key) != stored

    def new_items(self, owner_id: str, collection: str) -> list[str]:
        """The elements (« +1 »…) that the draft adds to a collection, in order."""
        found = {
            item
            for owner, path, item in self.draft
            if owner == owner_id and path.partition(".")[0] == collection and item.startswith("+")
        }
        ordered = sorted(found, key=lambda item: int(item[1:]))
        if ordered:
            self._last[owner_id, collection] = int(ordered[-1][1:])
        return ordered

    def next_item(self, owner_id: str, collection: str) -> str:
        """A name (« +3 ») for one more element."""
        number = self._last.get((owner_id, collection), 0) + 1
        self._last[owner_id, collection] = number
        return f"+{number}"

    def untaken(self) -> dict[FieldKey, str]:
        """Texts of the draft that no field shows: what they are about is withheld or gone."""
        return {key: text for key, text in self.draft.items() if key not in self._taken}

    # --- what surrounds ------------------------------------------------------------------------

    def is_withheld(self, path: str) -> bool:
        """Whether a text of the contact's own, or a part of it, is withheld."""
        return any(one == path or one.startswith(f"{path}.") for one in self.redacted.withheld)

    def reference(self, contact_id: str) -> Reference | None:
        """How another contact is called, None when nobody said."""
        return self._references.get(contact_id)

    def know(self, reference: Reference) -> None:
        """Remembers how a contact is called."""
        self._references[reference.id] = reference

    # --- doubts --------------------------------------------------------------------------------

    def doubts(
        self, path: str, text: str, parts: Mapping[str, str] | None = None
    ) -> tuple[Doubt, ...]:
        """What is doubtful in the text of a field, given the other texts of the same element."""
        kind: ContactKind = "person" if self.is_person else "organisation"
        context = replace(self.around(text), parts=dict(parts or {}))
        return doubts_of(kind, path, text, context)

    def scalar_texts(self) -> dict[str, str]:
        """What the fields of the contact's own texts say."""
        return {path: field.text for path, field in self.scalars.items()}

    def add_all(self, fix: Fix) -> Callable[[], None]:
        """Makes the lines that a fix adds; hands back what takes them away."""
        adder = self.adder
        added = [adder(one) for one in fix.replacements if one.path.startswith("+") and adder]

        def take_away() -> None:
            for undo in reversed(added):
                undo()

        return take_away

    # --- taking back ---------------------------------------------------------------------------

    def normalised(self, step: Normalisation) -> None:
        """A field was put into its usual form: Ctrl+Z brings the typed one back."""
        self._steps.append(step)

    def as_one(self, edit: QLineEdit, act: Callable[[], None], restore: Callable[[], None]) -> None:
        """Does something to the form that one Ctrl+Z in ``edit`` takes back, with whatever usual
        forms it brings about."""
        before = len(self._steps)
        act()
        del self._steps[before:]
        self._steps.append(Normalisation(edit, edit.text(), restore))

    def can_take_back(self, edit: QLineEdit | None = None) -> bool:
        """Whether Ctrl+Z is about a normalisation (of ``edit`` when given)."""
        while self._steps and not self._steps[-1].is_current:
            self._steps.pop()
        return bool(self._steps) and edit in (None, self._steps[-1].edit)

    def take_back(self) -> None:
        """Brings the last typed form back, and the focus to its field."""
        if self.can_take_back():
            step = self._steps.pop()
            step.restore()
            step.edit.setFocus()


def _has(contact: AnyContact, collection: str, item_id: str) -> bool:
    return any(one.id == item_id for one in getattr(contact, collection, ()))


def _is_field(key: FieldKey) -> bool:
    return key[1] != REFERENCE and not key[1].startswith(BASE)


def _kept_references(draft: Mapping[FieldKey, str]) -> dict[str, Reference]:
    found = {}
    for (contact_id, path, kind), text in draft.items():
        if path == REFERENCE:
            name, _, acronym = text.partition("\n")
            is_person = kind == "person"
            found[contact_id] = Reference(
                contact_id, "person" if is_person else "organisation", name, acronym
            )
    return found
