"""What a form is given before there is one: the words it offers, the look-up of other contacts.

Light: the pane of the card has these, and the form itself is loaded when one is first opened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from directory_app.domain.contact import Kind as ContactKind
from directory_app.domain.summaries import SummaryRow

if TYPE_CHECKING:
    from directory_app.domain.custom_fields import FieldDefinition

OnFound = Callable[[Sequence[SummaryRow]], None]
Lookup = Callable[[str, ContactKind, OnFound], None]
"""Looks contacts of a kind up by a text and hands the rows over, later."""


def find_nobody(_text: str, _kind: ContactKind, on_found: OnFound) -> None:
    """The look-up of a form that was given none."""
    on_found(())


@dataclass(frozen=True, slots=True)
class FormChoices:
    """The words that the directory knows already, offered where they may be chosen again."""

    categories: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    custom_fields: tuple[FieldDefinition, ...] = ()
