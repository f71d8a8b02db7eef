"""The command that waits for the card it is about, and never acts on another.

Knows contacts only by what they were asked for with: a key or an id.
"""

from __future__ import annotations

from collections.abc import Callable

Asked = int | str | None


class WaitingCommand:
    """At most one command: the last given.

    It is about the contact that was wanted when it was given, or, while what was typed has no
    answer yet, about the first of that answer. It runs when that contact's card is there; it is
    dropped when another contact is wanted before, and when typing goes on.
    """

    def __init__(self) -> None:
        self._command: Callable[[], None] | None = None
        self._contact: Asked = None
        self._is_bound = False

    def give(self, command: Callable[[], None], contact: Asked) -> None:
        """Waits for the card of ``contact``."""
        self._command, self._contact, self._is_bound = command, contact, True

    def give_for_answer(self, command: Callable[[], None]) -> None:
        """Waits for an answer, then for the card of its first contact."""
        self._command, self._is_bound = command, False

    def bind(self, contact: Asked) -> None:
        """The answer is there: ``contact`` is its first, or nobody (None)."""
        if not self._is_bound:
            self._contact, self._is_bound = contact, True

    def take_back(self) -> None:
        """The command was meant for something else than what is coming."""
        self._command = None

    def run(self, contact: Asked) -> None:
        """The card of ``contact`` is there: does what waits for it, drops what does not."""
        command, self._command = self._command, None
        if command is not None and self._contact == contact:
            command()
