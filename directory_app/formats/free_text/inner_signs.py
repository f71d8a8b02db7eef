"""Signs inside a name that elsewhere separate: made harmless before the text is cut, nothing moved.

« coordonnateur(trice) », « Robert (Bob) Roy » and « (RQ - ACA) » are one piece each. What a value
shows is taken from the pasted text, so that the changes are never seen.
"""

from __future__ import annotations

import re
from typing import Final

from .names import is_given_name

_INCLUSIVE: Final = re.compile(r"(?<=[^\W\d_])\(([^\W\d_A-Z]{1,7})\)")
_NICKNAME: Final = re.compile(
    r"(?P<before>(?:^[^\w\n]{0,8}|[,;|:–—]\s)(?:(?:Mme|M\.|Madame|Monsieur)\s)?)"
    r"(?P<given>[^\W\d_][\w-]{1,30}) \((?P<nick>[^\W\d_][^\W\d_]{1,14})\) (?=[^\W\d_])",
    re.MULTILINE,
)
_SPACED_ACRONYM: Final = re.compile(r"\(([^\W\d_a-z]{2,8}) ([-–]) ([^\W\d_a-z]{2,8})\)")


def soften_signs(text: str) -> str:
    """Return ``text``, as long as it was, with the signs inside names replaced."""
    text = _INCLUSIVE.sub(lambda ending: f"†{ending[1]}†", text)
    text = _NICKNAME.sub(_nickname, text)
    return _SPACED_ACRONYM.sub(lambda found: f"({found[1]}---{found[3]})", text)


def _nickname(found: re.Match[str]) -> str:
    nick = found["nick"]
    is_nickname = nick[0].isupper() and nick[1:].islower() and is_given_name(found["given"])
    if not is_nickname:
        return found[0]
    return f"{found['before']}{found['given']} “{nick}” "
