"""What a form changed of one contact → the edited snapshot, and the paths that it touched.

Owns the meaning of a form's keys: scalars, elements (``phones``), parts (``phones.extension``),
new elements (``+1``) and lists of lines. How a text is read is the business of
:mod:`.assignments`, :mod:`.elements` and :mod:`.plain_lists`; who wins, of the service.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from directory_app.domain.contact import AnyContact, Person, kind_of
from directory_app.domain.errors import Conflict, UserError
from directory_app.domain.fields import ADDRESS_PARTS, COLLECTIONS, COORDINATES
from directory_app.domain.text import clean_block

from .assignments import Assigner
from .elements import ELEMENTS
from .plain_lists import PLAIN_LISTS

Entries = Mapping[tuple[str, str], str]
"""Path and item id of one contact's fields → what was typed."""

KIND = "kind"
_SETS = frozenset({"sectors", "territory", "languages"})
"""Lists without an order: merged value by value."""


@contextmanager
def _about(path: str, item_id: str) -> Iterator[None]:
    """Whatever a field is refused for names that field."""
    try:
        yield
    except UserError as error:
        error.params = {**error.params, "field": path, "item": item_id}
        raise


def _is_new(item_id: str) -> bool:
    return item_id.startswith("+")


def _place(key: tuple[str, str]) -> tuple[str, int]:
    """Order of new elements: ``+2`` before ``+10``. Raises UserError ``field_unknown``."""
    collection, item_id = key
    number = item_id[1:]
    if not (number.isascii() and number.isdecimal() and len(number) <= 6):
        raise UserError("field_unknown", field=f"{collection} {item_id}")
    return collection, int(number)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """One contact's entries by what they are about; elements by collection and item id."""

    plain: dict[tuple[str, str], str] = field(default_factory=dict)
    wholes: dict[tuple[str, str], str] = field(default_factory=dict)
    new: dict[tuple[str, str], str] = field(default_factory=dict)
    parts: list[tuple[tuple[str, str], str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, entries: Entries, collections: Sequence[str]) -> _Sorted:
        found = cls()
        for (path, item_id), text in entries.items():
            collection, _, part = path.partition(".")
            key = (collection, item_id)
            if collection not in collections:
                found.plain[path, item_id] = text
            elif part:
                found.parts.append((key, part, text))
            else:
                (found.new if _is_new(item_id) else found.wholes)[key] = text
        return found

    def births(self) -> Iterator[tuple[tuple[str, str], str]]:
        """New elements that say something, in the form's order; an address may say it in parts."""
        said = {key: text for key, text in self.new.items() if clean_block(text)}
        for key, part, text in self.parts:
            is_place = key[0] == "addresses" and part in (*ADDRESS_PARTS, "taken_from")
            if is_place and _is_new(key[1]) and clean_block(text):
                said.setdefault(key, "")
        yield from sorted(said.items(), key=lambda entry: _place(entry[0]))


class FormFiller:
    """Applies one contact's entries to its snapshot, once.

    ``shown`` is the snapshot that the form was filled from, None when it was filled from nothing.
    One of version 0 is partial: only what it holds was shown.
    """

    def __init__(self, base: AnyContact, shown: AnyContact | None, assigner: Assigner) -> None:
        self._base = base
        self._shown = shown
        self._assigner = assigner
        self._removed: set[tuple[str, str]] = set()
        self._born: dict[tuple[str, str], tuple[str, ...]] = {}
        self.touched: set[str] = set()
        """Paths of the flat form whose stored value the entries replace or take away; with a role,
        the coordinates that belong to it."""

    def fill(self, entries: Entries) -> AnyContact:
        """The edited snapshot.

        Raises UserError with ``field`` and ``item``; ReferenceProblem; Conflict for an element
        that was shown and is gone.
        """
        found = _Sorted.of(entries, COLLECTIONS[kind_of(self._base)])
        for (path, item_id), text in found.plain.items():
            with _about(path, item_id):
                self._fill_plain(path, text)
        for key, text in found.wholes.items():
            self._fill_whole(key, text)
        self._assigner.remove_emptied()
        for (collection, item_id), text in found.births():
            with _about(collection, item_id):
                self._born[collection, item_id] = self._assigner.append(collection, text)
        for key, part, text in found.parts:
            self._fill_part(key, part, text)
        edited = self._assigner.finished()
        self.touched |= _left_with_roles(self._base, edited)
        return edited

    def _fill_plain(self, path: str, text: str) -> None:
        if path == KIND:
            if text != kind_of(self._base):
                raise UserError("field_computed")
        elif path in PLAIN_LISTS and hasattr(self._base, path):
            is_set = path in _SETS
            whole = self._shown if self._shown and self._shown.version else self._base
            shown = getattr(whole, path) if is_set else None
            self._assigner.assign_list(path, text.split("\n"), shown)
            self.touched |= set() if is_set else {path}
        else:
            self._assigner.assign_scalar(path, text)
            self.touched.add(path)

    def _fill_whole(self, key: tuple[str, str], text: str) -> None:
        if not clean_block(text):
            self._removed.add(key)
        if self._is_there(key):
            self._assign(key, ELEMENTS[key[0]].typed, text)

    def _fill_part(self, key: tuple[str, str], part: str, text: str) -> None:
        collection, item_id = key
        if not _is_new(item_id):
            if key not in self._removed and self._is_there(key):
                self._assign(key, part, text)
        elif clean_block(text):
            born = self._born.get(key, ())
            alone = part in (ELEMENTS[collection].unique, "extension")
            with _about(f"{collection}.{part}", item_id):
                for one in born[:1] if alone else born:
                    self._assigner.assign_item(collection, one, text, part)

    def _assign(self, key: tuple[str, str], part: str, text: str) -> None:
        collection, item_id = key
        with _about(f"{collection}.{part}" if part else collection, item_id):
            self._assigner.assign_item(collection, item_id, text, part)
        self.touched.add(f"{collection}/{item_id}")

    def _is_there(self, key: tuple[str, str]) -> bool:
        """Whether the stored contact has the element; what others took away may be taken away.

        Raises Conflict for an element that was shown, UserError ``item_gone`` for another.
        """
        collection, item_id = key
        if item_id in _ids(self._base, collection):
            return True
        if key in self._removed:
            return False
        if self._shown is not None and item_id in _ids(self._shown, collection):
            raise Conflict(self._base.id, (f"{collection}/{item_id}",))
        raise UserError("item_gone", field=collection, item=item_id)


def _ids(contact: AnyContact, collection: str) -> set[str]:
    return {item.id for item in getattr(contact, collection)}


def _left_with_roles(base: AnyContact, edited: AnyContact) -> set[str]:
    """Paths of the coordinates that belong to a role that was taken away."""
    gone = _ids(base, "roles") - _ids(edited, "roles") if isinstance(base, Person) else set()
    return {
        f"{name}/{item.id}"
        for name in COORDINATES
        for item in getattr(base, name)
        if item.role in gone
    }
