"""The words of the page: what a record becomes, how sure a value is, what the button will do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from directory_app.domain.incoming import ImportRecord, ImportValue, Part, Sureness
from directory_app.services.importing.matching import Match, Verdict
from directory_app.services.importing.report import Outcome, Proposal, RecordResult


class PasteWording(QObject):
    """Sentences of the paste page."""

    def part_name(self, part: Part) -> str:
        """What a value is."""
        names = {
            Part.GIVEN_NAME: self.tr("Given name"),
            Part.FAMILY_NAME: self.tr("Family name"),
            Part.TITLE: self.tr("Title"),
            Part.FUNCTION: self.tr("Function"),
            Part.ORGANISATION: self.tr("Organisation"),
            Part.ACRONYM: self.tr("Acronym"),
            Part.PHONE: self.tr("Telephone"),
            Part.EMAIL: self.tr("E-mail"),
            Part.WEBSITE: self.tr("Website"),
            Part.ADDRESS: self.tr("Address"),
        }
        return names[part]

    def unread_name(self) -> str:
        """Before a piece that was understood as nothing."""
        return self.tr("Not recognised")

    def sureness(self, value: ImportValue) -> str:
        """How sure a value is, in a word."""
        words = {
            Sureness.SURE: self.tr("sure"),
            Sureness.LIKELY: self.tr("likely"),
            Sureness.DOUBTFUL: self.tr("to read again"),
        }
        return words[value.sureness]

    def known_value(self) -> str:
        """Of a value that the card already has."""
        return self.tr("already on the card")

    def masked(self) -> str:
        """In place of a value that may not be shown."""
        return self.tr("confidential")

    def title(self, record: ImportRecord, withheld: frozenset[int] = frozenset()) -> str:
        """« Lise Côté, MDE »: whom a record names."""
        person = " ".join(
            filter(
                None,
                (record.text(Part.GIVEN_NAME, withheld), record.text(Part.FAMILY_NAME, withheld)),
            )
        )
        organisation = record.text(Part.ORGANISATION, withheld) or record.text(
            Part.ACRONYM, withheld
        )
        return ", ".join(filter(None, (person, organisation))) or self.tr("No name")

    def outcome(self, result: RecordResult) -> str:
        """What becomes of a record, in a few words."""
        if result.reason:
            return self._reason(result)
        words = {
            Outcome.CREATED: self._created(result),
            Outcome.MERGED: self.tr("joined to the card that exists"),
            Outcome.UPDATED: self.tr("exists, will be completed"),
            Outcome.UNCHANGED: self.tr("exists, unchanged"),
        }
        return words.get(result.outcome, "")

    def _created(self, result: RecordResult) -> str:
        has_known_organisation = bool(result.organisation_id) and not result.is_new_organisation
        if result.is_new_person and has_known_organisation:
            return self.tr("new card, the organisation exists")
        return self.tr("new card")

    def _reason(self, result: RecordResult) -> str:
        words = {
            "left_out": self.tr("left out"),
            "name_missing": self.tr("no name: cannot be taken"),
            "name_confidential": self.tr("a name holds a confidential value: cannot be taken"),
            "exists": self.tr("exists already"),
            "gone": self.tr("the card chosen is no longer there"),
            "other_organisation": self.tr("perhaps exists: to decide"),
            "other_coordinates": self.tr("perhaps exists: to decide"),
            "ambiguous": self.tr("several cards possible: to decide"),
        }
        return words.get(result.reason, self.tr("perhaps exists: to decide"))

    def undecided(self, result: RecordResult) -> Match | None:
        """The match that waits for a decision, or None."""
        for match in (result.organisation, result.person):
            if match.verdict is Verdict.PERHAPS and match.by == result.reason and match.candidates:
                return match
        return None

    def question(self, result: RecordResult, match: Match) -> str:
        """What is to be decided."""
        name = match.candidates[0].name
        texts = {
            "other_organisation": self.tr("“%1” exists in another organisation. The same person?"),
            "other_coordinates": self.tr("“%1” exists with other coordinates. The same person?"),
        }
        several = self.tr("Several cards are called “%1”. Which one?")
        alike = self.tr("“%1” looks like it. The same card?")
        text = texts.get(match.by, several if len(match.candidates) > 1 else alike)
        return text.replace("%1", name)

    def join_text(self, name: str, where: str) -> str:
        """On the button that takes a record for a card."""
        shown = f"{name} ({where})" if where else name
        return self.tr("Join to %1").replace("%1", shown)

    def spoken(self, result: RecordResult, count: int) -> str:
        """« 3 sur 9, Lise Côté, MDE, nouvelle fiche »."""
        place = self.tr("%1 of %2").replace("%1", str(result.number + 1)).replace("%2", str(count))
        return ", ".join((place, self.title(result.record, result.withheld), self.outcome(result)))

    def summary(self, proposal: Proposal) -> str:
        """« 9 personnes, 9 organisations : 4 nouvelles, 5 complétées, 9 inchangées »."""
        taken = [one for one in proposal.results if one.is_taken]
        people = len({one.person_id for one in taken} - {""})
        organisations = len({one.organisation_id for one in taken} - {""})
        completed = proposal.people_completed + proposal.organisations_completed
        rest = people + organisations - proposal.contacts_created - completed
        who = ", ".join(
            (self.tr("%n person(s)", "", people), self.tr("%n organisation(s)", "", organisations))
        )
        counts = (
            (proposal.contacts_created, self.tr("%n new", "", proposal.contacts_created)),
            (completed, self.tr("%n completed", "", completed)),
            (rest, self.tr("%n unchanged", "", rest)),
        )
        what = ", ".join(text for count, text in counts if count > 0)
        open_ = sum(self.undecided(one) is not None for one in proposal.results)
        left = len(proposal.results) - len(taken) - open_
        parts = self.tr("%1: %2").replace("%1", who).replace("%2", what) if what else who
        rest_of_them = (
            (open_, self.tr("%n to decide", "", open_)),
            (left, self.tr("%n entry(ies) left", "", left)),
        )
        return " · ".join((parts, *(text for count, text in rest_of_them if count)))

    def primary(self, proposal: Proposal) -> str:
        """On the main button; empty when there is nothing to do."""
        if proposal.contacts_changed > proposal.contacts_created:
            return self.tr("Import %n card(s)", "", proposal.contacts_changed)
        if proposal.contacts_created:
            return self.tr("Create %n card(s)", "", proposal.contacts_created)
        if proposal.event is not None and proposal.event.is_new:
            return self.tr("Create the event")
        if proposal.event is not None and proposal.event.added:
            return self.tr("Complete the event")
        return ""

    def event_title(self, proposal: Proposal, lang: str) -> str:
        """On the tick box of the event."""
        imported = proposal.source.event
        if imported is None:
            return ""
        date = imported.start_on
        shown = (date.display_fr(nbsp=True) if lang == "fr" else date.iso()) if date else ""
        return f"{imported.title}, {shown}" if shown else imported.title

    def event_state(self, proposal: Proposal) -> str:
        """Beside it: new, or whom an event that exists gains."""
        event = proposal.event
        if event is None:
            return ""
        if event.is_new:
            return self.tr("new event, %n participant(s)", "", event.added)
        return self.tr("exists, %n participant(s) added", "", event.added)

    def imported(self, proposal: Proposal) -> str:
        """The toast afterwards."""
        count = proposal.contacts_changed
        return self.tr("%n card(s) imported", "", count) if count else self.tr("Event imported")
