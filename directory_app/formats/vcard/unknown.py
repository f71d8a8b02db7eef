"""What a card holds that Bottin does not own, as it is shown and never written: name and text.

What would tell a value that is withheld is told apart by the rule of :mod:`.kept_lines`.
"""

from __future__ import annotations

from collections.abc import Iterator

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.text import clean_block
from directory_app.domain.unknown_values import UnknownValue

from .card_index import CardIndex
from .kept_lines import IsSecret, KeptLines
from .ownership import is_companion, is_read
from .reading import read_cards
from .values import text


def unknown_values(
    original: bytes, redacted: Redacted, is_secret: IsSecret
) -> Iterator[UnknownValue]:
    """The properties of a card's bytes that Bottin does not understand, in order.

    ``redacted`` is the contact as it may be shown; ``is_secret`` says whether a text mentions a
    value that may not be.
    """
    for card in read_cards(original):
        lines = KeptLines(CardIndex(card), redacted, is_secret)
        hides = bool(redacted.withheld)
        for prop in card.properties:
            if is_read(prop) or is_companion(prop) or not prop.value:
                continue
            if lines.tells_secret(prop) or (hides and lines.tells(prop)):
                yield UnknownValue("" if is_secret(prop.name) else prop.name, "", is_withheld=True)
            else:
                yield UnknownValue(prop.name, clean_block(text(prop, card.version)))
