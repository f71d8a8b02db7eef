"""Which addresses are worth asking about: those of shelters, and of whoever gives a box alone.

Only a question: not every house hides its address, and the choice is the organisation's.
"""

from __future__ import annotations

from directory_app.domain.accepted_problems import mark
from directory_app.domain.contact import Organisation
from directory_app.domain.folding import fold

PROPOSAL = "contact_maybe_confidential"
"""The code under which « ce n’est pas nécessaire » is remembered."""

_WORDS = (
    "violence conjugale",
    "maison d hebergement",
    "maisons d hebergement",
    "maison de 2e etape",
    "maisons de 2e etape",
    "deuxieme etape",
    "refuge",
)
_SECTOR_WORDS = ("hebergement", "refuge")


def may_be_confidential(organisation: Organisation) -> bool:
    """Whether its address may have to be marked confidential."""
    return gives_only_a_box(organisation) or is_of_shelters(organisation)


def gives_only_a_box(organisation: Organisation) -> bool:
    """Whether a postal box is all that is known of where it is."""
    places = [one.postal for one in organisation.addresses]
    return bool(places) and all(one.po_box and not one.street for one in places)


def is_of_shelters(organisation: Organisation) -> bool:
    """Whether a name, its category or a sector says that it shelters people, or gathers those who
    do. Sectors are looked at for fewer words: many work against violence and shelter nobody."""
    texts = (organisation.name, organisation.category, *(o.name for o in organisation.other_names))
    return any(word in fold(text) for text in texts for word in _WORDS) or any(
        word in fold(sector) for sector in organisation.sectors for word in _SECTOR_WORDS
    )


def refusal_of(organisation: Organisation) -> str:
    """The mark by which it is remembered that this organisation need not be confidential; another
    name is another question."""
    return mark(PROPOSAL, "confidential", organisation.name)


def is_to_propose(organisation: Organisation) -> bool:
    """Whether to propose that it be confidential: it looks so, nothing of its whereabouts is, and
    nobody said that it need not be."""
    is_decided = organisation.confidential or any(a.confidential for a in organisation.addresses)
    is_open = not is_decided and refusal_of(organisation) not in organisation.accepted
    return is_open and may_be_confidential(organisation)
