"""Merging two cards: previewed on the reading thread, done on the writing one, in one step."""

from __future__ import annotations

from collections.abc import Sequence

from directory_app.domain.changes import ChangeSet
from directory_app.domain.errors import UserError
from directory_app.domain.identifiers import NewId
from directory_app.domain.merging.choices import BY_DEFAULT, Choices
from directory_app.services.changing import Today
from directory_app.services.drafts import DraftService, draft_about
from directory_app.services.steps import StepRunner
from directory_app.storage.gates import ReadGate
from directory_app.storage.unit_of_work import Plan, Transaction

from .planning import Merging, Versions
from .preview import Preview, read_preview


class MergeService:
    """Never merges by itself: a person looked at the two cards."""

    def __init__(
        self,
        reading: ReadGate,
        steps: StepRunner,
        new_id: NewId,
        today: Today,
        drafts: Sequence[DraftService] = (),
    ) -> None:
        self._reading = reading
        self._steps = steps
        self._new_id = new_id
        self._today = today
        self._drafts = drafts

    def preview(self, a_id: str, b_id: str, choices: Choices = BY_DEFAULT) -> Preview:
        """What ``b`` gone into ``a`` would be, for the office's own screen.

        Raises ReferenceProblem ``not_found``, UserError ``merge_same``, ``merge_kinds``.
        """
        with self._reading.transaction() as connection:
            return read_preview(connection, a_id, b_id, choices, self._today, self._new_id)

    def merge(
        self,
        a_id: str,
        b_id: str,
        choices: Choices = BY_DEFAULT,
        versions: Versions | None = None,
        *,
        initiator: str = "",
    ) -> ChangeSet:
        """Let ``b`` go into ``a``: one undoable step. ``versions``: of the cards that were shown.
        What was typed of ``b`` and not saved is finished first: it is about a card as it stands,
        and undoing the merge could not give it back.

        Raises as :meth:`preview`; Conflict when a card changed since; UserError
        ``merge_draft`` when a draft is about ``b``, ``name_confidential`` when a name would tell a
        value that becomes confidential.
        """

        def plan(transaction: Transaction) -> Plan:
            if any(draft_about(drafts.load(), b_id) for drafts in self._drafts):
                raise UserError("merge_draft")
            return Merging(transaction, self._new_id).plan(a_id, b_id, choices, versions)

        return self._steps.run(plan, initiator)


__all__ = ["MergeService", "Preview", "Versions"]
