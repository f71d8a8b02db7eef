"""Who a row names: a person from their own columns or from one cell, and a body with its acronym.

What the columns do not settle is kept under its heading: a second name, a name that a cell holds
beside the one taken.
"""

from __future__ import annotations

from directory_app.domain.contact import Role
from directory_app.domain.incoming import ImportValue, Part, Sureness
from directory_app.domain.names import initials
from directory_app.domain.phone_reader import find_phones
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line
from directory_app.formats.free_text import wording
from directory_app.formats.free_text.telephones import find_telephones

from . import cell_forms as forms
from .headings import fold_cell, is_word
from .organisation_names import split_acronym
from .person_names import NameReading, name_anyway, read_name
from .row_values import RowValues
from .splitting import split_emails
from .targets import Meaning

_WHOLE = (Meaning.FULL_NAME, Meaning.FAMILY_FIRST, Meaning.NAME_OF_EITHER)


def read_names(row: RowValues) -> None:
    """Take the names of a row."""
    kind = _kind(row)
    _read_parts(row)
    _read_body(row)
    if row.has_person:
        _read_title(row)
    function = _numbered(row, Meaning.FUNCTION).get(0, (-1, ""))
    for at in row.plan.of(*_WHOLE):
        if row.line(at):
            _read_whole(row, at, kind, bool(function[1]))
    _read_function(row, *function)
    _read_further_positions(row)
    _read_title(row)
    _read_additions(row)


def _kind(row: RowValues) -> str:
    at, text = row.first(Meaning.KIND)
    for kind in ("person", "organisation"):
        if text and is_word(kind, text):
            return kind
    if text:
        row.keep(at)
    return ""


def _read_parts(row: RowValues) -> None:
    """Given, middle and family name from their own columns."""
    given_at, given = row.first(Meaning.GIVEN_NAME)
    middle_at, middle = row.first(Meaning.MIDDLE_NAME)
    family_at, family = row.first(Meaning.FAMILY_NAME)
    if given or middle:
        at = given_at if given else middle_at
        row.add(Part.GIVEN_NAME, f"{given} {middle}".strip(), at)
        row.add(Part.FAMILY_NAME, family, family_at)
    elif family:
        _read_family_alone(row, family_at, family)


def _read_family_alone(row: RowValues, at: int, text: str) -> None:
    """A family name without a given one: perhaps a whole name, or a body."""
    found = read_name(text)
    if found and found.is_known and found.given and found.family:
        _take(row, at, found, Sureness.LIKELY)
    elif wording.is_organisation(text) and not any(
        row.line(column) for column in row.plan.of(Meaning.ORGANISATION)
    ):
        _take_body(row, at, text, Sureness.LIKELY)
    else:
        row.add(Part.FAMILY_NAME, text, at)


# --- bodies -------------------------------------------------------------------------------------


def _numbered(row: RowValues, meaning: Meaning) -> dict[int, tuple[int, str]]:
    """The first cell that holds something for each number; others are kept."""
    found: dict[int, tuple[int, str]] = {}
    for at in row.plan.of(meaning):
        text, number = row.line(at), row.plan.targets[at].number or 0
        if not text:
            continue
        if number not in found:
            found[number] = (at, text)
        elif fold_cell(text) != fold_cell(found[number][1]):
            row.keep(at)
    return found


def _read_body(row: RowValues) -> None:
    at, text = _numbered(row, Meaning.ORGANISATION).get(0, (-1, ""))
    acronym_at, acronym = row.first(Meaning.ACRONYM)
    row.add(Part.ACRONYM, acronym, acronym_at)
    if text:
        _take_body(row, at, text)


def _take_body(row: RowValues, at: int, text: str, sureness: Sureness = Sureness.SURE) -> None:
    name, acronym = split_acronym(text)
    if acronym and row.has(Part.ACRONYM) and not row.says(acronym):
        name, acronym = text, ""
    row.add(Part.ORGANISATION, name, at, sureness=sureness)
    if not row.has(Part.ACRONYM):
        row.add(Part.ACRONYM, acronym, at, sureness=sureness)


# --- one cell -----------------------------------------------------------------------------------


