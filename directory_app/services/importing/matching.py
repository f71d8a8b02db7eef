"""Who a record speaks of: candidates compared, the best of them told from the others.

Every answer carries its score and its evidence (:mod:`directory_app.domain.matching`). What is
less than certain is *perhaps*, and left to a person; equal names of people always are at least
that. Order of certainty: docs/formats.md §4.3.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from directory_app.domain.contact import (
    Address,
    AnyContact,
    Email,
    Organisation,
    Person,
    Phone,
    Site,
)
from directory_app.domain.folding import fold_compact
from directory_app.domain.matching.organisations import compare_organisations
from directory_app.domain.matching.people import compare_people
from directory_app.domain.matching.traits import (
    LONGEST_ACRONYM,
    UNKNOWN_ORGANISATION,
    OrganisationTraits,
    PersonTraits,
    family_words,
    given_words,
    name_form,
)
from directory_app.domain.matching.verdicts import (
    MARGIN,
    PERHAPS_AT,
    SAME_AT,
    Evidence,
    Likeness,
    Setting,
    Sign,
    Verdict,
)
from directory_app.domain.names import person_display
from directory_app.domain.withholding import ConfidentialValues
from directory_app.services.matching.distances import typing_errors
from directory_app.services.matching.gathering import (
    hosts_of,
    is_open,
    own_emails,
    own_phones,
    places_of,
    sites_of,
)

from .ownership import Named
from .workspace import Key, Workspace, name_key, person_key

__all__ = ["NOBODY", "Candidate", "Evidence", "Match", "Reach", "Verdict"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant: id, name, and where they are known to be; how well they fit, 0 to
    100, and by what."""

    id: str
    name: str
    where: str = ""
    score: int = 0
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What was recognised. ``by`` what: id, uid, digest, acronym, name, phone, email, website,
    role, coordinate, earlier, decided; of a *perhaps*, why not: other_organisation,
    other_coordinates, near_name, other_name, same_name, ambiguous, gone."""

    verdict: Verdict
    by: str = ""
    candidates: tuple[Candidate, ...] = ()

    @property
    def id(self) -> str:
        """The one contact that is, or may be, meant; empty when there is none, or several."""
        return self.candidates[0].id if len(self.candidates) == 1 else ""

    @property
    def score(self) -> int:
        """How well the best candidate fits, 0 to 100."""
        return max((one.score for one in self.candidates), default=0)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What speaks for and against the best candidate."""
        return max(self.candidates, key=lambda one: one.score).evidence if self.candidates else ()


NOBODY = Match(Verdict.NEW)


@dataclass(frozen=True, slots=True)
class Reach:
    """What reaches whom a record names."""

    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    websites: tuple[Site, ...] = ()
    addresses: tuple[Address, ...] = ()


NOWHERE: Final = Reach()
NO_IDS: Final[Collection[str]] = frozenset()

_Likened = tuple[str, Likeness]
"""Id of a candidate, and how it compares."""


def keys_of(named: Named) -> Iterator[Key]:
    """What a record may be recognised by without a search: see :meth:`Workspace.warm`."""
    yield "acronym", fold_compact(named.acronym)
    yield "name", name_key(named.organisation)
    yield "id", named.organisation_id
    yield "uid", named.organisation_id
    if named.has_person:
        yield "person", person_key(named.given_name, named.family_name)


# --- organisations ------------------------------------------------------------------------------


def match_organisation(
    workspace: Workspace, named: Named, reach: Reach = NOWHERE, without: Collection[str] = NO_IDS
) -> Match:
    """The organisation that a record names, but none of those ``without``, nor one that the source
    calls by another id."""
    if not named.has_organisation:
        return NOBODY
    ours = organisation_traits(named, reach, workspace.known)
    for is_near in (False, True):
        likened = [
            (one.id, _likened_organisation(workspace, ours, one))
            for one in workspace.index.candidates(ours, is_near=is_near)
            if isinstance(one, OrganisationTraits)
            and one.id not in without
            and not workspace.is_named_otherwise(one.id, named.organisation_id)
        ]
        match = _decided(workspace, likened, _SAME_ORGANISATION, _organisation_doubt)
        if match.verdict is Verdict.SAME:
            return match
    return match


