"""A piece of text told apart by its words: function, organisation, acronym, label, sentence.

Vocabulary and shape only; who holds the function of what is decided by place, elsewhere.
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.address_vocabulary import PROVINCE_WORDS
from directory_app.domain.folding import fold_compact, fold_words
from directory_app.domain.quebec_cities import find_city

from .labels import FIELD_LABELS
from .vocabulary import (
    ENGLISH_FUNCTIONS,
    FUNCTION_PREFIXES,
    FUNCTION_STARTS,
    FUNCTIONS,
    LINKS,
    NOT_NAMES,
    ORGANISATIONS,
    SENTENCE_WORDS,
)

_ARTICLES: Final = frozenset({"l", "la", "le", "les", "the", "un", "une"})
_ACRONYM: Final = re.compile(
    r"(?:L'|Le |La )?[^\W_](?:[^\W_]|(?:[-.&'/+ ]|---)(?=[^\W_])){1,17}\.?"
)
_BEFORE_ORGANISATION: Final = re.compile(
    r"\s(?:de la |de l'|du |des |de |d'|à la |à l'|au |aux |chez |pour (?:la |le |l'|les )?|"
    r"of (?:the )?|at (?:the )?|for (?:the )?|with |- )(?P<name>(?:L'|La |Le |Les )?[A-ZÀ-Ý])"
)
_AT_ASSEMBLY: Final = re.compile(r"\s(?:à la |à l'|au )(?P<name>[A-ZÀ-Ý])")
_OFFICIALS: Final = frozenset(
    [
        "depute",
        "deputee",
        "ministre",
        "maire",
        "mairesse",
        "premier",
        "premiere",
        "senateur",
        "senatrice",
        "whip",
        "leader",
        "vice",
        "chef",
        "cheffe",
    ]
)
_INNER_BODIES: Final = (
    "conseil d administration",
    "conseil executif",
    "comite",
    "bureau de direction",
    "equipe",
    "ca ",
)
_DEGREES_TEXT: Final = (
    "msc phd ba ma mba llb lll llm bsc bed med md inf ts cpa cga ca ing dps psyd mps psed oq cm cq "
    "mss bss jd crha cria opq erg dtp rn bscn mscn otstcfq agr"
)
_DEGREES: Final = frozenset(_DEGREES_TEXT.split())
_RENDEZVOUS: Final = re.compile("rendez-vous", re.IGNORECASE)
_INVERSION: Final = re.compile(
    r"(?:\w-(?:t-il|t-elle|tu|je)|(?!(?<=ch)ez)ez-(?:nous|vous|moi|les?|la))\b", re.IGNORECASE
)
_PRONOUNS: Final = frozenset({"se", "il", "ils", "je", "tu"})
_POSSESSIVES: Final = frozenset({"notre", "nos", "votre", "vos", "mon", "ma", "mes", "our", "your"})
_EVENTS: Final = frozenset(
    {"delegation", "conference", "forum", "presence", "assemblee", "atelier", "programme"}
)
_DAY_OF_MONTH: Final = re.compile(
    r"\b\d{1,2}(?:er)?\s(?:au\s\d{1,2}\s)?(?:janv|f[ée]vr|mars|avri|mai\b|juin|juil|ao[uû]t|"
    r"sept|octo|nove|d[ée]ce)",
    re.IGNORECASE,
)
_MAX_FUNCTION: Final = 16
_MAX_ENGLISH: Final = 4
_MAX_ORGANISATION: Final = 28
_MAX_TEXT: Final = 12
_FEW_WORDS: Final = 4


def is_sentence(piece: str) -> bool:
    """Whether a piece holds words that only sentences hold, or is too long for a name."""
    words = fold_words(_RENDEZVOUS.sub("", piece))
    if len(words) > _MAX_ORGANISATION or _INVERSION.search(_RENDEZVOUS.sub("", piece)):
        return True
    spoken = sum(word in SENTENCE_WORDS for word in words if word != "est") + piece.count(" est ")
    return spoken > 0 and (len(words) > _FEW_WORDS or spoken > 1)


def has_sentence_word(piece: str) -> bool:
    """Whether one word of a piece is a verb or pronoun of sentences."""
    return any(word in SENTENCE_WORDS for word in fold_words(piece))


def is_function(piece: str) -> bool:
    """Whether a piece begins as a function does (« vice-présidente », « agente de liaison »)."""
    words = list(fold_words(piece))
    while words and (words[0] in _ARTICLES or words[0] == "notre"):
        words = words[1:]
    if not words or len(words) > _MAX_FUNCTION or is_sentence(piece):
        return False
    text = " ".join(words)
    if text.startswith(FUNCTION_STARTS):
        return True
    if words[0] in FUNCTION_PREFIXES and len(words) > 1:
        words = words[1:]
    if words[0] in FUNCTIONS or (words[0] in {"direction", "coordination"} and len(words) == 1):
        return True
    if piece[0].islower() and words[0].endswith("s") and words[0] != "membres":
        return words[0][:-1] in FUNCTIONS
    is_body = words[0] in ORGANISATIONS and words[0] not in {"board", "office", "department"}
    is_short = 1 < len(words) <= _MAX_ENGLISH and not is_body
    return is_short and words[-1] in ENGLISH_FUNCTIONS


def is_common_function(piece: str) -> bool:
    """Whether a function is that of several people (« coporte-parole », « coprésidents »)."""
    words = fold_words(piece)
    if not words or not is_function(piece):
        return False
    first = words[0]
    is_joint = first == "co" or (first.startswith("co") and first[2:] in {*FUNCTIONS, "porte"})
    return is_joint or (first.endswith("s") and first[:-1] in FUNCTIONS)


def organisation_in_function(piece: str) -> int:
    """Where the body's name begins in « coordonnatrice de la Table des… »; -1 if nowhere."""
    first = next((w for w in fold_words(piece) if w not in _ARTICLES), "")
    pattern = _AT_ASSEMBLY if first in _OFFICIALS else _BEFORE_ORGANISATION
    for found in pattern.finditer(piece):
        name = piece[found.start("name") :]
        if _may_follow_function(name):
            return found.start("name")
    return -1


