"""Invented contacts by the thousand: streamed, and the same for the same count and seed.

For trials and measurements only. 40 % organisations and 60 % people, roles, about two telephones
and one and a half e-mail addresses each, French names of realistic length, fictional numbers
(555-0100 to 555-0199) and reserved domains (RFC 2606); some have more (:mod:`.invented_details`).
Values are built, not parsed: a test reads them back. Memory holds the organisations' ids and
nothing else that grows.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from directory_app.domain.addresses import PostalAddress
from directory_app.domain.contact import (
    Address,
    AnyContact,
    Email,
    FormerName,
    Organisation,
    Person,
    Phone,
    Role,
    Site,
)
from directory_app.domain.emails import EmailAddress
from directory_app.domain.folding import fold_compact, fold_words
from directory_app.domain.identifiers import uuid7
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.phones import PhoneNumber
from directory_app.domain.websites import Website

from . import invented_words as words
from .invented_details import Details

_EPOCH_MS: Final = 1_735_689_600_000
"""1 January 2025 UTC: generated ids follow each other from there."""

_POSTAL_LETTERS: Final = "ABCEGHJKLMNPRSTVWXYZ"
_PERIODS: Final = tuple(Period(start=PartialDate(year)) for year in range(2008, 2027))
_MAILBOXES: Final = (("info",), ("info", "direction"))
_MIN_ACRONYM_WORD: Final = 4
_TOLD_EACH: Final = 1_000

Named = tuple[str, str]
"""A name and its folded letters, for addresses."""


def generate(count: int, seed: int) -> Iterator[AnyContact]:
    """``count`` contacts, 40 % organisations, all of them before the people who work there.

    Raises ValueError on a negative count.
    """
    if count < 0:
        raise ValueError("count")
    organisations = max(1, round(count * 0.4)) if count else 0
    return _stream(organisations, count - organisations, seed)


def told(contacts: Iterable[AnyContact], on_made: Callable[[int], None]) -> Iterator[AnyContact]:
    """The same stream; ``on_made`` hears of each thousand as it goes by."""
    for made, contact in enumerate(contacts, 1):
        yield contact
        if made % _TOLD_EACH == 0:
            on_made(made)


def _stream(organisations: int, people: int, seed: int) -> Iterator[AnyContact]:
    maker, details = _Maker(seed), Details(seed, _EPOCH_MS)
    for _ in range(organisations):
        yield details.of(maker.organisation())
    for _ in range(people):
        yield details.of(maker.person())


def _with_slugs(names: tuple[str, ...]) -> tuple[Named, ...]:
    return tuple((name, fold_compact(name)) for name in names)


class _Maker:
    """Makes contacts from one source of randomness; keeps only the organisations' ids."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  (invented data, not secrets)
        self._uniform = self._random.random
        self._serial = 0
        self._homes: list[str] = []
        self._given = _with_slugs(words.GIVEN_NAMES)
        self._family = _with_slugs(words.FAMILY_NAMES)
        self._people = _with_slugs(words.PEOPLE)

    # --- organisations --------------------------------------------------------------------------

    def organisation(self) -> Organisation:
        """A regroupement, a maison, an association… with everything that it may have."""
        kind, place = self._word(words.KINDS), self._word(words.PLACES)
        people, slug = self._named(self._people)
        name = f"{kind} {people} {place}"
        contact_id = self._id()
        self._homes.append(contact_id)
        domain = f"{slug}{self._serial}.{self._word(words.DOMAINS)}"
        url = f"http://www.{domain}"
        boxes = _MAILBOXES[self._chance(0.5)]
        return Organisation(
            id=contact_id,
            name=name,
            acronym=_acronym(name) if self._chance(0.7) else "",
            category="organisme",
            description=self._word(words.MISSIONS) if self._chance(0.3) else "",
            phones=self._phones("toll_free"),
            emails=tuple(self._email(n, f"{b}@{domain}", True) for n, b in enumerate(boxes)),
            websites=(Site(id=self._id(), website=Website(raw=url, url=url)),),
            addresses=(Address(id=self._id(), label="work", postal=self._postal()),),
            sectors=tuple(sorted({self._word(words.SECTORS), self._word(words.SECTORS)})),
            territory=(f"{self._below(17) + 1:02}",),
            former_names=self._former_names(people, place),
        )

    def _former_names(self, people: str, place: str) -> tuple[FormerName, ...]:
        if not self._chance(0.1):
            return ()
        name = f"Comité {people} {place}"
        return (FormerName(id=self._id(), name=name, acronym=_acronym(name)),)

    def _postal(self) -> PostalAddress:
        city, area = words.CITIES[self._below(len(words.CITIES))]
        letter = _POSTAL_LETTERS[self._below(20)]
        code = f"{area} {self._below(10)}{letter}{self._below(10)}"
        end = f"{city} (Québec) {code}"
        if self._chance(0.05):
            return self._box(city, code, end)
        number, street = str(self._below(9000) + 1), self._word(words.STREETS)
        unit = str(self._below(500) + 1) if self._chance(0.4) else ""
        place = f"{number}, {street}, bureau {unit}" if unit else f"{number}, {street}"
        return PostalAddress(
            number=number,
            street=street,
            unit_type="bureau" if unit else "",
            unit=unit,
            city=city,
            province="QC",
            postal_code=code,
            country="CA",
            raw=f"{place}, {end}",
        )

    def _box(self, city: str, code: str, end: str) -> PostalAddress:
        box, station = str(self._below(900) + 1), self._word(words.STATIONS)
        return PostalAddress(
            po_box=box,
            station=station,
            city=city,
            province="QC",
            postal_code=code,
            country="CA",
            raw=f"Case postale {box}, succ. {station}, {end}",
        )

    # --- people ---------------------------------------------------------------------------------

    def person(self) -> Person:
        """Someone with a role in one of the organisations, sometimes in two."""
        given, given_slug = self._named(self._given)
        family, family_slug = self._family_name()
        local = f"{given_slug}.{family_slug}{self._serial}"
        texts = [f"{local}@{self._word(words.DOMAINS)}"]
        if self._chance(0.5):
            texts.append(f"{local}@courriel.{self._word(words.DOMAINS)}")
        return Person(
            id=self._id(),
            given_name=given,
            family_name=family,
            phones=self._phones("cell"),
            emails=tuple(self._email(n, text, False) for n, text in enumerate(texts)),
            roles=tuple(self._role(n) for n in range(1 + self._chance(0.15))),
        )

    def _family_name(self) -> Named:
        first, slug = self._named(self._family)
        if not self._chance(0.3):
            return first, slug
        second, second_slug = self._named(self._family)
        return f"{first}-{second}", slug + second_slug

    def _role(self, position: int) -> Role:
        return Role(
            id=self._id(),
            position=position,
            organisation=self._homes[self._below(len(self._homes))],
            function=self._word(words.FUNCTIONS),
            period=_PERIODS[self._below(len(_PERIODS))],
            main=position == 0,
        )

    # --- coordinates ----------------------------------------------------------------------------

    def _phones(self, last_label: str) -> tuple[Phone, ...]:
        """One telephone, two or three; a third one bears ``last_label``."""
        labels = ("work", "work", last_label)
        some = 1 + self._chance(0.6) + self._chance(0.4)
        return tuple(self._phone(n, labels[n]) for n in range(some))

    def _phone(self, position: int, label: str) -> Phone:
        area = self._word(words.TOLL_FREE if label == "toll_free" else words.AREAS)
        line = f"01{self._below(100):02}"
        extension = str(self._below(900) + 10) if label == "work" and self._chance(0.2) else None
        raw = f"{'1 ' if label == 'toll_free' else ''}{area} 555-{line}"
        if extension:
            raw = f"{raw}, poste {extension}"
        number = PhoneNumber(raw=raw, e164=f"+1{area}555{line}", extension=extension)
        return Phone(id=self._id(), position=position, label=label, number=number)

    def _email(self, position: int, text: str, is_function: bool) -> Email:
        email = EmailAddress(raw=text, address=text)
        return Email(id=self._id(), position=position, email=email, function_mailbox=is_function)

    # --- chance ---------------------------------------------------------------------------------

    def _id(self) -> str:
        self._serial += 1
        return uuid7(_EPOCH_MS + self._serial, self._random.randbytes(10))

    def _below(self, bound: int) -> int:
        return int(self._uniform() * bound)

    def _chance(self, probability: float) -> bool:
        return self._uniform() < probability

    def _word(self, choices: tuple[str, ...]) -> str:
        return choices[int(self._uniform() * len(choices))]

    def _named(self, choices: tuple[Named, ...]) -> Named:
        return choices[int(self._uniform() * len(choices))]


def _acronym(name: str) -> str:
    """The first letters of the words of a name that carry meaning, in capitals."""
    return "".join(w[0] for w in fold_words(name) if len(w) >= _MIN_ACRONYM_WORD).upper()
