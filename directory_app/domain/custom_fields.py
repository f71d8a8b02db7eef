"""The fields that an office defined for itself: heading, kind of value, whose cards have it.

The values are :class:`~.contact.CustomField` elements, tied to a definition by their heading, so
that what a list brought under the same heading is the same field. Knows nothing of storage.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, cast

from .contact import Kind
from .folding import fold
from .text import clean_line

ValueKind = Literal["text", "date"]
VALUE_KINDS: tuple[ValueKind, ...] = ("text", "date")


@dataclass(frozen=True, slots=True)
class FieldDefinition:
    """``of`` is the kind of contact that has the field, None for both. ``withheld`` stands for a
    heading that tells a confidential value, the name being empty (:meth:`unnamed`)."""

    name: str
    value_kind: ValueKind = "text"
    of: Kind | None = None
    withheld: str = ""

    @property
    def key(self) -> str:
        """What two equal headings share."""
        return heading_key(self.name)

    def unnamed(self) -> FieldDefinition:
        """The definition as it may be shown when its heading may not: by a digest of it."""
        digest = hashlib.blake2b(self.key.encode("utf-8", "surrogatepass"), digest_size=16)
        return replace(self, name="", withheld=digest.hexdigest())

    def is_of(self, kind: Kind) -> bool:
        """Whether contacts of a kind have the field."""
        return self.of in (None, kind)


def heading_key(heading: str) -> str:
    """What two equal headings share: letters' case, accents and signs make no other field."""
    return fold(heading) or heading


def dump(definitions: Iterable[FieldDefinition]) -> str:
    """The definitions as the directory keeps them."""
    values = [[one.name, one.value_kind, one.of or ""] for one in definitions]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def load(text: str | None) -> tuple[FieldDefinition, ...]:
    """The definitions that :func:`dump` wrote; what is no definition is passed over."""
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return ()
    return tuple(_definitions(found)) if isinstance(found, list) else ()


def _definitions(found: list[object]) -> Iterable[FieldDefinition]:
    for one in found:
        if isinstance(one, list) and len(one) == 3 and all(isinstance(t, str) for t in one):
            name, value_kind, of = cast("list[str]", one)
            is_known = value_kind in VALUE_KINDS and of in ("", "person", "organisation")
            if clean_line(name) and is_known:
                yield FieldDefinition(
                    clean_line(name), cast(ValueKind, value_kind), cast("Kind | None", of or None)
                )
