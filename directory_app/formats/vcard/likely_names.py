"""What the words of a name make likely, where a card does not say it: that it is a body's. A
proposal, marked as such.
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.folding import fold_words
from directory_app.formats.free_text.names import is_given_name
from directory_app.formats.free_text.vocabulary import ORGANISATIONS
from directory_app.formats.free_text.wording import begins_with_capital

from .names import Name

_ARTICLES: Final = frozenset(("l", "la", "le", "les"))
_SOMEBODY_S: Final = frozenset(("maison", "bureau", "residence"))
_CONSONANTS: Final = re.compile(r"[BCDFGHJ-NP-TV-XZ]{3,8}")


def names_a_body(name: Name, display: str) -> bool:
    """Whether the name of a card without ORG begins as a body's does, wherever its program put the
    words: « Garderie de Léo », « CLSC ». « Maison », « Bureau Luc » are somebody's."""
    called = display or name.whole
    words = _telling_words(called)
    begun = _telling_words((name.given or name.family) or called)
    if name.title or name.prefix or name.suffix or not words or begun[:1] != words[:1]:
        return False
    if is_given_name(words[0]) or not begins_with_capital(called):
        return False
    if words[0] in _SOMEBODY_S and (len(words) == 1 or is_given_name(words[1])):
        return False
    return words[0] in ORGANISATIONS or (len(words) == 1 and _is_only_consonants(called))


def _telling_words(text_: str) -> list[str]:
    return [word for word in fold_words(text_) if word not in _ARTICLES]


def _is_only_consonants(called: str) -> bool:
    """Whether a name is an acronym that nobody can say as a word: « FTQ »."""
    return _CONSONANTS.fullmatch(called) is not None
