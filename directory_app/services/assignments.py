"""``path=value`` → an edited snapshot: the fields of the contact JSON that a person may write.

Paths are dotted as in the JSON (``phones.0.extension``), ``+`` appends, an empty value clears and
``phones.0=`` removes the element once every other assignment is done. Raw texts are read by the
domain's values and kept as typed when they cannot be.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from directory_app.domain.contact import AnyContact, Coordinate, Item, Person
from directory_app.domain.errors import UserError
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.territory import find_region
from directory_app.domain.text import clean_block, clean_line

from .elements import ELEMENTS, appended

Assignment = tuple[str, str]

TEXTS = frozenset(
    {
        "given_name",
        "family_name",
        "title",
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
        "confidential",
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


@dataclass
class Assigner:
    """Applies assignments to one snapshot.

    ``resolve`` turns a REF into a contact id. Numbers count in the order of the JSON before the
    call (own coordinates first, then those of a role; inherited ones cannot be edited here), then
    what the call appends.
    """

    contact: AnyContact
    new_id: NewId
    resolve: Callable[[str], str]

    def apply(self, assignments: Sequence[Assignment]) -> AnyContact:
        """The edited snapshot. Raises UserError: ``field_unknown``, ``field_computed``,
        ``value_invalid``, ``index_unknown``."""
        order = {
            name: [item.id for item in self.listed(name)]
            for name in ELEMENTS
            if hasattr(self.contact, name)
        }
        removed: list[tuple[str, str]] = []
        for path, value in assignments:
            parts = path.split(".")
            if parts[0] in order:
                target = self._element(path, parts, order[parts[0]])
                if target is not None and len(parts) == 2 and not value.strip():
                    removed.append((parts[0], target.id))
                else:
                    self._assign_element(path, parts, value, target, order[parts[0]])
            else:
                self._assign_scalar(path, parts, value)
        for name, item_id in removed:
            kept = tuple(i for i in getattr(self.contact, name) if i.id != item_id)
            self._replace(**{name: kept})
        return self.contact

    def _replace(self, **values: Any) -> None:
        self.contact = dataclasses.replace(self.contact, **values)

    def listed(self, name: str) -> tuple[Item, ...]:
        """The elements of a collection in the order of the JSON."""
        items: tuple[Item, ...] = getattr(self.contact, name)
        if not isinstance(self.contact, Person):
            return items
        ranks = {role.id: n for n, role in enumerate(self.contact.roles)}
        return tuple(sorted(items, key=lambda item: _rank(item, ranks)))

    def _element(self, path: str, parts: Sequence[str], order: Sequence[str]) -> Item | None:
        if len(parts) < 2 or len(parts) > 3:
            raise UserError("field_unknown", field=path)
        if parts[1] == "+":
            return None
        if not parts[1].isdigit() or int(parts[1]) >= len(order):
            raise UserError("index_unknown", field=path, count=len(order))
        wanted = order[int(parts[1])]
        present: tuple[Item, ...] = getattr(self.contact, parts[0])
        return next(item for item in present if item.id == wanted)

    def _assign_element(
        self,
        path: str,
        parts: Sequence[str],
        value: str,
        target: Item | None,
        order: list[str],
    ) -> None:
        name = parts[0]
        items: tuple[Item, ...] = getattr(self.contact, name)
        if target is None:
            if len(parts) == 3:
                raise UserError("field_unknown", field=path)
            added = appended(self.contact, name, value, self.new_id, self.resolve)
            self._replace(**{name: (*items, *added)})
            order.extend(item.id for item in added)
            return
        part = parts[2] if len(parts) == 3 else ""
        changed = ELEMENTS[name].assign(target, part, value, path, self.resolve)
        self._replace(**{name: tuple(changed if i.id == target.id else i for i in items)})

    def _assign_scalar(self, path: str, parts: Sequence[str], value: str) -> None:
        name = parts[0]
        if name in COMPUTED:
            raise UserError("field_computed", field=path)
        if name in ("sectors", "territory") and hasattr(self.contact, name):
            self._assign_set(path, parts, value)
        elif len(parts) == 1 and name in TEXTS and hasattr(self.contact, name):
            clean = clean_block if name in BLOCKS else clean_line
            self._replace(**{name: clean(value)})
        elif path == "verified_on":
            self._replace(verified_on=parse_date(path, value))
        else:
            raise UserError("field_unknown", field=path)

    def _assign_set(self, path: str, parts: Sequence[str], value: str) -> None:
        name, present = parts[0], list(getattr(self.contact, parts[0]))
        text = clean_line(value)
        if name == "territory" and text and text.upper() != "QC":
            code = find_region(text)
            if code is None:
                raise UserError("value_invalid", field=path, value=value)
            text = code
        elif name == "territory":
            text = text.upper()
        if len(parts) == 1:
            present = [text] if text else []
        elif parts[1] == "+":
            present = [one for one in present if fold(one) != fold(text)] + [text]
        elif parts[1].isdigit() and int(parts[1]) < len(present):
            present[int(parts[1])] = text
        else:
            raise UserError("index_unknown", field=path, count=len(present))
        self._replace(**{name: tuple(sorted(filter(None, present)))})


def _rank(item: Item, ranks: dict[str, int]) -> int:
    role = item.role if isinstance(item, Coordinate) else None
    return -1 if role is None else ranks.get(role, -1)


def parse_date(path: str, value: str) -> PartialDate | None:
    """An ISO date, possibly partial; None for empty. Raises UserError ``value_invalid``."""
    try:
        return PartialDate.parse(value.strip()) if value.strip() else None
    except ValueError:
        raise UserError("value_invalid", field=path, value=value) from None
