"""What the tests of forms share: a directory's contacts as a form sees and fills them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from directory_app.domain.changes import ChangeSet
from directory_app.domain.contact import AnyContact, Organisation, Person
from directory_app.services.directory import Directory

Typed = Mapping[tuple[str, str], str]
"""Path and item id → what was typed into one contact's form."""


@dataclass(frozen=True)
class FormDesk:
    """Reads contacts and saves forms of one directory."""

    directory: Directory

    def read(self, contact_id: str) -> AnyContact:
        """The contact with everything that is confidential."""
        return self.directory.contacts.reveal(contact_id, "essai").contact

    def person(self, contact_id: str) -> Person:
        """The same, known to be a person."""
        found = self.read(contact_id)
        assert isinstance(found, Person)
        return found

    def organisation(self, contact_id: str) -> Organisation:
        """The same, known to be an organisation."""
        found = self.read(contact_id)
        assert isinstance(found, Organisation)
        return found

    def fill(self, contact_id: str, typed: Typed, *shown: AnyContact) -> ChangeSet:
        """Save one contact's form."""
        edits = {(contact_id, path, item): text for (path, item), text in typed.items()}
        return self.directory.forms.save(edits, shown=shown)

    def create(self, kind: str, typed: Typed) -> str:
        """A contact made by a form; returns its id."""
        made = self.directory.forms.new_id()
        self.fill(made, {("kind", ""): kind} | dict(typed))
        return made