def _read_whole(row: RowValues, at: int, kind: str, has_function: bool) -> None:
    """A name in one cell, what stands with it taken out first."""
    text = _without_coordinates(row, at)
    if not text or row.says(text):
        return
    meaning = row.plan.targets[at].meaning
    name = read_name(text, family_first=meaning is Meaning.FAMILY_FIRST)
    is_somebody = kind == "person" or (name is not None and name.is_known)
    looks_like_body = forms.is_organisation(clean_line(text)) or (
        name is None and meaning is Meaning.NAME_OF_EITHER
    )
    if kind == "organisation" or (looks_like_body and not is_somebody):
        if row.has(Part.ORGANISATION):
            row.keep(at, text)
        else:
            _take_body(row, at, text, Sureness.LIKELY)
    elif row.has_person:
        row.keep(at, text)
    else:
        name = name or name_anyway(text, family_first=meaning is Meaning.FAMILY_FIRST)
        _take(row, at, name, Sureness.SURE if name.is_known else Sureness.LIKELY)
        _take_rest(row, at, name, has_function)


def _without_coordinates(row: RowValues, at: int) -> str:
    """The cell without the e-mail and telephone that stand in it, which are taken."""
    text = row.block(at)
    if "@" in text:
        pieces = split_emails(text)
        for one in pieces.values:
            row.add(Part.EMAIL, one, at)
        text = pieces.left_over if pieces.values else text
    if sum(map(str.isdecimal, text)) >= 7 and find_phones(clean_line(text)):
        line = clean_line(text)
        for found in reversed(list(find_telephones(line, 0, len(line)))):
            row.add(Part.PHONE, line[found.start : found.end], at, found.label)
            line = f"{line[: found.outer[0]]} {line[found.outer[1] :]}"
        text = line.strip(" ,;:-–/()")
    return text


def _take(row: RowValues, at: int, name: NameReading, sureness: Sureness) -> None:
    row.add(Part.TITLE, name.title, at, sureness=sureness)
    row.add(Part.GIVEN_NAME, name.given, at, sureness=sureness)
    row.add(Part.FAMILY_NAME, name.family, at, sureness=sureness)
    if name.second is not None:
        row.problems.append(Problem("two_people", {"text": row.line(at)}))
        row.second = _values_of(at, name.second)


def _values_of(at: int, name: NameReading) -> tuple[ImportValue, ...]:
    parts = (
        (Part.TITLE, name.title),
        (Part.GIVEN_NAME, name.given),
        (Part.FAMILY_NAME, name.family),
    )
    return tuple(
        ImportValue(part, text, "", Sureness.LIKELY, column=at) for part, text in parts if text
    )


def _take_rest(row: RowValues, at: int, name: NameReading, has_function: bool) -> None:
    """What stands behind a name: a function, a body; else it is kept."""
    if not name.rest or row.says(name.rest):
        return
    if wording.is_function(name.rest) and not has_function:
        row.add(Part.FUNCTION, name.rest, at, sureness=Sureness.LIKELY)
    elif forms.is_organisation(name.rest) and not row.has_body:
        _take_body(row, at, name.rest, Sureness.LIKELY)
    else:
        row.keep(at, name.rest)


# --- what goes with a name ----------------------------------------------------------------------


def _read_function(row: RowValues, at: int, text: str) -> None:
    if text and row.has_person:
        row.add(Part.FUNCTION, text, at)
    elif text:
        row.keep(at)


def _read_further_positions(row: RowValues) -> None:
    """The second organisation and what one does there (Google's « Organization 2 - … »)."""
    functions = _numbered(row, Meaning.FUNCTION)
    bodies = _numbered(row, Meaning.ORGANISATION)
    for number, (at, text) in bodies.items():
        if number and row.has_person:
            name, acronym = split_acronym(text)
            function = functions.pop(number, (-1, ""))[1]
            role = Role(id="", organisation="", function=function)
            row.add(Part.ROLE, name, at, acronym, item=role)
        elif number:
            row.keep(at)
    for number, (at, _) in functions.items():
        if number:
            row.keep(at)


def _read_title(row: RowValues) -> None:
    at, title = row.first(Meaning.TITLE)
    if title and row.has_person and not row.has(Part.TITLE):
        row.add(Part.TITLE, title, at)
    elif title and not row.says(title):
        row.keep(at)


def _read_additions(row: RowValues) -> None:
    """Nickname, initials and suffix."""
    for column in row.plan.of(Meaning.NICKNAME):
        nickname = row.line(column)
        if nickname and row.has_body and not row.has_person:
            row.add(Part.OTHER_NAME, nickname, column)
        else:
            row.keep(column)
    for column in row.plan.of(Meaning.INITIALS):
        if fold_cell(row.line(column)).replace(" ", "") != _initials(row):
            row.keep(column)
    for column in row.plan.of(Meaning.SUFFIX):
        row.keep(column)


def _initials(row: RowValues) -> str:
    names = {one.part: one.text for one in row.values}
    return initials(names.get(Part.GIVEN_NAME, ""), names.get(Part.FAMILY_NAME, "")).casefold()
