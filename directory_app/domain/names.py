"""Names of people and organisations: shown, filed and abbreviated.

Filing follows the OQLF and Québec directory practice (see each function); the order itself is
``filing``'s. Knows nothing of contacts, and never corrects a name.
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.address_vocabulary import LINKS
from directory_app.domain.filing import collation_key, primary_prefix
from directory_app.domain.folding import fold_compact, fold_words
from directory_app.domain.text import clean_line

_PARTICLE: Final = re.compile(r"^(de\s+|d['’]\s*)(?=\w)")
_ARTICLE: Final = re.compile(r"^(l['’]\s*|l[ae]\s+|les\s+)(?=\W*\w)", re.IGNORECASE)
_ACRONYM_END: Final = re.compile(r"[\s\-‐‑–—/&+]+")
_LINKS: Final = LINKS | {"a", "en", "et", "ou", "par", "pour", "s", "sur"}
_BADGE_LETTERS: Final = 4


def person_display(given: str, family: str) -> str:
    """Return « Gaëlle Fedida »: given then family name, as people say it; ``""`` if neither."""
    return clean_line(f"{given} {family}")


def person_filing_key(given: str, family: str) -> str:
    """Return the filing key of a person: all levels of the family name, then of the given name.

    A particle in lower case is skipped (« de Champlain » under C, « d'Anglebert » under A), « la »,
    « du », « des » are not; a capital « De » or « D’ » belongs to the name. Without a family name
    the given name files. Bare code point order of the keys is the fr-CA order.
    """
    first, second = (family, given) if clean_line(family) else (given, "")
    particle, rest = _cut(_PARTICLE, first)
    return collation_key(rest) + collation_key(second) + primary_prefix(particle)


def organisation_filing_key(name: str) -> str:
    """Return the filing key of an organisation.

    A leading L’, La, Le or Les is skipped, whatever its case (« L’R des centres » under R), unless
    it is the whole name; it only separates names otherwise alike.
    """
    article, rest = _cut(_ARTICLE, name)
    return collation_key(rest) + primary_prefix(article)


def filing_prefix(query: str) -> str:
    """Return the primary level of a typed text, for a search among the beginnings of keys.

    Sound: a key that begins with it belongs to a name that begins with ``query``, accents, case
    and punctuation aside. A name whose article or particle is skipped files elsewhere than it
    begins, so only words find it by « L’All… »; nothing is returned (``""``) for a blank text
    and for one that ends in digits.
    """
    return primary_prefix(query)


def initials(given: str, family: str) -> str:
    """Return two capitals for a round picture: « Jean-Pierre Côté » → JC, fewer when unknown."""
    return "".join(_first_capital(_cut(_PARTICLE, name)[1]) for name in (given, family))


def acronym_badge(acronym: str, name: str) -> str:
    """Return at most four capitals for a square picture.

    The first segment of the acronym (COCQ-SIDA → COCQ, AGIDD-SMQ → AGID), else the initials of
    the words of the name that carry meaning.
    """
    segments = (fold_compact(part) for part in _ACRONYM_END.split(clean_line(acronym)))
    badge = next(filter(None, segments), "") or _word_initials(name)
    return badge.upper()[:_BADGE_LETTERS]


def _word_initials(name: str) -> str:
    words = fold_words(name)
    return "".join(word[0] for word in words if word not in _LINKS) or "".join(words)


def _first_capital(name: str) -> str:
    return next((character.upper()[0] for character in clean_line(name) if character.isalnum()), "")


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """Return what ``pattern`` finds at the start of a name, and the rest of the name."""
    cleaned = clean_line(text)
    found = pattern.match(cleaned)
    return (found[0], cleaned[found.end() :]) if found else ("", cleaned)
