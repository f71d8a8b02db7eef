"""A card given back with what Bottin did not understand of it: in an archive, or to its source.

*Archive*: everything of Bottin's own, then what the original card held besides. *To the same
source*: the original card with Bottin's values in the place of those that were there; no marks,
nothing inherited, and the source's identity (docs/formats.md §5).

What was withheld does not come back this way: values that Bottin writes never come from the
original's bytes, and a kept line that tells what was withheld is left out and counted
(:mod:`.kept_lines`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Container, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import Kind
from directory_app.domain.pictures import FindPicture, no_picture

from . import own_marks
from .card_index import CardIndex
from .escapes import OLD_VERSION, escape_list
from .from_contact import contact_properties
from .kept_lines import IsSecret, KeptLines
from .meaning import COORDINATES, meaning_of, split_meaning
from .own_marks import PREFIX
from .ownership import LABEL, is_companion, is_written
from .patching import patch_card
from .photos import settled_photo
from .properties import Card, Property
from .reading import read_cards
from .spelling import as_spelled
from .spoken import STANDARD
from .upgrading import upgraded
from .values import components, text_list
from .writing import write_card

_IDENTITY: Final = frozenset(
    {"PRODID", "UID", "KIND", "X-ABSHOWAS", "CLASS", "PROFILE", "SORT-STRING"}
)
"""What stays the source's own when a card goes back to it."""
_MISSED: Final = frozenset({"UID", "KIND", "X-ABSHOWAS"})
"""What of it is said where the source says nothing."""
_ONCE: Final = frozenset({"ANNIVERSARY", "BDAY", "GENDER", "PRODID", "REV"})
"""What a card has once at most, of what Bottin does not write (RFC 6350, 6.2 and 6.7)."""
_VERSIONS: Final = frozenset({"3.0", "4.0"})
_NAMES: Final = frozenset({"N", "FN"})


@dataclass(frozen=True, slots=True)
class GivenBack:
    """The bytes of a card, and how many lines of the original were left out for what they tell."""

    data: bytes
    withheld: int


def archive_card(
    redacted: Redacted,
    originals: Sequence[bytes],
    version: str,
    is_secret: IsSecret,
    picture: FindPicture = no_picture,
) -> GivenBack:
    """Everything of Bottin's own, then what the original card held besides.

    ``originals``: the bytes of one card, of any version, then those of cards merged into it, of
    which what is there already, or stands once, is not said again; without a card in them, nothing
    is added.
    ``is_secret`` says whether a text mentions a value that may not leave with this card. Facts of
    the card that are custom fields (birthday, language) come as far as the gate let those through.
    The photo that ``picture`` finds takes the place of the original's.
    """
    own = list(contact_properties(redacted, version, picture))
    has_photo = any(prop.name == "PHOTO" for prop in own)
    kept: list[list[Property]] = []
    facts: set[tuple[str, str]] = set()
    withheld = 0
    for index in filter(None, map(_index_of, originals)):
        lines = KeptLines(index, redacted, is_secret)
        beside = [prop for prop in lines.beside() if not (has_photo and prop.name == "PHOTO")]
        facts.update(fact for prop in beside for fact in lines.facts(prop))
        kept.append(_fresh(beside, [prop for before in kept for prop in before]))
        withheld += lines.withheld
    own = [prop for prop in own if not _repeats(prop, facts, version)]
    taken = {prop.group.casefold() for prop in own if prop.group}
    given = [prop for card in kept for prop in _regrouped(card, taken)]
    return GivenBack(write_card([*own, *given], version), withheld)


