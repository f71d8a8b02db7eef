"""The person responsible for personal information: a setting of the directory, undoable like any.

It is printed on what the office hands to people, so that it passes the gate: a text that tells a
confidential value is refused, and left out should it be there already.
"""

from __future__ import annotations

from dataclasses import replace

from directory_app.domain.changes import Change, ChangeSet, Kind
from directory_app.domain.emails import parse_email
from directory_app.domain.errors import UserError
from directory_app.domain.privacy_officer import PrivacyOfficer, cleaned, dump, load
from directory_app.storage import confidential_index
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.settings_writer import read_setting
from directory_app.storage.unit_of_work import Plan, Transaction

from .steps import StepRunner

__all__ = ["PrivacyOfficer", "PrivacyOfficerService", "read_officer"]

_SETTING = "privacy_officer"


def read_officer(connection: Session) -> PrivacyOfficer:
    """Who it is, as may be told; nothing is said while nobody was named."""
    known = confidential_index.load_known(connection)
    found = load(read_setting(connection, _SETTING))
    telling = (name for name, text in found.said().items() if known.is_mentioned_in(text))
    return replace(found, **dict.fromkeys(telling, ""))


class PrivacyOfficerService:
    """Reads on the reading thread, changes on the writing one."""

    def __init__(self, reading: ReadGate, steps: StepRunner) -> None:
        self._reading = reading
        self._steps = steps

    def find(self) -> PrivacyOfficer:
        """Who it is; nothing is said while nobody was named."""
        with self._reading.transaction() as connection:
            return read_officer(connection)

    def choose(self, officer: PrivacyOfficer, *, initiator: str = "") -> ChangeSet:
        """Say who it is; an officer of whom nothing is said takes the setting away.

        Raises UserError ``value_invalid`` {field, value} for an e-mail that is none,
        ``name_confidential`` {field} for a text that tells a confidential value.
        """
        wanted = cleaned(officer)
        if wanted.email and not parse_email(wanted.email).is_valid:
            raise UserError("value_invalid", field="email", value=wanted.email)

        def plan(transaction: Transaction) -> Plan:
            known = confidential_index.load_known(transaction.connection)
            for name, text in wanted.said().items():
                if known.is_mentioned_in(text):
                    raise UserError("name_confidential", field=name)
            before, after = read_setting(transaction.connection, _SETTING), dump(wanted)
            changes = (Change(_SETTING, before, after),) if before != after else ()
            return Plan(Kind.SETTING, settings=changes)

        return self._steps.run(plan, initiator)
