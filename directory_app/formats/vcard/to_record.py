"""Cards as neutral records: every property that Bottin understands is a value, the rest stays in
the record's own bytes.

One card is one record: a person with positions, or an organisation. Knows nothing of the directory;
nothing is fetched. The table of what means what: docs/formats.md §4.2.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from directory_app.domain.folding import fold
from directory_app.domain.incoming import ImportRecord, ImportValue, Part, Sureness
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_block, clean_line

from . import own_marks
from .card_coordinates import card_coordinates
from .card_index import CardIndex
from .escapes import OLD_VERSION
from .facts import ANDROID, FACTS, fact_value, is_fact
from .groups import group_name, is_group, members_of, uid_of
from .naming import NAME_MISSING, name_card, says_organisation
from .own_marks import marks_of
from .own_values import READERS, affiliation_values, hours_value
from .ownership import is_companion, is_read
from .positions import NO_POSITIONS, Positions, read_positions, stray_functions
from .properties import Card, CardProblem, Property
from .reading import CardReader, read_cards
from .spoken import SpokenLine, spoken_lines
from .values import binary, text, text_list

IS_A_GROUP: Final = "card_is_a_group"
"""The refusal of a card that only lists others."""
TOO_LARGE: Final = "card_too_large"
"""The refusal of a card that was not read for its size."""

_SYSTEM_TAGS: Final = frozenset(
    {"my contacts", "mycontacts", "mes contacts", "starred", "system group my contacts"}
)
_SECRECIES: Final = ("CLASS", "X-CLASS", own_marks.SECRECY)
_HOLD_FACTS: Final = frozenset((*FACTS, ANDROID, "EMAIL"))
_PRIVATE: Final = frozenset({"private", "confidential"})
_SHOWN: Final = 80


def read_vcards(data: bytes) -> tuple[tuple[ImportRecord, ...], tuple[Problem, ...]]:
    """The records of a file, in order, each with its groups, and what was wrong between its cards.

    Raises UserError ``file_too_large``.
    """
    reader = RecordReader(data)
    records = reader.in_groups(reader)
    return records, reader.problems


class RecordReader:
    """The records of a file, card after card; made with its bytes.

    A group's name is a tag of its members, wherever in the file it stands; the group itself is a
    record with the refusal ``card_is_a_group``. Raises UserError ``file_too_large``.
    """

    def __init__(self, data: bytes) -> None:
        self._cards = CardReader(data)
        self._groups: dict[str, list[str]] = defaultdict(list)

    def __iter__(self) -> Iterator[ImportRecord]:
        for card in self._cards:
            if is_group(card):
                for uid in members_of(card):
                    self._groups[uid].append(group_name(card))
                yield group_record(card)
            else:
                yield card_record(card)

    def in_groups(self, records: Iterable[ImportRecord]) -> tuple[ImportRecord, ...]:
        """All the records, each with the names of the groups that it is in."""
        found = tuple(records)
        return tuple(map(self._in_groups, found)) if self._groups else found

    def _in_groups(self, record: ImportRecord) -> ImportRecord:
        names = dict.fromkeys(filter(None, self._groups.get(record.uid, ())))
        if not names or record.refusal == IS_A_GROUP:
            return record
        tags = (ImportValue(Part.TAG, name, "list") for name in names)
        return dataclasses.replace(record, values=(*record.values, *tags))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong between the cards, once all are read."""
        return tuple(map(problem_of, self._cards.problems))


def card_record(card: Card) -> ImportRecord:
    """The record of one card."""
    index = CardIndex(card)
    positions = _positions(index)
    naming = name_card(index, positions)
    uid = uid_of(index.line("UID"))
    values = [*naming.values]
    if naming.kind == "person":
        values += positions.values
        values += stray_functions(positions)
    problems = [*naming.problems, *map(problem_of, card.problems)]
    values += card_coordinates(index, naming.kind, positions)
    values += _texts(index)
    values += _tags(index)
    values += _own(index)
    spoken = spoken_lines(index, naming.kind)
    values += (one.value for one in spoken)
    values += _facts(index, spoken)
    values += _photo(index, problems)
    return ImportRecord(
        card.line,
        naming.called,
        tuple(values),
        kind=naming.kind,
        uid=uid,
        revised_at=index.line("REV"),
        data=card.data,
        problems=tuple(problems),
        refusal="" if naming.called else _refusal(card),
        is_exact=index.is_own and card.version != OLD_VERSION,
    )


def _refusal(card: Card) -> str:
    """Why a card that names nobody is not taken."""
    codes = {one.code for one in card.problems}
    return TOO_LARGE if TOO_LARGE in codes else NAME_MISSING


def group_record(card: Card) -> ImportRecord:
    """A group as a record that is not taken: it says why, and what it is called."""
    name = group_name(card)
    return ImportRecord(
        card.line,
        name,
        data=card.data,
        uid=uid_of(CardIndex(card).line("UID")),
        problems=(*map(problem_of, card.problems), Problem(IS_A_GROUP, {"text": name})),
        refusal=IS_A_GROUP,
    )


