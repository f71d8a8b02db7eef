"""What the table says: its columns, its cells on screen and aloud, why a cell takes no text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from directory_app.domain.contact import Person
from directory_app.domain.territory import REGIONS, WHOLE_PROVINCE
from directory_app.services.table_cells import SEPARATOR, Cell, Column, TableRow
from directory_app.ui.contact_card.wording import territory_text

_LONGEST = 400
"""Characters of a value that a tip repeats."""


class CellNumbers(QObject):
    """How many values a cell stands for."""

    def others(self, count: int) -> str:
        """Those that the card has besides."""
        return self.tr("%n other(s) on the card", "", count)


def column_names() -> Mapping[Column, str]:
    """What stands above the columns."""
    translate = QCoreApplication.translate
    return {
        Column.NAME: translate("TableWording", "Name"),
        Column.ACRONYM: translate("TableWording", "Acronym"),
        Column.ORGANISATION: translate("TableWording", "Organisation"),
        Column.FUNCTION: translate("TableWording", "Function"),
        Column.PHONE: translate("TableWording", "Telephone"),
        Column.EMAIL: translate("TableWording", "E-mail"),
        Column.CITY: translate("TableWording", "City"),
        Column.SECTORS: translate("TableWording", "Sectors"),
        Column.TERRITORY: translate("TableWording", "Territory"),
        Column.CATEGORY: translate("TableWording", "Category"),
        Column.VERIFIED: translate("TableWording", "Verified on"),
    }


def said(column: Column, text: str) -> str:
    """A cell's text in the words of the screen: the whole of Québec has a name there."""
    if column is not Column.TERRITORY:
        return text
    names = (territory_text(one) if one == WHOLE_PROVINCE else one for one in _split(text))
    return SEPARATOR.join(names)


def meant(column: Column, text: str) -> str:
    """What a text of the screen means: the words of :func:`said` taken back."""
    if column is not Column.TERRITORY:
        return text
    whole = territory_text(WHOLE_PROVINCE).casefold()
    codes = (WHOLE_PROVINCE if one.casefold() == whole else one for one in _split(text))
    return SEPARATOR.join(codes)


def _split(text: str) -> list[str]:
    words = (" ".join(word.split()) for word in text.replace("\n", ";").split(";"))
    return [word for word in words if word]


def regions() -> tuple[str, ...]:
    """What a cell of territory may be completed with."""
    return (territory_text(WHOLE_PROVINCE), *REGIONS.values())


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that a cell holds and the directory does not: on its way (``is_pending``), or
    refused, with the sentence that says why."""

    text: str
    sentence: str = ""

    @property
    def is_pending(self) -> bool:
        """Whether it is being stored."""
        return not self.sentence


def tip(column: Column, cell: Cell, typed: Typed | None, sentences: tuple[str, ...]) -> str:
    """What is told of a cell beside its text, the whole of which comes first."""
    text = typed.text if typed is not None else said(column, cell.text)
    lines = [text if len(text) <= _LONGEST else text[:_LONGEST] + "…"]
    return "\n".join(filter(None, (*lines, *notes(cell, typed), *sentences)))


def notes(cell: Cell, typed: Typed | None) -> tuple[str, ...]:
    """The state of a cell in words."""
    translate = QCoreApplication.translate
    if typed is not None:
        pending = translate("TableWording", "being saved")
        return (pending if typed.is_pending else typed.sentence,)
    found = []
    if cell.is_withheld:
        found.append(translate("TableWording", "confidential, shown on the card only"))
    if cell.is_secret:
        found.append(translate("TableWording", "confidential contact"))
    if cell.inherited_from and not cell.is_withheld:
        text = translate("TableWording", "from %1; typing here gives this contact its own")
        found.append(text.replace("%1", cell.inherited_from))
    if cell.others:
        found.append(CellNumbers().others(cell.others))
    return tuple(found)


def spoken(column: Column, cell: Cell, typed: Typed | None, sentences: tuple[str, ...]) -> str:
    """A cell as a screen reader says it: column, value, state."""
    text = typed.text if typed is not None else said(column, cell.text)
    if not text and not cell.is_withheld:
        text = QCoreApplication.translate("TableWording", "empty")
    parts = (text, *notes(cell, typed), *sentences)
    colon = QCoreApplication.translate("TableWording", "%1: %2")
    return colon.replace("%1", column_names()[column]).replace("%2", ", ".join(filter(None, parts)))


def who(row: TableRow) -> tuple[str, ...]:
    """What a screen reader adds to a name: acronym, kind, organisation, function; what is not told
    on screen is not there."""
    if isinstance(row.contact, Person):
        kind = QCoreApplication.translate("ListPane", "person")
    else:
        kind = QCoreApplication.translate("ListPane", "organisation")
    acronym, organisation, function = (
        row.cells[column].text for column in (Column.ACRONYM, Column.ORGANISATION, Column.FUNCTION)
    )
    return tuple(filter(None, (acronym, kind, organisation, function)))
