"""« Notre organisme » as it stands at the foot of a page: name, address, telephone, site, e-mail.

Made from a card that went through the gate, so that it cannot tell what may not leave.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from directory_app.domain.addresses import format_inline
from directory_app.domain.cards import Placed
from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import Coordinate
from directory_app.formats.documents.typography import printed, spaced


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Our name and the lines under it, in the OQLF's form; both may be empty."""

    name: str = ""
    lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """« Table … · 1, rue … · 514 … · site · courriel », or ``""``."""
        return " · ".join(filter(None, map(spaced, (self.name, *self.lines))))


C = TypeVar("C", bound=Coordinate)

NO_LETTERHEAD = Letterhead()

_UNFIT_LABELS = frozenset({"fax", "tty", "home", "cell"})


def letterhead_of(redacted: Redacted) -> Letterhead:
    """The letterhead of a card: its preferred address, telephone, site and e-mail that may
    leave."""
    address = _preferred(shown(redacted.addresses))
    phone = _preferred(p for p in shown(redacted.phones) if p.item.label not in _UNFIT_LABELS)
    website = _preferred(shown(redacted.websites))
    email = _preferred(shown(redacted.emails))
    lines = (
        format_inline(address.postal, nbsp=True) if address else "",
        phone.number.display(nbsp=True) if phone else "",
        website.website.display if website else "",
        email.email.address if email else "",
    )
    return Letterhead(printed(redacted.contact.display_name), tuple(filter(None, lines)))


def _preferred(placed: Iterable[Placed[C]]) -> C | None:
    return min((one.item for one in placed), key=lambda item: not item.preferred, default=None)
