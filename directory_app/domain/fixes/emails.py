"""E-mail addresses: no @, no domain, several in one field, spaces, mistyped domains.

A domain is proposed when the contact already has it, or when everybody knows it; an address that
may be delivered as it stands is only doubted, never refused. The judge of validity is
:mod:`directory_app.domain.emails`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Final

from directory_app.domain.emails import EmailAddress, parse_email, parse_emails
from directory_app.domain.folding import digits_of, fold_character
from directory_app.domain.phones import parse_phone
from directory_app.domain.problems import Problem
from directory_app.domain.websites import parse_website

from .fix import Doubt, Fix, FixContext, Replacement, move, use
from .near import is_mistyped

PATH: Final = "emails"
_MOST: Final = 2
"""Fixes offered of one doubt."""

_FAMOUS_TEXT: Final = (
    "gmail.com hotmail.com outlook.com yahoo.ca yahoo.com videotron.ca sympatico.ca bell.net "
    "icloud.com hotmail.ca live.ca live.com outlook.fr hotmail.fr yahoo.fr cgocable.ca cogeco.ca "
    "telus.net protonmail.com videotron.qc.ca globetrotter.net"
)
FAMOUS: Final = tuple(_FAMOUS_TEXT.split())
"""Hosts of everybody's mailboxes, the most usual first."""

_ENDINGS: Final = {
    **dict.fromkeys(("con", "cmo", "ocm", "vom", "xom", "cpm", "comm", "coml"), "com"),
    **dict.fromkeys(("ogr", "orgg", "rog", "orf", "og"), "org"),
    **dict.fromkeys(("cca", "caa", "cz.ca"), "ca"),
    **dict.fromkeys(("qc.cq", "qc.c"), "qc.ca"),
}
"""Ends of a domain that do not exist → what is meant."""

_CUT_SHORT: Final = frozenset({"co", "cm", "om"})
"""Ends that do exist, but not for everybody's mailboxes."""

_AT: Final = re.compile(
    r"\s*(?:[\[({]\s*(?:at|a|arobase|@)\s*[\])}]|\s(?:at|arobase)\s|\barobase\b)\s*", re.IGNORECASE
)
_SPOKEN_DOT: Final = re.compile(
    r"\s*(?:[\[({]\s*(?:dot|point)\s*[\])}]|\s(?:dot|point)\s)\s*", re.I
)


def email_doubts(text: str, context: FixContext) -> Iterator[Doubt]:
    """What is doubtful in an address: at most one thing."""
    email = parse_email(text)
    if email.is_valid:
        yield from _of_valid(email, context)
    elif email.raw:
        yield _of_wrong(email, context)


def _of_valid(email: EmailAddress, context: FixContext) -> Iterator[Doubt]:
    local, _, domain = email.address.rpartition("@")
    if meant := _meant_domain(domain, context.hosts):
        problem = Problem("email_domain_typo", {"domain": domain, "meant": meant})
        yield Doubt(problem, (use(PATH, f"{local}@{meant}"),), may_stand=True)
    elif (plain := _without_accents(email.address)) != email.address:
        yield Doubt(Problem("email_accents"), tuple(_uses((plain,))), may_stand=True)


def _meant_domain(domain: str, hosts: Iterable[str]) -> str:
    """The domain that this one likely stands for, empty when it is none."""
    for wrong, right in _ENDINGS.items():
        if domain.endswith(f".{wrong}"):
            return f"{domain.removesuffix(wrong)}{right}"
    body, _, ending = domain.rpartition(".")
    if ending in _CUT_SHORT and f"{body}.com" in FAMOUS:
        return f"{body}.com"
    if domain in FAMOUS:
        return ""
    known = (*FAMOUS, *takewhile(lambda host: host != domain, hosts))  # those surer than itself
    return next((one for one in known if is_mistyped(domain, one)), "")


def _without_accents(address: str) -> str:
    """Accents and ligatures gone; nothing else."""
    return "".join(one if one.isascii() else fold_character(one) for one in address)


