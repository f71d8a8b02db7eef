"""The telephones, e-mails, sites and addresses of a row, each with its label.

A cell is read as its column says, and as its own form says when that is another (an e-mail under
« Téléphone »). A text that is no coordinate is kept under its heading.
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.contact import Address, Email, Phone, Site
from directory_app.domain.emails import parse_email
from directory_app.domain.incoming import Owner, Part, Sureness
from directory_app.domain.phone_reader import find_phones
from directory_app.domain.phones import parse_phone
from directory_app.domain.text import clean_line
from directory_app.domain.websites import parse_website

from . import cell_forms as forms
from .address_columns import PLACES, compose_address, is_canada, whole_address
from .column_plan import AddressGroup
from .headings import is_word, label_of
from .person_names import read_name
from .row_values import RowValues
from .splitting import LIST_SIGN, split_emails, split_list, split_phones, split_websites
from .targets import Meaning

_DIGITS: Final = re.compile(r"\d{1,7}")
_MIN_DIGITS: Final = 7
_WEAK_LABELS: Final = frozenset({"", "work", "toll_free"})
_PARTS: Final = {
    Meaning.PHONE: Part.PHONE,
    Meaning.EMAIL: Part.EMAIL,
    Meaning.WEBSITE: Part.WEBSITE,
}


def read_coordinates(row: RowValues) -> None:
    """Take the telephones, e-mails and sites of a row, then its addresses."""
    for at in row.plan.of(*_PARTS):
        text = row.block(at)
        if text and not is_word("no_coordinate", text):
            _read_cell(row, at, row.plan.targets[at].meaning, text)
    for at in row.plan.of(Meaning.EXTENSION):
        if at not in row.joined:
            row.keep(at)
    for group in row.plan.addresses:
        _read_address(row, group)


def _read_cell(row: RowValues, at: int, meaning: Meaning, text: str) -> None:
    has_phone = sum(map(str.isdecimal, text)) >= _MIN_DIGITS and bool(find_phones(clean_line(text)))
    if meaning is Meaning.PHONE and (has_phone or not ("@" in text or forms.is_url(text))):
        _phones(row, at, text)
    elif "@" in text or (meaning is Meaning.EMAIL and not (has_phone or forms.is_url(text))):
        _emails(row, at, text)
    elif has_phone and not forms.is_url(text):
        _phones(row, at, text)
    else:
        _websites(row, at, text)


# --- labels -------------------------------------------------------------------------------------


def _labels(row: RowValues, at: int, count: int) -> list[tuple[str, bool]]:
    """For each value of a cell: its label, and whether a star says that it is the main one."""
    own = row.plan.targets[at].label
    beside = row.plan.labels.get(at)
    texts = split_list(row.block(beside)) if beside is not None else ()
    texts = texts or (own,)
    texts = texts if len(texts) == count else (texts[0],) * count
    return [
        (label_of(one) if one != own else own, one.startswith("*") and one not in texts[:number])
        for number, one in enumerate(texts)
    ]


def _add(row: RowValues, part: Part, text: str, at: int, label: str, is_main: bool) -> None:
    """Take one coordinate. What a label alone cannot say goes with the element itself."""
    owner = None
    if label == "organisation":
        label, owner = "", Owner.ORGANISATION if row.has_body else None
    personal = label == "home_fax"
    label = "fax" if personal else label
    item: Phone | Email | Site | None = None
    if is_main or personal:
        item = _element(part, text, label, is_main, personal or label == "home")
        owner = Owner.PERSON if personal and row.has_person else owner
    row.add(part, text, at, label, item=item, owner=owner)


def _element(
    part: Part, text: str, label: str, is_main: bool, personal: bool
) -> Phone | Email | Site:
    if part is Part.PHONE:
        number = parse_phone(text)
        label = label or ("toll_free" if number.is_toll_free else "work")
        return Phone(id="", number=number, label=label, preferred=is_main, personal=personal)
    if part is Part.EMAIL:
        email = parse_email(text)
        return Email(
            id="",
            email=email,
            label=label,
            preferred=is_main,
            personal=personal,
            function_mailbox=email.is_function_mailbox,
        )
    return Site(id="", website=parse_website(text), label=label, preferred=is_main)


# --- telephones ---------------------------------------------------------------------------------


def _phones(row: RowValues, at: int, text: str) -> None:
    if not any(map(str.isdecimal, text)):
        row.keep(at)
        return
    pieces = list(split_phones(text))
    labels = _labels(row, at, len(pieces))
    pieces[0] = (_with_extension(row, at, pieces[0][0]), pieces[0][1])
    for (piece, inner), (label, is_main) in zip(pieces, labels, strict=True):
        kind = inner if inner and (label in _WEAK_LABELS and inner not in _WEAK_LABELS) else label
        _add(row, Part.PHONE, piece, at, kind or (inner if inner != "work" else ""), is_main)


def _with_extension(row: RowValues, at: int, phone: str) -> str:
    """The telephone with the extension of its own column."""
    for column in row.plan.extensions.get(at, ()):
        text = row.line(column)
        digits = _DIGITS.search(text)
        if digits is None or not forms.is_extension(text):
            continue
        found = find_phones(phone)
        if len(found) != 1:
            continue
        if found[0].extension in {None, digits[0]}:
            row.joined.add(column)
            phone = phone if found[0].extension else f"{phone}, poste {digits[0]}"
    return phone


# --- e-mails and sites --------------------------------------------------------------------------


def _emails(row: RowValues, at: int, text: str) -> None:
    pieces = split_emails(text)
    left_over = pieces.left_over
    if not pieces.values:
        is_typed = "@" in text or " " not in text.strip()
        if is_typed:
            row.add(Part.EMAIL, clean_line(text), at, row.plan.targets[at].label)
        else:
            row.keep(at)
        return
    labels = _labels(row, at, len(pieces.values))
    for piece, (label, is_main) in zip(pieces.values, labels, strict=True):
        _add(row, Part.EMAIL, piece, at, label, is_main)
    if left_over and not row.says(left_over):
        _name_before_address(row, at, left_over)


def _name_before_address(row: RowValues, at: int, text: str) -> None:
    """« Marie Roy <marie@example.org> » names her where no column does."""
    name = read_name(text)
    if name is None or not name.is_known or not name.given or row.has_person or row.has_body:
        row.keep(at, text)
        return
    row.add(Part.GIVEN_NAME, name.given, at, sureness=Sureness.LIKELY)
    row.add(Part.FAMILY_NAME, name.family, at, sureness=Sureness.LIKELY)
    row.add(Part.TITLE, name.title, at, sureness=Sureness.LIKELY)
    if name.rest:
        row.keep(at, name.rest)


def _websites(row: RowValues, at: int, text: str) -> None:
    pieces = split_websites(text)
    labels = _labels(row, at, len(pieces.values) or 1)
    for piece, (label, is_main) in zip(pieces.values, labels, strict=False):
        _add(row, Part.WEBSITE, piece, at, label, is_main)
    if pieces.left_over:
        row.keep(at, pieces.left_over if pieces.values else "")


# --- addresses ----------------------------------------------------------------------------------


def _read_address(row: RowValues, group: AddressGroup) -> None:
    """One address, or as many as Google put in its cells."""
    texts = {
        meaning: "\n".join(filter(None, map(row.block, columns)))
        for meaning, columns in group.parts.items()
    }
    texts = {
        meaning: text
        for meaning, text in texts.items()
        if text and not is_word("no_coordinate", text)
    }
    if not any(one in texts for one in PLACES):
        _keep_ends(row, group, texts)
        return
    if Meaning.ADDRESS in texts and _is_elsewhere(row, group, texts[Meaning.ADDRESS]):
        del texts[Meaning.ADDRESS]
    if any(LIST_SIGN in text for text in texts.values()):
        lists = {meaning: split_list(text) for meaning, text in texts.items()}
        for number in range(max(map(len, lists.values()))):
            _take_address(
                row, group, {one: some[number] for one, some in lists.items() if number < len(some)}
            )
    elif texts:
        _take_address(row, group, texts)


def _keep_ends(row: RowValues, group: AddressGroup, texts: dict[Meaning, str]) -> None:
    """A province or a country without a place; « Canada » alone says nothing here."""
    for meaning, text in texts.items():
        says_nothing = meaning is Meaning.COUNTRY and is_canada(text)
        for at in () if says_nothing else group.parts[meaning]:
            row.keep(at)


def _is_elsewhere(row: RowValues, group: AddressGroup, text: str) -> bool:
    """Whether « Adresse » holds an e-mail or a site, which is taken, or a word that is no place."""
    at = group.parts[Meaning.ADDRESS][0]
    if "@" in text and not any(map(str.isdecimal, text)):
        _emails(row, at, text)
    elif forms.is_url(text):
        _websites(row, at, text)
    else:
        return False
    return True


def _take_address(row: RowValues, group: AddressGroup, texts: dict[Meaning, str]) -> None:
    columns = [at for one in texts for at in group.parts[one]]
    label, is_main = _address_label(row, group)
    if texts.keys() == {Meaning.ADDRESS} and not is_main:
        row.add(Part.ADDRESS, whole_address(texts[Meaning.ADDRESS]), min(columns), label)
        return
    unit = group.parts.get(Meaning.UNIT, [])
    postal = compose_address(texts, row.name(unit[0]) if unit else "")
    if postal.is_empty:
        for at in columns:
            row.keep(at)
        return
    item = Address(id="", postal=postal, label=label, preferred=is_main, personal=label == "home")
    row.add(Part.ADDRESS, postal.raw, min(columns), label, item=item)


def _address_label(row: RowValues, group: AddressGroup) -> tuple[str, bool]:
    label, is_main = ("" if group.label == "other" else group.label), False
    if group.label_column is not None:
        text = row.line(group.label_column)
        label, is_main = label_of(text) or label, text.startswith("*")
    return label, is_main
