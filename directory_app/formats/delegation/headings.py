"""How documents name the day: title, dates, place."""

from __future__ import annotations

from directory_app.domain.delegations import Delegation
from directory_app.domain.folding import fold
from directory_app.formats.documents.typography import dates, printed


def day_heading(delegation: Delegation) -> str:
    """« Haute Pression à l’Assemblée nationale – 13 mars 2018 »."""
    when = dates(delegation.start_on, delegation.end_on)
    return " – ".join(filter(None, (printed(delegation.title), when)))


def place_details(delegation: Delegation) -> tuple[str, ...]:
    """The place, unless the title or the group already tells it."""
    told = fold(f"{delegation.title} {delegation.group}")
    is_told = not fold(delegation.place) or fold(delegation.place) in told
    return () if is_told else (printed(delegation.place),)
