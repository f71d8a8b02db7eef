"""Web sites: no scheme, a scheme mistyped, commas for dots, an e-mail in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from directory_app.domain.emails import parse_email
from directory_app.domain.problems import Problem
from directory_app.domain.websites import parse_website

from .fix import Doubt, Fix, FixContext, Replacement, move, use

PATH: Final = "websites"
SECURE: Final = "https://"

_SCHEME: Final = re.compile(r"^\s*(?P<scheme>[a-z]{2,7})\s*[:;]?\s*[/\\]{1,3}\s*", re.IGNORECASE)
_LOOKS_HTTP: Final = re.compile(r"h?t{1,3}p{1,3}s{0,2}|h{2,3}t{1,2}ps?|htps?|htttps?|hptts?|hppts?")
_WWW: Final = re.compile(r"^w{2,5}\s*[.,;]\s*|^w{3}\s+", re.IGNORECASE)


def website_doubts(text: str, _: FixContext) -> Iterator[Doubt]:
    """What is doubtful in a site: at most one thing."""
    site = parse_website(text)
    if site.is_valid:
        yield from _of_valid(text, site.url)
        return
    email = parse_email(text)
    if email.is_valid:
        there = Replacement("+emails", email.address)
        yield Doubt(Problem("website_is_email"), (move("move_to_emails", PATH, "", there),))
        return
    for problem in site.problems:
        yield Doubt(problem, tuple(_repaired(text)))


def _of_valid(text: str, url: str) -> Iterator[Doubt]:
    """A site that would be opened without protection; and « ww. », « wwww. » before it."""
    scheme, _, rest = url.partition("://")
    www = re.match(r"w{2,5}\.", rest)
    if www and www[0] != "www.":
        meant = f"www.{rest[www.end() :]}"
        yield Doubt(Problem("website_www"), (use(PATH, f"{SECURE}{meant}"),), may_stand=True)
    elif scheme == "http":
        code = "website_not_secure" if "://" in text else "website_no_scheme"
        fix = Fix("add_https", {}, (Replacement(PATH, f"{SECURE}{rest}"),))
        yield Doubt(Problem(code), (fix,), may_stand=True)


def _repaired(text: str) -> Iterator[Fix]:
    """The site with its scheme, its « www » and its dots as they should be."""
    found = _SCHEME.match(text)
    is_http = found is not None and _LOOKS_HTTP.fullmatch(found["scheme"].casefold()) is not None
    rest = text[found.end() :] if found is not None and is_http else text
    rest = _WWW.sub("www.", rest.strip())
    for one in (rest, rest.replace(",", ".").replace(";", "."), "".join(rest.split())):
        site = parse_website(f"{SECURE}{one}")
        if site.is_valid and "." in one:
            yield use(PATH, site.url)
            return
