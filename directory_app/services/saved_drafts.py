"""Drafts of forms that were saved: a program that dies between the commit and the erasing of a
draft leaves one of which every word is stored. Offered again, it would be asked about as if
somebody else had written it meanwhile.

What a form means is :mod:`.form_filling`'s; here what it would store is compared with what is.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from directory_app.domain.changes import Fields, Json, State
from directory_app.domain.contact import AnyContact
from directory_app.domain.errors import BottinError
from directory_app.domain.fields import split_path, to_fields
from directory_app.domain.identifiers import NewId
from directory_app.storage.contact_repository import keys_of, load_records
from directory_app.storage.unit_of_work import Transaction

from .assignments import Assigner
from .changing import birth_of, organisation_finder
from .drafts import BASE, REFERENCE, Draft
from .form_filling import KIND, FormFiller

_OWN_TO_A_FORM = frozenset({"role", "position"})
"""Parts of an element that name or count others: of no words, and other ones each time."""


def is_saved(transaction: Transaction, draft: Draft, new_id: NewId, today: datetime.date) -> bool:
    """Whether the contacts of the draft are there, live or in the trash, and nothing that was
    typed, of whichever contact, would be lost with the draft."""
    typed = _typed(draft)
    keys = keys_of(transaction.connection, typed)
    stored = {
        record.id: record.snapshot()
        for record in load_records(transaction.connection, keys.values()).values()
        if record.state is not State.WITHDRAWN
    }
    if stored.keys() != typed.keys():
        return False
    filled = _Filled(transaction, new_id, today)
    try:
        return all(filled.is_all_in(stored[owner], texts) for owner, texts in typed.items())
    except BottinError:  # what could not be stored is not
        return False


def _typed(draft: Draft) -> dict[str, dict[tuple[str, str], str]]:
    """Owner → what was typed of it, without what a draft remembers besides."""
    found: dict[str, dict[tuple[str, str], str]] = {}
    for (owner, path, item_id), text in draft.items():
        if path != REFERENCE and not path.startswith(BASE):
            found.setdefault(owner, {})[path, item_id] = text
    return found


class _Filled:
    """Fills what was typed once more, to see whether it says anything new."""

    def __init__(self, transaction: Transaction, new_id: NewId, today: datetime.date) -> None:
        self._transaction = transaction
        self._new_id = new_id
        self._today = today

    def is_all_in(self, stored: AnyContact, texts: Mapping[tuple[str, str], str]) -> bool:
        """Whether the stored contact says all that these texts would make it say."""
        is_new = (KIND, "") in texts
        base = type(stored)(id=stored.id) if is_new else stored
        find = organisation_finder(self._transaction, stored.id, self._today)
        assigner = Assigner(base, self._new_id, find, self._transaction.author)
        edited = FormFiller(base, None, assigner).fill(texts)
        said, there = to_fields(birth_of(edited) if is_new else edited), to_fields(stored)
        if not is_new and there.keys() - said.keys():
            return False
        return all(_stands(path, value, there) for path, value in said.items())


def _stands(path: str, value: Json, there: Fields) -> bool:
    """Whether the value stands there: an element under whichever number."""
    head, tail = split_path(path)
    if not tail or not isinstance(value, Mapping):
        return there.get(path) == value
    wanted = {name: one for name, one in value.items() if name not in _OWN_TO_A_FORM}
    return any(wanted.items() <= one.items() for one in _elements(head, there)) if wanted else True


def _elements(head: str, there: Fields) -> Iterator[Mapping[str, Json]]:
    for path, value in there.items():
        if split_path(path)[0] == head and isinstance(value, Mapping):
            yield value
