"""Invented organisations and people, some of them twice: as another list would have written them.

Made from one seed, with the truth beside them, so that what is found can be counted: precision and
recall. Chance gives namesakes, neighbours of one roof, sister organisations of two towns and
organisations that share a telephone: they are nobody's duplicate.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

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
from directory_app.domain.folding import fold_compact
from directory_app.domain.phones import PhoneNumber
from directory_app.domain.websites import Website
from directory_app.services import invented_words as words
from tests.services.matching.damages import (
    abbreviated,
    acronym_of,
    mistyped,
    reordered,
    rewritten,
    without_accents,
)

T = TypeVar("T")

AWAY = ("courriel.example.com", "boite.example.net")


@dataclass
class Labelled:
    """Contacts, and which pairs of their ids are one (the smaller id first)."""

    contacts: list[AnyContact] = field(default_factory=list)
    truth: set[tuple[str, str]] = field(default_factory=set)


def make_labelled(organisations: int, people: int, seed: int) -> Labelled:
    """As many originals of each kind; about one in two has a copy, one in twelve has two."""
    return _Maker(seed).make(organisations, people)


class _Maker:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.made = Labelled()
        self.homes: list[Organisation] = []
        self.names: set[str] = set()
        self.serial = 0

    def make(self, organisations: int, people: int) -> Labelled:
        """Originals and their copies."""
        for _ in range(organisations):
            one = self.organisation()
            self.homes.append(one)
            self.keep(one, self.organisation_copy)
        for _ in range(people):
            self.keep(self.person(), self.person_copy)
        self.random.shuffle(self.made.contacts)
        return self.made

    def keep(self, one: T, copy: Callable[[T], T]) -> None:
        """Keep an original, and now and then copies of it."""
        chance = self.random.random()
        family = [one, *(copy(one) for _ in range((chance < 0.5) + (chance < 0.08)))]
        self.made.contacts += family  # type: ignore[arg-type]
        ids = sorted(member.id for member in family)  # type: ignore[attr-defined]
        self.made.truth |= {(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]}

    # --- originals ------------------------------------------------------------------------------

    def organisation(self) -> Organisation:
        """A new organisation, of a name that no other has."""
        name = ""
        while not name or name in self.names:
            parts = (words.KINDS, words.PEOPLE, words.PLACES)
            name = " ".join(self.random.choice(part) for part in parts)
            name += " du Québec" * self.chance(0.15)
        self.names.add(name)
        host = f"{fold_compact(name)[:8]}{self.next()}.example.org"
        former = f"{self.random.choice(words.KINDS)} {fold_compact(name)[-6:]}{self.next()} d’antan"
        neighbour = self.random.choice(self.homes) if self.homes and self.chance(0.05) else None
        return Organisation(
            id=self.new_id(),
            name=name,
            acronym=acronym_of(name) if self.chance(0.6) else "",
            phones=neighbour.phones if neighbour else (self.phone(),),
            emails=(self.email(f"info@{host}", is_function=True),),
            websites=(self.site(host),) if self.chance(0.7) else (),
            addresses=neighbour.addresses if neighbour else (self.address(),),
            former_names=(FormerName(id=self.new_id(), name=former),) if self.chance(0.1) else (),
        )

    def person(self) -> Person:
        """Somebody who works in one of the organisations."""
        home = self.random.choice(self.homes)
        given, family = (self.random.choice(x) for x in (words.GIVEN_NAMES, words.FAMILY_NAMES))
        family += f"-{self.random.choice(words.FAMILY_NAMES)}" * self.chance(0.2)
        local = f"{fold_compact(given)}.{fold_compact(family)}"
        host = home.emails[0].email.address.partition("@")[2]
        if self.chance(0.2):
            local, host = f"{local}{self.next()}", self.random.choice(AWAY)
        return Person(
            id=self.new_id(),
            given_name=given,
            family_name=family,
            phones=(self.own_phone(),) if self.chance(0.7) else (),
            emails=(self.email(f"{local}@{host}"),) if self.chance(0.85) else (),
            roles=(Role(id=self.new_id(), organisation=home.id, main=True),),
        )

    # --- copies ---------------------------------------------------------------------------------

    def organisation_copy(self, one: Organisation) -> Organisation:
        """The organisation as another list has it: its name rewritten, some coordinates lost or
        new. One known by its acronym alone keeps what reaches it."""
        name, acronym, is_bare = self.other_name(one), one.acronym, False
        if acronym and self.chance(0.15):
            name, is_bare = acronym, True
        if self.chance(0.35):
            acronym = ""
        phones = one.phones if is_bare else self.kept(one.phones, self.phone)
        return dataclasses.replace(
            one,
            id=self.new_id(),
            name=name,
            acronym="" if is_bare else acronym,
            phones=phones,
            emails=self.kept(one.emails, lambda: self.other_mailbox(one)),
            websites=one.websites if self.chance(0.6) else (),
            addresses=self.kept(one.addresses, self.address),
            former_names=(),
        )

    def other_name(self, one: Organisation) -> str:
        if one.former_names and self.chance(0.5):
            return one.former_names[0].name
        damages = (without_accents, abbreviated, mistyped, rewritten, reordered)
        name = one.name
        for damage in self.random.sample(damages, self.random.choice((0, 1, 1, 1, 2))):
            name = damage(name, self.random)
        return name

    def other_mailbox(self, one: Organisation) -> Email:
        host = one.emails[0].email.address.partition("@")[2]
        return self.email(f"{self.random.choice(('direction', 'accueil'))}@{host}", True)

    def person_copy(self, one: Person) -> Person:
        """The person as another list has them: misspelled, or somewhere else by now. Whoever
        changed name or work kept something of their own."""
        given, family = one.given_name, one.family_name
        homes, must_keep = one.roles, False
        change = self.random.random()
        if change < 0.25:
            given, family = self.misspelled(given, family)
        elif change < 0.35:
            given, family = family, given
        elif change < 0.45:
            given, must_keep = f"{given[0]}.", True
        elif change < 0.55:
            family, must_keep = self.random.choice(words.FAMILY_NAMES), True
        elif change < 0.7:
            home = self.random.choice(self.homes).id
            homes = (Role(id=self.new_id(), organisation=home, main=True),)
            must_keep = True
        elif change < 0.8:
            given, family = (without_accents(x, self.random) for x in (given, family))
        elif change < 0.9 and "-" in family:
            family = family.partition("-")[0]
        keeps = must_keep or self.chance(0.5)
        phones = one.phones if keeps else self.kept(one.phones, self.own_phone)
        if must_keep and not one.phones and not one.emails:
            given, family, homes = one.given_name, one.family_name, one.roles
        return dataclasses.replace(
            one,
            id=self.new_id(),
            given_name=given,
            family_name=family,
            phones=phones,
            emails=one.emails if keeps else self.kept(one.emails, self.own_mailbox),
            roles=homes,
        )

    def misspelled(self, given: str, family: str) -> tuple[str, str]:
        if self.chance(0.5):
            return mistyped(given, self.random), family
        return given, mistyped(family, self.random)

    # --- values ---------------------------------------------------------------------------------

    def kept(self, items: tuple[T, ...], new: Callable[[], T]) -> tuple[T, ...]:
        """The same, none, or a new one in their place."""
        chance = self.random.random()
        if chance < 0.6:
            return items
        return (new(),) if chance < 0.85 else ()

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def next(self) -> int:
        self.serial += 1
        return self.serial

    def new_id(self) -> str:
        return f"{self.next():08}"

    def phone(self) -> Phone:
        """A number of the plan that nobody has: 555-01xx in any area of three digits."""
        number = f"{self.random.choice('23456789')}{self.random.randrange(100):02}"
        digits = f"{number}55501{self.random.randrange(100):02}"
        return Phone(id=self.new_id(), label="work", number=PhoneNumber(digits, f"+1{digits}"))

    def own_phone(self) -> Phone:
        return dataclasses.replace(self.phone(), label="cell")

    def email(self, text: str, is_function: bool = False) -> Email:
        address = EmailAddress(text, text)
        return Email(id=self.new_id(), email=address, function_mailbox=is_function)

    def own_mailbox(self) -> Email:
        return self.email(f"boite{self.next()}@{self.random.choice(AWAY)}")

    def site(self, host: str) -> Site:
        url = f"https://www.{host}/"
        return Site(id=self.new_id(), website=Website(url, url))

    def address(self) -> Address:
        city, area = self.random.choice(words.CITIES)
        postal = PostalAddress(
            number=str(self.random.randrange(1, 3000)),
            street=self.random.choice(words.STREETS),
            city=city,
            postal_code=f"{area} {self.random.randrange(10)}A{self.random.randrange(10)}",
        )
        return Address(id=self.new_id(), postal=postal)


def score(truth: set[tuple[str, str]], found: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """Precision and recall of the pairs found."""
    pairs = {(min(pair), max(pair)) for pair in found}
    right = len(pairs & truth)
    return right / max(1, len(pairs)), right / max(1, len(truth))
