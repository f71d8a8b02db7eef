"""What a telephone, mailbox, site or address is for: TYPE and X-ABLabel, and our labels.

One reading serves both ways: the writer asks it what a property would say without a mark, and marks
only what differs. RFC 2426 §3.3.1, RFC 6350 §5.6; Apple writes ``_$!<Work>!$_`` for its own words.
"""

from __future__ import annotations

import re
from binascii import a2b_qp
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from directory_app.domain.folding import fold
from directory_app.domain.text import clean_line

from .properties import Parameter

# Android 2.1: TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,R=C3=A9ception)
_ANDROID: Final = re.compile(r"X-CUSTOM\(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,(.+)\)")
_APPLE: Final = re.compile(r"_\$!<(.*?)>!\$_")

_WORDS_TEXT: Final = {
    "work": "work travail bureau business company societe entreprise professionnel pro office",
    "home": "home domicile maison residence personnel personal perso prive private",
    "cell": "cell mobile cellulaire portable cellphone iphone natel cel",
    "fax": "fax telecopieur telecopie telec",
    "toll_free": "tollfree",
    "tty": "tty ats tdd textphone telescripteur atme",
    "pager": "pager teleavertisseur",
    "principal": "main principal",
    "": "other autre homepage",
}
_PHRASES: Final = {
    "sans frais": "toll_free", "toll free": "toll_free", "ligne sans frais": "toll_free",
    "work fax": "fax", "fax work": "fax", "fax bureau": "fax", "telecopieur bureau": "fax",
    "home fax": "fax", "other fax": "fax", "workfax": "fax", "homefax": "fax", "otherfax": "fax",
    "telephone cellulaire": "cell", "mobile phone": "cell", "work mobile": "cell",
    "home mobile": "cell", "homemobile": "cell", "workmobile": "cell", "cell phone": "cell",
    "apple watch": "cell", "applewatch": "cell", "tty tdd": "tty", "ttytdd": "tty",
    "home page": "", "page d accueil": "", "telephone": "", "main number": "principal",
    "car": "Voiture", "car phone": "Voiture", "voiture": "Voiture",
    "callback": "Rappel", "call back": "Rappel", "rappel": "Rappel",
    "assistant": "Assistant",
}  # fmt: skip
_SPOKEN: Final = _PHRASES | {
    w: label for label, words in _WORDS_TEXT.items() for w in words.split()
}

_NUMBERED: Final = re.compile(r"([a-z]+)[0-9]")
"""Roundcube's HOME2, WORK2."""

_OF_TYPES: Final = (
    ("FAX", "fax"),
    ("CELL", "cell"),
    ("IPHONE", "cell"),
    ("MOBILE", "cell"),
    ("TEXTPHONE", "tty"),
    ("TTY-TDD", "tty"),
    ("PAGER", "pager"),
    ("HOME", "home"),
    ("WORK", "work"),
    ("MAIN", "principal"),
)
"""TYPE of a telephone → our label, the first that is there."""

_SILENT_TEXT: Final = (
    "VOICE PREF MSG MESSAGE INTERNET X400 DOM INTL POSTAL PARCEL VIDEO TEXT MODEM BBS ISDN PCS "
    "OTHER AIM AOL APPLELINK ATTMAIL CIS EWORLD IBMMAIL MCIMAIL POWERSHARE PRODIGY TLX X-INTERNET "
    "CUSTOM X-OTHER TEXTPHONE SMTP URI URL LABEL DEFAULT INTERNETHOME NULL NONE"
)
_SILENT: Final = frozenset(_SILENT_TEXT.split())
"""Types that say nothing of what a coordinate is for."""

_OWN_WORK: Final = {"TEL": "work", "ADR": "work", "EMAIL": "", "URL": ""}
"""What TYPE=WORK means on a card of ours that has no mark: what most of them are labelled."""


@lru_cache(maxsize=4_096)
def label_of(name: str, types: tuple[str, ...], spoken: str, *, is_own: bool) -> tuple[str, bool]:
    """Our label of a coordinate, and whether it is personal.

    ``name`` is TEL, EMAIL, URL or ADR, ``types`` are in capitals, ``spoken`` is the text of its
    X-ABLabel. Labels are those of :class:`~directory_app.domain.contact.Phone`, or free text.
    """
    typed = _of_types(name, types)
    is_home = any(map(_is_home, types))
    if is_own and "WORK" in types and typed == "work":
        typed = _OWN_WORK[name]
    if not spoken:
        return typed, is_home
    apple = _APPLE.fullmatch(spoken)
    words = fold(apple[1] if apple else spoken)
    label = _SPOKEN.get(words)
    if label is None:
        return (clean_line(apple[1] if apple else spoken), is_home)
    return label or typed, is_home or label == "home" or _is_home(words)


def _of_types(name: str, types: tuple[str, ...]) -> str:
    for type_, label in _OF_TYPES:
        if type_ in types and (name == "TEL" or type_ in {"HOME", "WORK"}):
            return label
    known = {one for one, _ in _OF_TYPES} | _SILENT
    own = [one for one in types if one not in known and not one.isdigit()]
    if found := _ANDROID.fullmatch(",".join(own)):
        return clean_line(
            a2b_qp(found[1].encode("utf-8", "replace")).decode("utf-8", "replace").capitalize()
        )
    return _of_own_type(name, own[0]) if own else ""


def _of_own_type(name: str, type_: str) -> str:
    """What a program's own type says: one of our labels where its words are known."""
    words = fold(type_.removeprefix("X-").replace("_", " "))
    if name == "TEL" and words == "company":
        return "principal"  # Outlook: the company's main telephone
    label = _SPOKEN.get(words)
    if label is None and (numbered := _NUMBERED.fullmatch(words)):
        label = _SPOKEN.get(numbered[1])
    if label is None or (name != "TEL" and label not in {"", "home", "work"}):
        return clean_line(type_.removeprefix("X-").replace("_", " ").capitalize())
    return label


def _is_home(type_: str) -> bool:
    """Whether a type, or the words of a label, say home: HOME, HOME2, « homefax », « perso »."""
    words = fold(type_)
    return (words.startswith("home") and not words.endswith("page")) or _SPOKEN.get(words) == "home"


@lru_cache(maxsize=4_096)
def types_of(parameters: tuple[Parameter, ...]) -> tuple[tuple[str, ...], int]:
    """The TYPE values in capitals, in order, and how preferred (1 most, 0 not at all)."""
    types = tuple(v.upper() for name, some in parameters if name == "TYPE" for v in some)
    preference = 1 if "PREF" in types else 0
    for name, some in parameters:
        if name == "PREF":
            preference = _number(some) or preference
    return types, preference


def _number(values: Sequence[str]) -> int:
    """A preference of RFC 6350 §5.3, 0 where it is none; a bare PREF is the first."""
    text = values[0] if values else "1"
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 1
