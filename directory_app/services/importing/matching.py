"""Who a record speaks of: recognised by exact keys only, and every answer says by which.

An organisation: acronym, name (present, usual or former; leading article aside), or a telephone
that is only one organisation's and no secret; never one whose acronym is another. A person: both
names, and nothing against it. Shared addresses and mailboxes of functions prove nothing. What is
less than certain is *perhaps*, and left to a person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from directory_app.domain.contact import AnyContact, Email, Organisation, Person, Phone
from directory_app.domain.folding import fold_compact

from .ownership import Named
from .workspace import Key, Workspace, acronyms_of, name_key, names_of, person_key

C = TypeVar("C", Organisation, Person)

_LONGEST_ACRONYM = 15


class Verdict(StrEnum):
    """Whether a contact of the directory is meant."""

    NEW = "new"
    SAME = "same"
    PERHAPS = "perhaps"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant: id, name, and where they are known to be."""

    id: str
    name: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """What was recognised, and ``by`` what: acronym, name, phone, role, coordinate, decided; of a
    *perhaps*, why not: other_organisation, other_coordinates, ambiguous."""

    verdict: Verdict
    by: str = ""
    candidates: tuple[Candidate, ...] = ()

    @property
    def id(self) -> str:
        """The one contact that is, or may be, meant; empty when there is none, or several."""
        return self.candidates[0].id if len(self.candidates) == 1 else ""


NOBODY = Match(Verdict.NEW)


@dataclass(frozen=True, slots=True)
class Reach:
    """The telephones and mailboxes of a record."""

    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()


def keys_of(named: Named) -> Iterator[Key]:
    """What a record may be recognised by, telephones apart."""
    yield "acronym", fold_compact(named.acronym)
    yield "name", name_key(named.organisation)
    if named.has_person:
        yield "person", person_key(named.given_name, named.family_name)


def match_organisation(workspace: Workspace, named: Named, reach: Reach) -> Match:
    """The organisation that a record names."""
    if not named.has_organisation:
        return NOBODY
    for by, find in _WAYS:
        found = [one for one in find(workspace, named, reach) if _is_compatible(one, named)]
        if found:
            return _narrowed(found, by, _closer(named, reach))
    return NOBODY


_Find = Callable[[Workspace, Named, Reach], Sequence[Organisation]]


def _by_acronym(workspace: Workspace, named: Named, _: Reach) -> Sequence[Organisation]:
    return workspace.organisations("acronym", fold_compact(named.acronym))


def _by_name(workspace: Workspace, named: Named, _: Reach) -> Sequence[Organisation]:
    return workspace.organisations("name", name_key(named.organisation))


def _by_name_as_acronym(workspace: Workspace, named: Named, _: Reach) -> Sequence[Organisation]:
    compact = fold_compact(named.organisation)
    if named.acronym or len(compact) > _LONGEST_ACRONYM:
        return ()
    return workspace.organisations("acronym", compact)


def _by_phone(workspace: Workspace, _: Named, reach: Reach) -> Sequence[Organisation]:
    for phone in reach.phones:
        number = phone.number
        is_telling = not number.extension and phone.label not in ("cell", "home")
        is_secret = number.national_digits in workspace.known.phones
        if number.is_valid and is_telling and not is_secret:
            found = workspace.organisations("phone", number.national_digits)
            if len(found) == 1:
                return found
    return ()


_WAYS: Sequence[tuple[str, _Find]] = (
    ("acronym", _by_acronym),
    ("name", _by_name),
    ("acronym", _by_name_as_acronym),
    ("phone", _by_phone),
)


def _is_compatible(one: Organisation, named: Named) -> bool:
    """Whether acronyms do not say otherwise."""
    typed = fold_compact(named.acronym)
    return not typed or not one.acronym or typed in acronyms_of(one)


def _closer(named: Named, reach: Reach) -> Sequence[Callable[[Organisation], bool]]:
    """What tells several organisations of one acronym apart."""
    name = name_key(named.organisation)
    numbers = {one.number.national_digits for one in reach.phones if one.number.is_valid}
    return (
        lambda one: name in names_of(one),
        lambda one: bool(numbers & {p.number.national_digits for p in one.phones}),
    )


