"""Names in place of the identifiers of contacts that the history holds: « Pas la même que », whose
address an address follows, who sits where. A name that must not show is withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from directory_app.domain.confidentiality import ConfidentialValues, Reason
from directory_app.domain.fields import split_path
from directory_app.domain.logged_values import LoggedValue
from directory_app.storage.gates import Session
from directory_app.storage.log_pages import ContactName, contact_names
from directory_app.storage.operation_log import Entry

if TYPE_CHECKING:
    from .logged_steps import LoggedChange

_REFERRING: Final = frozenset({"organisation", "representative", "substitute", "taken_from"})
"""Parts of an element that name a contact."""

_DISTINCT: Final = "distinct"
_OWN: Final = frozenset({"taken_item"})
"""Parts that only say which element of the contact named beside them: told with it."""

_ROLE: Final = "role"
"""The part of a coordinate that says which function it belongs to: told as a mark."""


@dataclass(frozen=True, slots=True)
class ReferenceNames:
    """Tells the references of one page, whose ``names`` by id were read at once."""

    names: Mapping[str, ContactName]
    known: ConfidentialValues

    @classmethod
    def of(
        cls, connection: Session, entries: Iterable[Entry], known: ConfidentialValues
    ) -> ReferenceNames:
        """The names of all that these entries refer to."""
        wanted = frozenset(id_ for entry in entries for id_ in _ids_in(entry))
        return cls(contact_names(connection, wanted), known)

    def told(self, changes: Iterable[LoggedChange]) -> Iterator[LoggedChange]:
        """The changes with names; without those that say nothing to a person."""
        for one in changes:
            part = one.field.rpartition(".")[2]
            if part in _REFERRING or one.field == _DISTINCT:
                yield replace(one, old=self._named(one.old), new=self._named(one.new))
            elif part == _ROLE and "." in one.field:
                yield replace(one, old=_marked(one.old), new=_marked(one.new))
            elif part not in _OWN:
                yield one

    def _named(self, value: LoggedValue) -> LoggedValue:
        found = self.names.get(value.text or "")
        if found is None:
            return value
        if found.is_confidential or self.known.is_mentioned_in(found.name):
            return LoggedValue(None, Reason.CONFIDENTIAL)
        return LoggedValue(found.name)


def _marked(value: LoggedValue) -> LoggedValue:
    return replace(value, text="true") if value.text else value


def _ids_in(entry: Entry) -> Iterator[str]:
    head, tail = split_path(entry.change.path)
    if head == _DISTINCT:
        yield tail
    for value in (entry.change.before, entry.change.after):
        if isinstance(value, Mapping):
            yield from (str(value[name]) for name in _REFERRING if value.get(name))
