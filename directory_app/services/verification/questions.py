"""What a sheet asks, and what was answered: values to confirm, correct or take away.

Pure: answers become the fields of a form (:mod:`directory_app.services.form_filling`) and the
values to mark as verified. Knows nothing of transactions.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from directory_app.domain.contact import AnyContact
from directory_app.domain.errors import UserError
from directory_app.domain.fields import COORDINATES, split_part, split_path
from directory_app.domain.folding import fold
from directory_app.domain.phones import parse_phone
from directory_app.domain.text import clean_block
from directory_app.formats.verification.sheet import SheetLine, VerificationSheet
from directory_app.services.drafts import FieldKey

_LISTS = frozenset({"sectors", "territory", "languages", "opening_hours"})
_ENDING = frozenset({"roles", "affiliations"})
"""What is over is ended, not taken away: it was true."""
_WHOLE_PROVINCE = frozenset({"tout le quebec", "le quebec", "quebec", "national"})


class Verdict(StrEnum):
    """What the sheet came back with for one value."""

    EXACT = "exact"
    CORRECT = "correct"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict on one value; ``text`` is the correction."""

    verdict: Verdict
    text: str = ""


Answers = Mapping[str, Answer]
"""Key of a line (:attr:`SheetLine.key`) → what was answered; a line without an answer stays as it
is and is not verified."""


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A sheet to be answered. ``shown``: the snapshots that its values come from; ``sent_at`` when
    the last sheet was made, in milliseconds since 1970 UTC, None for never."""

    sheet: VerificationSheet
    shown: tuple[AnyContact, ...]
    sent_at: int | None = None

    def find_line(self, key: str) -> SheetLine | None:
        """The line of a key."""
        return next((one for one in self.sheet.lines if one.key == key), None)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Answers to a sheet that wait to be entered. ``name`` is how the contact is called in a menu,
    empty for one that is confidential as a whole."""

    contact_id: str
    name: str


def checked(questionnaire: Questionnaire, answers: Answers) -> dict[str, tuple[SheetLine, Answer]]:
    """The answers with their lines; a correction that changes nothing is a confirmation, an empty
    one a removal.

    Raises UserError ``answer_unknown`` {field}, ``answer_unfit`` {field}.
    """
    found = {}
    for key, answer in answers.items():
        line = questionnaire.find_line(key)
        if line is None or line.is_hidden:
            raise UserError("answer_unknown", field=key.partition("|")[2], owner=key)
        found[key] = line, _settled(line, answer)
    return found


def _settled(line: SheetLine, answer: Answer) -> Answer:
    if answer.verdict is Verdict.CORRECT:
        text = clean_block(answer.text)
        if text == clean_block(line.typed):
            return Answer(Verdict.EXACT)
        answer = Answer(Verdict.CORRECT, text) if text else Answer(Verdict.REMOVE)
    is_fit = {
        Verdict.EXACT: True,
        Verdict.CORRECT: line.can_be_corrected,
        Verdict.REMOVE: line.can_be_removed,
    }
    if not is_fit[answer.verdict]:
        raise UserError("answer_unfit", field=line.caption, owner=line.owner, line=line.path)
    return answer


def edits_of(line: SheetLine, answer: Answer, today: datetime.date) -> Iterator[
    tuple[FieldKey, str]
]:  # fmt: skip
    """The fields of a form that say the same; none for a confirmation."""
    if answer.verdict is Verdict.EXACT or line.path == "photo":
        return
    element, part = split_part(line.path)
    head, tail = split_path(element)
    is_removed = answer.verdict is Verdict.REMOVE
    text = "" if is_removed else answer.text
    if head in _LISTS:
        yield (line.owner, head, ""), "\n".join(_values(head, text))
    elif part:
        yield (line.owner, f"{head}.{part}", tail), text
    elif head in _ENDING:
        field, said = ("end", today.isoformat()) if is_removed else ("function", text)
        yield (line.owner, f"{head}.{field}", tail), said
    else:
        yield (line.owner, head, tail), text
        if head == "phones" and text and parse_phone(text).extension is None:
            yield (line.owner, "phones.extension", tail), ""


def _values(head: str, text: str) -> Iterator[str]:
    for value in text.replace("\n", ";").split(";"):
        is_whole = head == "territory" and fold(value) in _WHOLE_PROVINCE
        yield "QC" if is_whole else value.strip()


def is_dated(line: SheetLine) -> bool:
    """Whether the value has a date of verification of its own."""
    return split_path(line.path)[0] in COORDINATES


def has_period(line: SheetLine) -> bool:
    """Whether the value is a bond, which is seen on a day."""
    return split_path(line.path)[0] in _ENDING
