"""Random forms, undone to the first and redone to the last: the same directory each time."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest

from directory_app.domain.contact import AnyContact, Person
from directory_app.domain.errors import Conflict
from directory_app.domain.fields import COLLECTIONS, kind_of
from directory_app.services.drafts import FieldKey
from directory_app.services.elements import ELEMENTS
from tests.services.forms_desk import FormDesk

STEPS = 60
PARTS = {
    "label": ("fax", ""),
    "confidential": ("true", "false", ""),
    "personal": ("true", "false"),
    "preferred": ("true", ""),
    "verified_on": ("2026", "2026-03-13", ""),
    "extension": ("7", ""),
    "city": ("Laval", "Rimouski", ""),
    "street": ("rue des Essais", "12, rue du Lac"),
    "postal_code": ("h2x0z9", ""),
    "function": ("direction", "présidence", ""),
    "start": ("2018", ""),
    "end": ("2020-05", ""),
    "main": ("true", "false"),
    "acronym": ("ABC", ""),
    "what": ("membres",),
    "name": ("Allergies", "Repas"),
    "riding": ("Beau-Rivage", ""),
    "party": ("Parti inventé", ""),
    "portfolio": ("Action communautaire", ""),
    "refused": ("true", "false"),
    "refused_on": ("2026-11-03", ""),
    "refused_source": ("son appel", ""),
    "noted_on": ("2026-11-03", "2026", ""),
    "author": ("Maude", ""),
}
SECTORS = ("Femmes", "Jeunes", "Familles", "Santé", "femmes")
BONDS = frozenset({"roles", "affiliations"})
"""Collections of which an element names an organisation."""


@dataclass
class FormWalker:
    """Fills random forms: several fields of several contacts, new ones among them."""

    random: random.Random
    people: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    shown: dict[str, AnyContact] = field(default_factory=dict)
    """Snapshots as some form read them, perhaps long ago."""

    def step(self, forms: FormDesk) -> bool:
        """Save one form; False when it met a conflict, after which its contacts are read again."""
        edits: dict[FieldKey, str] = {}
        new_people, new_organisations = self._new(forms, edits), self._new(forms, edits, True)
        homes = self.organisations + new_organisations
        known = self.random.sample(list(self.shown), min(2, len(self.shown)))
        for contact_id in known:
            self._change(edits, self.shown[contact_id], homes)
        for contact_id in new_people:
            self._add(edits, contact_id, "roles", homes)
        try:
            forms.directory.forms.save(edits, shown=[self.shown[one] for one in known])
        except Conflict as conflict:
            self.shown[conflict.contact_id] = forms.read(conflict.contact_id)
            return False
        self.people += new_people
        self.organisations += new_organisations
        for one in (*new_people, *new_organisations, *known[:1]):
            self.shown[one] = forms.read(one)
        return True

    def _new(
        self, forms: FormDesk, edits: dict[FieldKey, str], is_organisation: bool = False
    ) -> list[str]:
        if self.random.random() < 0.5:
            return []
        made = forms.directory.forms.new_id()
        edits[made, "kind", ""] = "organisation" if is_organisation else "person"
        edits[made, "name" if is_organisation else "given_name", ""] = f"Essai {made[-6:]}"
        self._add(edits, made, "phones", [])
        return [made]

    def _change(self, edits: dict[FieldKey, str], shown: AnyContact, homes: list[str]) -> None:
        homes = [one for one in homes if one != shown.id]
        edits[shown.id, self.random.choice(("note", "description")), ""] = self._word()
        chosen = self.random.sample(SECTORS, self.random.randrange(4))
        edits[shown.id, "sectors", ""] = "\n".join(chosen)
        for collection in COLLECTIONS[kind_of(shown)]:
            for item in getattr(shown, collection):
                if self.random.random() < 0.3:
                    text = "" if self.random.random() < 0.3 else self._text(collection, homes)
                    edits[shown.id, collection, item.id] = text
                self._part(edits, shown.id, collection, item.id)
            if self.random.random() < 0.2:
                self._add(edits, shown.id, collection, homes)

    def _add(
        self, edits: dict[FieldKey, str], owner: str, collection: str, homes: list[str]
    ) -> None:
        if homes or collection not in BONDS:
            edits[owner, collection, "+1"] = self._text(collection, homes)
            self._part(edits, owner, collection, "+1")
            if collection == "custom":
                edits[owner, "custom.name", "+1"] = self._word()

    def _part(self, edits: dict[FieldKey, str], owner: str, collection: str, item: str) -> None:
        part = self.random.choice(sorted(ELEMENTS[collection].parts.keys() & PARTS.keys() or {""}))
        if part and self.random.random() < 0.3:
            edits[owner, f"{collection}.{part}", item] = self.random.choice(PARTS[part])

    def _text(self, collection: str, homes: list[str]) -> str:
        if collection in BONDS:
            return self.random.choice(homes) if homes else ""
        number = self.random.randrange(10, 100)
        return {
            "phones": f"514 555-01{number}",
            "emails": f"info{number}@example.org",
            "websites": f"essai{number}.example.org",
            "addresses": f"{number}, rue des Essais, Montréal (Québec) H2X 0Z9",
            "published_counts": f"{number} membres",
        }.get(collection, self._word())

    def _word(self) -> str:
        return f"mot {self.random.randrange(9)}"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_walk_of_forms_undone_and_redone(forms: FormDesk, seed: int) -> None:
    walker = FormWalker(random.Random(seed))
    directory = forms.directory
    digests = [directory.integrity.digest()]
    saved = 0
    for number in range(STEPS):
        saved += walker.step(forms)
        if (digest := directory.integrity.digest()) != digests[-1]:
            digests.append(digest)
        if number % 10 == 0:
            assert directory.integrity.verify() == ()
    assert STEPS / 2 < len(digests) <= saved + 1
    assert saved < STEPS, "no form met what another had changed"
    assert any(isinstance(one, Person) and one.roles for one in walker.shown.values())
    for digest in reversed(digests[:-1]):
        assert directory.history.undo().done
        assert directory.integrity.digest() == digest
    assert not directory.history.undo().done
    assert directory.integrity.verify() == ()
    for digest in digests[1:]:
        assert directory.history.redo().done
        assert directory.integrity.digest() == digest
    assert directory.integrity.verify() == ()
