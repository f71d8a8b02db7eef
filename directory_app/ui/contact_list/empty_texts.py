"""What an empty list says: why nothing is there, and the way on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from directory_app.ui.search.session import FirstPage
from directory_app.ui.sidebar.places import ALL, TO_CHECK, TRASH, Place

translate = QCoreApplication.translate

Wish = Literal["clear", "everywhere", "create"]


@dataclass(frozen=True, slots=True)
class EmptyTexts:
    """Title, sentence, button with what it does, and the text of a button that makes a contact of
    what was looked for (empty: none)."""

    title: str
    sentence: str
    button: str = ""
    wish: Wish = "clear"
    creation: str = ""


def empty_texts(page: FirstPage, place: Place, elsewhere: str, *, has_filters: bool) -> EmptyTexts:
    """The texts for an answer without any contact; ``elsewhere`` says how many answer in the
    whole directory."""
    if page.text.strip():
        return _not_found(page, place, elsewhere)
    if has_filters:
        return EmptyTexts(
            translate("EmptyTexts", "No contact matches these filters"),
            translate("EmptyTexts", "Take one of them back to see more."),
            translate("EmptyTexts", "Clear the filters"),
        )
    return _nothing_there(place)


def _not_found(page: FirstPage, place: Place, elsewhere: str) -> EmptyTexts:
    text = page.text.strip()
    creation = translate("EmptyTexts", "Create “%1”").replace("%1", text)
    if page.elsewhere:
        title = translate("EmptyTexts", "No result in “%1”").replace("%1", _place_name(place))
        return EmptyTexts(
            title, elsewhere, translate("EmptyTexts", "Search everywhere"), "everywhere", creation
        )
    return EmptyTexts(
        translate("EmptyTexts", "No contact matches “%1”").replace("%1", text),
        translate("EmptyTexts", "Check the spelling, or search by acronym, telephone or e-mail."),
        translate("EmptyTexts", "Clear the search"),
        creation="" if place == TRASH else creation,
    )


def _nothing_there(place: Place) -> EmptyTexts:
    if place.list_id:
        return EmptyTexts(
            translate("EmptyTexts", "This list is empty"),
            translate("EmptyTexts", "Add contacts to it with Ctrl+D, from any other view."),
            translate("EmptyTexts", "Choose contacts"),
            "everywhere",
        )
    if place == TO_CHECK:
        return EmptyTexts(
            translate("EmptyTexts", "Everything is in order"),
            translate("EmptyTexts", "No contact to check."),
        )
    if place == TRASH:
        return EmptyTexts(
            translate("EmptyTexts", "The trash is empty"),
            translate("EmptyTexts", "Contacts put there can be restored."),
        )
    return EmptyTexts(
        translate("EmptyTexts", "No contact yet"),
        translate(
            "EmptyTexts", "Create a first organisation: its people can be added from its card."
        ),
        translate("EmptyTexts", "New organisation"),
        "create",
    )


def _place_name(place: Place) -> str:
    if place.name:
        return place.name
    names = {
        ALL.key: translate("EmptyTexts", "All"),
        "organisations": translate("EmptyTexts", "Organisations"),
        "people": translate("EmptyTexts", "People"),
        TO_CHECK.key: translate("EmptyTexts", "To check"),
        TRASH.key: translate("EmptyTexts", "Trash"),
    }
    return names.get(place.key, "")
