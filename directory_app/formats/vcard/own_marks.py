"""What Bottin adds to a card for itself: parameters and properties named ``X-BOTTIN-…``.

Other programs pass them over; on the card's return they say what no vCard can: whose a coordinate
is, since when a position is held, how a value was typed. Owns names and their encoding; a mark is
written only where the plain property would not say the same by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from directory_app.domain.fields import parse_date
from directory_app.domain.partial_dates import PartialDate

from .properties import Parameter

PRODUCT_ID: Final = "-//Bottin//Bottin//FR"
"""PRODID of the cards written here: readers of ours then know what unmarked values mean."""

PREFIX: Final = "X-BOTTIN-"

# Parameters of a position or of a bond.
UID: Final = "X-BOTTIN-UID"
START: Final = "X-BOTTIN-START"
END: Final = "X-BOTTIN-END"
SEEN: Final = "X-BOTTIN-SEEN"
MAIN: Final = "X-BOTTIN-MAIN"
RANK: Final = "X-BOTTIN-RANK"
ACRONYM: Final = "X-BOTTIN-ACRONYM"

RIDING: Final = "X-BOTTIN-RIDING"
PARTY: Final = "X-BOTTIN-PARTY"
PORTFOLIO: Final = "X-BOTTIN-PORTFOLIO"
REPRESENTATIVE: Final = "X-BOTTIN-REPRESENTATIVE"
SUBSTITUTE: Final = "X-BOTTIN-SUBSTITUTE"
NAME_OF: Final = "-NAME"
"""Behind the name of a parameter that is somebody's id: the one that says what they are called."""

# Parameters of a coordinate.
OF: Final = "X-BOTTIN-OF"
ROLE: Final = "X-BOTTIN-ROLE"
RAW: Final = "X-BOTTIN-RAW"
PARTS: Final = "X-BOTTIN-PARTS"
LABEL: Final = "X-BOTTIN-LABEL"
PERSONAL: Final = "X-BOTTIN-PERSONAL"
PREFERRED: Final = "X-BOTTIN-PREFERRED"
CONFIDENTIAL: Final = "X-BOTTIN-CONFIDENTIAL"
VERIFIED: Final = "X-BOTTIN-VERIFIED"
MAILBOX: Final = "X-BOTTIN-MAILBOX"
REFUSED: Final = "X-BOTTIN-REFUSED"
REFUSED_ON: Final = "X-BOTTIN-REFUSED-ON"
REFUSED_SOURCE: Final = "X-BOTTIN-REFUSED-SOURCE"
TAKEN_FROM: Final = "X-BOTTIN-TAKEN-FROM"
NO_LABEL: Final = "%"

# Parameter of a property that stands for one of several things, and its values.
IS: Final = "X-BOTTIN-IS"
IS_ACRONYM: Final = "ACRONYM"
IS_ONLY_NAME: Final = "ONLY-NAME"
IS_OTHER_NAME: Final = "OTHER-NAME"
IS_LIST: Final = "LIST"
IS_INTERNAL: Final = "INTERNAL"

# Properties.
POSITION: Final = "X-BOTTIN-POSITION"
AFFILIATION: Final = "X-BOTTIN-AFFILIATION"
FORMER_NAME: Final = "X-BOTTIN-FORMER-NAME"
CATEGORY: Final = "X-BOTTIN-CATEGORY"
TERRITORY: Final = "X-BOTTIN-TERRITORY"
COUNT: Final = "X-BOTTIN-COUNT"
HOURS: Final = "X-BOTTIN-HOURS"
VERIFIED_ON: Final = "X-BOTTIN-VERIFIED-ON"
SORT_AS: Final = "X-BOTTIN-SORT-AS"
CUSTOM: Final = "X-BOTTIN-CUSTOM"
SECRECY: Final = "X-BOTTIN-CONFIDENTIALITE"
CONFIDENTIAL_CONTACT: Final = "X-BOTTIN-CONFIDENTIAL-CONTACT"
LANGUAGE: Final = "X-BOTTIN-LANG"
GENDER: Final = "X-BOTTIN-GRAMGENDER"
PRONOUNS: Final = "X-BOTTIN-PRONOUNS"
DATED_NOTE: Final = "X-BOTTIN-DATED-NOTE"
ACCEPTED: Final = "X-BOTTIN-ACCEPTED"

YES: Final = "TRUE"
NO: Final = "FALSE"

_NO_MARKS: Final[Mapping[str, str]] = {}
_UNSAFE: Final = re.compile(r"[%^\"':;,=\\\x00-\x1f\x7f\u2028\u2029\u0085]|^\s|\s$|\s\s")


def encoded(text: str) -> str:
    """A text as a parameter value that every reader takes whole: what any version would quote,
    escape or trim is written ``%2C`` (RFC 3986 §2.1); letters stay readable."""
    return _UNSAFE.sub(lambda m: "".join(f"%{one:02X}" for one in m[0].encode()), text)


def decoded(text: str) -> str:
    """The text that :func:`encoded` wrote."""
    return unquote(text) if "%" in text else text


def marks_of(parameters: Sequence[Parameter]) -> Mapping[str, str]:
    """Our parameters among those of a property, name → value as written."""
    for name, _ in parameters:
        if name.startswith(PREFIX):
            return {key: some[0] for key, some in parameters if some and key.startswith(PREFIX)}
    return _NO_MARKS


def said(marks: Mapping[str, str], name: str, otherwise: bool) -> bool:
    """A mark that is yes or no; ``otherwise`` where it is not there."""
    value = marks.get(name)
    return otherwise if value is None else value == YES


@lru_cache(maxsize=4_096)
def date_of(written: str) -> PartialDate | None:
    """A date that Bottin wrote; None where it is none, or no longer."""
    try:
        return parse_date(written)
    except ValueError:
        return None