def _likened_organisation(
    workspace: Workspace, ours: OrganisationTraits, theirs: OrganisationTraits
) -> Likeness:
    crowd = workspace.index.crowd
    return compare_organisations(ours, theirs, crowd, Setting.ARRIVAL, typing_errors)


def organisation_traits(
    named: Named, reach: Reach, known: ConfidentialValues
) -> OrganisationTraits:
    """What a record tells of an organisation. A short name may be its acronym."""
    acronym = fold_compact(named.acronym)
    compact = fold_compact(named.organisation)
    may_be_acronym = not acronym and len(compact) <= LONGEST_ACRONYM
    emails = tuple(one.email.key for one in reach.emails if is_open(one, known))
    sites = sites_of(one for one in reach.websites if is_open(one, known))
    return OrganisationTraits(
        names=(name_form(named.organisation),) if named.organisation else (),
        acronyms=tuple(filter(None, (acronym or (compact if may_be_acronym else ""),))),
        stated_acronym=acronym,
        acronym_text=named.acronym,
        phones=tuple(_telling_phones(reach.phones, known)),
        emails=emails,
        hosts=hosts_of(sites, emails),
        places=places_of(reach.addresses, known),
    )


def _telling_phones(phones: Sequence[Phone], known: ConfidentialValues) -> Iterator[str]:
    """Numbers that reach an organisation rather than somebody in it, and are no secret."""
    for one in phones:
        number = one.number
        is_theirs = not number.extension and one.label not in ("cell", "home")
        if number.is_valid and is_theirs and is_open(one, known):
            yield number.national_digits


_SAME_ORGANISATION: Final[Mapping[Sign, str]] = {
    Sign.ACRONYM: "acronym",
    Sign.ACRONYM_SHARED: "acronym",
    Sign.ACRONYM_SPELLED: "acronym",
    Sign.PHONE: "phone",
    Sign.PHONE_SHARED: "phone",
    Sign.EMAIL: "email",
    Sign.WEBSITE: "website",
}


def _organisation_doubt(likeness: Likeness) -> str:
    return (
        "near_name"
        if likeness.has(Sign.NAME_ALIKE, Sign.NAME_NEAR, Sign.NAME_PART)
        else "other_name"
    )


# --- people -------------------------------------------------------------------------------------


def match_person(
    workspace: Workspace,
    named: Named,
    organisation: str,
    reach: Reach = NOWHERE,
    uid: str = "",
    without: Collection[str] = NO_IDS,
) -> Match:
    """The person that a record names, but none of those ``without``, nor one that the source calls
    by another id than ``uid``. ``organisation``: id of the
    one recognised, else empty. ``reach``: only what the record gives as the person's own or of
    their function."""
    if not named.has_person:
        return NOBODY
    ours = person_traits(named, organisation, reach, workspace.known)
    likened = [
        (one.id, _likened_person(workspace, ours, one))
        for one in workspace.index.candidates(ours)
        if isinstance(one, PersonTraits)
        and one.id not in without
        and not workspace.is_named_otherwise(one.id, uid)
    ]
    return _decided(workspace, likened, _SAME_PERSON, _person_doubt)


def person_traits(
    named: Named, organisation: str, reach: Reach, known: ConfidentialValues
) -> PersonTraits:
    """What a record tells of a person."""
    homes = (organisation or UNKNOWN_ORGANISATION,) if named.has_organisation else ()
    return PersonTraits(
        text=person_display(named.given_name, named.family_name),
        given=given_words(named.given_name),
        family=family_words(named.family_name),
        phones=own_phones(one for one in reach.phones if is_open(one, known)),
        emails=own_emails(one for one in reach.emails if is_open(one, known)),
        organisations=homes,
        places=places_of(reach.addresses, known),
    )


def _likened_person(workspace: Workspace, ours: PersonTraits, theirs: PersonTraits) -> Likeness:
    has_met = None if ours.organisations else _has_met(workspace, ours, theirs)
    crowd = workspace.index.crowd
    return compare_people(
        ours, theirs, crowd, typing_errors, setting=Setting.ARRIVAL, has_met=has_met
    )


