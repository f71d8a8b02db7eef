"""The contacts that an import touches, as they are so far, found again by what names them.

Later records see what earlier ones made: an organisation named three times is made once. Lives for
one transaction; writes nothing. Comparing is done on traits, read once for the whole directory;
whole contacts are loaded only for those who are meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from directory_app.domain.changes import Patch
from directory_app.domain.contact import AnyContact, Organisation
from directory_app.domain.draft import apply_changes
from directory_app.domain.fields import from_fields, to_fields
from directory_app.domain.folding import fold_compact
from directory_app.domain.matching.crowd import Key
from directory_app.domain.matching.traits import family_words, given_words
from directory_app.domain.matching.words import name_key
from directory_app.domain.withholding import ConfidentialValues
from directory_app.services.changing import birth_of, patch_of
from directory_app.services.collection import dismantle
from directory_app.services.matching.gathering import traits_of
from directory_app.services.matching.index import MatchIndex
from directory_app.services.matching.reading import read_index
from directory_app.storage import match_candidates
from directory_app.storage.gates import Session

__all__ = ["Key", "Workspace", "acronyms_of", "name_key", "names_of", "person_key"]

_MOST_WARMED = 3
"""More contacts of one name are loaded one by one, when they are meant."""


def person_key(given: str, family: str) -> str:
    """Both folded names, in whatever order."""
    return "".join(sorted((*given_words(given), *family_words(family))))


def names_of(contact: Organisation) -> Iterator[str]:
    """Comparable forms of every name that an organisation has or had."""
    yield name_key(contact.name)
    yield from (name_key(one.name) for one in contact.other_names)
    yield from (name_key(one.name) for one in contact.former_names)


def acronyms_of(contact: Organisation) -> tuple[str, ...]:
    """Comparable acronyms, the present one first, empty ones left out."""
    texts = (contact.acronym, *(one.acronym for one in contact.former_names))
    return tuple(filter(None, map(fold_compact, texts)))


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
        self._by_id: dict[str, AnyContact] = {}
        self._came: dict[Key, tuple[str, ...]] = {}
        self._uids: dict[str, set[str]] = defaultdict(set)

    @cached_property
    def index(self) -> MatchIndex:
        """The traits of everybody, as they are so far."""
        if not self._sees_stored:
            return MatchIndex()
        return read_index(self.connection, self.known)

    def warm(self, wanted: Iterable[Key]) -> None:
        """Read at once everybody whom these keys (acronym, name, person, id, uid, digest) may
        name: record by record, each would cost a dozen questions to the database. May be called
        for a part of the records at a time."""
        by_kind: dict[str, dict[str, None]] = defaultdict(dict)
        for kind, value in wanted:
            if value:
                by_kind[kind][value] = None
        if not self._sees_stored:
            return
        meant = [*by_kind.pop("id", ()), *self._warm_identities(by_kind)]
        for kind, values in by_kind.items():
            for value in values:
                meant += self.index.ids(kind, value)[:_MOST_WARMED]
        self._load(meant)

    def _warm_identities(self, by_kind: dict[str, dict[str, None]]) -> list[str]:
        """Who came before under these uids and digests."""
        meant: list[str] = []
        for kind, read in (
            ("uid", match_candidates.ids_of_uids),
            ("digest", match_candidates.ids_of_digests),
        ):
            asked = list(by_kind.pop(kind, ()))
            found = read(self.connection, asked)
            for value in asked:
                ids = self._came[kind, value] = found.get(value, ())
                meant += ids
                if kind == "uid" and ids:
                    self._uids[ids[0]].add(value)
        return meant

    def _load(self, ids: Collection[str]) -> None:
        missing = [one for one in dict.fromkeys(ids) if one not in self.now]
        missing = [one for one in missing if one not in self._by_id]
        self._by_id |= match_candidates.load_live(self.connection, missing)

    # --- finding --------------------------------------------------------------------------------

    def find(self, contact_id: str) -> AnyContact | None:
        """A live contact as it is so far, or None."""
        if not contact_id:
            return None
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

    def came_as(self, kind: str, value: str) -> list[AnyContact]:
        """The live contacts that came with this ``uid`` or ``digest``, the latest first."""
        if not value:
            return []
        if (kind, value) not in self._came and self._sees_stored:
            self._warm_identities({kind: {value: None}})
        found = map(self.find, self._came.get((kind, value), ()))
        return [one for one in found if one is not None]

    def is_named_otherwise(self, contact_id: str, uid: str) -> bool:
        """Whether this source calls the contact by another uid: a source that tells two apart
        knows better than any comparison."""
        return bool(uid) and uid not in self._uids.get(contact_id, {uid})

    def born_as(self, kind: str, value: str) -> list[AnyContact]:
        """Contacts of this import that bear an ``acronym`` or a ``name``."""
        return [self.now[one] for one in self.index.ids(kind, value) if one in self.born]

    # --- changing -------------------------------------------------------------------------------

    def learn(self, uid: str, contact_id: str) -> None:
        """Remember that this source names the contact by ``uid``."""
        if uid and contact_id:
            self._uids[contact_id].add(uid)
            self._came["uid", uid] = (contact_id,)

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
        self.index.add(traits_of(contact, self.known))
        return contact

    def patches(self) -> tuple[Patch, ...]:
        """What changes the contacts that were stored before."""
        changed = (patch_of(base, self.now[id_]) for id_, base in self.stored.items())
        return tuple(patch for patch in changed if patch.changes)

    def dismantle(self) -> None:
        """Empty it once nothing is asked of it any more."""
        dismantle(self.born, self.stored, self.now, self._by_id, self._came, self._uids)
        if "index" in vars(self):
            self.index.dismantle()

    def _keep(self, contact: AnyContact) -> None:
        self.stored[contact.id] = self.now[contact.id] = contact