def _may_follow_function(name: str) -> bool:
    words = [word for word in fold_words(name) if word not in _ARTICLES]
    if not words or " ".join(words).startswith(_INNER_BODIES) or find_city(name):
        return False
    if words[0] in ORGANISATIONS:
        return True
    first = name.split()[0]
    return words[0] not in NOT_NAMES and words[0] not in FUNCTIONS and len(first) > 2


def is_organisation(piece: str) -> bool:
    """Whether the words of a piece say that it names a body."""
    words = [word for word in fold_words(piece) if word not in _ARTICLES]
    if not words or is_sentence(piece) or not begins_with_capital(piece):
        return False
    if _is_clause(words, piece) or _is_building(words):
        return False
    if words[0] in ORGANISATIONS:
        return True
    return len(words) <= _MAX_TEXT and any(word in ORGANISATIONS for word in words[:3])


def _is_clause(words: list[str], piece: str) -> bool:
    """Whether a few words say something (« La coalition se réjouit ») or head a text (« Notre
    équipe », « Délégation du 14 mai »)."""
    if len(words) <= _FEW_WORDS and any(word in _PRONOUNS for word in words[1:-1]):
        return True
    if words[0] in _POSSESSIVES and words[1:2] != ["dame"]:
        return True
    return words[0] in _EVENTS and _DAY_OF_MONTH.search(piece) is not None


def is_unit(piece: str) -> bool:
    """Whether a body is one inside another (« Direction des services », « Faculté de droit »)."""
    words = [word for word in fold_words(piece) if word not in _ARTICLES]
    return bool(words) and words[0] in {
        "direction", "departement", "faculte", "division", "secteur", "cabinet"
    }  # fmt: skip


def _is_building(words: list[str]) -> bool:
    is_room = words[0] in {"bureau", "local", "salle"} and words[1:2] and words[1][0].isdigit()
    return (
        bool(is_room)
        or words[0] in {"edifice", "immeuble"}
        or words[:3] == ["hotel", "du", "parlement"]
    )


def begins_with_capital(piece: str) -> bool:
    """Whether the first letter, or that after an article in small letters, is no small one."""
    bare = re.sub(r"^(?:l'|la |le |les |the )", "", piece.lstrip("«\"“ '"))
    return bool(bare) and not bare[0].islower() and any(map(str.isalpha, bare))


def is_acronym(piece: str) -> bool:
    """Whether a piece in parentheses has the shape of an acronym (« COCQ-SIDA », « L'R »)."""
    if not _ACRONYM.fullmatch(piece) or len(piece.split()) > 3:
        return False
    letters = [c for c in piece if c.isalpha()]
    loud = sum(not c.islower() for c in letters)
    if len(letters) < 2 or loud < 2 or loud * 2 < len(letters):
        return False
    folded = " ".join(fold_words(piece))
    return folded not in PROVINCE_WORDS


def abbreviates(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym stand in order among the first letters of the name's words,
    the first one and most of the others."""
    letters = [c for c in fold_compact(acronym) if c.isalpha()]
    initials = iter([word[0] for word in fold_words(name)])
    return 1 < len(letters) <= 12 and all(letter in initials for letter in letters)


def label_of(piece: str) -> str | None:
    """Return the field that a label announces (« Organisme » → organisation), "" when none of
    ours, None when the piece is no label."""
    return FIELD_LABELS.get(" ".join(fold_words(piece)))


def is_degree(piece: str) -> bool:
    """Whether a piece is a degree or a professional order after a name (« Ph. D. », « CPA »)."""
    return "".join(fold_words(piece)) in _DEGREES


def is_small(piece: str) -> bool:
    """Whether a piece is only small words and punctuation (« et », « de la »)."""
    return all(word in LINKS or word in {"ou", "tel", "or"} for word in fold_words(piece))
