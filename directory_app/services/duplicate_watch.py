"""A card like the one being typed: looked for at each pause of the typing, among all the others.

By telephone, mailbox, acronym and name, equal or nearly; with the comparisons of imports and of
the search for duplicates. Nothing is merged and nothing is written. A value that is confidential
somewhere is answered by « a card has it », and by nothing else.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Final

from directory_app.domain.contact import Kind
from directory_app.domain.emails import parse_email
from directory_app.domain.folding import fold_compact
from directory_app.domain.matching.crowd import NOBODY_ELSE
from directory_app.domain.matching.organisations import Naming, compare_names
from directory_app.domain.matching.person_names import compare_person_names
from directory_app.domain.matching.traits import (
    NameForm,
    PersonTraits,
    family_words,
    given_words,
    name_form,
)
from directory_app.domain.matching.verdicts import Sign
from directory_app.domain.matching.words import GENERIC_ACRONYMS, ORDINARY
from directory_app.domain.phones import PhoneNumber, parse_phones
from directory_app.domain.summaries import SummaryRow, summarise
from directory_app.domain.typed_names import split_person_name
from directory_app.domain.withholding import ConfidentialValues
from directory_app.storage import confidential_index, contact_rows, lookalikes
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.lookalikes import Bearer, Named

from .matching.distances import typing_errors

SHOWN: Final = 3
"""Cards told of; what is like more of them is like nobody."""
_MOST_BEARERS: Final = 8
"""More who bear a number or a mailbox share it."""
_MOST_WORDS: Final = 8
_STEM: Final = {"person": 3, "organisation": 4}
"""Letters of a word that are surely typed right: a name of a person is short."""
_LEAST_PART: Final = 3
"""Telling words of a name that has only been begun."""
_LEAST_ACRONYM: Final = 2


class Alike(StrEnum):
    """What a card has in common with what is typed, the most telling first."""

    ACRONYM = "acronym"
    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    NAME_NEAR = "name_near"
    NAME_BEGUN = "name_begun"
    MAILBOX = "mailbox"


_ORDER: Final = tuple(Alike)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form says so far of who it is about; ``contact_id`` is its own, stored or not.
    Telephones and e-mails as typed; ``name`` of an organisation, or the two of a person."""

    kind: Kind
    contact_id: str
    name: str = ""
    acronym: str = ""
    given: str = ""
    family: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A card that may be the same, through the gate, and what says so."""

    row: SummaryRow
    alike: Alike


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a look found. ``has_secret``: a card holds a value that was typed, and withholds it."""

    cards: tuple[Lookalike, ...] = ()
    has_secret: bool = False


NOTHING: Final = Sighting()


