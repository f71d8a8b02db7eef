"""What a record says of a contact beside names, positions and coordinates: taken into its draft.

Nothing is erased: a text that says something else takes the place of the one that is there, a note
is added to, sets grow. What one kind of contact has no place for is kept under a heading.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from directory_app.domain.contact import (
    CustomField,
    DatedNote,
    FormerName,
    Organisation,
    OtherName,
)
from directory_app.domain.fields import parse_date
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import ImportRecord, ImportValue, Part
from directory_app.domain.lists import ListSummary
from directory_app.domain.pictures import is_picture
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_block, clean_line
from directory_app.formats.pictures import UnreadablePicture, redrawn

from .contact_draft import ContactDraft

OF_ORGANISATIONS: Final = frozenset(
    {
        Part.CATEGORY,
        Part.DESCRIPTION,
        Part.OPENING_HOURS,
        Part.OTHER_NAME,
        Part.FORMER_NAME,
        Part.PUBLISHED_COUNT,
        Part.SECTOR,
        Part.TERRITORY,
    }
)
"""What a line that names both is taken to say of the organisation."""

HEADINGS: Final[Mapping[Part, str]] = {
    Part.CATEGORY: "Catégorie",
    Part.TERRITORY: "Territoire",
    Part.OPENING_HOURS: "Heures d’ouverture",
    Part.OTHER_NAME: "Autre nom",
    Part.FORMER_NAME: "Ancien nom",
    Part.PUBLISHED_COUNT: "Nombre publié",
    Part.TITLE: "Titre de civilité",
    Part.GRAMMATICAL_GENDER: "Genre grammatical",
    Part.PRONOUNS: "Pronoms",
    Part.RIDING: "Circonscription",
    Part.PARTY: "Parti",
    Part.PORTFOLIO: "Portefeuille",
    Part.TAG: "Catégories",
}
"""Where values are kept that the contact has no place for."""


@dataclass(frozen=True, slots=True)
class Tags:
    """What the directory calls things. Folded name → name of a sector, of a list; folded names of
    lists that keep themselves up to date, on which nobody is put."""

    sectors: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    dynamic: frozenset[str] = frozenset()

    @classmethod
    def of(cls, sectors: Iterable[str], lists: Sequence[ListSummary]) -> Tags:
        """From the names of the sectors, and the lists that there are."""
        return cls(
            {fold(one): one for one in sectors},
            {fold(one.name): one.name for one in lists if one.query is None},
            frozenset(fold(one.name) for one in lists if one.query is not None),
        )


@dataclass(slots=True)
class Adopter:
    """Takes the values of one record into the drafts of its contacts.

    ``is_changing``: another text replaces the one that is there, as a table or a card means it; a
    pasted text only fills. ``lists``: names of the lists that the record puts its contact on;
    ``pictures``: name → bytes of its photo; ``problems``: with the number of their value.
    """

    record: ImportRecord
    person: ContactDraft | None
    organisation: ContactDraft | None
    tags: Tags
    new_id: NewId
    is_changing: bool
    lists: list[str] = field(default_factory=list)
    changed: set[int] = field(default_factory=set)
    pictures: dict[str, bytes] = field(default_factory=dict)
    problems: list[tuple[int, Problem]] = field(default_factory=list)

    def adopt(self, number: int, value: ImportValue) -> None:
        """Take one value; those of other stages are left to them."""
        adopt = _ADOPTERS.get(value.part)
        draft = self._draft(value.part)
        if adopt is not None and draft is not None:
            adopt(self, draft, number, value)

    def _draft(self, part: Part) -> ContactDraft | None:
        """Whom a value is about."""
        is_theirs = part in OF_ORGANISATIONS and self.organisation is not None
        return self.organisation if is_theirs else self.person or self.organisation

    # --- texts ----------------------------------------------------------------------------------

    def fill(self, draft: ContactDraft, name: str, text: str, number: int) -> None:
        """A text of the contact: filled where there is none, else changed if changing is meant."""
        present = draft.get(name)
        if text and text != present and (self.is_changing or not present):
            draft.set(name, text, number)
            self.changed.add(number)

    def line(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """A text of one line, under its own name."""
        name = value.part.value
        if hasattr(draft.base, name):
            self.fill(draft, name, clean_line(value.text), number)
        else:
            self.keep(draft, number, HEADINGS[value.part], value.text)

    def description(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """The public text."""
        self.fill(draft, "description", clean_block(value.text), number)

    def note(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """The internal note: what is not in it yet is added below."""
        present, text = draft.get("note"), clean_block(value.text)
        if text and text not in present:
            draft.set("note", f"{present}\n\n{text}" if present else text, number)
            self.changed.add(number)

    def date(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """When somebody last verified it: the later of the two."""
        try:
            found = parse_date(value.text)
        except ValueError:
            self.keep(draft, number, "Vérifiée le", value.text)
            return
        present = draft.get("verified_on")
        if found and (not present or found.earliest() > present.earliest()):
            draft.set("verified_on", found, number)
            self.changed.add(number)

    def hours(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """When it is open, as the format read it, else in its own words."""
        if value.item and isinstance(draft.base, Organisation):
            if draft.get("opening_hours") != value.item:
                draft.set("opening_hours", value.item, number)
                self.changed.add(number)
        else:
            self.keep(draft, number, HEADINGS[value.part], value.text)

    def photo(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """A photo, drawn anew unless it is the one that is there; one that cannot be read is
        told."""
        if is_picture(draft.get("photo"), value.item):
            return
        try:
            picture = redrawn(value.item)
        except UnreadablePicture:
            self.problems.append((number, Problem("photo_unreadable")))
            return
        present = draft.get("photo")
        if picture.name != present and (self.is_changing or not present):
            draft.set("photo", picture.name, number)
            self.pictures[picture.name] = picture.data
            self.changed.add(number)

    # --- sets and elements ----------------------------------------------------------------------

    def sector(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """A sector, under the name that the directory has for it."""
        text = clean_line(value.text)
        if draft.include("sectors", self.tags.sectors.get(fold(text), text), number):
            self.changed.add(number)

    def language(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """The tag of a language."""
        if draft.include("languages", clean_line(value.text), number):
            self.changed.add(number)

    def confidential(self, draft: ContactDraft, number: int, _: ImportValue) -> None:
        """The whole contact is confidential: no import opens one again."""
        if not draft.get("confidential"):
            draft.set("confidential", True, number)
            self.changed.add(number)

    def dated_note(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """What somebody noted on a day, unless it is there."""
        said = value.item or DatedNote(id="", text=clean_block(value.text))
        present = draft.items("dated_notes")
        if (said.text, said.noted_on) not in {(one.text, one.noted_on) for one in present}:
            draft.add("dated_notes", with_id(said, self.new_id()), number)
            self.changed.add(number)

    def territory(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """A region's code."""
        if not isinstance(draft.base, Organisation):
            self.keep(draft, number, HEADINGS[value.part], value.text)
        elif draft.include("territory", value.text, number):
            self.changed.add(number)

    def tag(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """A sector or a list that the directory knows, or says that it is one (``label``)."""
        text = clean_line(value.text)
        key = fold(text)
        is_list = value.label == "list" and key not in self.tags.dynamic
        if is_list or key in self.tags.lists:
            self.lists.append(self.tags.lists.get(key, text))
        elif key in self.tags.sectors:
            self.sector(draft, number, value)
        else:
            self.keep(draft, number, HEADINGS[value.part], text)

    def other_name(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """A usual name."""
        name = clean_line(value.text)
        if not isinstance(draft.base, Organisation):
            self.keep(draft, number, HEADINGS[value.part], name)
        elif not self._has_name(draft, "other_names", name):
            draft.add("other_names", OtherName(id=self.new_id(), name=name), number)
            self.changed.add(number)

    def former_name(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """A name of before."""
        name, acronym = clean_line(value.text), clean_line(value.label)
        if not isinstance(draft.base, Organisation):
            self.keep(draft, number, HEADINGS[value.part], name)
        elif not self._has_name(draft, "former_names", name):
            item = FormerName(id=self.new_id(), name=name, acronym=acronym)
            draft.add("former_names", item, number)
            self.changed.add(number)

    @staticmethod
    def _has_name(draft: ContactDraft, collection: str, name: str) -> bool:
        known = {fold(one.name) for one in draft.items(collection)}
        return fold(name) in known | {fold(draft.get("name"))}

    def count(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """A number that it published of itself, as the format read it."""
        if not isinstance(draft.base, Organisation) or value.item is None:
            self.keep(draft, number, HEADINGS[value.part], value.text)
            return
        said = (value.item.count, value.item.what, value.item.date)
        present = draft.items("published_counts")
        if said not in {(one.count, one.what, one.date) for one in present}:
            draft.add("published_counts", with_id(value.item, self.new_id()), number)
            self.changed.add(number)

    def custom(self, draft: ContactDraft, number: int, value: ImportValue) -> None:
        """A value under the heading that it came with."""
        self.keep(draft, number, value.label or value.part.value, value.text)

    def keep(self, draft: ContactDraft, number: int, heading: str, text: str) -> None:
        """A value under a heading: one of that heading is changed, or added to where the same
        record says several."""
        name, said = clean_line(heading), clean_block(text)
        present = next((c for c in draft.items("custom") if fold(c.name) == fold(name)), None)
        if present is None:
            item = CustomField(id=self.new_id(), name=name, value=said)
            draft.add("custom", item, number)
        elif said in present.value.split("\n"):
            return
        else:
            is_own = f"custom/{present.id}" in draft.causes
            value = f"{present.value}\n{said}" if is_own or not self.is_changing else said
            draft.replace("custom", dataclasses.replace(present, value=value), number)
        self.changed.add(number)


def with_id(item: Any, new_id: str) -> Any:
    """The element under another id."""
    return dataclasses.replace(item, id=new_id)


_Adopt = Callable[[Adopter, ContactDraft, int, ImportValue], None]

_ADOPTERS: Final[Mapping[Part, _Adopt]] = {
    Part.TITLE: Adopter.line,
    Part.CATEGORY: Adopter.line,
    Part.SORT_AS: Adopter.line,
    Part.DESCRIPTION: Adopter.description,
    Part.NOTE: Adopter.note,
    Part.VERIFIED_ON: Adopter.date,
    Part.OPENING_HOURS: Adopter.hours,
    Part.SECTOR: Adopter.sector,
    Part.TERRITORY: Adopter.territory,
    Part.TAG: Adopter.tag,
    Part.OTHER_NAME: Adopter.other_name,
    Part.FORMER_NAME: Adopter.former_name,
    Part.PUBLISHED_COUNT: Adopter.count,
    Part.CUSTOM: Adopter.custom,
    Part.PHOTO: Adopter.photo,
    Part.GRAMMATICAL_GENDER: Adopter.line,
    Part.PRONOUNS: Adopter.line,
    Part.LANGUAGE: Adopter.language,
    Part.CONFIDENTIAL: Adopter.confidential,
    Part.DATED_NOTE: Adopter.dated_note,
}
