"""Composes a document: what it says, in which order, under which French words.

Takes a :class:`~directory_app.domain.delegations.Delegation` only, so that nothing withheld can
be said. Knows nothing of pages, markup or files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from directory_app.domain.delegations import Delegation

from .day_lists import compose_accreditation, compose_badges, compose_phones, compose_sign_in
from .letterhead import NO_LETTERHEAD, Letterhead
from .options import Document, DocumentOptions
from .pieces import Composition
from .sheet import compose_sheet

_Composer = Callable[[Delegation, DocumentOptions, Letterhead], Composition]

_COMPOSERS: Final[Mapping[Document, _Composer]] = {
    Document.SHEET: compose_sheet,
    Document.SIGN_IN: compose_sign_in,
    Document.BADGES: compose_badges,
    Document.ACCREDITATION: compose_accreditation,
    Document.PHONES: compose_phones,
}


def compose(
    delegation: Delegation, options: DocumentOptions, letterhead: Letterhead = NO_LETTERHEAD
) -> Composition:
    """The document that the options ask for."""
    return _COMPOSERS[options.document](delegation, options, letterhead)
