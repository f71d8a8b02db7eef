"""What is said about a document beside its picture: who stands on it, and what was kept back.

Computes only; the values themselves never come here, but for the texts of the lines, which are
those of the document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from directory_app.domain.confidentiality import Reason, Slot
from directory_app.domain.delegations import Delegate
from directory_app.formats.delegation.composing import compose
from directory_app.formats.delegation.fitted import count_shortened
from directory_app.formats.delegation.lines import shown_delegates
from directory_app.formats.delegation.options import Document, DocumentOptions
from directory_app.formats.delegation.pieces import Composition
from directory_app.formats.delegation.text import line_of
from directory_app.formats.documents.typography import plain

from .documents import Gathered

Slots = Iterable[Slot[Any]]


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """``title`` in one line, ``file_title`` as its file is called; ``lines``: what the document
    says of each place, by the place's id, in its order.

    ``shortened`` counts the texts that are too long for its pages, and end there in « … ».
    ``withheld`` and ``granted`` count coordinates of the kinds that the document carries,
    ``withheld_texts`` the event's own texts that were left out. ``people`` stand on it, of
    ``invited`` on the roster; ``is_frozen``: something on it was printed before.
    """

    title: str
    file_title: str
    people: int
    invited: int
    lines: Mapping[str, str] = field(default_factory=dict)
    withheld: Mapping[Reason, int] = field(default_factory=dict)
    granted: Mapping[Reason, int] = field(default_factory=dict)
    withheld_texts: int = 0
    shortened: int = 0
    is_frozen: bool = False


def facts_of(gathered: Gathered, options: DocumentOptions) -> DocumentFacts:
    """The facts of the document that the options ask for."""
    delegation = gathered.delegation
    people = shown_delegates(delegation, options)
    composition = compose(delegation, options, gathered.letterhead)
    slots = [slot for one in people for slot in _carried(one, options)]
    return DocumentFacts(
        title=plain(composition.title),
        file_title=plain(_file_title(composition)),
        people=len(people),
        invited=len(delegation.delegates),
        lines={id_: plain(text) for id_, text in _lines(composition) if id_},
        withheld=Counter(slot.withheld for slot in slots if slot.withheld is not None),
        granted=Counter(slot.granted for slot in slots if slot.placed and slot.granted),
        withheld_texts=len(delegation.withheld_texts),
        shortened=count_shortened(composition),
        is_frozen=any(one.is_frozen for one in people),
    )


def _file_title(composition: Composition) -> str:
    """The event and its day; for other documents than the sheet, after what they are."""
    is_sheet = composition.document is Document.SHEET
    return (is_sheet and composition.subheading) or composition.title


def _carried(one: Delegate, options: DocumentOptions) -> Iterator[Slot[Any]]:
    """What stands on the document, and what would if it could leave."""
    if options.document is Document.PHONES:
        yield from one.phones
    if options.document is not Document.SHEET:
        return
    kinds: tuple[tuple[bool, Slots, Iterable[Any]], ...] = (
        (options.has_phones, one.phones, one.line_phones),
        (options.has_emails, one.emails, (one.line_email,)),
        (options.has_websites, one.websites, (one.line_website,)),
        (options.has_addresses, one.addresses, (one.line_address,)),
    )
    for is_carried, slots, printed in kinds:
        if is_carried:
            yield from _of_line(slots, {item.id for item in printed if item is not None})


def _of_line(slots: Slots, printed: Container[str]) -> Iterator[Slot[Any]]:
    """The slots whose coordinate is printed, and those withheld that are at least as near: a
    farther one would not be printed anyway."""
    known = list(slots)
    here = [slot for slot in known if slot.placed and slot.placed.item.id in printed]
    nearest = min(map(_rank, here), default=_FARTHEST)
    yield from here
    yield from (one for one in known if one.placed is None and _rank(one) <= nearest)


_FARTHEST: Final = 2


def _rank(slot: Slot[Any]) -> int:
    """The function's own, the organisation's, the person's: as lines choose."""
    whose = slot.placed or slot.hidden
    if whose is None:
        return _FARTHEST
    if whose.of_role is not None:
        return 0
    return 1 if whose.inherited_from is not None else _FARTHEST


def _lines(composition: Composition) -> Iterator[tuple[str, str]]:
    """Place and text of whatever stands for a delegate."""
    for entry in composition.entries:
        yield entry.delegate_id, line_of(entry.line)
    for row in composition.rows:
        cells = (" ".join(map(line_of, cell)) for cell in row.cells)
        yield row.delegate_id, ", ".join(filter(None, cells))
    for badge in composition.badges:
        texts = (badge.given_name, badge.family_name, badge.organisation)
        yield badge.delegate_id, " ".join(filter(None, texts))
