"""What a card holds that Bottin does not own, as it is shown and never written: name and text, with
what its group or its types say that it is (« Marraine : Zoé »).

What would tell a value that is withheld is told apart by the rule of :mod:`.kept_lines`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.text import clean_block, clean_line
from directory_app.domain.unknown_values import UnknownValue

from .card_index import CardIndex
from .kept_lines import IsSecret, KeptLines
from .labels import types_of
from .ownership import LABEL, is_companion, is_read
from .properties import Property
from .reading import read_cards
from .values import text

_APPLE: Final = re.compile(r"_\$!<(.*?)>!\$_")
"""How Apple writes its own words: ``_$!<Spouse>!$_``."""
_SILENT: Final = frozenset({"PREF", "VOICE", "INTERNET"})


def unknown_values(
    original: bytes, redacted: Redacted, is_secret: IsSecret
) -> Iterator[UnknownValue]:
    """The properties of a card's bytes that Bottin does not understand, in order.

    ``redacted`` is the contact as it may be shown; ``is_secret`` says whether a text mentions a
    value that may not be.
    """
    for card in read_cards(original):
        index = CardIndex(card)
        lines, hides = KeptLines(index, redacted, is_secret), bool(redacted.withheld)
        for prop in card.properties:
            if is_read(prop) or is_companion(prop) or not prop.value:
                continue
            said = _said_of(prop, index)
            if lines.tells_secret(prop) or is_secret(said) or (hides and lines.tells(prop)):
                yield UnknownValue("" if is_secret(prop.name) else prop.name, "", is_withheld=True)
            else:
                yield UnknownValue(prop.name, said)


def _said_of(prop: Property, index: CardIndex) -> str:
    """The text, behind what it is said to be."""
    said = clean_block(text(prop, index.version))
    called = _called(prop, index)
    return f"{called}\u00a0: {said}" if called and said else said


def _called(prop: Property, index: CardIndex) -> str:
    """The label of the group that a property has to itself, else its types."""
    group = prop.group.casefold()
    if group:
        grouped = [one for one in index.card.properties if one.group.casefold() == group]
        labels = [clean_line(text(one, index.version)) for one in grouped if one.name == LABEL]
        others = [one for one in grouped if not is_companion(one)]
        if labels and len(others) == 1:
            return _APPLE.sub(r"\1", labels[0])
    if "b" in prop.values("ENCODING"):
        return ""
    return clean_line(
        ", ".join(x.lower() for x in types_of(prop.parameters)[0] if x not in _SILENT)
    )
