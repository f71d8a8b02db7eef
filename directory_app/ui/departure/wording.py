"""What the page of a departure says of choices: fates, destinations, seats. Texts only."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from directory_app.domain.cards import Reference
from directory_app.domain.departures import ComingPlace, Destination, Fate, Reach, Seat
from directory_app.ui.contact_card.time_wording import date_text, sentence_case

Choices = tuple[tuple[str, str], ...]
"""Value and text of each choice, in order."""


def fate_choices(*, has_successor: bool, removing: str) -> Choices:
    """What may become of a place; nobody replaces where nobody succeeds. ``removing`` words the
    last: a list is left, a seat becomes free."""
    translate = QCoreApplication.translate
    replace = (Fate.REPLACE.value, translate("Departure", "Replace by the successor"))
    keep = (Fate.KEEP.value, translate("Departure", "Keep as it is"))
    remove = (Fate.REMOVE.value, removing)
    return (replace, keep, remove) if has_successor else (keep, remove)


def taken_off_text() -> str:
    """« Retirer »."""
    return QCoreApplication.translate("Departure", "Take off")


def made_free_text() -> str:
    """« Laisser libre »."""
    return QCoreApplication.translate("Departure", "Leave free")


def destination_choices(one: Reach, *, has_successor: bool) -> Choices:
    """Who may have a coordinate afterwards."""
    translate = QCoreApplication.translate
    stays = translate("Departure", "Stays with the organisation")
    goes = translate("Departure", "Goes to the organisation")
    found = [(Destination.ORGANISATION.value, stays if one.is_shared else goes)]
    if has_successor:
        text = translate("Departure", "Goes to the successor")
        found.insert(0, (Destination.SUCCESSOR.value, text))
    found.append((Destination.PERSON.value, translate("Departure", "Stays with the person")))
    found.append((Destination.REMOVE.value, taken_off_text()))
    return tuple(found)


def reach_text(one: Reach) -> str:
    """The value, or that it is confidential."""
    return one.text or QCoreApplication.translate("Departure", "Confidential value")


def organisation_text(one: Reference, *, is_whole: bool = False) -> str:
    """« RIMQ », or with ``is_whole`` the whole name; of one that is confidential as a whole, only
    that it is."""
    if one.is_confidential:
        return QCoreApplication.translate("Departure", "confidential organisation")
    return one.display_name if is_whole else one.short_name


def place_text(one: ComingPlace, lang: str) -> str:
    """« Haute Pression · 13 mars 2027 · pour la FI »."""
    return " · ".join(_place_parts(one, lang))


def _place_parts(one: ComingPlace, lang: str) -> Iterator[str]:
    translate = QCoreApplication.translate
    yield one.title or translate("Departure", "Delegation with a confidential name")
    if one.start_on is not None:
        yield date_text(one.start_on, lang)
    if one.organisation is not None:
        yield translate("Departure", "for %1").replace("%1", organisation_text(one.organisation))


def seat_text(one: Seat) -> str:
    """« TI · conseil d’administration · représentation de la FI »."""
    translate = QCoreApplication.translate
    is_substitute = one.part == "substitute"
    text = (
        translate("Departure", "substitute for %1")
        if is_substitute
        else translate("Departure", "represents %1")
    )
    here = text.replace("%1", organisation_text(one.organisation))
    parts = (organisation_text(one.host), one.committee, here)
    return " · ".join(filter(None, map(sentence_case, parts)))
