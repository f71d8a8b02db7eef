"""Has a page read and typeset: the last that was asked for; older ones are dropped.

One request is under way at a time. The directory is read on the read lane, pages are typeset and
their pictures read on the file lane; the thread of the window only gets the picture.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader

from directory_app.domain.confidentiality import NO_GRANT, Grant
from directory_app.domain.errors import BottinError
from directory_app.services.delegations.document_facts import DocumentFacts, facts_of
from directory_app.services.delegations.documents import (
    DocumentOptions,
    DocumentService,
    Gathered,
)
from directory_app.ui.tasks import Lanes


@dataclass(frozen=True, slots=True)
class Request:
    """One page of one document of one event: ``page`` counts from 0, ``ppi`` are the pixels of
    the screen to an inch of paper."""

    event_id: str
    options: DocumentOptions = field(default_factory=DocumentOptions)
    grant: Grant = NO_GRANT
    page: int = 0
    ppi: float = 96.0


@dataclass(frozen=True, slots=True)
class Line:
    """A place's line on the page, in points from its top left."""

    place_id: str
    text: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shown:
    """What was asked for, and all there is to show of it. ``gathered`` is what leaves, if it does.
    Without anybody on the document there is no picture."""

    request: Request
    gathered: Gathered
    facts: DocumentFacts
    page_count: int = 0
    page: int = 0
    image: QImage = field(default_factory=QImage)
    width_pt: float = 0.0
    height_pt: float = 0.0
    lines: tuple[Line, ...] = ()


def read_picture(png: bytes) -> QImage:
    """A PNG as a picture. Not ``QImage.fromData``, which lets no other thread run meanwhile."""
    buffer = QBuffer()
    buffer.setData(QByteArray(png))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, QByteArray(b"PNG")).read()


def typeset(documents: DocumentService, gathered: Gathered, request: Request) -> Shown:
    """The page, typeset, with what is said about it. Raises EnvironmentFault."""
    facts = facts_of(gathered, request.options)
    if not facts.people:
        return Shown(request, gathered, facts)
    found = documents.preview(gathered, request.options, request.page, request.ppi)
    boxes = [one for one in found.boxes if one.delegate_id in facts.lines]
    return Shown(
        request,
        gathered,
        facts,
        found.page_count,
        found.page,
        read_picture(found.png),
        found.width_pt,
        found.height_pt,
        tuple(
            Line(b.delegate_id, facts.lines[b.delegate_id], b.x, b.y, b.width, b.height)
            for b in boxes
        ),
    )


class PreviewLoader(QObject):
    """``loaded`` carries a :class:`Shown`, ``failed`` an expected error; ``broken`` says that the
    page could not be made for a reason that nobody expected, which the lane reports."""

    loaded = Signal(object)
    failed = Signal(object)
    broken = Signal()

    def __init__(self, documents: DocumentService, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._documents = documents
        self._lanes = lanes
        self._request: Request | None = None
        self._gathered: Gathered | None = None
        self._generation = 0
        self._is_under_way = False
        self._is_answered = True

    @property
    def is_loading(self) -> bool:
        """Whether something was asked for that is not there yet."""
        return not self._is_answered

    def ask(self, request: Request, *, is_fresh: bool = False) -> None:
        """Asks for a page; nothing else is wanted any more. ``is_fresh``: the directory may have
        changed."""
        before = self._request
        if is_fresh or before is None or _source(before) != _source(request):
            self._gathered = None
        self._request = request
        self._generation += 1
        self._is_answered = False
        if not self._is_under_way:
            self._begin()

    def forget(self) -> None:
        """Nothing is wanted any more, and nothing that was read is kept."""
        self._request = self._gathered = None
        self._generation += 1
        self._is_answered = True

    def _begin(self) -> None:
        """Does what is wanted now: reads first, unless what was read still serves."""
        request, generation = self._request, self._generation
        if request is None:
            return
        if self._gathered is None:
            event_id, grant = request.event_id, request.grant
            self._submit_read(event_id, grant, generation)
        else:
            self._submit_page(self._gathered, request, generation)

    def _submit_read(self, event_id: str, grant: Grant, generation: int) -> None:
        self._is_under_way = True
        self._lanes.read.submit(
            lambda: self._documents.gather(event_id, grant),
            self._on_gathered,
            on_error=self._on_failed,
            is_wanted=lambda: generation == self._generation,
            on_end=lambda: self._on_end(generation),
        )

    def _submit_page(self, gathered: Gathered, request: Request, generation: int) -> None:
        self._is_under_way = True
        self._lanes.file.submit(
            lambda: typeset(self._documents, gathered, request),
            self._on_typeset,
            on_error=self._on_failed,
            is_wanted=lambda: generation == self._generation,
            on_end=lambda: self._on_end(generation),
        )

    def _on_end(self, generation: int) -> None:
        self._is_under_way = False
        if generation != self._generation:
            self._begin()
        else:
            QTimer.singleShot(0, self, self._look_after)

    def _look_after(self) -> None:
        """An end without an answer is a bug of ours, which the lane tells."""
        if not self._is_answered and not self._is_under_way:
            self._is_answered = True
            self.broken.emit()

    def _on_gathered(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._begin()

    def _on_typeset(self, shown: Shown) -> None:
        self._is_answered = True
        self.loaded.emit(shown)

    def _on_failed(self, error: BottinError) -> None:
        self._is_answered = True
        self.failed.emit(error)


def _source(request: Request) -> tuple[str, Grant]:
    return request.event_id, request.grant
