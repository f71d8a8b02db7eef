"""Reads cards on the read lane; only the last one asked for is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.errors import BottinError, ReferenceProblem
from directory_app.services.contacts import ContactService
from directory_app.ui.tasks import Lane


class CardLoader(QObject):
    """``loaded`` carries a :class:`Redacted`, ``missed`` says that the contact is gone, ``failed``
    carries any other expected error."""

    loaded = Signal(object)
    missed = Signal()
    failed = Signal(object)

    def __init__(self, service: ContactService, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._generation = 0
        self._loaded = 0
        self.asked: int | str | None = None

    @property
    def is_loading(self) -> bool:
        """Whether a card is still to come."""
        return self._loaded != self._generation

    def load(self, contact: int | str) -> None:
        """Asks for the card of a key or id."""
        self.asked = contact
        self._generation += 1
        generation = self._generation
        self._lane.submit(
            lambda: self._service.get_card(contact),
            self._on_loaded,
            on_error=self._on_error,
            is_wanted=lambda: generation == self._generation,
        )

    def reload(self) -> None:
        """Asks for the same card again."""
        if self.asked is not None:
            self.load(self.asked)

    def forget(self) -> None:
        """Wants no card any more."""
        self.asked = None
        self._generation += 1
        self._loaded = self._generation

    def _on_loaded(self, card: Redacted) -> None:
        self._loaded = self._generation
        self.loaded.emit(card)

    def _on_error(self, error: BottinError) -> None:
        self._loaded = self._generation
        if isinstance(error, ReferenceProblem):
            self.missed.emit()
        else:
            self.failed.emit(error)
