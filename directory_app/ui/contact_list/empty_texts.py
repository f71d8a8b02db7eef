"""What an empty list says: why nothing is there, and the way on."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from directory_app.domain.query import parse_query
from directory_app.ui.sidebar.places import ALL, PEOPLE, TO_CHECK, TRASH, Place

if TYPE_CHECKING:
    from directory_app.ui.search.session import FirstPage

_NAME_LETTERS = 40
"""Of a name on a button."""
translate = QCoreApplication.translate

Wish = Literal["clear", "everywhere", "import", "trash"]


@dataclass(frozen=True, slots=True)
class EmptyTexts:
    """Title, sentence, button with what it does, and the text of a button that makes a contact,
    of what was looked for if anything was (empty: none)."""

    title: str
    sentence: str
    button: str = ""
    wish: Wish = "clear"
    creation: str = ""


def empty_texts(page: FirstPage, place: Place, others: str, *, has_filters: bool) -> EmptyTexts:
    """The texts for an answer without any contact; ``others`` says how many answer in the whole
    directory, or in the trash."""
    if place.list_id and not page.total and not has_filters:
        return _nothing_there(place)
    if page.text.strip():
        return _not_found(page, place, others, has_filters=has_filters)
    if has_filters:
        return EmptyTexts(
            translate("EmptyTexts", "No contact matches these filters"),
            translate("EmptyTexts", "Take one of them back to see more."),
            translate("EmptyTexts", "Clear the filters"),
        )
    return _nothing_there(place)


def without_writing(texts: EmptyTexts) -> EmptyTexts:
    """The same where nothing can be written: neither an import nor a new contact is offered."""
    if texts.wish != "import":
        return dataclasses.replace(texts, creation="")
    return EmptyTexts(texts.title, translate("EmptyTexts", "This directory is read-only."))


def _not_found(page: FirstPage, place: Place, others: str, *, has_filters: bool) -> EmptyTexts:
    text = page.text.strip()
    if page.elsewhere:
        title = translate("EmptyTexts", "No result in “%1”").replace("%1", _place_name(place))
        if has_filters:
            title = translate("EmptyTexts", "No result with these filters")
        everywhere = translate("EmptyTexts", "Search everywhere")
        if place == ALL:
            everywhere = translate("EmptyTexts", "Clear the filters")
        return EmptyTexts(title, others, everywhere, "everywhere")
    title = translate("EmptyTexts", "No contact matches “%1”").replace("%1", text)
    if page.trashed:
        return EmptyTexts(title, others, translate("EmptyTexts", "See the trash"), "trash")
    return EmptyTexts(
        title,
        translate("EmptyTexts", "Check the spelling, or search by acronym, telephone or e-mail."),
        translate("EmptyTexts", "Clear the search"),
        creation="" if place == TRASH else _sought(place, text),
    )


def _sought(place: Place, typed: str) -> str:
    """Offers a contact of the name that was typed; of words that filter, nobody is called so."""
    words = sought_name(typed)
    shown = words if len(words) <= _NAME_LETTERS else f"{words[: _NAME_LETTERS - 1].rstrip()}…"
    return _creation(place, shown) if words else ""


def sought_name(typed: str) -> str:
    """The words of a text that filter nothing: what a new contact would be called."""
    return " ".join(parse_query(typed).text.split())


def _creation(place: Place, text: str = "") -> str:
    if place == PEOPLE:
        named = translate("EmptyTexts", "New person “%1”")
        return named.replace("%1", text) if text else translate("EmptyTexts", "New person")
    named = translate("EmptyTexts", "New organisation “%1”")
    return named.replace("%1", text) if text else translate("EmptyTexts", "New organisation")


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
            "EmptyTexts",
            "Import your list of members, paste it with Ctrl+Shift+V, or create a first contact.",
        ),
        translate("EmptyTexts", "Import…"),
        "import",
        _creation(place),
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
