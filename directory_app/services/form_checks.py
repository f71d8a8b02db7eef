"""What is worth a second look in the text of one field, while the form is still open.

Pure: the same readers as when the form is saved, and no directory to ask. The sentences are those
of ``resources/messages``, by the problem's code.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping

from directory_app.domain.addresses import PostalAddress, format_inline, parse_address
from directory_app.domain.contact import Kind
from directory_app.domain.emails import parse_email
from directory_app.domain.fields import COLLECTIONS
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.phones import parse_phone
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line
from directory_app.domain.websites import parse_website

from .elements import count_of
from .plain_lists import PLAIN_LISTS

Problems = tuple[Problem, ...]
_DATES = frozenset({"verified_on", "noted_on", "refused_on", "start", "end", "attested_on", "date"})


def _address(text: str) -> Problems:
    """Problems of a whole address; what is suggested is then the whole address."""
    postal = parse_address(text)
    return tuple(
        dataclasses.replace(one, suggestion=_with_code(postal, one.suggestion))
        for one in postal.problems
    )


def _with_code(postal: PostalAddress, code: str | None) -> str | None:
    return None if code is None else format_inline(dataclasses.replace(postal, postal_code=code))


def _postal_code(text: str) -> Problems:
    return PostalAddress(postal_code=clean_line(text)).problems


def _date(text: str) -> Problems:
    try:
        PartialDate.parse(text)
    except ValueError:
        return (Problem("date_invalid", {"text": clean_line(text)}),)
    return ()


def _count(text: str) -> Problems:
    try:
        count_of(clean_line(text).partition(" ")[0])
    except ValueError:
        return (Problem("count_invalid"),)
    return ()


def _lines(name: str, problem: Callable[[str], Problem]) -> Callable[[str], Problems]:
    read = PLAIN_LISTS[name].read

    def refused(text: str) -> Iterator[Problem]:
        for line in filter(None, map(clean_line, text.split("\n"))):
            try:
                read(line)
            except ValueError:
                yield problem(line)

    return lambda text: tuple(refused(text))


_WHOLES: Mapping[str, Callable[[str], Problems]] = {
    "phones": lambda text: parse_phone(text).problems,
    "emails": lambda text: parse_email(text).problems,
    "websites": lambda text: parse_website(text).problems,
    "addresses": _address,
    "addresses.postal_code": _postal_code,
    "published_counts": _count,
    "territory": _lines("territory", lambda line: Problem("region_unknown", {"text": line})),
    "opening_hours": _lines("opening_hours", lambda line: Problem("hours_invalid", {"text": line})),
}
_OF_ORGANISATIONS = frozenset({"territory", "opening_hours"})


def check(kind: Kind, path: str, text: str) -> Problems:
    """Problems of the ``text`` of a form's field, the suggestion being what the field would hold.

    Empty for an empty text, for a field that takes any text and for one that a contact of that
    ``kind`` does not have. ``date_invalid``, ``count_invalid``, ``region_unknown`` and
    ``hours_invalid`` are what saving refuses (``value_invalid``); the others are kept as typed.
    """
    head, _, part = path.partition(".")
    is_known = head in COLLECTIONS[kind] or head == "verified_on"
    is_known |= kind == "organisation" and head in _OF_ORGANISATIONS
    if not is_known or not clean_line(text):
        return ()
    if (part or head) in _DATES:
        return _date(text)
    found = _WHOLES.get(path)
    return found(text) if found else ()
