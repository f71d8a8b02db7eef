"""The cards visited, in order, and which of them is shown. Ids only; nothing of what is on them."""

from __future__ import annotations

LONGEST = 100


class Trail:
    """As in a browser: visiting a card forgets those that were ahead."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._at = -1

    @property
    def current(self) -> str:
        """The card visited last, or gone back to; empty before the first."""
        return self._ids[self._at] if self._ids else ""

    @property
    def ids(self) -> tuple[str, ...]:
        """Every card on the trail, each once."""
        return tuple(dict.fromkeys(self._ids))

    def visit(self, contact_id: str) -> bool:
        """A card is visited; whether that is news."""
        if contact_id == self.current:
            return False
        self._ids = [*self._ids[: self._at + 1], contact_id][-LONGEST:]
        self._at = len(self._ids) - 1
        return True

    def beyond(self, step: int, shown: str = "") -> tuple[str, ...]:
        """The cards behind (-1) or ahead (1), the nearest first; that which is ``shown`` is passed
        over where it is next. When another card than the current one is shown, the current one is
        the first behind."""
        if not self._ids:
            return ()
        behind = self._ids[: self._at][::-1]
        if shown != self.current:
            behind = [self.current, *behind]
        found = behind if step < 0 else self._ids[self._at + 1 :]
        return tuple(one for one in found if one != shown)

    def go(self, step: int, contact_id: str) -> None:
        """Goes to the nearest such card behind (-1) or ahead (1)."""
        at = self._at + step if step > 0 or contact_id != self.current else self._at
        while 0 <= at < len(self._ids):
            if self._ids[at] == contact_id:
                self._at = at
                return
            at += step
