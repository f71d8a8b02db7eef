"""Who answers for personal information in the office: title and coordinates that it publishes.

Rule: P-39.1 (Québec), art. 3.1: the title and coordinates of the person in charge of the protection
of personal information are published. Knows nothing of where they are kept.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from .text import clean_line


@dataclass(frozen=True, slots=True)
class PrivacyOfficer:
    """One person, or a function that whoever has it answers for; every text may be empty."""

    title: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""

    def __bool__(self) -> bool:
        """Whether anything is said."""
        return any(self.parts)

    @property
    def parts(self) -> tuple[str, ...]:
        """What is said, in the order of a notice: title, name, telephone, e-mail."""
        return tuple(filter(None, (self.title, self.name, self.phone, self.email)))

    def said(self) -> Mapping[str, str]:
        """The texts that are not empty, by name."""
        return {name: text for name, text in asdict(self).items() if text}


def cleaned(officer: PrivacyOfficer) -> PrivacyOfficer:
    """The same, each text on one line without spaces around."""
    return PrivacyOfficer(**{name: clean_line(text) for name, text in asdict(officer).items()})


def dump(officer: PrivacyOfficer) -> str | None:
    """As the directory keeps it; None when nothing is said."""
    if not officer:
        return None
    return json.dumps(officer.said(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load(text: str | None) -> PrivacyOfficer:
    """What :func:`dump` wrote; what is none of it is passed over."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return PrivacyOfficer()
    known = {one.name for one in fields(PrivacyOfficer)}
    values = found if isinstance(found, dict) else {}
    return PrivacyOfficer(
        **{name: one for name, one in values.items() if name in known and isinstance(one, str)}
    )
