"""What some invented contacts have besides: languages, a gender form, pronouns, an office, a
refusal, dated notes.

Drawn from a stream of chance of its own, so that the rest of a crowd is the same with or without
them. Nobody here is anybody; parties and ridings are invented too.
"""

from __future__ import annotations

import dataclasses
import random
from typing import Final, TypeVar

from directory_app.domain.contact import AnyContact, DatedNote, Email, Person
from directory_app.domain.identifiers import uuid7
from directory_app.domain.partial_dates import PartialDate

_LANGUAGES: Final = (("fr",), ("fr",), ("fr",), ("en", "fr"), ("en-CA",), ("es", "fr"))
_GENDERS: Final = (
    ("feminine", "elle"), ("feminine", ""), ("masculine", "il"), ("masculine", ""),
    ("neuter", "iel"),
)  # fmt: skip
_RIDINGS: Final = (
    "Lac-aux-Érables",
    "Rivière-Longue–Les Caps",
    "Baie-des-Oies",
    "Montagnes-Bleues",
)
_PARTIES: Final = ("Parti des rivières", "Union du Nord", "Indépendante ou indépendant")
_PORTFOLIOS: Final = ("", "", "Habitation", "Solidarité sociale; Famille")
_SOURCES: Final = ("sa demande par courriel", "appel du 3 mars", "formulaire d’inscription")
_NOTES: Final = (
    "Rappeler après l’assemblée générale.",
    "Préfère le téléphone.\nPas le vendredi.",
    "Ne sera pas au congrès; envoyer le compte rendu.",
)
_AUTHORS: Final = ("Accueil", "Anne", "")

Word = TypeVar("Word")


class Details:
    """Gives details to the contacts of one crowd, in their order."""

    def __init__(self, seed: int, first_ms: int) -> None:
        self._random = random.Random(f"details {seed}")  # noqa: S311  (invented data, not secrets)
        self._first_ms = first_ms
        self._serial = 0

    def of(self, contact: AnyContact) -> AnyContact:
        """The contact with what chance gives it; many get nothing."""
        emails, notes = self._refusing(contact.emails), self._notes()
        languages = self._word(_LANGUAGES) if self._chance(0.3) else ()
        given = dataclasses.replace(contact, languages=languages, emails=emails, dated_notes=notes)
        return self._person(given) if isinstance(given, Person) else given

    def _person(self, person: Person) -> Person:
        gender, pronouns = self._word(_GENDERS) if self._chance(0.5) else ("", "")
        roles = person.roles
        if self._chance(0.05):
            office = dataclasses.replace(
                roles[0],
                riding=self._word(_RIDINGS),
                party=self._word(_PARTIES),
                portfolio=self._word(_PORTFOLIOS),
            )
            roles = (office, *roles[1:])
        return dataclasses.replace(
            person, grammatical_gender=gender, pronouns=pronouns, roles=roles
        )

    def _refusing(self, emails: tuple[Email, ...]) -> tuple[Email, ...]:
        if not self._chance(0.04):
            return emails
        refused = dataclasses.replace(
            emails[0],
            refused=True,
            refused_on=self._day() if self._chance(0.8) else None,
            refused_source=self._word(_SOURCES) if self._chance(0.8) else "",
        )
        return (refused, *emails[1:])

    def _notes(self) -> tuple[DatedNote, ...]:
        count = 1 + self._chance(0.3) if self._chance(0.1) else 0
        return tuple(
            DatedNote(
                id=self._id(),
                position=number,
                text=self._word(_NOTES),
                noted_on=self._day() if self._chance(0.9) else None,
                author=self._word(_AUTHORS),
            )
            for number in range(count)
        )

    # --- chance ---------------------------------------------------------------------------------

    def _id(self) -> str:
        self._serial += 1
        return uuid7(self._first_ms + self._serial, self._random.randbytes(10))

    def _day(self) -> PartialDate:
        return PartialDate(2024 + self._below(3), 1 + self._below(12), 1 + self._below(28))

    def _below(self, bound: int) -> int:
        return int(self._random.random() * bound)

    def _chance(self, probability: float) -> bool:
        return self._random.random() < probability

    def _word(self, choices: tuple[Word, ...]) -> Word:
        return choices[self._below(len(choices))]
