"""The contacts that an import touches, as they are so far, found again by what names them.

Later records see what earlier ones made: an organisation named three times is made once. Lives for
one transaction; writes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from directory_app.domain.changes import Patch
from directory_app.domain.contact import AnyContact, Organisation, Person
from directory_app.domain.draft import apply_changes
from directory_app.domain.fields import from_fields, to_fields
from directory_app.domain.folding import fold, fold_compact
from directory_app.domain.withholding import ConfidentialValues
from directory_app.services.changing import birth_of, patch_of
from directory_app.storage import match_candidates
from directory_app.storage.gates import Session

_ARTICLES = frozenset({"l", "la", "le", "les"})

Key = tuple[str, str]
"""What names a contact: (acronym, name, phone or person) and its comparable form."""


def name_key(name: str) -> str:
    """The folded name without its leading article."""
    words = fold(name).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def person_key(given: str, family: str) -> str:
    """Both folded names."""
    return f"{fold(given)}|{fold(family)}"


def names_of(contact: Organisation) -> Iterator[str]:
    """Comparable forms of every name that an organisation has or had."""
    yield name_key(contact.name)
    yield from (name_key(one.name) for one in contact.other_names)
    yield from (name_key(one.name) for one in contact.former_names)


def acronyms_of(contact: Organisation) -> tuple[str, ...]:
    """Comparable acronyms, the present one first, empty ones left out."""
    texts = (contact.acronym, *(one.acronym for one in contact.former_names))
    return tuple(filter(None, map(fold_compact, texts)))


def _keys(contact: AnyContact) -> Iterator[Key]:
    if isinstance(contact, Person):
        yield "person", person_key(contact.given_name, contact.family_name)
        return
    yield from (("acronym", one) for one in acronyms_of(contact))
    yield from (("name", one) for one in names_of(contact) if one)
    yield from (("phone", one.number.national_digits) for one in contact.phones)


class Workspace:
    """``known``: the confidential values of the directory. Snapshots by id:
    as stored (``stored``), as they will be (``now``), new ones (``born``)."""

    def __init__(
        self, connection: Session, known: ConfidentialValues, *, sees_stored: bool = True
    ) -> None:
        self.connection = connection
        self.known = known
        self.stored: dict[str, AnyContact] = {}
        self.now: dict[str, AnyContact] = {}
        self.born: dict[str, AnyContact] = {}
        self._sees_stored = sees_stored
        self._touched: dict[Key, dict[str, None]] = defaultdict(dict)
        self._keys: dict[Key, Sequence[int]] = {}
        self._read: dict[int, AnyContact | None] = {}
        self._by_id: dict[str, AnyContact] = {}

    def warm(self, wanted: Iterable[Key]) -> None:
        """Read at once everybody whom these keys may name: record by record, each would cost a
        dozen questions to the database."""
        found = {key for one in dict.fromkeys(wanted) for key in self._stored_keys(one)}
        self._load(found)

    # --- finding --------------------------------------------------------------------------------

    def find(self, contact_id: str) -> AnyContact | None:
        """A live contact as it is so far, or None."""
        if contact_id not in self.now:
            found = self._by_id.get(contact_id)
            found = found or match_candidates.find_live(self.connection, contact_id)
            if found is None:
                return None
            self._keep(found)
        return self.now[contact_id]

    def is_stored(self, contact_id: str) -> bool:
        """Whether it is a live contact that was there before."""
        return self.find(contact_id) is not None and contact_id not in self.born

    def organisations(self, what: str, value: str) -> list[Organisation]:
        """Organisations of that ``acronym``, ``name`` or ``phone`` (comparable form)."""
        found = self._gathered((what, value))
        return [one for one in found if isinstance(one, Organisation)]

    def people(self, given: str, family: str) -> list[Person]:
        """People of exactly these names, folded."""
        found = self._gathered(("person", person_key(given, family)))
        return [one for one in found if isinstance(one, Person)]

    def _stored_keys(self, wanted: Key) -> Sequence[int]:
        if not self._sees_stored or not wanted[1]:
            return ()
        if wanted not in self._keys:
            self._keys[wanted] = self._asked_keys(*wanted)
        return self._keys[wanted]

    def _asked_keys(self, what: str, value: str) -> Sequence[int]:
        connection = self.connection
        if what == "phone":
            return match_candidates.keys_of_phone(connection, value)
        if what == "person":
            return match_candidates.keys_named(connection, value.replace("|", " "), "person")
        if what == "name":
            return match_candidates.keys_named(connection, value, "organisation")
        present = match_candidates.keys_of_acronym(connection, value)
        return present or match_candidates.keys_named(connection, value, "organisation")

    def _load(self, keys: Collection[int]) -> None:
        missing = [key for key in keys if key not in self._read]
        self._read |= dict.fromkeys(missing)
        found = match_candidates.load_live(self.connection, missing)
        self._read |= found
        self._by_id |= {one.id: one for one in found.values()}

    def _gathered(self, wanted: Key) -> list[AnyContact]:
        """Those who bear the wanted key, as they are so far, in the order of their ids."""
        if not wanted[1]:
            return []
        keys = self._stored_keys(wanted)
        self._load(keys)
        stored = (one for one in map(self._read.get, keys) if one is not None)
        found = {one.id: self.now.get(one.id, one) for one in stored}
        found |= {one: self.now[one] for one in self._touched.get(wanted, ())}
        return [found[id_] for id_ in sorted(found) if wanted in set(_keys(found[id_]))]

    # --- changing -------------------------------------------------------------------------------

    def start(self, contact: AnyContact) -> None:
        """Take in a new contact, as it may be stored. Raises UserError ``name_missing``."""
        self.born[contact.id] = contact
        self.put(contact)

    def put(self, contact: AnyContact) -> AnyContact:
        """Keep a contact as it is now: a new address of one that has a confidential one is
        withheld until decided. Returns it."""
        if contact.id in self.born:
            contact = birth_of(contact)
            self.born[contact.id] = contact
        else:
            self.find(contact.id)
            base = self.stored[contact.id]
            fields = apply_changes(to_fields(base), patch_of(base, contact).changes)
            contact = from_fields(base.id, base.version, fields)
        self.now[contact.id] = contact
        self._index(contact)
        return contact

    def patches(self) -> tuple[Patch, ...]:
        """What changes the contacts that were stored before."""
        changed = (patch_of(base, self.now[id_]) for id_, base in self.stored.items())
        return tuple(patch for patch in changed if patch.changes)

    def _keep(self, contact: AnyContact) -> None:
        self.stored[contact.id] = self.now[contact.id] = contact

    def _index(self, contact: AnyContact) -> None:
        for key in _keys(contact):
            self._touched[key][contact.id] = None
