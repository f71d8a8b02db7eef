"""The contact on screen: that of the list's current row, or one that a link opened beside it.

Owns the way from a row, a link or a way back to the card, and the command that waits for it.
Knows nothing of texts, places or selections.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory_app.domain.quality import REVIEW_MONTHS

from .contact_card.loader import CardLoader, LoadedCard
from .waiting import Asked, WaitingCommand

if TYPE_CHECKING:
    from directory_app.domain.confidentiality import Redacted
    from directory_app.services.contacts import ContactService

    from .contact_card.pane import CardPane
    from .context import Look
    from .tasks import Lane


class CurrentContact(QObject):
    """``arrived`` after what was asked for is shown, or is known to be gone (``missed`` carries
    its id or key); ``failed`` carries why a card cannot be read."""

    arrived = Signal()
    missed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        service: Callable[[], ContactService],
        lane: Lane,
        card: CardPane,
        look: Look,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._look = look
        self.review_months = REVIEW_MONTHS
        self._key: int | None = None
        self._trail: list[tuple[str, str]] = []
        self._is_passed_over = False
        self._shown: Asked = None
        self._loaded: LoadedCard | None = None
        self._waiting = WaitingCommand()
        self.loader = CardLoader(service, lane, self)
        self.loader.loaded.connect(self._on_loaded)
        self.loader.missed.connect(self._on_missed)
        self.loader.failed.connect(self._on_failed)
        card.back_asked.connect(self._on_back)

    @property
    def asked(self) -> Asked:
        """Key or id of the contact whose card is shown, or on its way."""
        return self.loader.asked

    @property
    def is_loading(self) -> bool:
        """Whether its card is still to come."""
        return self.loader.is_loading

    @property
    def is_aside(self) -> bool:
        """Whether the card is not that of the current row: a link opened it, or the row became
        current by itself behind a form."""
        return bool(self._trail) or self._is_passed_over

    # --- which one ---------------------------------------------------------------------------

    def follow(self, key: int, *, is_again: bool = False) -> None:
        """Shows the contact of a row, and leaves a form for it; nothing for the row that was
        followed last, unless ``is_again``."""
        if key == self._key and not is_again:
            return
        self._card.leave_form(is_passing=True)
        self._key, self._is_passed_over = key, False
        self._trail.clear()
        self.loader.load(key)

    @property
    def is_passed_over(self) -> bool:
        """Whether the row that is current became so by itself, behind a form."""
        return self._is_passed_over

    def pass_over(self, key: int | None) -> None:
        """A row became current, and the form open on another contact stays."""
        self._waiting.take_back()
        self._key, self._is_passed_over = key, True

    def forget(self) -> None:
        """No contact is current; a form is left."""
        self._card.leave_form(is_passing=True)
        self._key, self._is_passed_over = None, False
        self._trail.clear()
        self.loader.forget()
        self._card.show_nothing()

    def forget_question(self) -> None:
        """Another text or place: what waited was meant for another contact, and the first of the
        answer is to be shown whatever is on screen."""
        self._waiting.take_back()
        if self.is_aside:
            self._trail.clear()
            self._key = None

    def open(self, contact_id: str) -> None:
        """Shows another contact, whatever the list shows; there is a way back."""
        self._card.leave_form(is_passing=True)
        shown = self._card.card
        if self._trail and self._trail[-1][0] == contact_id:
            self._trail.pop()  # where one came from
        elif shown is not None and shown.contact_id != contact_id:
            self._trail.append((shown.contact_id, shown.short_name))
        self.loader.load(contact_id)

    def _on_back(self) -> None:
        if self._trail:
            self._card.leave_form(is_passing=True)
            contact_id, _ = self._trail.pop()
            self.loader.load(contact_id)

    # --- its card ----------------------------------------------------------------------------

    def show(self, redacted: Redacted) -> None:
        """Shows a card; what goes with it is what was loaded with it last."""
        from .contact_card.presenter import present

        loaded = self._loaded
        if loaded is None or loaded.redacted.contact.id != redacted.contact.id:
            loaded = LoadedCard(redacted)
        card = present(
            redacted,
            self._look,
            unknown=loaded.unknown,
            memberships=loaded.memberships,
            review_months=self.review_months,
        )
        if self._trail and self._trail[-1][0] == card.contact_id:
            self._trail.pop()
        back_text = self._trail[-1][1] if self._trail else ""
        self._card.show_card(card, redacted, back_text, photo=loaded.photo)

    def _on_loaded(self, loaded: LoadedCard) -> None:
        self._shown = self.loader.asked
        self._loaded = loaded
        self.show(loaded.redacted)
        self.arrived.emit()

    def _on_missed(self) -> None:
        self._key = None
        self._trail.clear()
        self._card.show_nothing()
        self.missed.emit(self.loader.asked)
        self.arrived.emit()

    def _on_failed(self, error: Exception) -> None:
        """What waits for the card never acts on the one before, which leaves the screen."""
        self._waiting.take_back()
        if self._shown != self.loader.asked:
            self._key = None
            self._trail.clear()
            self._card.show_nothing()
        self.failed.emit(error)

    # --- what waits for it -------------------------------------------------------------------

    def wait(self, command: Callable[[], None], *, for_answer: bool) -> None:
        """Keeps a command for the card that is on its way or, ``for_answer``, for that of the
        first contact of the answer to come."""
        if for_answer:
            self._waiting.give_for_answer(command)
        else:
            self._waiting.give(command, self.loader.asked)

    def bind_waiting(self) -> None:
        """The answer is there: what waited for it is about its first contact."""
        self._waiting.bind(self.loader.asked)

    def run_waiting(self) -> None:
        """Does what waited for the card that is shown now; drops what waited for another."""
        self._waiting.run(self.loader.asked)
