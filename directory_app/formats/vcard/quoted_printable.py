"""Quoted-printable as vCard 2.1 writes it (RFC 2045 §6.7): lines of 76 octets at most.

Owns soft line breaks: none falls inside a character's octets, and no line that follows one begins
with what a reader could take for a fold or for the end of the card.
"""

from __future__ import annotations

from typing import Final

LINE_OCTETS: Final = 76
"""Longest physical line, its soft break counted, its CRLF not."""

_LITERAL: Final = frozenset(map(chr, range(0x20, 0x7F))) - {"="}
_NEVER_FIRST: Final = frozenset(" BEbe.")


def quoted_printable(head: str, value: str) -> str:
    r"""Return ``head`` and ``value`` encoded, on as many lines as it takes; ``\n`` → ``=0D=0A``."""
    lines, line = [], head
    for character in value:
        token = _token(character)
        if len(line) + len(token) >= LINE_OCTETS:
            lines.append(f"{line}=")
            line = _encoded(character) if character in _NEVER_FIRST else token
        else:
            line += token
    if line.endswith((" ", "\t")):
        line = line[:-1] + _encoded(line[-1])
    return "\r\n".join([*lines, line])


def _token(character: str) -> str:
    if character in _LITERAL:
        return character
    return "=0D=0A" if character == "\n" else _encoded(character)


def _encoded(character: str) -> str:
    return "".join(f"={octet:02X}" for octet in character.encode("utf-8"))