def _of_wrong(email: EmailAddress, context: FixContext) -> Doubt:
    text = email.raw
    problem = email.problems[0]
    if problem.code == "two_emails":
        return Doubt(problem, tuple(_split(text)))
    if found := _elsewhere(text):
        return found
    if problem.code == "email_no_at":
        return Doubt(problem, tuple(_uses((*_with_at(text), *_with_host(text, context.hosts)))))
    if problem.code in ("email_no_domain", "email_domain_incomplete"):
        return Doubt(problem, tuple(_uses(_completed(text, context.hosts))))
    return _of_characters(text, problem)


def _uses(candidates: Iterable[str]) -> Iterator[Fix]:
    """A fix for each of the first that are addresses."""
    valid = (one for one in dict.fromkeys(candidates) if parse_email(one).is_valid)
    for number, one in enumerate(valid):
        if number == _MOST:
            return
        yield use(PATH, parse_email(one).address)


def _split(text: str) -> Iterator[Fix]:
    if "@@" in text:
        yield from _uses((re.sub(r"\s*@[\s@]*", "@", text),))
    found = parse_emails(text)
    addresses = list(dict.fromkeys(one.address for one in found))
    if not all(one.is_valid for one in found):
        return
    if len(addresses) == 1:
        yield use(PATH, addresses[0])
    elif addresses:
        here, *there = (Replacement(PATH, addresses[0]),
                        *(Replacement(f"+{PATH}", one) for one in addresses[1:]))  # fmt: skip
        yield Fix("split_emails", {"count": str(len(addresses))}, (here, *there))


def _elsewhere(text: str) -> Doubt | None:
    """A site or a telephone typed among the addresses."""
    is_site = text.casefold().startswith(("www.", "http:", "https:"))
    if is_site and parse_website(text).is_valid:
        there = Replacement("+websites", text)
        return Doubt(Problem("email_is_website"), (move("move_to_websites", PATH, "", there),))
    number = parse_phone(text)
    if "@" not in text and number.is_valid and len(digits_of(text)) >= len("5145550123"):
        there = Replacement("+phones", text if number.problems else number.display())
        return Doubt(Problem("email_is_phone"), (move("move_to_phones", PATH, "", there),))
    return None


def _with_at(text: str) -> Iterator[str]:
    """« info (a) exemple.org », « info arobase exemple point org »."""
    yield _SPOKEN_DOT.sub(".", _AT.sub("@", text, count=1))


def _with_host(text: str, hosts: Iterable[str]) -> Iterator[str]:
    """« info.exemple.org » or « info », where the contact is at exemple.org."""
    known = tuple(hosts)
    for host in (*known, *FAMOUS):
        local = text.removesuffix(host).rstrip(" .-_")
        if local != text and local:
            yield f"{local}@{host}"
    if " " not in text and "." not in text:
        yield from (f"{text}@{host}" for host in known)


def _completed(text: str, hosts: Iterable[str]) -> Iterator[str]:
    """The address with a domain that begins as typed, else with the contact's own."""
    local, _, begun = text.strip(" .<>").partition("@")
    begun = begun.strip().casefold()
    if " " in local:
        return
    known = tuple(hosts)
    yield from (f"{local}@{host}" for host in known if host.startswith(begun))
    if begun:
        yield from (f"{local}@{host}" for host in FAMOUS if host.startswith(f"{begun}."))
    else:
        return
    yield from (f"{local}@{host}" for host in known if is_mistyped(begun, host.split(".")[0]))


def _of_characters(text: str, problem: Problem) -> Doubt:
    """What should not stand in an address."""
    local, _, domain = text.partition("@")
    if " " in text:
        joined = "".join(text.split())
        dotted = f"{'.'.join(local.split())}@{''.join(domain.split())}"
        first = (joined,) if local.strip() == "".join(local.split()) else (dotted, joined)
        return Doubt(Problem("email_spaces"), tuple(_uses(first)))
    if "," in text or ";" in text:
        commas = text.replace(",", ".").replace(";", ".")
        return Doubt(Problem("email_comma"), tuple(_uses((commas,))))
    tidied = re.sub(r"\.{2,}", ".", text).replace(".@", "@").replace("@.", "@").strip(".-")
    spoken = _SPOKEN_DOT.sub(".", text)
    bare = re.sub(r"[^\w@.+'-]", "", tidied)
    return Doubt(problem, tuple(_uses((tidied, spoken, bare))))
