"""The border of the program for text: what may enter a field.

Every text that arrives (typed, pasted, imported) goes through here once, so that no other
module meets a NUL, a lone surrogate, a bidirectional override or five kinds of space.
Owns characters only: knows nothing of names, addresses or files.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

NBSP: Final = "\u00a0"
"""The no-break space that the OQLF asks for inside telephone numbers and postal codes."""

# Controls that are not white space, soft hyphen, zero-width and bidirectional characters,
# lone surrogates, interlinear marks and the two non-characters that XML refuses.
_REMOVED: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_LINE_ENDS: Final = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def clean_line(text: str) -> str:
    """Return ``text`` as one line fit for a field.

    NFC; control, zero-width and bidirectional characters and lone surrogates dropped; every
    run of white space (U+00A0, U+202F, U+2009, tabs, line ends) becomes one plain space;
    none at either end. Idempotent, never raises.
    """
    if not text.isascii() or not text.isprintable():
        text = unicodedata.normalize("NFC", _REMOVED.sub("", text))
    return " ".join(text.split())


def clean_block(text: str) -> str:
    r"""Return ``text`` cleaned line by line, line ends of all kinds written ``\n``.

    For notes and addresses: blank lines inside are kept, those at either end are not.
    Idempotent, never raises.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return "\n".join(clean_line(line) for line in _LINE_ENDS.split(text)).strip("\n")
