"""The words of the export page that depend on data: reasons, kinds of values, buttons, toasts."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QDateTime, QObject

from directory_app.domain.confidentiality import Reason
from directory_app.domain.errors import BottinError, ReferenceProblem
from directory_app.domain.partial_dates import PartialDate
from directory_app.services.export_preview import LastDeparture, Prospect, Retained
from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text

SEPARATORS = {"bcc": ";", "bcc-comma": ","}
"""Profile of a list of addresses → what stands between two of them."""

OVER_ORIGINALS = ("vcard-archive", "vcard-source")
"""Profiles of cards that give back the cards that were imported."""

CARDS = ("vcard3", "vcard4", "vcard21", *OVER_ORIGINALS)
"""Profiles of cards, the usual one first."""

_REASONS = ("no_email", "email_invalid", "email_withheld", "no_consent", "confidential_contact")


def carries(profile: str, field: str) -> bool:
    """Whether a profile has a place for a kind of value: a list of addresses only for e-mails, a
    file of contacts for all there is."""
    return field == "emails" or profile not in SEPARATORS


def granted_count(prospect: Prospect) -> int:
    """How many values leave by the grant alone, of those that the profile has a place for."""
    profile = prospect.plan.profile
    if profile not in SEPARATORS:
        return prospect.granted
    paths = (path for card in prospect.plan.included for path in card.granted)
    return sum(carries(profile, path.partition(".")[0]) for path in paths)


def known_reason(reason: str) -> str:
    """The reason under which a contact that is left out is listed."""
    return reason if reason in _REASONS else "other"


class ExportWording(QObject):
    """The words: an object, since only Qt's own method of objects translates plurals."""

    def included_text(self, prospect: Prospect) -> tuple[int, str]:
        """A number and what it counts: « 105 », « adresses (153 fiches, 48 en commun) »."""
        contacts, shared = len(prospect.included), len(prospect.shared)
        if prospect.plan.profile not in SEPARATORS:
            return contacts, self.tr("contact(s) included", "", contacts)
        count = prospect.addresses
        if not shared:
            return count, self.tr("address(es)", "", count)
        text = self.tr("address(es) (%1, %2)", "", count)
        text = text.replace("%1", self.tr("%n contact(s)", "", contacts))
        return count, text.replace("%2", self.tr("%n sharing one", "", shared))

    def left_out_text(self, reason: str, count: int) -> str:
        """« sans courriel », after the number."""
        return {
            "no_email": self.tr("without e-mail", "", count),
            "email_invalid": self.tr("e-mail(s) to correct", "", count),
            "email_withheld": self.tr("with a withheld e-mail", "", count),
            "no_consent": self.tr("asked not to be written to", "", count),
            "confidential_contact": self.tr("confidential contact(s)", "", count),
            "other": self.tr("left out", "", count),
        }[reason]

    def field_text(self, field: str, count: int) -> str:
        """A kind of value, in the plural when there are several: « 2 téléphones »."""
        bonds = self.tr("%n link(s) with a contact", "", count)
        known = {
            "phones": self.tr("%n telephone(s)", "", count),
            "emails": self.tr("%n e-mail(s)", "", count),
            "websites": self.tr("%n website(s)", "", count),
            "addresses": self.tr("%n address(es)", "", count),
            "note": self.tr("%n note(s)", "", count),
            "contact": self.tr("%n whole contact(s)", "", count),
            "photo": self.tr("%n photo(s)", "", count),
            **dict.fromkeys(("roles", "people", "affiliations"), bonds),
        }
        return known.get(field) or self.tr("%n other text(s)", "", count)

    def reason_text(self, reason: Reason, count: int) -> str:
        """« 2 confidentielles », of values."""
        return {
            Reason.CONFIDENTIAL: self.tr("%n confidential", "", count),
            Reason.PERSONAL: self.tr("%n personal", "", count),
            Reason.INTERNAL: self.tr("%n internal note(s)", "", count),
        }[reason]

    def retained_text(self, one: Retained) -> str:
        """« 2 téléphones, 1 adresse — Maison Abri »: of what kind and whose, never the value."""
        kinds = Counter(field for field, _ in one.values)
        return f"{', '.join(self.field_text(field, n) for field, n in kinds.items())} — {one.name}"

    def reasons_text(self, prospect: Prospect) -> str:
        """« 2 confidentielles · 1 personnelle », the weightiest first."""
        counts = prospect.retained_by_reason
        return " · ".join(self.reason_text(one, counts[one]) for one in Reason if counts[one])

    def primary_text(self, prospect: Prospect, profile: str, lot: int, lots: int) -> str:
        """What the main button does, with the number of what leaves."""
        if profile not in SEPARATORS:
            count = len(prospect.included)
            return self.tr("Save %n contact(s)…", "", count)
        if lots > 1:
            text = self.tr("Copy batch %1 of %2")
            return text.replace("%1", str(lot)).replace("%2", str(lots))
        return self.tr("Copy %n address(es)", "", prospect.addresses)

    def copied_text(self, count: int, lot: int, lots: int) -> str:
        """What the toast says."""
        if lots == 1:
            return self.tr("%n address(es) copied — paste into Bcc", "", count)
        text = self.tr("Batch %1 of %2 copied, %n address(es) — paste", "", count)
        return text.replace("%1", str(lot)).replace("%2", str(lots))

    def list_caption(self, prospect: Prospect, lot: int, lots: int) -> str:
        """Above a list of addresses: « Aperçu du lot 1 de 3 — 50 adresses, séparées par… »."""
        count = len(prospect.batches[0].addresses) if prospect.batches else 0
        rest = self.tr("%n address(es), separated by ‘%1’", "", count)
        if not prospect.preview.is_whole:
            rest = self.tr("the beginning of %n address(es)", "", count)
        begin = self.tr("Preview of batch %1 of %2") if lots > 1 else self.tr("Preview")
        begin = begin.replace("%1", str(lot)).replace("%2", str(lots))
        return f"{begin} — {rest.replace('%1', SEPARATORS[prospect.plan.profile])}"

    def file_caption(self, prospect: Prospect, rows: int) -> str:
        """Above a file: all of it, or its beginning; of a spreadsheet, how many ``rows`` are
        shown, headings not counted (0: it is no spreadsheet)."""
        if prospect.preview.is_whole:
            return self.tr("Preview — the whole file")
        if not rows:
            return self.tr("Preview — the beginning of the file")
        text = self.tr("Preview — the first %n contact(s) of %1", "", rows)
        return text.replace("%1", str(len(prospect.included)))

    def last_departure_text(self, last: LastDeparture | None, lang: str) -> str:
        """« Dernier envoi : 12 octobre 2026, 40 fiches »; empty when there was none."""
        if last is None:
            return ""
        moment = QDateTime.fromMSecsSinceEpoch(last.at_ms).date()
        day = PartialDate(moment.year(), moment.month(), moment.day())
        date = day.display_fr(nbsp=True) if lang == "fr" else day.iso()
        count = last.included
        text = self.tr("Last: %1, %n contact(s)", "", count)
        return text.replace("%1", date)

    def empty_texts(self, prospect: Prospect, profile: str) -> tuple[str, str, str]:
        """Title, sentence and button when nobody receives anything."""
        if not prospect.left_out:
            sentence = self.tr("There is nobody in this choice.")
            return self.tr("Nothing to send"), sentence, ""
        count = len(prospect.left_out)
        if all(one.reason == "no_email" for one in prospect.left_out):
            sentence = self.tr("%n contact(s) here have no e-mail.", "", count)
        elif all(one.reason == "confidential_contact" for one in prospect.left_out):
            sentence = self.tr("%n contact(s) here are confidential and stay here.", "", count)
            return self.tr("Nothing to send"), sentence, ""
        else:
            sentence = self.tr("%n contact(s) here have no e-mail to write to.", "", count)
        title = self.tr("No address to copy")
        return title, sentence, self.tr("Complete the e-mails")

    def format_note(self, profile: str) -> str:
        """One line on what a format is for."""
        if profile in SEPARATORS:
            return self.tr("The Bcc field keeps addresses from being disclosed.")
        return {
            "xlsx": self.tr(
                "For people: nothing changes your telephones or accents. Folded columns at the "
                "right let it come back whole."
            ),
            "csv-excel-fr": self.tr("Opens in Excel with a double click."),
            "csv": self.tr("For another program: values exactly as they are."),
            "vcard3": self.tr("For a telephone or another address book."),
            "vcard4": self.tr("For a recent address book that asks for it."),
            "vcard21": self.tr("For an Outlook that does not read the others."),
            "vcard-archive": self.tr(
                "With what Bottin did not understand of the cards that came in: to keep, not to "
                "hand out."
            ),
            "vcard-source": self.tr(
                "The cards that came in, with what was corrected here: for the address book that "
                "they come from."
            ),
            "json": self.tr("For a developer: every field, structured."),
        }.get(profile, "")

    def no_originals_text(self) -> str:
        """Why the profiles of :data:`OVER_ORIGINALS` cannot be chosen."""
        return self.tr("No contact here comes from a vCard: neither archive nor return to source.")

    def refusal_text(self, error: BottinError, look: Look) -> str:
        """The sentence of a plan that cannot be made."""
        if isinstance(error, ReferenceProblem) and error.code == "not_found":
            return self.tr(
                "A chosen contact is no longer in the directory. Go back and choose again.",
            )
        return error_text(error, look.texts)