def problem_of(found: CardProblem) -> Problem:
    """What the reader of cards met, as a problem: on which line, and what stood there."""
    code = found.code if found.code.startswith("card_") else f"card_{found.code}"
    shown = clean_line(found.text)[:_SHOWN]
    return Problem(code, {"line": str(found.line), "text": shown})


def unknown_properties(data: bytes) -> tuple[tuple[str, str], ...]:
    """Name and text of what a card's bytes hold that Bottin does not understand, in order."""
    return tuple(
        (prop.name, clean_block(text(prop, card.version)))
        for card in read_cards(data)
        for prop in card.properties
        if not is_read(prop) and not is_companion(prop) and prop.value
    )


# --- what a card says --------------------------------------------------------------------------


def _positions(index: CardIndex) -> Positions:
    if index.is_own and says_organisation(index):
        return NO_POSITIONS
    return read_positions(
        index.all("ORG"), index.all("TITLE"), index.all(own_marks.POSITION), index.version
    )


def _texts(index: CardIndex) -> Iterator[ImportValue]:
    """The description, the note, and whether the card is private."""
    notes = [(prop, clean_block(text(prop, index.version))) for prop in index.all("NOTE")]
    public = [said for prop, said in notes if said and index.is_own and not _is_internal(prop)]
    internal = [said for prop, said in notes if said and (not index.is_own or _is_internal(prop))]
    if public:
        yield ImportValue(Part.DESCRIPTION, "\n\n".join(public))
    if internal:
        yield ImportValue(Part.NOTE, "\n\n".join(internal))
    said = (index.line(name).casefold() for name in _SECRECIES if name in index.by_name)
    secrecy = next((one for one in said if one in _PRIVATE), "")
    if secrecy and not _says_each_mark(index):
        yield ImportValue(Part.SECRECY, secrecy)


def _is_internal(prop: Property) -> bool:
    return marks_of(prop.parameters).get(own_marks.IS) == own_marks.IS_INTERNAL


def _says_each_mark(index: CardIndex) -> bool:
    """Whether the card says which of its coordinates are confidential."""
    return index.is_own and any(
        marks_of(prop.parameters).get(own_marks.CONFIDENTIAL) == own_marks.YES
        for prop in index.card.properties
    )


def _tags(index: CardIndex) -> Iterator[ImportValue]:
    """Categories, and the sectors of our own cards."""
    for prop in index.all("CATEGORIES"):
        is_list = marks_of(prop.parameters).get(own_marks.IS) == own_marks.IS_LIST
        part = Part.SECTOR if index.is_own and not is_list else Part.TAG
        for one in text_list(prop, index.version):
            said = clean_line(one)
            if said and (index.is_own or not _is_system(said)):
                yield ImportValue(part, said, "list" if is_list else "")


def _is_system(tag: str) -> bool:
    """Whether a telephone put it there: « * myContacts », « My Contacts »."""
    return tag.startswith("*") or fold(tag) in _SYSTEM_TAGS


def _own(index: CardIndex) -> Iterator[ImportValue]:
    for name in index.by_name:
        if read := READERS.get(name):
            for prop in index.all(name):
                yield from (one for one in read(prop, index.version) if one.text)
    yield from affiliation_values(index.all(own_marks.AFFILIATION), index.version)
    if index.is_own and (sort_as := index.line("SORT-STRING")):
        yield ImportValue(Part.SORT_AS, sort_as)
    if hours := hours_value(index.all(own_marks.HOURS), index.version):
        yield hours


def _facts(index: CardIndex, spoken: Sequence[SpokenLine]) -> Iterator[ImportValue]:
    """What there is no field for; ``spoken`` are the lines for which there is one."""
    names = [name for name in index.by_name if name in _HOLD_FACTS]
    for prop in (prop for name in names for prop in index.all(name)):
        is_mailbox = prop.name == "EMAIL" and index.is_own
        is_said = is_mailbox or any(prop is one.prop for one in spoken)
        if not is_said and is_fact(prop) and (value := fact_value(prop, index.version)):
            yield value


def _photo(index: CardIndex, problems: list[Problem]) -> Iterator[ImportValue]:
    """The first picture that stands in the card; an address of one is kept, never followed."""
    is_found = False
    for prop in index.all("PHOTO"):
        found = binary(prop)
        if found and not is_found:
            is_found = True
            yield ImportValue(Part.PHOTO, found[1], "", Sureness.SURE, None, found[0])
        elif not found and "b" not in prop.values("ENCODING"):
            address = clean_line(text(prop, index.version))
            problems.append(Problem("photo_not_fetched", {"text": address[:_SHOWN]}))
            yield ImportValue(Part.CUSTOM, address, "Photo")
