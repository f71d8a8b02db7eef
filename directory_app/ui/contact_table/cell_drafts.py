"""Texts that were refused in cells, kept among the drafts of the forms: the form of the contact
offers them, also after a crash."""

from __future__ import annotations

from directory_app.domain.contact import kind_of
from directory_app.services.table_cells import Column, TableRow, entries_of
from directory_app.ui.contact_card.drafts import BASE, REFERENCE, Drafts, FieldKey


class CellDrafts:
    """Adds to a contact's draft, and takes away from it, the fields of one cell."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def keep(self, row: TableRow, column: Column, text: str) -> None:
        """Keeps a text, and what its cell said when it was typed over it."""
        contact = row.contact
        typed = entries_of(row, column, text)
        said = entries_of(row, column, row.cells[column].typed)
        bases = {
            (owner, BASE + path, item): base
            for (owner, path, item), base in said.items()
            if (owner, path, item) in typed and not item.startswith("+")
        }
        name = f"{contact.display_name}\n{getattr(contact, 'acronym', '')}"
        named: dict[FieldKey, str] = {(contact.id, REFERENCE, kind_of(contact)): name}
        self._drafts.keep(contact.id, {**self._drafts.find(contact.id), **typed, **bases, **named})

    def forget(self, row: TableRow, column: Column) -> None:
        """Forgets a cell's text; a draft of which only the name is left goes."""
        contact_id = row.contact.id
        kept = dict(self._drafts.find(contact_id))
        if not kept:
            return
        for owner, path, item in entries_of(row, column, row.cells[column].typed):
            kept.pop((owner, path, item), None)
            kept.pop((owner, BASE + path, item), None)
        is_empty = all(path == REFERENCE for _, path, _ in kept)
        self._drafts.keep(contact_id, {} if is_empty else kept)
