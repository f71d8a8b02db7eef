"""The traits of contacts as they are in memory; those of rows are gathered by the storage.

What is confidential, or equals a value that is, is left out.
"""

from __future__ import annotations

from collections.abc import Iterable

from directory_app.domain.contact import (
    Address,
    AnyContact,
    Coordinate,
    Email,
    Organisation,
    Person,
    Phone,
    Site,
)
from directory_app.domain.folding import fold_compact
from directory_app.domain.matching.traits import (
    AnyTraits,
    OrganisationTraits,
    PersonTraits,
    Place,
    acronyms_among,
    family_words,
    given_words,
    host_of_email,
    name_form,
    phone_key,
    place,
    telling_host,
)
from directory_app.domain.withholding import ConfidentialValues


def traits_of(contact: AnyContact, known: ConfidentialValues) -> AnyTraits:
    """What a contact may be recognised by."""
    if isinstance(contact, Person):
        return _of_person(contact, known)
    return _of_organisation(contact, known)


def _of_organisation(one: Organisation, known: ConfidentialValues) -> OrganisationTraits:
    texts = (one.name, *(n.name for n in one.other_names), *(n.name for n in one.former_names))
    acronyms = (one.acronym, *(n.acronym for n in one.former_names))
    emails = tuple(e.email.key for e in one.emails if e.email.key and is_open(e, known))
    sites = (s.website.host for s in one.websites if is_open(s, known))
    return OrganisationTraits(
        id=one.id,
        names=tuple(name_form(text) for text in texts if text),
        acronyms=acronyms_among(acronyms, texts),
        stated_acronym=fold_compact(one.acronym),
        acronym_text=one.acronym,
        phones=tuple(
            p.number.national_digits
            for p in one.phones
            if p.number.national_digits and is_open(p, known)
        ),
        emails=emails,
        hosts=hosts_of(sites, emails),
        places=places_of(one.addresses, known),
    )


def _of_person(one: Person, known: ConfidentialValues) -> PersonTraits:
    return PersonTraits(
        id=one.id,
        text=one.display_name,
        given=given_words(one.given_name),
        family=family_words(one.family_name),
        phones=own_phones(p for p in one.phones if is_open(p, known)),
        emails=own_emails(e for e in one.emails if is_open(e, known)),
        organisations=tuple(role.organisation for role in one.roles),
        places=places_of(one.addresses, known),
    )


def is_open(item: Coordinate, known: ConfidentialValues) -> bool:
    """Whether a coordinate may serve as evidence."""
    if item.confidential is not None:
        return not item.confidential
    return not known.holds(item)


def own_phones(phones: Iterable[Phone]) -> tuple[str, ...]:
    """Comparable forms of somebody's telephones."""
    valid = (one.number for one in phones if one.number.is_valid)
    return tuple(phone_key(one.national_digits, one.extension) for one in valid)


def own_emails(emails: Iterable[Email]) -> tuple[str, ...]:
    """Mailboxes that are nobody else's."""
    return tuple(one.email.key for one in emails if not is_shared(one) and one.email.key)


def is_shared(one: Email) -> bool:
    """Whether it is the mailbox of a function."""
    return one.function_mailbox or one.email.is_function_mailbox


def hosts_of(hosts: Iterable[str], emails: Iterable[str]) -> tuple[str, ...]:
    """The hosts that tell an organisation from another."""
    found = (*map(telling_host, hosts), *map(host_of_email, emails))
    return tuple(dict.fromkeys(filter(None, found)))


def places_of(addresses: Iterable[Address], known: ConfidentialValues) -> tuple[Place, ...]:
    """Comparable forms of postal addresses."""
    return tuple(
        place(a.postal.number, a.postal.street, a.postal.city, a.postal.postal_code)
        for a in addresses
        if is_open(a, known)
    )


def sites_of(sites: Iterable[Site]) -> Iterable[str]:
    """The hosts of sites."""
    return (one.website.host for one in sites)
