"""Enters the answers of a sheet: corrections as a form would, and what was confirmed as verified.

Owns what one undoable step of it is made of. Nothing that somebody else changed since the sheet was
shown is overwritten, nor declared exact.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from directory_app.domain.changes import Fields, Json, Kind, Patch
from directory_app.domain.contact import AnyContact
from directory_app.domain.draft import apply_changes
from directory_app.domain.errors import Conflict
from directory_app.domain.fields import from_fields, split_part, split_path, to_fields
from directory_app.formats.verification.sheet import SheetLine
from directory_app.formats.verification.wording import day
from directory_app.services.changing import get_live, patch_of
from directory_app.services.drafts import FieldKey
from directory_app.services.forms import FormService
from directory_app.storage.unit_of_work import Plan, Transaction

from .questions import Answer, Questionnaire, Verdict, edits_of, has_period, is_dated

_ASIDE = frozenset(
    {"position", "verified_on", "preferred", "attested_on"}
    | {"source_document", "source_line", "published_on"}
)
"""Parts of an element of which a sheet asks nothing."""

Answered = Mapping[str, tuple[SheetLine, Answer]]


class Answering:
    """One sheet's answers, inside a transaction."""

    def __init__(
        self,
        transaction: Transaction,
        forms: FormService,
        questionnaire: Questionnaire,
        answered: Answered,
        today: datetime.date,
    ) -> None:
        self._transaction = transaction
        self._forms = forms
        self._questionnaire = questionnaire
        self._answered = tuple(answered.values())
        self._today = today
        self._shown = {one.id: to_fields(one) for one in questionnaire.shown}
        self._source = f"{questionnaire.sheet.short_name}, réponse du {day(today)}"
        self._source = self._source.replace("\u00a0", " ")

    def plan(self) -> Plan:
        """Everything as one step. Raises what saving a form raises, and Conflict for a value that
        was confirmed and is another by now."""
        edits: dict[FieldKey, str] = {}
        for line, answer in self._answered:
            edits |= dict(edits_of(line, answer, self._today))
        shown = self._questionnaire.shown
        planned = self._forms.planned(self._transaction, edits, shown) if edits else Plan(Kind.EDIT)
        patches = {patch.contact_id: patch for patch in planned.patches}
        owners = dict.fromkeys(line.owner for line, _ in self._answered)
        found = (self._patch(owner, patches.get(owner)) for owner in owners)
        return Plan(Kind.EDIT, patches=tuple(one for one in found if one.changes))

    def _patch(self, owner: str, patch: Patch | None) -> Patch:
        base = get_live(self._transaction, owner)
        before = to_fields(base)
        after = apply_changes(before, patch.changes if patch else ())
        own = [(line, answer) for line, answer in self._answered if line.owner == owner]
        for line, answer in own:
            if answer.verdict is Verdict.EXACT:
                self._refuse_stale(base, line)
            if line.path == "photo" and answer.verdict is Verdict.REMOVE:
                after.pop("photo", None)
            elif answer.verdict is not Verdict.REMOVE:
                self._mark(after, line)
        if self._is_complete(owner):
            after["verified_on"] = self._today.isoformat()
        return patch_of(base, from_fields(base.id, base.version, after))

    def _refuse_stale(self, base: AnyContact, line: SheetLine) -> None:
        if not _is_as_shown(self._shown.get(base.id, {}), to_fields(base), line):
            raise Conflict(base.id, (split_part(line.path)[0],))

    def _mark(self, fields: Fields, line: SheetLine) -> None:
        """Says of a confirmed value since when, and by whom, as far as it can."""
        path, _ = split_part(line.path)
        values = fields.get(path)
        if not isinstance(values, Mapping):
            return
        told: dict[str, Json] = {}
        if is_dated(line):
            told["verified_on"] = self._today.isoformat()
        if has_period(line):
            told["attested_on"] = self._today.isoformat()
        if told or split_path(path)[0] == "published_counts":
            kept = {k: v for k, v in values.items() if k not in ("source_line", "published_on")}
            fields[path] = kept | told | {"source_document": self._source}

    def _is_complete(self, owner: str) -> bool:
        """Whether everything that the sheet asked of a contact was answered."""
        asked = {
            line.key
            for line in self._questionnaire.sheet.lines
            if line.owner == owner and not line.is_hidden
        }
        return asked <= {line.key for line, _ in self._answered}


def _is_as_shown(shown: Mapping[str, Json], present: Mapping[str, Json], line: SheetLine) -> bool:
    """Whether what the line says still stands. Parts that were withheld were not confirmed, nor
    words of a list that came since."""
    path, part = split_part(line.path)
    before, now = shown.get(path), present.get(path)
    if before is None and now is None:
        return {one for one in shown if split_path(one)[0] == path} <= present.keys()
    if not isinstance(before, Mapping) or not isinstance(now, Mapping):
        return before == now
    if part:
        return before.get(part) == now.get(part)
    names = before.keys() | now.keys() if is_dated(line) else before.keys()
    return all(before.get(name) == now.get(name) for name in names - _ASIDE)
