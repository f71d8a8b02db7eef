"""« Notre organisme »: in whose name letterheads and footers are."""

from __future__ import annotations

from directory_app.domain.cards import Reference
from directory_app.domain.changes import Change, ChangeSet, Kind
from directory_app.domain.contact import Organisation
from directory_app.domain.errors import ReferenceProblem
from directory_app.services.steps import StepRunner
from directory_app.storage.gates import ReadGate
from directory_app.storage.reference_lookup import live_keys
from directory_app.storage.settings_writer import OUR_ORGANISATION, read_setting
from directory_app.storage.unit_of_work import Plan, Transaction

from .seats import load_contacts


class OurOrganisationService:
    """Reads and changes a setting of the directory, the same for everybody who opens it."""

    def __init__(self, reading: ReadGate, steps: StepRunner) -> None:
        self._reading = reading
        self._steps = steps

    def find(self) -> Reference | None:
        """The organisation, or None while nobody chose one, or once it is in the trash."""
        with self._reading.transaction() as connection:
            chosen = read_setting(connection, OUR_ORGANISATION)
            if chosen is None or chosen not in live_keys(connection, [chosen]):
                return None
            found = load_contacts(connection, [chosen])[chosen]
            if not isinstance(found, Organisation):
                return None
            return Reference(found.id, "organisation", found.name, found.acronym)

    def choose(self, organisation_id: str | None, *, initiator: str = "") -> ChangeSet:
        """Set it, or None to have no letterhead. Raises ReferenceProblem ``not_found``."""

        def plan(transaction: Transaction) -> Plan:
            connection = transaction.connection
            if organisation_id and organisation_id not in live_keys(connection, [organisation_id]):
                raise ReferenceProblem("not_found", organisation_id, ())
            before = read_setting(connection, OUR_ORGANISATION)
            change = Change(OUR_ORGANISATION, before, organisation_id)
            changes = (change,) if before != organisation_id else ()
            return Plan(Kind.SETTING, settings=changes)

        return self._steps.run(plan, initiator)