def match_person(workspace: Workspace, named: Named, organisation: str, reach: Reach) -> Match:
    """The person that a record names. ``organisation``: id of the one recognised, else empty.
    ``reach``: only what the record gives as the person's own or of their function."""
    found = workspace.people(named.given_name, named.family_name)
    if not found or not named.has_person:
        return NOBODY
    inside = [one for one in found if organisation and _works_at(one, organisation)]
    if inside:
        return _narrowed(inside, "role", (lambda one: _shares(one, reach),))
    sharing = [one for one in found if _shares(one, reach)]
    if sharing:
        return _narrowed(sharing, "coordinate", ())
    if len(found) > 1:
        return _perhaps(found, "ambiguous", workspace)
    (one,) = found
    if named.has_organisation:
        is_elsewhere = bool(one.roles)
        return _perhaps(found, "other_organisation", workspace) if is_elsewhere else _same(found)
    is_other = not _is_silent(reach) and bool(_reached(one, workspace)) and not _meets(
        one, reach, workspace
    )  # fmt: skip
    return _perhaps(found, "other_coordinates", workspace) if is_other else _same(found)


def _same(found: Sequence[AnyContact], by: str = "name") -> Match:
    return Match(Verdict.SAME, by, tuple(map(_candidate, found)))


def _perhaps(found: Sequence[Person], by: str, workspace: Workspace) -> Match:
    candidates = (Candidate(one.id, one.display_name, _where(one, workspace)) for one in found)
    return Match(Verdict.PERHAPS, by, tuple(candidates))


def _candidate(contact: AnyContact) -> Candidate:
    acronym = contact.acronym if isinstance(contact, Organisation) else ""
    return Candidate(contact.id, contact.display_name, acronym)


def _narrowed(found: Sequence[C], by: str, closer: Iterable[Callable[[C], bool]]) -> Match:
    """The one of several that something tells apart, else all of them: perhaps."""
    for is_closer in closer:
        if len(found) > 1:
            found = [one for one in found if is_closer(one)] or found
    if len(found) == 1:
        return _same(found, by)
    return Match(Verdict.PERHAPS, "ambiguous", tuple(map(_candidate, found)))


def _works_at(person: Person, organisation: str) -> bool:
    return any(role.organisation == organisation for role in person.roles)


def _shares(person: Person, reach: Reach) -> bool:
    """Whether a telephone or a mailbox that is nobody else's is the same."""
    phones = {one.number.key for one in person.phones if one.number.is_valid}
    emails = {one.email.key for one in person.emails if not _is_shared(one)}
    return any(one.number.key in phones for one in reach.phones) or any(
        one.email.key in emails for one in reach.emails if not _is_shared(one)
    )


def _is_shared(one: Email) -> bool:
    return one.function_mailbox or one.email.is_function_mailbox


def _is_silent(reach: Reach) -> bool:
    return not (reach.phones or reach.emails)


def _reached(person: Person, workspace: Workspace) -> list[AnyContact]:
    """The person and their organisations, as far as they have telephones or mailboxes."""
    others = (workspace.find(role.organisation) for role in person.roles)
    return [one for one in (person, *others) if one is not None and (one.phones or one.emails)]


def _meets(person: Person, reach: Reach, workspace: Workspace) -> bool:
    known = _reached(person, workspace)
    phones = {phone.number.national_digits for one in known for phone in one.phones}
    emails = {email.email.key for one in known for email in one.emails}
    return any(one.number.national_digits in phones for one in reach.phones) or any(
        one.email.key in emails for one in reach.emails
    )


def _where(person: Person, workspace: Workspace) -> str:
    others = (workspace.find(role.organisation) for role in person.roles)
    names = (one.acronym or one.display_name for one in others if isinstance(one, Organisation))
    return ", ".join(dict.fromkeys(names))
