"""A verification sheet, whoever writes it: a letter, and numbered values to confirm.

Made by :mod:`.composing` from cards that went through the gate. Owns the shape only; the same lines
are what the page of the answers asks about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from directory_app.domain.contact import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """A value to confirm. ``path`` is that of the contact's flat form (:mod:`domain.fields`), with
    ``:part`` for a part of an element; ``owner`` the contact that has it.

    ``typed`` is what a form's field would hold; ``notes`` what was decided or is known of the value
    (« vérifié le… »). ``is_confidential``: marked so; ``is_hidden``: it is there and not told, so
    ``text`` is empty.
    """

    owner: str
    path: str
    caption: str
    text: str = ""
    typed: str = ""
    notes: tuple[str, ...] = ()
    is_confidential: bool = False
    is_hidden: bool = False
    can_be_corrected: bool = True
    can_be_removed: bool = True
    number: int = 0

    @property
    def key(self) -> str:
        """What names the line among all lines of all sheets."""
        return f"{self.owner}|{self.path}"


@dataclass(frozen=True, slots=True)
class SheetSection:
    """Lines under a heading."""

    heading: str
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """Who asks: our organisation as it may be told. ``lines`` stand under its name;
    ``responsible`` says who answers for personal information (title, name, coordinates), empty
    while nobody is named."""

    name: str = ""
    lines: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    responsible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationSheet:
    """One sheet. ``code`` finds the card again, ``email`` is where the sheet may be sent (empty
    where writing was refused), ``people`` are the ids of whoever stands on it beside the contact.

    ``withheld`` counts confidential and personal values that are not on it; ``salutation`` and
    ``closing`` are the letter's (OQLF, formules d'appel). ``is_confidential``: the contact is so as
    a whole; what stands around the sheet (file name, subject, notification) does not name it.
    """

    contact_id: str
    kind: Kind
    name: str
    short_name: str
    code: str
    date: str
    recipient: tuple[str, ...]
    salutation: str
    introduction: tuple[str, ...]
    sections: tuple[SheetSection, ...]
    answering: tuple[str, ...]
    notice: tuple[str, ...]
    closing: str
    office: Office = Office()
    email: str = ""
    people: tuple[str, ...] = ()
    withheld: int = 0
    is_confidential: bool = False

    @property
    def lines(self) -> Iterator[SheetLine]:
        """Every value, in order."""
        for section in self.sections:
            yield from section.lines