def _has_met(workspace: Workspace, ours: PersonTraits, theirs: PersonTraits) -> bool | None:
    """Whether anything reaches both, the other's organisations included; None where either gives
    nothing."""
    mine = {one.partition(";")[0] for one in ours.phones} | set(ours.emails)
    yours = {one.partition(";")[0] for one in theirs.phones} | set(theirs.emails)
    for home in theirs.organisations:
        known = workspace.index.find(home)
        if isinstance(known, OrganisationTraits):
            yours |= {*known.phones, *known.emails}
    return bool(mine & yours) if mine and yours else None


_SAME_PERSON: Final[Mapping[Sign, str]] = {
    Sign.SAME_ORGANISATION: "role",
    Sign.EMAIL: "coordinate",
    Sign.PHONE: "coordinate",
    Sign.PLACE: "coordinate",
}


def _person_doubt(likeness: Likeness) -> str:
    if not likeness.has(Sign.NAME, Sign.NAME_SWAPPED):
        return "near_name"
    for sign in (Sign.OTHER_ORGANISATION, Sign.OTHER_COORDINATES):
        if likeness.has(sign):
            return sign.value
    return "same_name"


# --- both ---------------------------------------------------------------------------------------


def _decided(
    workspace: Workspace,
    likened: Sequence[_Likened],
    words: Mapping[Sign, str],
    doubt: Callable[[Likeness], str],
) -> Match:
    """The best of several candidates; all those that cannot be told from it: perhaps."""
    able = [(_standing(one), id_, one) for id_, one in likened]
    able = sorted((one for one in able if one[0] >= PERHAPS_AT), key=lambda one: -one[0])
    if not able:
        return NOBODY
    best = able[0][0]
    least = max(best - MARGIN + 1, SAME_AT if best >= SAME_AT else PERHAPS_AT)
    rivals = [one for one in able if one[0] >= least]
    found = tuple(_candidate(workspace, id_, likeness) for _, id_, likeness in rivals)
    if len(found) > 1:
        return Match(Verdict.PERHAPS, "ambiguous", found)
    likeness = rivals[0][2]
    if best >= SAME_AT:
        return Match(Verdict.SAME, _by(likeness, words), found)
    return Match(Verdict.PERHAPS, doubt(likeness), found)


def _standing(likeness: Likeness) -> int:
    """The points of a candidate; a person of the very same name is never passed over."""
    is_namesake = likeness.has(Sign.NAME) and likeness.has(
        Sign.RARE_NAME, Sign.COMMON_NAME, Sign.OTHER_ORGANISATION, Sign.OTHER_COORDINATES
    )
    return max(likeness.total, PERHAPS_AT) if is_namesake else likeness.total


def _by(likeness: Likeness, words: Mapping[Sign, str]) -> str:
    """The word of the most telling sign that has one, among those that made the difference."""
    for sign, word in words.items():
        is_telling = any(one.name is sign and one.weight >= _TELLING for one in likeness.evidence)
        if is_telling and (words is _SAME_PERSON or likeness.strongest is sign):
            return word
    return "name"


_TELLING: Final = 20


def _candidate(workspace: Workspace, contact_id: str, likeness: Likeness) -> Candidate:
    found = workspace.find(contact_id)
    assert found is not None
    return candidate_of(workspace, found, likeness)


def candidate_of(
    workspace: Workspace, contact: AnyContact, likeness: Likeness | None = None
) -> Candidate:
    """A contact as somebody who may be meant."""
    where = contact.acronym if isinstance(contact, Organisation) else _where(contact, workspace)
    score = likeness.score if likeness is not None else 100
    evidence = likeness.evidence if likeness is not None else ()
    return Candidate(contact.id, contact.display_name, where, score, evidence)


def _where(person: Person, workspace: Workspace) -> str:
    others = (workspace.find(role.organisation) for role in person.roles)
    names = (one.acronym or one.display_name for one in others if isinstance(one, Organisation))
    return ", ".join(dict.fromkeys(names))
