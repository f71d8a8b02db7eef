"""The problems of contacts with their fixes, and a fix applied as one undoable step.

What is withheld on screen is neither told nor changed. The rules are those of
:mod:`directory_app.domain.fixes`; the board of problems, the command line and whoever else lists
problems comes here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from directory_app.domain.address_fields import parts_of
from directory_app.domain.cards import Card
from directory_app.domain.changes import ChangeSet, Kind
from directory_app.domain.confidentiality import Purpose, Redacted, redact
from directory_app.domain.contact import AnyContact, kind_of
from directory_app.domain.contact import Kind as ContactKind
from directory_app.domain.errors import Cancelled, ReferenceProblem, Refused, UserError
from directory_app.domain.fixes.fix import ANOTHER, Fix, Replacement
from directory_app.domain.fixes.of_contact import FieldDoubt, stored_doubts
from directory_app.domain.identifiers import NewId
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import find_key, load_cards
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.search_queries import Scope, all_keys
from directory_app.storage.unit_of_work import Plan, Transaction
from directory_app.storage.whole_answers import whole_answer

from .assignments import Assigner
from .changing import Today, get_live, organisation_finder, patch_of
from .elements import ELEMENTS
from .steps import StepRunner

Choice = tuple[str, str, Fix]
"""A field, the text that stands there, and which fix of it is wanted."""

_CHUNK = 200
"""Cards read at once: few enough to be interrupted between."""


@dataclass(frozen=True, slots=True)
class ContactDoubts:
    """A contact and what is doubtful in it; ``name`` is how it is called."""

    contact_id: str
    kind: ContactKind
    name: str
    doubts: tuple[FieldDoubt, ...]


def _nobody() -> bool:
    return False


class ProblemFixService:
    """Reads on the reading thread, applies on the writing one."""

    def __init__(self, reading: ReadGate, steps: StepRunner, new_id: NewId, today: Today) -> None:
        self._reading = reading
        self._steps = steps
        self._new_id = new_id
        self._today = today

    # --- reading --------------------------------------------------------------------------------

    def of_contact(self, contact_id: str) -> ContactDoubts:
        """What is doubtful in one contact. Raises ReferenceProblem ``not_found``."""
        with self._reading.transaction() as connection:
            return self._told(self._redacted(connection, contact_id))

    def of_all(self, is_cancelled: Callable[[], bool] = _nobody) -> Iterator[ContactDoubts]:
        """Every live contact of which something is doubtful, in filing order; one read transaction
        a few cards, so that a long look holds nobody up. Raises Cancelled."""
        with self._reading.transaction() as connection:
            keys = whole_answer(connection, all_keys(Scope(self._today()), None))
        for start in range(0, len(keys), _CHUNK):
            if is_cancelled():
                raise Cancelled
            yield from self.of_keys(keys[start : start + _CHUNK])

    def of_keys(self, keys: Sequence[int]) -> tuple[ContactDoubts, ...]:
        """Those of a few contacts, by their keys, of which something is doubtful."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            cards = load_cards(connection, keys, self._today())
        told = (self._told(redact(card, Purpose.SCREEN, known)) for card in cards)
        return tuple(one for one in told if one.doubts)

    def _told(self, redacted: Redacted) -> ContactDoubts:
        contact = redacted.contact
        doubts = stored_doubts(redacted, self._today())
        return ContactDoubts(contact.id, kind_of(contact), contact.display_name, doubts)

    def _redacted(self, connection: Session, contact_id: str) -> Redacted:
        key = find_key(connection, contact_id)
        cards: list[Card] = []
        if key is not None:
            cards = load_cards(connection, [key], self._today())
        if not cards or cards[0].is_trashed:
            raise ReferenceProblem("not_found", contact_id, ())
        return redact(cards[0], Purpose.SCREEN, confidential_index.load_known(connection))

    # --- applying -------------------------------------------------------------------------------

    def apply(
        self, contact_id: str, field: str, text: str, fix: Fix, *, initiator: str = ""
    ) -> ChangeSet:
        """Put right what was found at ``field``, where ``text`` stood, by one of its fixes: one
        step, undone as one.

        Raises ReferenceProblem ``not_found``, Refused ``changed_since`` when the text there is
        another by now, is withheld, or calls for that fix no more.
        """

        def plan(transaction: Transaction) -> Plan:
            base = get_live(transaction, contact_id)
            patch = patch_of(base, self.fixed(transaction, base, ((field, text, fix),)))
            return Plan(Kind.EDIT, patches=(patch,) if patch.changes else ())

        return self._steps.run(plan, initiator)

    def fixed(
        self, transaction: Transaction, base: AnyContact, choices: Sequence[Choice]
    ) -> AnyContact:
        """A live contact with some of its fixes done, each as :meth:`apply` takes them: for a step
        that does more. Raises as :meth:`apply`."""
        doubts = stored_doubts(self._redacted(transaction.connection, base.id), self._today())
        finder = organisation_finder(transaction, base.id, self._today())
        assigner = Assigner(base, self._new_id, finder)
        for field, text, fix in choices:
            found = _find(doubts, field, text, fix)
            for one in fix.replacements:
                _assign(assigner, found, one)
        return assigner.finished()


def choose(doubts: Sequence[FieldDoubt], field: str, number: int) -> tuple[FieldDoubt, Fix]:
    """The fix of that number (from 0) among all those of a field.

    Raises UserError ``fix_unknown``."""
    fixes = [(one, fix) for one in doubts if one.field == field for fix in one.doubt.fixes]
    if not 0 <= number < len(fixes):
        raise UserError("fix_unknown", field=field)
    return fixes[number]


def _find(doubts: Sequence[FieldDoubt], field: str, text: str, fix: Fix) -> FieldDoubt:
    for one in doubts:
        if one.field == field and one.text == text and fix in one.doubt.fixes:
            return one
    raise Refused("changed_since")


def _assign(assigner: Assigner, found: FieldDoubt, one: Replacement) -> None:
    """One text of a fix, put where it belongs."""
    if one.path.startswith(ANOTHER):
        collection = one.path.removeprefix(ANOTHER)
        for item_id in assigner.append(collection, one.text):
            if one.label:
                assigner.assign_item(collection, item_id, one.label, "label")
        return
    collection, _, part = one.path.partition(".")
    if not found.item_id or collection not in ELEMENTS:
        assigner.assign_scalar(one.path, one.text)
    elif collection == "addresses":
        for name, text in parts_of(part, one.text).items():
            assigner.assign_item(collection, found.item_id, text, name)
    else:
        assigner.assign_item(
            collection, found.item_id, one.text, part or ELEMENTS[collection].typed
        )
