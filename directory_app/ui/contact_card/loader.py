"""Reads cards on the read lane; only the last one asked for is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import Person
from directory_app.domain.errors import BottinError, ReferenceProblem
from directory_app.domain.memberships import Memberships
from directory_app.domain.unknown_values import UnknownValue
from directory_app.ui.tasks import Lane

if TYPE_CHECKING:
    from directory_app.services.contacts import ContactService


@dataclass(frozen=True, slots=True)
class LoadedCard:
    """A card, its photo, what its imported record holds besides, and who is affiliated to it."""

    redacted: Redacted
    photo: QImage | None = None
    unknown: tuple[UnknownValue, ...] = ()
    memberships: Memberships | None = None


def read_card(service: ContactService, contact: int | str) -> LoadedCard:
    """All that is shown of a contact. Raises ReferenceProblem ``not_found``."""
    redacted = service.get_card(contact)
    contact_id = redacted.contact.id
    data = service.photo(contact_id) if redacted.contact.photo else None
    image = QImage.fromData(data) if data else QImage()
    photo = None if image.isNull() else image
    is_person = isinstance(redacted.contact, Person)
    memberships = None if is_person else service.memberships(contact_id)
    return LoadedCard(redacted, photo, service.unknown_data(contact_id), memberships)


class CardLoader(QObject):
    """``service`` is asked for on the lane, which loads it. ``loaded`` carries a
    :class:`LoadedCard`, ``missed`` says that the contact is gone, ``failed`` carries any other
    expected error."""

    loaded = Signal(object)
    missed = Signal()
    failed = Signal(object)

    def __init__(
        self, service: Callable[[], ContactService], lane: Lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._generation = 0
        self._loaded = 0
        self.asked: int | str | None = None
        self._turn = QTimer(self, interval=0, singleShot=True)
        """Times out once the list is painted, to which the lane leaves the processor."""
        self._turn.timeout.connect(self._submit)

    @property
    def is_loading(self) -> bool:
        """Whether a card is still to come."""
        return self._loaded != self._generation

    def load(self, contact: int | str) -> None:
        """Asks for the card of a key or id."""
        self.asked = contact
        self._generation += 1
        self._turn.start()

    def _submit(self) -> None:
        contact, generation = self.asked, self._generation
        if contact is None:
            return
        self._lane.submit(
            lambda: read_card(self._service(), contact),
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

    def _on_loaded(self, card: LoadedCard) -> None:
        self._loaded = self._generation
        self.loaded.emit(card)

    def _on_error(self, error: BottinError) -> None:
        self._loaded = self._generation
        if isinstance(error, ReferenceProblem):
            self.missed.emit()
        else:
            self.failed.emit(error)