def patched_card(
    redacted: Redacted,
    original: bytes,
    is_secret: IsSecret,
    picture: FindPicture = no_picture,
) -> GivenBack:
    """The original card with Bottin's values in the place of those that were there.

    A 2.1 card becomes a 3.0 one. The photo stays as the source has it while it is the contact's;
    another that ``picture`` finds takes its place. Raises ValueError when ``original`` holds no
    card.
    """
    index = _index_of(original)
    if index is None:
        raise ValueError("no card to patch")
    version = index.version if index.version in _VERSIONS else "3.0"
    lines = KeptLines(index, redacted, is_secret)
    own = _for_source(redacted, index, version, lines, picture)
    own = _with_categories(own, index, is_secret)
    said = _with_names({meaning_of(prop, version) for prop in own}, index, lines)
    addresses = (lines.meaning(prop) for prop in index.all("ADR"))
    prints = all(one in said for one in addresses if one is not None)
    own, properties = _with_photo(own, list(lines.in_place(said)), redacted.contact.photo)
    data = patch_card(
        dataclasses.replace(index.card, properties=tuple(properties)),
        own,
        lambda prop: _gives_way(prop, index, lines, prints=prints),
        version,
        is_same=lambda new, old: _stays(new, old, lines, said),
    )
    return GivenBack(data, lines.withheld)


def _index_of(original: bytes) -> CardIndex | None:
    """The first card of the bytes, as 3.0 says it where it is a 2.1 one."""
    card = next(read_cards(original), None)
    return CardIndex(_renewed(card)) if card else None


def _renewed(card: Card) -> Card:
    if card.version != OLD_VERSION:
        return card
    return dataclasses.replace(card, version="3.0", properties=upgraded(card))


# --- an archive ---------------------------------------------------------------------------------


def _repeats(prop: Property, facts: set[tuple[str, str]], version: str) -> bool:
    """Whether a heading of ours says what a kept property of the card says already."""
    return prop.name == own_marks.CUSTOM and components(prop, version)[:2] in facts


def _fresh(card: Sequence[Property], before: Sequence[Property]) -> list[Property]:
    """The properties of a card that went into another, without those that are said already, and
    without a second one of what stands once; a label goes with what it labels."""
    said = {(prop.name, prop.value) for prop in before}
    once = {prop.name for prop in before} & _ONCE
    mains = [
        prop
        for prop in card
        if not is_companion(prop) and (prop.name, prop.value) not in said and prop.name not in once
    ]
    groups = {prop.group.casefold() for prop in mains}
    labels = [prop for prop in card if is_companion(prop) and prop.group.casefold() in groups]
    return [*mains, *labels]


def _regrouped(kept: Sequence[Property], taken: set[str]) -> list[Property]:
    """The kept properties, in groups that are not ``taken``, and are from now on."""
    names: dict[str, str] = {}
    for group in dict.fromkeys(prop.group.casefold() for prop in kept if prop.group):
        free = (f"kept{number}" for number in count(1))
        names[group] = next(one for one in free if one not in taken) if group in taken else ""
        taken.add(names[group] or group)
    renamed = ((prop, names.get(prop.group.casefold(), "")) for prop in kept)
    return [dataclasses.replace(prop, group=name or prop.group) for prop, name in renamed]


# --- to the source ------------------------------------------------------------------------------


def _for_source(
    redacted: Redacted, index: CardIndex, version: str, lines: KeptLines, picture: FindPicture
) -> list[Property]:
    """What Bottin says to the card's source, as the source spells it where it says the same."""
    meant = [
        prop
        for prop in _standard(contact_properties(redacted, version, picture), index)
        if not _is_theirs(prop, index, lines.kind)
    ]
    spelled = as_spelled(meant, index, lambda prop: not lines.tells_secret(prop))
    return [_unmarked(prop) for prop in spelled] if not index.is_own else list(spelled)


def _standard(properties: Iterable[Property], index: CardIndex) -> Iterator[Property]:
    """In a 3.0 card of another program, a language is told as that program does, if it does."""
    for prop in properties:
        name = STANDARD.get(prop.name, "")
        is_theirs = bool(name) and not index.is_own and bool(index.all(name))
        yield dataclasses.replace(prop, name=name) if is_theirs else prop


def _is_theirs(prop: Property, index: CardIndex, kind: Kind) -> bool:
    """Whether the source is not to be told a property: it says better who it is, and needs neither
    our marks nor what is another card's."""
    if prop.name in _IDENTITY:
        return not _is_missed(prop, index)
    if prop.name == "N" and kind == "organisation":
        return True
    return not index.is_own and (prop.name.startswith(PREFIX) or bool(prop.values(own_marks.OF)))