class DuplicateWatch:
    """Reads on the reading thread."""

    def __init__(self, reading: ReadGate, today: Callable[[], datetime.date]) -> None:
        self._reading = reading
        self._today = today

    def look(self, typed: Typed) -> Sighting:
        """The cards like what is typed, the likeliest first, at most :data:`SHOWN`. Those that
        somebody said are not the same are left out. Raises Cancelled when interrupted."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            look = _Look(connection, typed, known)
            found = look.found()
            facts = contact_rows.load_facts(connection, list(found), self._today(), known)
            cards = tuple(Lookalike(summarise(one, known), found[one.key]) for one in facts)
            return Sighting(cards, look.has_secret)


class _Look:
    """One look, in one read transaction."""

    def __init__(self, connection: Session, typed: Typed, known: ConfidentialValues) -> None:
        self._connection = connection
        self._typed = typed
        self._known = known
        self.has_secret = False

    def found(self) -> dict[int, Alike]:
        """Keys of the cards, with the most telling thing in common; the likeliest first."""
        connection, typed = self._connection, self._typed
        signs = [*self._by_phone(), *self._by_email()]
        named = self._candidates([key for key, _ in signs])
        apart = lookalikes.ids_apart_from(connection, typed.contact_id) | {typed.contact_id}
        others = {one.key: one for one in named if one.id not in apart}
        signs = [(key, sign) for key, sign in signs if key in others]
        signs += self._by_name(others.values())
        best: dict[int, Alike] = {}
        for key, sign in sorted(signs, key=lambda one: (_ORDER.index(one[1]), one[0])):
            if others[key].kind == typed.kind:
                best.setdefault(key, sign)
        return dict(list(best.items())[:SHOWN])

    # --- values -------------------------------------------------------------------------------

    def _by_phone(self) -> Iterator[tuple[int, Alike]]:
        numbers = {one.national_digits: one for one in _numbers(self._typed.phones)}
        if not numbers:
            return
        found = lookalikes.bearers_of_phones(self._connection, list(numbers), self._known)
        for one in self._open(found):
            if self._typed.kind == "organisation" or _is_own(numbers[one.value], one):
                yield one.key, Alike.PHONE

    def _by_email(self) -> Iterator[tuple[int, Alike]]:
        typed = (parse_email(text) for text in self._typed.emails)
        addresses = {one.key for one in typed if one.is_valid}
        if not addresses:
            return
        found = lookalikes.bearers_of_emails(self._connection, addresses, self._known)
        for one in self._open(found):
            yield one.key, Alike.MAILBOX if one.is_mailbox else Alike.EMAIL

    def _open(self, found: Sequence[Bearer]) -> Iterator[Bearer]:
        """Those that may be told; a confidential one only leaves word that there is one."""
        secret = {one.key for one in found if one.is_secret}
        ids = {one.id for one in lookalikes.load_named(self._connection, secret)}
        if ids - {self._typed.contact_id}:
            self.has_secret = True
        free = [one for one in found if not one.is_secret]
        if len({one.key for one in free}) <= _MOST_BEARERS:
            yield from free

    # --- names --------------------------------------------------------------------------------

    def _candidates(self, keys: Iterable[int]) -> Iterable[Named]:
        found = {*keys, *lookalikes.keys_of_acronyms(self._connection, self._acronyms())}
        found |= set(lookalikes.keys_named(self._connection, self._choices()))
        return lookalikes.load_named(self._connection, found) if found else ()

    def _acronyms(self) -> list[str]:
        """The acronym, and the name that may be one."""
        typed = self._typed
        texts = (typed.acronym, typed.name) if typed.kind == "organisation" else ()
        compact = map(fold_compact, texts)
        return [one for one in compact if len(one) >= _LEAST_ACRONYM]

    def _choices(self) -> list[list[str]]:
        """Beginnings of words to look for: all of them, then all but one, which may be mistyped."""
        words = self._words()[:_MOST_WORDS]
        stems = [word[: _STEM[self._typed.kind]] for word in words]
        if self._typed.kind == "person":
            return [stems] if len(stems) > 1 else []
        left_out = [stems[:n] + stems[n + 1 :] for n in range(len(stems))] if stems[2:] else []
        return [stems, *left_out] if stems else []

    def _words(self) -> list[str]:
        typed = self._typed
        if typed.kind == "person":
            given, family = _names_of(typed)
            return [*given_words(given), *family_words(family)] if given and family else []
        form = name_form(typed.name)
        return [word for word in form.key.split() if word[:3] in {w[:3] for w in form.words}]

    def _by_name(self, others: Iterable[Named]) -> Iterator[tuple[int, Alike]]:
        known = list(others)
        if self._typed.kind == "person":
            return self._of_people(known)
        found = chain(self._of_acronyms(known), self._of_names(known))
        return iter(list(found))

    def _of_acronyms(self, others: Sequence[Named]) -> Iterator[tuple[int, Alike]]:
        typed = set(self._acronyms()) - GENERIC_ACRONYMS
        for one in others:
            if fold_compact(one.acronym) in typed:
                yield one.key, Alike.ACRONYM

    def _of_names(self, others: Sequence[Named]) -> Iterator[tuple[int, Alike]]:
        form = name_form(self._typed.name)
        if not form.words:
            return
        found = [(one, _naming(form, one)) for one in others]
        equal = [pair for pair in found if pair[1] is not None]
        if len(equal) > SHOWN and form.words <= ORDINARY:
            return  # « Maison des jeunes »: one in each town
        mine = fold_compact(self._typed.acronym)
        for one, sign in equal:
            is_other = mine and one.acronym and fold_compact(one.acronym) != mine
            if sign is not None and not (is_other and sign is not Alike.NAME):
                yield one.key, sign

    def _of_people(self, others: Sequence[Named]) -> Iterator[tuple[int, Alike]]:
        given, family = _names_of(self._typed)
        if not given or not family:
            return
        mine = PersonTraits(given=given_words(given), family=family_words(family))
        for one in others:
            theirs = PersonTraits(given=given_words(one.given), family=family_words(one.family))
            sign, _ = compare_person_names(mine, theirs, typing_errors)
            if sign in (Sign.NAME, Sign.NAME_SWAPPED):
                yield one.key, Alike.NAME
            elif sign in (Sign.NAME_NEAR, Sign.NAME_VARIANT):
                yield one.key, Alike.NAME_NEAR


def _names_of(typed: Typed) -> tuple[str, str]:
    """Given and family name, of one field that holds both too."""
    return (typed.given, typed.family) if typed.given else split_person_name(typed.family)


def _numbers(texts: Iterable[str]) -> Iterator[PhoneNumber]:
    for text in texts:
        yield from (one for one in parse_phones(text) if one.is_valid)


def _is_own(number: PhoneNumber, other: Bearer) -> bool:
    """Whether two people's numbers are one: colleagues share all but the extension."""
    return (number.extension or "") == other.extension


def _naming(form: NameForm, other: Named) -> Alike | None:
    """How a typed name stands to the nearest of a card's."""
    best = max(
        (compare_names(form, name_form(name), NOBODY_ELSE, typing_errors) for name in other.names),
        default=Naming.OTHER,
    )
    if best in (Naming.EQUAL, Naming.ALIKE):
        return Alike.NAME
    if best is Naming.NEAR:
        return Alike.NAME_NEAR
    is_telling = len(form.words) >= _LEAST_PART and not form.words <= ORDINARY
    is_begun = any(name_form(name).key.startswith(f"{form.key} ") for name in other.names)
    return Alike.NAME_BEGUN if is_telling and is_begun else None
