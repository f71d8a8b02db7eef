"""Texts typed into a form that was left without saving, until they are taken up again, saved or
given up. Known here at once; ``on_kept`` carries each change to where it outlives the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from directory_app.domain.contact import Kind
from directory_app.domain.names import person_display
from directory_app.services.drafts import BASE, REFERENCE, FieldKey, draft_about

__all__ = ["BASE", "REFERENCE", "Draft", "Drafts", "FieldKey", "OnKept"]

OnKept = Callable[[str, Mapping[FieldKey, str]], None]


def _nowhere(_contact_id: str, _texts: Mapping[FieldKey, str]) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed about one contact; ``name`` may be empty, and is for one that the form says
    to be confidential. ``is_new``: the contact is not created yet."""

    contact_id: str
    kind: Kind
    name: str
    is_new: bool


def _described(contact_id: str, texts: Mapping[FieldKey, str]) -> Draft:
    def said(path: str) -> str:
        return texts.get((contact_id, path, ""), "")

    kinds: tuple[Kind, ...] = ("person", "organisation")
    for kind in kinds:
        if said("kind") == kind:
            person = person_display(said("given_name"), said("family_name"))
            name = person if kind == "person" else said("name") or said("acronym")
            name = "" if said("confidential") == "true" else name
            return Draft(contact_id, kind, name, is_new=True)
        if (known := texts.get((contact_id, REFERENCE, kind))) is not None:
            return Draft(contact_id, kind, known.partition("\n")[0], is_new=False)
    return Draft(contact_id, "organisation", "", is_new=False)


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

    def find_about(self, contact_id: str) -> str | None:
        """The contact in whose draft something is typed of a contact: itself, or another one."""
        return draft_about(self._texts, contact_id)

    def find_new(self, contact_id: str) -> Draft | None:
        """The draft of a contact that is not created yet, None when it is not one."""
        return next((one for one in self.list_new() if one.contact_id == contact_id), None)

    def list_all(self) -> tuple[Draft, ...]:
        """Every draft, the oldest first."""
        return tuple(_described(contact_id, texts) for contact_id, texts in self._texts.items())

    def list_new(self) -> tuple[Draft, ...]:
        """Drafts of contacts that are not created yet, the oldest first."""
        return tuple(draft for draft in self.list_all() if draft.is_new)

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
