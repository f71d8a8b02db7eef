"""Texts typed into a form that was left without saving, kept in memory until they are taken up
again, saved or given up."""

from __future__ import annotations

from collections.abc import Mapping

FieldKey = tuple[str, str, str]
"""Owner id, collection and item id."""


class Drafts:
    """One draft per contact: the fields that were changed and what was typed there."""

    def __init__(self) -> None:
        self._texts: dict[str, dict[FieldKey, str]] = {}

    def find(self, contact_id: str) -> Mapping[FieldKey, str]:
        """What was typed for a contact; empty when there is no draft."""
        return self._texts.get(contact_id, {})

    def keep(self, contact_id: str, texts: Mapping[FieldKey, str]) -> bool:
        """Keeps a draft, or forgets it when nothing was changed; True when something is kept."""
        if texts:
            self._texts[contact_id] = dict(texts)
        else:
            self._texts.pop(contact_id, None)
        return bool(texts)

    def discard(self, contact_id: str) -> None:
        """Forgets a draft."""
        self._texts.pop(contact_id, None)
