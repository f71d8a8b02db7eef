"""E-mail addresses: read, normalised when valid, kept as typed when not.

``email-validator`` is the judge (RFC 5321, 5322 and 6531, without asking the DNS); an address
that it refuses is a warning, never a loss. Knows nothing of owners, consent or sending.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from directory_app.domain.folding import fold_words
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line

# RFC 2142 names and the words that Québec offices put before the @.
_FUNCTION_WORDS_TEXT: Final = (
    "abuse accueil adherents adherent adhesion adjointe adjoint admin administration archives "
    "benevolat benevoles bureau ca comite comites communication communications comptabilite "
    "com comm conseil contact coordination coordonnateur coordonnatrice courriel courrier "
    "developpement dg direction directeur directrice documentation dons emploi evenements "
    "finances formation formations general generale hostmaster info infos information "
    "informations infolettre inscription inscriptions intervention liaison mail marketing "
    "media medias membre membres mobilisation noreply office permanence postmaster presidence "
    "presse projet projets reception recherche recrutement redaction relations renseignements "
    "reservation rh sales secretaire secretariat service services soutien support technique "
    "tresorerie vente ventes vieassociative webmaster webmestre"
)
_FUNCTION_WORDS: Final = frozenset(_FUNCTION_WORDS_TEXT.split())
_MASK: Final = re.compile(r"(\[email\s+protected\])", re.IGNORECASE)
_LABEL: Final = re.compile(r"^(?:courriels?|e-?mails?|m[eé]l|adresse)\s*:\s*", re.IGNORECASE)
_ANGLE: Final = re.compile(r"<\s*([^<>\s]+)\s*>")
_SPACED_AT: Final = re.compile(r"\s*@\s*(?=[\w-]+(?:\.[\w-]+)+)")
_BETWEEN: Final = re.compile(r"[\s,;|/]+|:::")
_WRAPPING: Final = " \t\"'<>()[]«»“”.,;:"


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """One e-mail address.

    ``raw`` is the text as typed (one clean line); ``address`` its normalised form (domain in
    lower case) when valid, else the same text.
    """

    raw: str
    address: str

    @property
    def is_valid(self) -> bool:
        """Whether the syntax is that of one address with a public domain; no DNS is asked."""
        return _normalise(self.address) is not None

    @property
    def key(self) -> str:
        """What two equal addresses share: the address without case."""
        return self.address.casefold()

    @property
    def is_function_mailbox(self) -> bool:
        """Whether the first word before the @ names a function rather than somebody.

        ``info@``, ``direction.generale@`` and ``membres-quebec@`` do; a word glued to an acronym
        (``inforoeq@``) is not taken apart. A guess: the user's own mark wins.
        """
        return names_a_function(self.address) and self.is_valid

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is worth a warning: ``email_no_at``, ``email_no_domain`` {local},
        ``email_domain_incomplete`` {domain}, ``two_emails``, ``email_invalid``; at most one, none
        for a valid or empty address.
        """  # fmt: skip
        if self.is_valid or not self.raw:
            return ()
        if self.raw.count("@") > 1:
            return (Problem("two_emails"),)
        local, at, domain = self.address.strip(_WRAPPING).partition("@")
        if not at:
            return (Problem("email_no_at"),)
        if not domain.strip():
            return (Problem("email_no_domain", {"local": local.strip()}),)
        if _lacks_only_an_ending(self.address.strip(_WRAPPING)):
            return (Problem("email_domain_incomplete", {"domain": domain}),)
        return (Problem("email_invalid"),)


def names_a_function(address: str) -> bool:
    """Whether the first word before the @ is one that offices put there, valid or not."""
    words = fold_words(address.partition("@")[0].replace("_", " "))
    return bool(words and words[0].rstrip("0123456789") in _FUNCTION_WORDS)


def parse_email(text: str) -> EmailAddress:
    """Read ``text`` as one address, bare, in angle brackets or after ``mailto:``; never raises.

    When the text holds several addresses, or something else beside a bare one, it is not valid
    and is kept whole.
    """
    raw = clean_line(text)
    candidate = _candidate(raw)
    return EmailAddress(raw, _normalise(candidate) or raw)


def parse_emails(text: str) -> tuple[EmailAddress, ...]:
    """Read every address of ``text``, in order; at least one element unless it is blank.

    Words that are no address (labels, display names) are left out when there is an address.
    A masked ``[email protected]`` is an element of its own, and is not valid.
    """
    raw = clean_line(text)
    pieces = _MASK.split(_SPACED_AT.sub("@", raw))
    found = [piece for part in pieces for piece in _pieces(part)]
    if not found:
        return (parse_email(raw),) if raw else ()
    return tuple(map(parse_email, found))


def _pieces(part: str) -> list[str]:
    if _MASK.fullmatch(part):
        return [part]
    bracketed = [piece for piece in _ANGLE.findall(part) if "@" in piece]
    rest = _ANGLE.sub(" ", part) if bracketed else part
    return bracketed + [piece for piece in _BETWEEN.split(rest) if piece.count("@")]


def _candidate(raw: str) -> str:
    """Return the address proper: out of its angle brackets, ``mailto:`` and punctuation."""
    bracketed = _ANGLE.findall(raw)
    text = bracketed[0] if len(bracketed) == 1 and raw.count("@") == 1 else raw
    text = _LABEL.sub("", _SPACED_AT.sub("@", text).strip(_WRAPPING))
    if text[:7].casefold() == "mailto:":
        text = text[7:].partition("?")[0]
    return text.strip(_WRAPPING)


def _lacks_only_an_ending(address: str) -> bool:
    """Whether the domain stops before its first dot (« info@rimq ») and nothing else is wrong."""
    return "." not in address.rpartition("@")[2] and _normalise(f"{address}.org") is not None


_PLAIN: Final = re.compile(
    r"(?=.{6,120}\Z)(?=[^@]{1,60}@)[a-z0-9]+(?:[._+-][a-z0-9]+)*"
    r"@(?:(?=[^.]{1,63}\.)[a-z0-9]+(?:-[a-z0-9]+)*\.){1,4}(?:ca|com|coop|info|net|org|quebec|qc\.ca)"
)
"""What is surely an address, in lower case already: no rule of the library has more to say. It
takes a hundred microseconds, and a list a hundred thousand addresses. A test compares the two."""


@lru_cache(maxsize=4_096)  # an export asks twice for each, a thousand contacts at a time
def _normalise(address: str) -> str | None:
    if _PLAIN.fullmatch(address):
        return address
    if address.count("@") != 1:
        return None
    from email_validator import EmailNotValidError, validate_email

    try:
        checked = validate_email(address, check_deliverability=False, strict=True)
    except EmailNotValidError:
        return None
    return checked.normalized
