r"""Plain text to the value of a property: what each version escapes.

3.0 and 4.0 (RFC 2426 §4, RFC 6350 §3.4): ``\\ \, \; \n``. 2.1 (versit §2.1): ``\;`` in structured
values only, line ends as they are (the writer makes them quoted-printable). A URI is never escaped.
Whatever comes in, no value holds a control character; its way back is :mod:`.values`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from directory_app.domain.text import clean_block, clean_line

OLD_VERSION: Final = "2.1"

_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"})
_ESCAPED: Final = re.compile(r"[\\\n,;]")
_OLD_BACKSLASH: Final = re.compile(r"\\(?=[\\;:]|\Z)")


def escape_text(value: str, version: str = "3.0") -> str:
    """Return a TEXT value, cleaned (:func:`~directory_app.domain.text.clean_block`) and escaped."""
    return escaped(clean_block(value), version)


def escaped(value: str, version: str = "3.0") -> str:
    r"""Return text as a value, as it is: nothing but escaped. Its line ends are ``\n``."""
    if version == OLD_VERSION:
        return _OLD_BACKSLASH.sub(r"\\\\", value) if "\\" in value else value
    return value.translate(_ESCAPES) if _ESCAPED.search(value) else value


def escape_list(values: Iterable[str], version: str = "3.0") -> str:
    """Return comma-separated TEXT values; blank ones are left out. In 2.1 a comma inside one
    becomes a space, as that version cannot escape it.
    """
    if version == OLD_VERSION:
        values = (one.replace(",", " ") for one in values)
    return ",".join(found for value in values if (found := escape_text(value, version)))


def escape_components(*components: str, version: str = "3.0") -> str:
    """Return the components of a structured value (N, ADR, ORG), each escaped."""
    found = (escape_text(one, version) for one in components)
    if version == OLD_VERSION:
        found = (one.replace(";", "\\;") for one in found)
    return ";".join(found)


def uri(value: str) -> str:
    """Return a URI value: nothing escaped (RFC 2426 §4, ``uri``), white space removed."""
    return "".join(clean_line(value).split())
