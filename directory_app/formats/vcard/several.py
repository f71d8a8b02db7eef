"""A TEL, EMAIL or URL in which a program, or a person, put several values: one property of each.

« 514-555-0122 / 450-555-0123 », « a@example.org, b@example.org ». What does not read as several
whole values stays one, as typed. Knows nothing of our own cards, which never do this.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from directory_app.domain.phone_reader import find_phones
from directory_app.domain.text import clean_block
from directory_app.domain.websites import parse_website
from directory_app.formats.columns.splitting import split_emails, split_phones, split_websites
from directory_app.formats.free_text.telephones import find_telephones

from .escapes import escaped
from .properties import Parameter, Property
from .values import text

_LEAST_PHONES: Final = re.compile(r"(?:[^0-9]*+[0-9]){14}")
_SHORTEST: Final = 15
"""Two numbers of seven digits, and what separates them."""
_LONGEST: Final = 1_000
"""What is longer holds no list that anybody typed."""
_ONE_PHONE: Final = re.compile(
    r"(?:tel:)?\+?1?[ .-]?\(?[0-9]{3}\)?[ .-]{0,2}[0-9]{3}[ .-]?[0-9]{4}"
    r"(?:[^0-9/\n]{1,14}[0-9]{1,6}#?)?",
    re.IGNORECASE,
)
"""A North American number with an extension, as most of the long ones are."""
_BETWEEN_SITES: Final = re.compile(r"[\s;|]|,(?=\s|https?:|www\.)")
_FILE: Final = re.compile(r"[^/]*\.(?:html?|php|aspx?|pdf|jpe?g|png|docx?)", re.IGNORECASE)
_BETWEEN_PHONES: Final = re.compile(r"\s*[,;]\s*(?![^()]*\))")
_PREFERENCE: Final = "PREF"
_PIECE_TYPES: Final = {"work": ("WORK",), "home": ("HOME",), "principal": ("MAIN",)}
"""Labels that say themselves whether a telephone is personal → their TYPE."""


def may_hold_other(prop: Property) -> bool:
    """Whether a TEL, EMAIL or URL may hold anything else than one value: a quick look."""
    value = prop.value
    if prop.name == "TEL":
        is_long = len(value) >= _SHORTEST and _LEAST_PHONES.match(value) is not None
        return is_long and _ONE_PHONE.fullmatch(value) is None
    if prop.name == "EMAIL":
        return value.count("@") != 1
    return prop.name == "URL" and _BETWEEN_SITES.search(value) is not None


def pieces_of(prop: Property, version: str) -> Sequence[Property]:
    """The property alone, or one of its name for each value that stands in it.

    Groups and parameters are its own, but for what a telephone's words say (« (cell.) ») and the
    preference, which is the first one's. Anything else than TEL, EMAIL and URL is alone.
    """
    is_short = len(prop.value) <= _LONGEST
    return _PIECES[prop.name](prop, version) if is_short and may_hold_other(prop) else (prop,)


def left_over(prop: Property, version: str) -> str:
    """What stands beside the several values of a property and is none of them, as typed."""
    if prop.name != "EMAIL" or len(pieces_of(prop, version)) == 1:
        return ""
    return split_emails(clean_block(text(prop, version))).left_over


def _telephones(prop: Property, version: str) -> Sequence[Property]:
    written = clean_block(text(prop, version))
    parts = [part for part in _BETWEEN_PHONES.split(written) if part]
    if not all(map(find_phones, parts)):
        parts = [written]
    found = [one for part in parts for one in split_phones(part)]
    if len(found) < 2 or any(not find_phones(piece) for piece, _ in found):
        return (prop,)
    return tuple(
        _piece(prop, piece, version, number, label or _label_in(piece))
        for number, (piece, label) in enumerate(found)
    )


def _label_in(piece: str) -> str:
    found = find_telephones(piece, 0, len(piece))
    return next((one.label for one in found if one.label), "")


def _mailboxes(prop: Property, version: str) -> Sequence[Property]:
    return _pieces(prop, version, split_emails(clean_block(text(prop, version))).values)


def _sites(prop: Property, version: str) -> Sequence[Property]:
    found = split_websites(clean_block(text(prop, version)))
    is_all = not found.left_over and all(map(_is_site, found.values))
    return _pieces(prop, version, found.values if is_all else ())


def _is_site(piece: str) -> bool:
    """Whether a piece is a site, not the rest of an address that has a space in it."""
    return bool(parse_website(piece).url) and not _FILE.fullmatch(piece)


_PIECES: Final[Mapping[str, Callable[[Property, str], Sequence[Property]]]] = {
    "TEL": _telephones,
    "EMAIL": _mailboxes,
    "URL": _sites,
}


def _pieces(prop: Property, version: str, values: Sequence[str]) -> Sequence[Property]:
    if len(values) < 2:
        return (prop,)
    return tuple(_piece(prop, one, version, number) for number, one in enumerate(values))


def _piece(prop: Property, value: str, version: str, number: int, label: str = "") -> Property:
    """One value of a property; ``number`` from 0."""
    parameters = tuple(_parameters(prop, number, label))
    group = "" if label else prop.group
    value = escaped(value, version)
    return dataclasses.replace(prop, value=value, parameters=parameters, group=group)


def _parameters(prop: Property, number: int, label: str) -> Iterator[Parameter]:
    """The property's, one label in the place of its types; the preference is the first's."""
    if label:
        own = _PIECE_TYPES.get(label)
        is_first = number == 0
        kept = [
            one
            for one in prop.values("TYPE")
            if (one.upper() == _PREFERENCE and is_first) or (one.upper() == "HOME" and not own)
        ]
        yield "TYPE", (*(own or (label.upper(),)), *kept)
    for name, values in prop.parameters:
        if number and name == _PREFERENCE:
            continue
        if name != "TYPE":
            yield name, values
        elif not label:
            yield name, tuple(one for one in values if not number or one.upper() != _PREFERENCE)
