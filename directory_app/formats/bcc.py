"""Blind-copy lists: « "Nom" <adresse> », once per address, ready to paste into a message.

Names are quoted strings (RFC 5322 §3.4) so that a comma in a name separates nothing. Who has no
address is the service's to report.
"""

from __future__ import annotations

from collections.abc import Iterable

from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import Email
from directory_app.domain.text import clean_line

SEMICOLON = "; "
"""What Outlook expects between two addresses."""
COMMA = ", "
"""What other programs expect (RFC 5322)."""


def bcc_email(redacted: Redacted) -> str | None:
    """The address to write to: the preferred valid one, else the first valid one, else None; never
    one whose owner asked not to be written to there."""
    chosen = _chosen_email(redacted)
    return chosen.email.address if chosen else None


def bcc(contacts: Iterable[Redacted], separator: str = SEMICOLON) -> str:
    """Return the addresses of the contacts, each once (compared case-folded), in order.

    Contacts without a valid address that may leave are left out; of two contacts that share an
    address, the first gives it its name.
    """
    entries: dict[str, str] = {}
    for redacted in contacts:
        if chosen := _chosen_email(redacted):
            address = chosen.email.address
            entries.setdefault(address.casefold(), _mailbox(redacted, address))
    return separator.join(entries.values())


def _chosen_email(redacted: Redacted) -> Email | None:
    items = (placed.item for placed in shown(redacted.emails))
    valid = [item for item in items if item.email.is_valid and not item.refused]
    return min(valid, key=lambda item: not item.preferred, default=None)


def _mailbox(redacted: Redacted, address: str) -> str:
    name = clean_line(redacted.contact.display_name)
    if not name or name.casefold() == address.casefold():
        return address
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}" <{address}>'
