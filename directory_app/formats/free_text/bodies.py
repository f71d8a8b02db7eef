"""The body of an entry: which piece names it when no word says so, its acronym, where it ends.

Works on the tokens of one entry; knows nothing of the values made of them.
"""

from __future__ import annotations

from typing import Final

from directory_app.domain.folding import fold_words
from directory_app.domain.quebec_cities import find_city

from .chunks import Part
from .given_names import GIVEN_NAMES
from .tokens import Kind, Token
from .vocabulary import NOT_NAMES, ORGANISATIONS, SENTENCE_WORDS
from .wording import abbreviates, is_acronym, is_sentence

BY_PLACE: Final = (Kind.TEXT, Kind.NAME)
"""Kinds of tokens that are a body by their place only."""

_MAX_BY_PLACE: Final = 12
_MAX_BODIES: Final = 8
_LEADING: Final = (NOT_NAMES | SENTENCE_WORDS) - {
    "action", "actions", "femmes", "jeunes", "jeunesse", "parents", "familles", "famille", "espoir",
    "solidarite", "justice", "vie", "main", "voix", "parole", "suicide", "autisme", "sida",
    "proche", "proches", "aidants", "aide", "ecoute", "sante", "rue", "quebec", "place", "village",
    "transition", "femme", "pere", "mere", "enfants", "deuil", "droits", "logement", "formation",
    "culture", "loisirs", "environnement", "citoyens", "personnes", "mission", "engagement",
    "prevention", "promotion", "recherche", "developpement", "intergenerations", "renaissance",
    "naissance", "halte", "lire", "ligne", "urgence", "travail", "emploi", "cancer", "un", "nous",
    "les", "la", "le", "trans", "tel", "etre", "sans", "entre",
}  # fmt: skip


_SPEAKING: Final = frozenset(
    [
        "abonner",
        "abonnez",
        "inscrire",
        "inscrivez",
        "suivre",
        "suivez",
        "cliquez",
        "telechargez",
        "consultez",
        "decouvrez",
        "partagez",
        "joignez",
        "rsvp",
        "svp",
    ]
)
"""Words of buttons and of invitations, in no body's name."""


_UNITS: Final = frozenset(
    [
        "ecole",
        "departement",
        "faculte",
        "service",
        "services",
        "direction",
        "secteur",
        "chaire",
        "division",
        "unite",
    ]
)
_WHOLES: Final = frozenset(
    [
        "universite",
        "ministere",
        "cegep",
        "college",
        "ville",
        "cisss",
        "ciusss",
        "municipalite",
        "mrc",
        "university",
    ]
)


def find_told_body(text: str, tokens: list[Token]) -> Token | None:
    """The first piece that says that it is a body; the whole when a unit of it stands before
    (« École de travail social, Université Exemple »)."""
    bodies = [token for token in tokens if token.kind == Kind.ORGANISATION][:_MAX_BODIES]
    if bodies and bodies[0].is_unit:
        bodies = [*(body for body in bodies if not body.is_unit), *bodies]
    firsts = [_first_word(text, token) for token in bodies]
    if len(bodies) > 1 and firsts[0] in _UNITS and firsts[1] in _WHOLES:
        return bodies[1]
    return bodies[0] if bodies else None


def _first_word(text: str, token: Token) -> str:
    words = fold_words(text[token.start : token.end])
    return next((word for word in words if word not in {"l", "la", "le", "les"}), "")


def find_body_by_place(text: str, part: Part) -> Token | None:
    """The first piece with a capital after the person, or at the head when there is none."""
    tokens = [t for t in part.tokens if t.kind not in {Kind.LABEL, Kind.MASK}]
    if part.person is None:
        head = tokens[:1]
    else:
        at = next(i for i, t in enumerate(tokens) if t is part.person)
        head = [*tokens[at + 1 :], *tokens[:at]]
    for token in head:
        if token is not part.person and _may_name(text, token, part):
            return token
        if part.person is None:
            return None
    return None


def _may_name(text: str, token: Token, part: Part) -> bool:
    if token.kind in BY_PLACE:
        return _may_be_body(text, token, part.person is not None)
    return token.kind == Kind.LOW and part.person is not None and _names_a_body(text, token)


def _is_saint(words: tuple[str, ...]) -> bool:
    return words[0] in {"saint", "sainte", "st", "ste"}


def _names_a_body(text: str, token: Token) -> bool:
    """Whether a piece in small letters begins with a word for a body (« coalition des lacs »)."""
    words = fold_words(text[token.start : token.end])
    is_short = 1 < len(words) <= _MAX_BY_PLACE
    return is_short and words[0] in ORGANISATIONS and not words[1][0].isdigit()


def _may_be_body(text: str, token: Token, is_after_person: bool) -> bool:
    piece = text[token.start : token.end]
    words = fold_words(piece)
    if not words or len(words) > _MAX_BY_PLACE or words[0] in _LEADING:
        return False
    if len(words) == 1 and words[0] in GIVEN_NAMES and not piece.isupper():
        return False
    if len(words) > 2 and all(len(word) == 1 for word in words):
        return False
    if find_city(piece) is not None or (len(words) > 1 and " " not in piece and _is_saint(words)):
        return False
    if is_sentence(piece) or _SPEAKING & set(words[:2]):
        return False
    if not is_after_person and all(word in NOT_NAMES for word in words):
        return False
    return sum(map(str.isdigit, "".join(words))) <= 4 and not words[0].isdigit()


def find_acronym(text: str, tokens: list[Token], body: Token | None) -> Token | None:
    """Return the acronym of a part: in parentheses, or a short piece that abbreviates the body."""
    found = next((t for t in tokens if t.kind == Kind.ACRONYM or t.told == "acronym"), None)
    if found is not None or body is None:
        return found
    for token in tokens:
        piece = text[token.start : token.end]
        is_short = token.kind in {Kind.TEXT, Kind.ORGANISATION} and token is not body
        if is_short and is_acronym(piece) and abbreviates(piece, text[body.start : body.end]):
            return token
    return None


def end_of_body(
    text: str, tokens: list[Token], body: Token, acronym: Token | None
) -> tuple[int, list[Token]]:
    """Where the body's name ends: « Association des femmes, parents et amis (AFPA) » goes on to
    its acronym, « Table régionale (TROC) du Bas-Saint-Laurent » beyond it."""
    at = next(i for i, token in enumerate(tokens) if token is body)
    following = tokens[at + 1 :]
    joined: list[Token] = []
    if acronym is not None:
        size = next((i for i, token in enumerate(following) if token is acronym), -1)
        between = following[: max(size, 0)]
        fits = abbreviates(text[acronym.start : acronym.end], text[body.start : acronym.start])
        if 0 < size <= 3 and fits and all(t.kind in {Kind.LOW, Kind.TEXT} for t in between):
            joined = between
        after = following[size + 1 : size + 2]
        if size == len(joined) and after and _continues(text, acronym, after[0]):
            return after[0].end, [*joined, after[0]]
    return (joined[-1].end if joined else body.end), joined


def _continues(text: str, acronym: Token, token: Token) -> bool:
    is_next = text[acronym.end : token.start].strip() in {")", ""}
    first = text[token.start : token.end].split(" ")[0].rstrip("'")
    return (
        is_next
        and token.kind in {Kind.LOW, Kind.TEXT}
        and first in {"de", "du", "des", "d", "en", "pour"}
    )