def _unmarked(prop: Property) -> Property:
    marks = tuple(one for one in prop.parameters if not one[0].startswith(PREFIX))
    return dataclasses.replace(prop, parameters=marks)


def _is_missed(prop: Property, index: CardIndex) -> bool:
    """Whether the source does not say what a card needs: who it is, that it is an organisation."""
    if prop.name == "UID":
        return not index.all("UID")
    says_kind = index.all("KIND") or index.all("X-ABSHOWAS")
    return prop.name in _MISSED and not says_kind and prop.value != "individual"


def _with_names(said: set[Hashable], index: CardIndex, lines: KeptLines) -> set[Hashable]:
    """What is said, with the source's N and FN where they still name the contact: in one part or in
    more, and as its program words it."""
    for prop in index.all("N"):
        split = split_meaning(prop, index.line("FN"), index.version)
        if lines.meaning(prop) in said or (not index.is_own and split in said):
            return said | {lines.meaning(one) for one in (*index.all("N"), *index.all("FN"))}
    return said


def _with_categories(own: list[Property], index: CardIndex, is_secret: IsSecret) -> list[Property]:
    """Bottin's categories added to the source's, which has words that Bottin knows otherwise."""
    theirs = [one for prop in index.all("CATEGORIES") for one in text_list(prop, index.version)]
    ours = [one for p in own if p.name == "CATEGORIES" for one in text_list(p, index.version)]
    if index.is_own or not theirs:
        return own
    named = [one for one in dict.fromkeys([*theirs, *ours]) if not is_secret(one)]
    rest = [prop for prop in own if prop.name != "CATEGORIES"]
    return [*rest, Property("CATEGORIES", escape_list(named, "3.0"))] if named else rest


def _with_photo(
    own: list[Property], source: list[Property], name: str
) -> tuple[list[Property], list[Property]]:
    """Ours without a photo that the source has already, and the source with the one emptied that
    makes room: what its parameters say goes with it."""
    ours = next((prop for prop in own if prop.name == "PHOTO"), None)
    photos = [prop for prop in source if prop.name == "PHOTO" and prop.value]
    written, outdated = settled_photo(photos, name, ours)
    emptied = (
        Property("PHOTO", "", (), prop.group, prop.line) if prop is outdated else prop
        for prop in source
    )
    return [prop for prop in own if prop is not ours or written], list(emptied)


def _gives_way(prop: Property, index: CardIndex, lines: KeptLines, *, prints: bool) -> bool:
    """Whether a property of the source makes room: what Bottin writes, an emptied photo, and the
    label of a group, which goes with what it labels. ``prints``: its LABELs still print its
    addresses."""
    if prop.name in _IDENTITY or (prop.name == "LABEL" and prints and prop.value):
        return False
    if prop.name in {"N", "TITLE"} and lines.kind == "organisation":
        return False
    if prop.name == "TITLE" and not index.all("ORG"):
        return False
    if prop.name.startswith(PREFIX):
        return index.is_own
    if lines.is_spoken(prop):
        return not lines.is_held_back(prop)
    if prop.name == "PHOTO":
        return not prop.value
    return is_written(prop, lines.kind) or (prop.name == LABEL and _is_ours(prop, index))


def _is_ours(label: Property, index: CardIndex) -> bool:
    """Whether a label says what a coordinate is for; what else one says is the source's."""
    group = label.group.casefold()
    labelled = (prop.name for prop in index.card.properties if prop.group.casefold() == group)
    return index.is_own or any(name in COORDINATES for name in labelled)


def _stays(new: Property, old: Property, lines: KeptLines, said: Container[Hashable]) -> bool:
    """Whether the source's spelling of a property stays."""
    meaning = lines.meaning(old)
    if not old.value or meaning not in said:
        return False
    return new.name in _NAMES or meaning == lines.meaning(new)
