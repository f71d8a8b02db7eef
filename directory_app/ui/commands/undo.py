"""Undo and redo, named after the step they are about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory_app.domain.changes import ChangeSet, Kind
from directory_app.domain.errors import Refused

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.services.history import Step, StepResult
    from directory_app.ui.directory_page import DirectoryPage


class UndoCommands(QObject):
    """``named`` carries the texts of the next undo and redo, empty when there is none.

    A toast's button is about its own step and no other: it goes when this window makes another
    step, and declines when one was under way as it was pressed.
    """

    named = Signal(str, str)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._texts = page.look.texts
        page.relay.changed.connect(self._on_changed)
        page.refreshed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Reads what undo and redo would do."""
        directory = self._page.directory
        self._page.lanes.read.submit(
            lambda: (directory.history.next_undo(), directory.history.next_redo()),
            lambda steps: self.named.emit(*(self._name(step) for step in steps)),
        )

    def undo(self) -> None:
        """Takes back the last step of the directory."""
        self._run(self._take_back, self._on_undone)

    def undo_step(self, seq: int) -> None:
        """Takes back a step of this window, unless the same person made another after it, here or
        elsewhere."""
        self._run(lambda: self._take_back(seq), self._on_undone)

    def redo(self) -> None:
        """Makes good the last step taken back."""
        self._run(self._make_again, self._on_redone)

    def redo_step(self, seq: int) -> None:
        """Makes good what the undo ``seq`` took back, unless another step came after it."""
        self._run(lambda: self._make_again(seq), self._on_redone)

    def _take_back(self, only: int | None = None) -> StepResult:
        return self._page.directory.history.undo(only=only, initiator=INITIATOR)

    def _make_again(self, only: int | None = None) -> StepResult:
        return self._page.directory.history.redo(only=only, initiator=INITIATOR)

    def _on_changed(self, changes: ChangeSet) -> None:
        """Comes before what the step itself has to say."""
        if changes.initiator == INITIATOR:
            self._page.toast.dismiss_action()

    def _run(self, work: Callable[[], StepResult], on_done: Callable[[StepResult], None]) -> None:
        self._page.lanes.write.submit(work, on_done, on_error=self._page.show_error)

    def _name(self, step: Step | None) -> str:
        return "" if step is None else self._texts.step(step.unnamed())

    def _subject(self, step: Step) -> str:
        subject = step.unnamed().subject
        return subject if step.kind is Kind.EDIT and subject else self._name(step)

    def _on_undone(self, result: StepResult) -> None:
        self._tell(result, self.tr("Change undone: %1"), self.tr("Redo"), self.redo_step)

    def _on_redone(self, result: StepResult) -> None:
        again = self.tr("Change made again: %1")
        self._tell(result, again, self.tr("Undo again"), self.undo_step)

    def _tell(
        self, result: StepResult, template: str, action: str, on_action: Callable[[int], None]
    ) -> None:
        toast, changes = self._page.card.toast, result.changes
        if result.done and result.step is not None and changes is not None:
            text = template.replace("%1", self._subject(result.step))
            toast.show_text(text, action, lambda: on_action(changes.seq))
        else:
            toast.show_text(self._texts.error(Refused(result.code)))
