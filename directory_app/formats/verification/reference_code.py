"""The short code by which a returned sheet finds its card again: « 7Q2M-9XKD ».

Eight signs of Crockford's base 32 (no I, L, O, U), the last 40 bits of the contact's identifier,
which are random (RFC 9562 §5.7). What is misread on paper (O for 0, I or L for 1) is read well.
"""

from __future__ import annotations

from typing import Final

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})
_LENGTH: Final = 8
HEX_DIGITS: Final = 10
"""Digits of the identifier's end that a code stands for."""


def code_of(contact_id: str) -> str:
    """The code of a contact. Raises ValueError for what is no UUID."""
    number = int(contact_id.replace("-", "")[-HEX_DIGITS:], 16)
    signs = "".join(_SIGNS[number >> (5 * place) & 31] for place in reversed(range(_LENGTH)))
    return f"{signs[:4]}-{signs[4:]}"


def id_end(text: str) -> str | None:
    """The end of the identifier (:data:`HEX_DIGITS` hexadecimal digits) that a code stands for,
    however it was typed; None for what is no code."""
    signs = "".join(sign for sign in text.upper() if not sign.isspace() and sign not in "-–.")
    signs = signs.translate(_ALIKE)
    if len(signs) != _LENGTH or any(sign not in _SIGNS for sign in signs):
        return None
    number = 0
    for sign in signs:
        number = number << 5 | _SIGNS.index(sign)
    return f"{number:0{HEX_DIGITS}x}"
