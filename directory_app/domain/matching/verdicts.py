"""The words of a comparison: pieces of evidence with signed weights, their sum, the verdict.

Weights are points. No weak sign (a shared telephone, a near name of a person, one address) reaches
:data:`PERHAPS_AT` by itself, no near name reaches :data:`SAME_AT`: tests hold the table to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

PERHAPS_AT: Final = 50
"""From here on a person is asked."""
SAME_AT: Final = 80
"""From here on it is one contact."""
PROBABLE_AT: Final = 65
"""From here on hardly a pair is wrong. Of the labelled contacts (``tests/services/matching``, seeds
1 to 3, 16 000 pairs), one in ten thousand is from :data:`SAME_AT` on, one in three hundred between
this and that, one in forty below."""
MARGIN: Final = 10
"""By fewer points, the best of several candidates is not told from the next."""


class Verdict(StrEnum):
    """Whether one contact is meant."""

    NEW = "new"
    SAME = "same"
    PERHAPS = "perhaps"


class Band(StrEnum):
    """How sure it is that two cards which are proposed are one, for a person who goes through
    them."""

    SURE = "sure"
    PROBABLE = "probable"
    LOOK = "look"


def band_of(score: int) -> Band:
    """The band of a score that was proposed."""
    if score >= SAME_AT:
        return Band.SURE
    return Band.PROBABLE if score >= PROBABLE_AT else Band.LOOK


class Setting(StrEnum):
    """What is compared: a record that arrives (its acronym and telephone *designate* somebody), or
    two cards that both stand in the directory already (they may be two)."""

    ARRIVAL = "arrival"
    SCAN = "scan"


class Sign(StrEnum):
    """What a piece of evidence says; stable, worded by the messages ``evidence_…``."""

    UID = "uid"
    DIGEST = "digest"
    DECIDED = "decided"
    ACRONYM = "acronym"
    ACRONYM_SHARED = "acronym_shared"
    ACRONYM_SPELLED = "acronym_spelled"
    ACRONYM_OTHER = "acronym_other"
    NAME = "name"
    NAME_ORDINARY = "name_ordinary"
    NAME_ALIKE = "name_alike"
    NAME_NEAR = "name_near"
    NAME_PART = "name_part"
    NAME_OTHER = "name_other"
    NAME_SWAPPED = "name_swapped"
    NAME_VARIANT = "name_variant"
    NAME_INITIAL = "name_initial"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    RARE_NAME = "rare_name"
    COMMON_NAME = "common_name"
    PHONE = "phone"
    PHONE_SHARED = "phone_shared"
    PHONE_OTHER = "phone_other"
    EMAIL = "email"
    EMAIL_OTHER = "email_other"
    WEBSITE = "website"
    WEBSITE_OTHER = "website_other"
    PLACE = "place"
    PLACE_NEAR = "place_near"
    PLACE_OTHER = "place_other"
    SAME_ORGANISATION = "same_organisation"
    OTHER_ORGANISATION = "other_organisation"
    OTHER_COORDINATES = "other_coordinates"
    THIRD_CARD = "third_card"


class Evidence(NamedTuple):
    """One sign: its points, negative when it speaks against, and the value of either side."""

    name: Sign
    weight: int
    ours: str = ""
    theirs: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """All the evidence about one pair."""

    evidence: tuple[Evidence, ...] = ()

    @property
    def total(self) -> int:
        """The sum of the points: orders candidates."""
        return sum(one.weight for one in self.evidence)

    @property
    def score(self) -> int:
        """The sum between 0 and 100, to be shown."""
        return min(100, max(0, self.total))

    @property
    def verdict(self) -> Verdict:
        """What the sum comes to."""
        total = self.total
        if total >= SAME_AT:
            return Verdict.SAME
        return Verdict.PERHAPS if total >= PERHAPS_AT else Verdict.NEW

    def has(self, *signs: Sign) -> bool:
        """Whether one of the signs is among the evidence."""
        return any(one.name in signs for one in self.evidence)

    @property
    def strongest(self) -> Sign | None:
        """The sign that says most in favour, the first of equals."""
        best = max(self.evidence, key=lambda one: one.weight, default=None)
        return best.name if best is not None and best.weight > 0 else None
