"""Lines that are sentences, greetings or closings rather than records of somebody.

Decided from the tokens of one line; knows nothing of the lines around.
"""

from __future__ import annotations

from typing import Final

from directory_app.domain.folding import fold_words

from .tokens import COORDINATES, Kind, Token
from .vocabulary import FORMULAS

_FEW_LOW_WORDS: Final = 8


def is_prose(text: str, tokens: list[Token]) -> bool:
    """Whether a line is a sentence rather than a record: one begins with somebody and gives a way
    to reach them."""
    first = tokens[0].kind if tokens else None
    if tokens and _is_formula(text, tokens):
        return True
    low = sum(text.count(" ", t.start, t.end) + 1 for t in tokens if t.kind == Kind.LOW)
    has_sentence = any(t.kind == Kind.PROSE for t in tokens)
    if not has_sentence and low < _FEW_LOW_WORDS:
        return False
    if _introduces(tokens):
        return False
    begins = first in {Kind.PERSON, Kind.ORGANISATION, Kind.NAME, Kind.LABEL, Kind.FUNCTION}
    reaches = any(t.kind in COORDINATES - {Kind.URL} for t in tokens)
    return not (begins and reaches)


def _is_formula(text: str, tokens: list[Token]) -> bool:
    """Whether a line greets or takes leave (« Bonjour Anne », « Veuillez agréer… »)."""
    words = fold_words(text[tokens[0].start : tokens[0].end])
    is_formula = bool(words) and (words[0] in FORMULAS or words == ("p", "j"))
    return is_formula and not any(token.kind in COORDINATES for token in tokens)


def _introduces(tokens: list[Token]) -> bool:
    """Whether sentences name one person, what they are, of what, and how to reach them."""
    people = [at for at, token in enumerate(tokens) if token.kind == Kind.PERSON]
    if len(people) != 1:
        return False
    after = [token.kind for token in tokens[people[0] + 1 :]]
    return after[:2] == [Kind.FUNCTION, Kind.ORGANISATION] and bool(
        {Kind.PHONE, Kind.EMAIL} & set(after)
    )
