"""What a card is about and how that is called: the rules between FN, N, ORG, NICKNAME and KIND.

A card that names nobody is named by its mailbox or telephone, and says so: it must not be lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from directory_app.domain.contact import Kind
from directory_app.domain.emails import parse_email
from directory_app.domain.folding import fold_words
from directory_app.domain.incoming import ImportValue, Part, Sureness
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line

from .card_index import CardIndex
from .likely_names import names_a_body
from .names import (
    KINDS,
    Name,
    is_company,
    name_from_display,
    nicknames_of,
    organisation_values,
    person_values,
    read_name,
    split_full_name,
    stand_in,
)
from .positions import Positions, organisation_of
from .values import text

NAME_MISSING: Final = "name_missing"
"""The refusal of a card that has nothing to be called by."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What a card is about. ``called`` is its name as shown, empty when nothing names it."""

    kind: Kind
    called: str
    values: tuple[ImportValue, ...] = ()
    problems: tuple[Problem, ...] = ()


def name_card(index: CardIndex, positions: Positions) -> Naming:
    """The kind of contact that a card is about, and the values that name it."""
    if index.is_own and (own := _own_naming(index, positions)):
        return own
    display = _meaningful(index.line("FN"))
    organisation = _organisation(index)
    names = index.all("N")
    name = read_name(names[0] if names else None, index.version, is_own=index.is_own)
    kind = _stated_kind(index)
    called = display or organisation
    if kind is None and not organisation and _is_body(index, name, display):
        return _organisation_naming(index, called, name, positions, Sureness.LIKELY)
    if kind is None and is_company(name, display, organisation):
        kind = "person" if _holds_a_function(index, name, display) else "organisation"
    if kind == "organisation":
        return _organisation_naming(index, called, name, positions)
    return _person_naming(index, name, display, positions)


def _is_body(index: CardIndex, name: Name, display: str) -> bool:
    """Whether a card that says no organisation is likely to be one's; a function is somebody's."""
    return not index.all("TITLE") and names_a_body(name, display)


def _holds_a_function(index: CardIndex, name: Name, display: str) -> bool:
    """Whether a nameless card is somebody's: a function in the organisation, and a mailbox that is
    not a function's."""
    if not name.is_empty or display or not index.line("TITLE"):
        return False
    mailbox = parse_email(index.line("EMAIL"))
    return mailbox.is_valid and not mailbox.is_function_mailbox


def _own_naming(index: CardIndex, positions: Positions) -> Naming | None:
    """What a card of ours says without a doubt; None when it says no name any more."""
    nicknames = nicknames_of(index.all("NICKNAME"), index.version)
    if says_organisation(index):
        display = _meaningful(index.line("FN"))
        values = tuple(organisation_values(display, nicknames))
        return Naming("organisation", display, values) if display else None
    names = index.all("N")
    name = read_name(names[0] if names else None, index.version, is_own=True)
    if name.is_empty:
        return None
    values = (
        *person_values(name, [one for one, _ in nicknames]),
        *_headed("Service", positions.units),
    )
    return Naming("person", name.whole, values)


def says_organisation(index: CardIndex) -> bool:
    """Whether a card says that it is an organisation's."""
    return _stated_kind(index) == "organisation"


def _stated_kind(index: CardIndex) -> Kind | None:
    if "X-ABSHOWAS" in index.by_name and index.line("X-ABSHOWAS").upper() == "COMPANY":
        return "organisation"
    return KINDS.get(index.line("KIND").casefold()) if "KIND" in index.by_name else None


def _organisation(index: CardIndex) -> str:
    found = index.all("ORG")
    return organisation_of(found[0], index.version)[0] if found else ""


def _meaningful(display: str) -> str:
    """A name that has a letter or a digit; « . » and « --- » name nobody."""
    return display if display.isalnum() or fold_words(display) else ""


# --- organisations -----------------------------------------------------------------------------


def _organisation_naming(
    index: CardIndex,
    display: str,
    name: Name,
    positions: Positions,
    sureness: Sureness = Sureness.SURE,
) -> Naming:
    nicknames = nicknames_of(index.all("NICKNAME"), index.version)
    called = display or name.whole or (nicknames.pop(0)[0] if nicknames else "")
    if not called:
        return _stand_in(index, "organisation")
    values = [
        *organisation_values(called, nicknames, sureness),
        *_headed("Service", positions.units),
        *_headed("Fonction", _functions(positions)),
    ]
    if not index.is_own and not name.is_empty and _unsaid(name.whole, called):
        values.append(ImportValue(Part.CUSTOM, name.whole, "Personne"))
    return Naming("organisation", called, tuple(values))


def _functions(positions: Positions) -> Iterator[str]:
    """The functions that a card of an organisation says: nobody's here."""
    yield from positions.functions
    yield from (one.item.function for one in positions.values if one.item.function)


def _headed(heading: str, texts: Iterator[str] | tuple[str, ...]) -> Iterator[ImportValue]:
    return (ImportValue(Part.CUSTOM, one, heading) for one in texts)


# --- people ------------------------------------------------------------------------------------


def _person_naming(index: CardIndex, name: Name, display: str, positions: Positions) -> Naming:
    nicknames = [one for one, _ in nicknames_of(index.all("NICKNAME"), index.version)]
    if not index.is_own:
        name = _completed(index, name, display, nicknames)
    if name.is_empty:
        return _stand_in(index, "person")
    called = name.whole
    values = [*person_values(name, nicknames), *_headed("Service", positions.units)]
    said = " ".join((called, name.title, name.prefix, name.suffix, name.remark, *nicknames))
    if not index.is_own and display and _unsaid(display, said):
        values.append(ImportValue(Part.CUSTOM, display, "Nom affiché"))
    return Naming("person", called, tuple(values))


def _completed(index: CardIndex, name: Name, display: str, nicknames: list[str]) -> Name:
    """The name with what FN or a nickname says where N says nothing, or all in one part."""
    if not name.is_empty:
        return name if _is_coordinate(index, name.whole) else split_full_name(name, display)
    if display and not _is_coordinate(index, display):
        found = name_from_display(display)
    elif nicknames:
        found = name_from_display(nicknames.pop(0))
    else:
        return name
    found.title = name.title or found.title
    found.prefix, found.suffix = name.prefix, name.suffix
    return found


def _is_coordinate(index: CardIndex, display: str) -> bool:
    """Whether a formatted name is only a mailbox or a telephone of the card."""
    return any(
        clean_line(text(prop, index.version)) == display
        for name in ("EMAIL", "TEL")
        for prop in index.all(name)
    )


def _unsaid(text_: str, said: str) -> bool:
    """Whether a text has a word that is not said yet."""
    return not set(fold_words(text_)) <= set(fold_words(said))


# --- cards without a name ----------------------------------------------------------------------


def _stand_in(index: CardIndex, kind: Kind) -> Naming:
    """A card called by its mailbox or telephone, or by nothing."""
    found = stand_in(_texts(index, "EMAIL"), _texts(index, "TEL"), kind)
    if found is None:
        return Naming(kind, "")
    kind, called = found
    problem = Problem("named_by_coordinate")
    part = Part.ORGANISATION if kind == "organisation" else Part.FAMILY_NAME
    return Naming(kind, called, (ImportValue(part, called, "", Sureness.DOUBTFUL),), (problem,))


def _texts(index: CardIndex, name: str) -> list[str]:
    found = (clean_line(text(prop, index.version)) for prop in index.all(name))
    return [one.removeprefix("tel:").removeprefix("mailto:") for one in found if one]
