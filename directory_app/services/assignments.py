"""``path=value`` → an edited snapshot: the fields of the contact JSON that a person may write.

Paths are dotted as in the JSON (``phones.0.extension``), ``+`` appends, an empty value clears and
``phones.0=`` removes the element once every other assignment is done; so does emptying the part
that makes it what it is (``phones.0.number=``). Raw texts are read by the domain's values and kept
as typed when they cannot be. A custom field has a heading in place of a number:
``custom.Allergies=noix``, ``custom.Allergies+=`` adds a line, ``custom.Allergies=`` removes it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from directory_app.domain.contact import AnyContact, Coordinate, DatedNote, Item, Person
from directory_app.domain.errors import UserError
from directory_app.domain.fields import COORDINATES
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.text import clean_block, clean_line

from .elements import ELEMENTS, Resolve, appended, blank_address, flag
from .plain_lists import PLAIN_LISTS, Slots, index_of

Assignment = tuple[str, str]

GRAMMATICAL_GENDERS = ("feminine", "masculine", "neuter")
"""The forms in which a person's functions may be written (RFC 9554 §3.2)."""

TEXTS = frozenset(
    {
        "given_name",
        "family_name",
        "title",
        "pronouns",
        "name",
        "acronym",
        "category",
        "description",
        "note",
        "sort_as",
    }
)
BLOCKS = frozenset({"description", "note"})
COMPUTED = frozenset(
    {
        "id",
        "version",
        "kind",
        "display_name",
        "people",
        "lists",
        "region",
        "problems",
        "trashed",
        "source",
    }
)


def split_assignment(text: str) -> Assignment:
    """``phones.0=514…`` → (``phones.0``, ``514…``). Raises UserError ``assignment_invalid``."""
    path, sign, value = text.partition("=")
    if path.endswith("+") and sign:
        path = path[:-1].rstrip(".") + ".+"
    if not sign or not path:
        raise UserError("assignment_invalid", text=text)
    return path, value


