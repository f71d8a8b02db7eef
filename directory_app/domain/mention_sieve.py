"""Tells quickly of most texts that no confidential value stands in them.

The exact answer is :meth:`.withholding.ConfidentialValues.is_mentioned_in`, which takes some tens
of microseconds for each known value: too long for every telephone of a directory.
"""

from __future__ import annotations

from .folding import digits_of
from .withholding import ConfidentialValues

_ENDS = 4
"""Digits by which a number is known first: the last four (:func:`.mentions.phone_is_in`)."""


class MentionSieve:
    """What of it is recognised is judged exactly; what passes mentions nothing for certain."""

    def __init__(self, known: ConfidentialValues) -> None:
        self._known = known
        self._ends = {number[-_ENDS:] for number in known.phones}
        self._words = (*known.emails, *known.websites)
        heads = {street.split(" ")[0] for street in known.streets}
        self._numbers = tuple({head for head in heads if head.isdigit()} | known.boxes)
        self._has_raw = any(not head.isdigit() for head in heads)

    def holds(self, text: str) -> bool:
        """Whether a confidential value stands in the text."""
        return self._may_hold(text) and self._known.is_mentioned_in(text)

    def holds_any(self, lines: str) -> bool:
        """Whether one stands in a line of the text, or across lines."""
        if not self._may_hold(lines):
            return False
        return any(map(self._known.is_mentioned_in, (lines, *lines.split("\n"))))

    def _may_hold(self, text: str) -> bool:
        if not text or not self._known:
            return False
        if self._has_raw:
            return True
        if self._ends:
            digits = digits_of(text)
            windows = range(len(digits) - _ENDS + 1)
            if any(digits[n : n + _ENDS] in self._ends for n in windows):
                return True
        low = text.casefold()
        if any(number in low for number in self._numbers):
            return True
        together = "".join(low.split())
        return any(word in together for word in self._words)
