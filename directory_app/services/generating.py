"""Invented contacts by the thousand: streamed, and the same for the same seed.

For trials and measurements only. 40 % organisations and 60 % people, roles, about two telephones
and one and a half e-mail addresses each, French names of realistic length, fictional numbers
(555-01xx) and reserved domains (RFC 2606). Values are built, not parsed: a test reads them back.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

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
from directory_app.domain.folding import fold, fold_compact
from directory_app.domain.identifiers import uuid7
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.phones import PhoneNumber
from directory_app.domain.postal_address import PostalAddress
from directory_app.domain.websites import Website

from .invented_words import (
    AREAS,
    CITIES,
    DOMAINS,
    FAMILY_NAMES,
    FUNCTIONS,
    GIVEN_NAMES,
    KINDS,
    PEOPLE,
    PLACES,
    SECTORS,
    STREETS,
)

_EPOCH_MS = 1_735_689_600_000
"""1 January 2025 UTC: generated ids follow each other from there."""


def generate(count: int, seed: int) -> Iterator[AnyContact]:
    """``count`` contacts, organisations before the people who work there."""
    maker = _Maker(seed)
    organisations = max(1, round(count * 0.4)) if count else 0
    for _ in range(organisations):
        yield maker.organisation()
    for _ in range(count - organisations):
        yield maker.person()


class _Maker:
    """Makes contacts from one source of randomness; keeps only the organisations' ids."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  (invented data, not secrets)
        self._serial = 0
        self._homes: list[tuple[str, str]] = []

    def _id(self) -> str:
        self._serial += 1
        return uuid7(_EPOCH_MS + self._serial, self._random.randbytes(10))

    def _pick(self, words: tuple[str, ...]) -> str:
        return words[int(self._random.random() * len(words))]

    def _chance(self, probability: float) -> bool:
        return self._random.random() < probability

    def _phone(self, position: int, label: str = "work") -> Phone:
        area, line = self._pick(AREAS), int(self._random.random() * 100)
        extension = str(int(self._random.random() * 900) + 10) if self._chance(0.2) else None
        raw = f"{area} 555-01{line:02}" + (f", poste {extension}" if extension else "")
        number = PhoneNumber(raw=raw, e164=f"+1{area}55501{line:02}", extension=extension)
        return Phone(id=self._id(), position=position, label=label, number=number)

    def _phones(self) -> tuple[Phone, ...]:
        some = 1 + self._chance(0.6) + self._chance(0.4)
        return tuple(self._phone(n, "cell" if n == 2 else "work") for n in range(some))

    def _emails(self, *texts: str) -> tuple[Email, ...]:
        found = []
        for n, text in enumerate(texts):
            email = EmailAddress(raw=text, address=text)
            found.append(
                Email(
                    id=self._id(),
                    position=n,
                    email=email,
                    function_mailbox=email.is_function_mailbox,
                )
            )
        return tuple(found)

    def _address(self) -> Address:
        city, area = CITIES[int(self._random.random() * len(CITIES))]
        letters = "ABCEGHJKLMNPRSTVWXYZ"
        digit = int(self._random.random() * 10)
        code = f"{area} {digit}{letters[int(self._random.random() * 20)]}{digit}"
        number, street = str(int(self._random.random() * 9000) + 1), self._pick(STREETS)
        unit = str(int(self._random.random() * 500) + 1) if self._chance(0.4) else ""
        place = f"{number}, {street}" + (f", bureau {unit}" if unit else "")
        postal = PostalAddress(
            number=number,
            street=street,
            unit_type="bureau" if unit else "",
            unit=unit,
            po_box="",
            station="",
            city=city,
            province="QC",
            postal_code=code,
            country="CA",
            raw=f"{place}, {city} (Québec) {code}",
        )
        return Address(id=self._id(), position=0, postal=postal)

    def organisation(self) -> Organisation:
        """A regroupement, a maison, an association… with everything that it may have."""
        kind, people, place = self._pick(KINDS), self._pick(PEOPLE), self._pick(PLACES)
        name = f"{kind} {people} {place}"
        contact_id = self._id()
        self._homes.append((contact_id, fold_compact(kind)[:6] + str(self._serial)))
        letters = [word[0] for word in fold(name).split() if len(word) > 3]
        acronym = "".join(letters).upper()[:8] if self._chance(0.7) else ""
        domain = f"{fold_compact(people)}{self._serial}.{self._pick(DOMAINS)}"
        url = f"http://www.{domain}"
        return Organisation(
            id=contact_id,
            name=name,
            acronym=acronym,
            category="organisme",
            phones=self._phones(),
            emails=self._emails(*(f"{box}@{domain}" for box in self._boxes())),
            websites=(Site(id=self._id(), website=Website(raw=url, url=url)),),
            addresses=(self._address(),),
            sectors=tuple(sorted({self._pick(SECTORS), self._pick(SECTORS)})),
            territory=(f"{int(self._random.random() * 17) + 1:02}",),
            former_names=self._former_names(people, place),
        )

    def _boxes(self) -> tuple[str, ...]:
        return ("info", "direction") if self._chance(0.5) else ("info",)

    def _former_names(self, people: str, place: str) -> tuple[FormerName, ...]:
        if not self._chance(0.1):
            return ()
        return (FormerName(id=self._id(), name=f"Comité {people} {place}"),)

    def person(self) -> Person:
        """Someone with a role in one or two of the organisations."""
        given, family = self._pick(GIVEN_NAMES), self._pick(FAMILY_NAMES)
        local = f"{fold_compact(given)}.{fold_compact(family)}{self._serial}"
        addresses = [f"{local}@{self._pick(DOMAINS)}"]
        if self._chance(0.5):
            addresses.append(f"{local}@personnel.{self._pick(DOMAINS)}")
        return Person(
            id=self._id(),
            given_name=given,
            family_name=family,
            phones=self._phones(),
            emails=self._emails(*addresses),
            roles=tuple(self._role(n) for n in range(1 + self._chance(0.15))),
        )

    def _role(self, position: int) -> Role:
        home, _ = self._homes[int(self._random.random() * len(self._homes))]
        start = PartialDate(2010 + int(self._random.random() * 16))
        return Role(
            id=self._id(),
            position=position,
            organisation=home,
            function=self._pick(FUNCTIONS),
            period=Period(start=start),
            main=position == 0,
        )