class Assigner:
    """Applies assignments to one snapshot, once.

    ``resolve`` turns a REF into an organisation's id. Numbers count in the order of the JSON
    before the call (own coordinates first, then those of a role; inherited ones cannot be edited
    here), then what the call appends. ``author`` signs the dated notes that are appended.
    """

    def __init__(
        self, contact: AnyContact, new_id: NewId, resolve: Resolve, author: str = ""
    ) -> None:
        self._contact = contact
        self._author = author
        self._new_id = new_id
        self._resolve = resolve
        self._order = {n: self._listed(n) for n in ELEMENTS if hasattr(contact, n)}
        self._slots = {n: Slots(n, contact) for n in PLAIN_LISTS if hasattr(contact, n)}
        self._removed: list[tuple[str, str]] = []
        self._edited: set[tuple[str, str]] = set()

    def apply(self, assignments: Sequence[Assignment]) -> AnyContact:
        """The edited snapshot. Raises UserError: ``field_unknown``, ``field_computed``,
        ``value_invalid``, ``index_unknown``."""
        for path, value in assignments:
            parts = path.split(".")
            if parts[0] == "custom":
                self._assign_custom(path, value)
            elif parts[0] in self._order:
                self._assign_element(path, parts, value)
            elif parts[0] in self._slots:
                self._slots[parts[0]].assign(path, parts, value)
            else:
                self._assign_scalar(path, parts, value)
        return self.finished()

    def assign_item(self, collection: str, item_id: str, text: str, part: str = "") -> None:
        """Read one element, or one part of it, anew from ``text``; emptied, it goes at the end.

        Raises UserError: ``item_gone``, ``field_unknown``, ``value_invalid``.
        """
        if item_id not in self._order.get(collection, ()):
            raise UserError("item_gone")
        self._set(f"{collection}.{part}".rstrip("."), collection, item_id, part, text)

    def append(self, collection: str, text: str) -> tuple[str, ...]:
        """Ids of the elements that ``text`` adds to a collection, a blank address for none.

        Raises UserError: ``value_invalid``, or the reference's own.
        """
        if collection == "addresses" and not clean_block(text):
            added: tuple[Item, ...] = (blank_address(self._contact, self._new_id),)
        else:
            added = appended(self._contact, collection, text, self._new_id, self._resolve)
        return self._append(collection, added)

    def _append(self, collection: str, added: Sequence[Item]) -> tuple[str, ...]:
        if collection == "dated_notes":
            notes = (one for one in added if isinstance(one, DatedNote))
            added = [dataclasses.replace(one, author=self._author) for one in notes]
        self._replace(**{collection: (*self._items(collection), *added)})
        ids = tuple(item.id for item in added)
        self._order[collection].extend(ids)
        return ids

    def assign_scalar(self, name: str, value: str) -> None:
        """Set a text or the date of verification. Raises UserError: ``field_computed``,
        ``field_unknown``, ``value_invalid``."""
        self._assign_scalar(name, [name], value)

    def assign_list(self, name: str, lines: Sequence[str], shown: Sequence[Any] | None) -> None:
        """Set a list of plain values from its lines; ``shown`` are the values they started from,
        None for a list that is replaced whole. Raises UserError ``value_invalid``."""
        if shown is None:
            self._slots[name].replace_all(name, lines)
        else:
            self._slots[name].merge(name, shown, lines)

    def remove_emptied(self) -> None:
        """Take away what was emptied so far: what comes next no longer counts it."""
        for name, item_id in self._removed:
            self._remove(name, item_id)
        self._removed = []

    def finished(self) -> AnyContact:
        """The edited snapshot, without the elements of which the last part was taken away.

        Raises UserError ``heading_missing`` for a custom field that was given none."""
        self._replace(**{name: slots.values for name, slots in self._slots.items()})
        self._removed += [
            (name, item.id)
            for name in {name for name, _ in self._edited}
            for item in self._items(name)
            if (name, item.id) in self._edited and ELEMENTS[name].is_spent(item)
        ]
        self.remove_emptied()
        if not all(one.name for one in self._contact.custom):
            raise UserError("heading_missing", field="custom.name")
        return self._contact

    def _remove(self, name: str, item_id: str) -> None:
        """Take an element away, and with a role the coordinates that belong to it."""
        self._replace(**{name: tuple(i for i in self._items(name) if i.id != item_id)})
        if name == "roles":
            kept = {
                one: tuple(i for i in getattr(self._contact, one) if i.role != item_id)
                for one in COORDINATES
            }
            self._replace(**kept)

    def _replace(self, **values: Any) -> None:
        self._contact = dataclasses.replace(self._contact, **values)

    def _items(self, name: str) -> tuple[Item, ...]:
        items: tuple[Item, ...] = getattr(self._contact, name)
        return items

    def _listed(self, name: str) -> list[str]:
        """Ids of the elements of a collection in the order of the JSON."""
        roles = self._contact.roles if isinstance(self._contact, Person) else ()
        ranks = {role.id: n for n, role in enumerate(roles)}
        return [item.id for item in sorted(self._items(name), key=lambda i: _rank(i, ranks))]

    def _assign_element(self, path: str, parts: Sequence[str], value: str) -> None:
        if len(parts) not in (2, 3) or not all(parts):
            raise UserError("field_unknown", field=path)
        name, number, *rest = parts
        order = self._order[name]
        if number != "+":
            item_id = order[index_of(path, number, len(order))]
            self._set(path, name, item_id, "".join(rest), value)
        elif rest:
            raise UserError("field_unknown", field=path)
        else:
            self._append(name, appended(self._contact, name, value, self._new_id, self._resolve))

    def _assign_custom(self, path: str, value: str) -> None:
        """Set what stands under a heading, or add a line to it (``.+``); several of one heading
        become one, as they are one in the JSON."""
        heading = path.partition(".")[2]
        is_more, name = heading.endswith(".+"), clean_line(heading.removesuffix(".+"))
        if name in ("", "+"):
            raise UserError("field_unknown", field=path)
        same = [one for one in self._contact.custom if _key(one.name) == _key(name)]
        text = "\n".join(filter(None, (*(one.value for one in same if is_more), value)))
        if same:
            self._set(path, "custom", same[0].id, "", text)
            self._removed += [("custom", one.id) for one in same[1:]]
        elif clean_block(text):
            (item_id,) = self.append("custom", text)
            self._set(path, "custom", item_id, "name", name)

    def _set(self, path: str, name: str, item_id: str, part: str, value: str) -> None:
        element = ELEMENTS[name]
        if part in ("", element.essential) and not clean_block(value):
            self._removed.append((name, item_id))
            return
        items = self._items(name)
        target = next(item for item in items if item.id == item_id)
        changed = element.assign(target, part, value, path, self._resolve)
        others: dict[str, Any] = {}
        if part and part == element.unique and getattr(changed, part):
            others = {part: False}
        each = (changed if i is target else dataclasses.replace(i, **others) for i in items)
        self._replace(**{name: tuple(each)})
        self._edited.add((name, item_id))

    def _assign_scalar(self, path: str, parts: Sequence[str], value: str) -> None:
        name = parts[0]
        if name in COMPUTED:
            raise UserError("field_computed", field=path)
        if path in _READ and hasattr(self._contact, name):
            self._replace(**{name: _read(path, value)})
            return
        if len(parts) == 1 and name in TEXTS and hasattr(self._contact, name):
            clean = clean_block if name in BLOCKS else clean_line
            self._replace(**{name: clean(value)})
        elif path == "verified_on":
            self._replace(verified_on=parse_date(path, value))
        else:
            raise UserError("field_unknown", field=path)


def _key(heading: str) -> str:
    """What two equal headings share."""
    return fold(heading) or heading


def _rank(item: Item, ranks: dict[str, int]) -> int:
    role = item.role if isinstance(item, Coordinate) else None
    return -1 if role is None else ranks.get(role, -1)


def parse_date(path: str, value: str) -> PartialDate | None:
    """An ISO date, possibly partial; None for empty. Raises UserError ``value_invalid``."""
    try:
        return PartialDate.parse(value.strip()) if value.strip() else None
    except ValueError:
        raise UserError("value_invalid", field=path, value=value) from None


def _gender(value: str) -> str:
    """One of :data:`GRAMMATICAL_GENDERS`, or empty. Raises ValueError."""
    word = clean_line(value).casefold()
    if word and word not in GRAMMATICAL_GENDERS:
        raise ValueError(value)
    return word


_READ: Mapping[str, Callable[[str], object]] = {
    "confidential": flag,
    "grammatical_gender": _gender,
}
"""Values of the contact that are no free text."""


def _read(path: str, value: str) -> object:
    """Raises UserError ``value_invalid``."""
    try:
        return _READ[path](value)
    except ValueError:
        raise UserError("value_invalid", field=path, value=value) from None
