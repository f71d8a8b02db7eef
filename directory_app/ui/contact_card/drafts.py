"""Texts typed into a form that was left without saving, until they are taken up again, saved or
given up. Known here at once; ``on_kept`` carries each change to where it outlives the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

FieldKey = tuple[str, str, str]
"""Owner id, collection and item id."""

OnKept = Callable[[str, Mapping[FieldKey, str]], None]


def _nowhere(_contact_id: str, _texts: Mapping[FieldKey, str]) -> None:
    return None


class Drafts:
    """One draft per contact: the fields that were changed and what was typed there."""

    def __init__(self) -> None:
        self._texts: dict[str, dict[FieldKey, str]] = {}
        self.on_kept: OnKept = _nowhere

    def restore(self, saved: Mapping[str, Mapping[FieldKey, str]]) -> None:
        """Takes up drafts of an earlier day; those of today are newer and stay."""
        for contact_id, texts in saved.items():
            self._texts.setdefault(contact_id, dict(texts))

    def find(self, contact_id: str) -> Mapping[FieldKey, str]:
        """What was typed for a contact; empty when there is no draft."""
        return self._texts.get(contact_id, {})

    def keep(self, contact_id: str, texts: Mapping[FieldKey, str]) -> bool:
        """Keeps a draft, or forgets it when nothing was changed; True when something is kept."""
        if dict(self.find(contact_id)) != dict(texts):
            self._texts.pop(contact_id, None)
            if texts:
                self._texts[contact_id] = dict(texts)
            self.on_kept(contact_id, dict(texts))
        return bool(texts)

    def discard(self, contact_id: str) -> None:
        """Forgets a draft."""
        self.keep(contact_id, {})
