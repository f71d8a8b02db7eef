"""The words of the documents panel that depend on data: names, counts, toasts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from directory_app.domain.confidentiality import Reason
from directory_app.services.delegations.document_facts import DocumentFacts
from directory_app.services.delegations.documents import Document, SheetForm


class DocumentWording(QObject):
    """The words: an object, since only Qt's own method of objects translates plurals."""

    def document_text(self, document: Document) -> str:
        """What a document is called."""
        return {
            Document.SHEET: self.tr("Sheet"),
            Document.SIGN_IN: self.tr("Sign-in sheet"),
            Document.BADGES: self.tr("Name badges"),
            Document.ACCREDITATION: self.tr("Accreditation list"),
            Document.PHONES: self.tr("Telephone list"),
        }[document]

    def form_text(self, form: SheetForm) -> str:
        """What a form of the sheet is called."""
        return {
            SheetForm.LIST: self.tr("List"),
            SheetForm.TABLE: self.tr("Table"),
            SheetForm.COLUMNS: self.tr("Two columns"),
        }[form]

    def preview_name(self, document: Document, page: int, page_count: int) -> str:
        """What a screen reader calls the page: « Aperçu : Feuille, page 1 de 2 »."""
        text = self.tr("Preview: %1, page %2 of %3")
        text = text.replace("%1", self.document_text(document))
        return text.replace("%2", str(page + 1)).replace("%3", str(page_count))

    def status_line(self, facts: DocumentFacts, page: int, page_count: int) -> str:
        """« Page 1 de 1 · aucune donnée confidentielle », and what is shortened on the pages."""
        text = self.tr("Page %1 of %2")
        text = text.replace("%1", str(page + 1)).replace("%2", str(page_count))
        said = [text, self._secrecy_text(facts)]
        if facts.shortened:
            said.append(self.tr("%n text(s) too long for a page, shortened", "", facts.shortened))
        return " · ".join(said)

    def _secrecy_text(self, facts: DocumentFacts) -> str:
        granted, withheld = _total(facts.granted), _total(facts.withheld)
        if granted:
            return self._granted_text(facts, granted)
        if withheld:
            return self.tr("%n value(s) withheld", "", withheld)
        return self.tr("no confidential data")

    def _granted_text(self, facts: DocumentFacts, count: int) -> str:
        confidential = facts.granted.get(Reason.CONFIDENTIAL, 0)
        if confidential == count:
            return self.tr("%n confidential value(s) included", "", count)
        if not confidential:
            return self.tr("%n personal value(s) included", "", count)
        return self.tr("%n withheld value(s) included", "", count)

    def withheld_text(self, facts: DocumentFacts) -> str:
        """« 3 coordonnées confidentielles ne sont pas diffusées », « 3 coordonnées ne sont pas
        diffusées : 2 confidentielles, 1 personnelle »; empty when nothing is withheld."""
        texts = []
        if count := _total(facts.withheld):
            texts.append(self._withheld_values(facts.withheld, count))
        if facts.withheld_texts:
            text = self.tr("%n text(s) of the event mention one", "", facts.withheld_texts)
            texts.append(text)
        return " · ".join(texts)

    def _withheld_values(self, withheld: Mapping[Reason, int], count: int) -> str:
        if withheld.get(Reason.CONFIDENTIAL, 0) == count:
            return self.tr("%n confidential value(s) are left out", "", count)
        if withheld.get(Reason.PERSONAL, 0) == count:
            return self.tr("%n personal value(s) are left out", "", count)
        text = self.tr("%n value(s) are left out: %1", "", count)
        return text.replace("%1", self._by_reason(withheld))

    def granted_text(self, facts: DocumentFacts, reason: str) -> str:
        """« 2 coordonnées confidentielles incluses. Raison : … »."""
        if count := _total(facts.granted):
            said = self._granted_text(facts, count)
        else:
            said = self.tr("Withheld values may be included")
        return self.tr("%1. Reason: %2").replace("%1", said).replace("%2", reason)

    def _by_reason(self, counts: Mapping[Reason, int]) -> str:
        texts = {
            Reason.CONFIDENTIAL: self.tr("%n confidential", "", counts.get(Reason.CONFIDENTIAL, 0)),
            Reason.PERSONAL: self.tr("%n personal", "", counts.get(Reason.PERSONAL, 0)),
            Reason.INTERNAL: self.tr("%n internal", "", counts.get(Reason.INTERNAL, 0)),
        }
        return ", ".join(texts[one] for one in Reason if counts.get(one))

    def copied_text(self, document: Document) -> str:
        """What the toast says after a copy."""
        return {
            Document.SHEET: self.tr("Sheet copied"),
            Document.SIGN_IN: self.tr("Sign-in sheet copied"),
            Document.BADGES: self.tr("Name badges copied"),
            Document.ACCREDITATION: self.tr("Accreditation list copied"),
            Document.PHONES: self.tr("Telephone list copied"),
        }[document]


def _total(counts: Mapping[Reason, int]) -> int:
    return sum(counts.values())
