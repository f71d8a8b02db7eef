"""A contact while one record is taken into it: values set one after the other, built once.

Remembers which value of the record each change came from, so that a person can refuse that one.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from directory_app.domain.contact import AnyContact, Item


class ContactDraft:
    """``base``: the contact as it is so far. ``is_new``: it is made by this import.

    ``causes``: path of the flat form → number of the value that changed it.
    """

    def __init__(self, base: AnyContact, *, is_new: bool) -> None:
        self.base = base
        self.is_new = is_new
        self.causes: dict[str, int] = {}
        self._values: dict[str, Any] = {}

    @property
    def id(self) -> str:
        """The contact's id."""
        return self.base.id

    def get(self, name: str) -> Any:
        """A value as it is by now; empty where the kind has none such."""
        return self._values.get(name, getattr(self.base, name, ""))

    def set(self, name: str, value: Any, number: int | None = None, path: str = "") -> None:
        """Give a value, which came from the record's value of that ``number``."""
        self._values[name] = value
        if number is not None:
            self.causes[path or name] = number

    def items(self, collection: str) -> tuple[Any, ...]:
        """The elements of a collection by now."""
        return tuple(self.get(collection) or ())

    def add(self, collection: str, item: Item, number: int | None = None, **changes: Any) -> Any:
        """Put an element, with changes, at the end of its collection; returns it as it stands
        there."""
        present = self.items(collection)
        position = max((one.position for one in present), default=-1) + 1
        placed: Any = dataclasses.replace(item, position=position, **changes)
        self.set(collection, (*present, placed), number, f"{collection}/{placed.id}")
        return placed

    def replace(self, collection: str, item: Item, number: int | None = None) -> None:
        """Put an element in the place of the one of the same id."""
        changed = tuple(item if one.id == item.id else one for one in self.items(collection))
        self.set(collection, changed, number, f"{collection}/{item.id}")

    def include(self, name: str, member: str, number: int) -> bool:
        """Put a member into a set of words; whether it was not there yet."""
        present = self.items(name)
        if member in present:
            return False
        self.set(name, tuple(sorted((*present, member))), number, f"{name}/{member}")
        return True

    def build(self) -> AnyContact:
        """The contact with everything that was set."""
        return dataclasses.replace(self.base, **self._values) if self._values else self.base
