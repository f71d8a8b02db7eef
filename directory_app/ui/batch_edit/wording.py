"""The words of the batch page: fields, what is done to them, values as a person reads them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from directory_app.domain.batch_edit import CUSTOM, Action
from directory_app.domain.partial_dates import PartialDate
from directory_app.services.batch_edit import BatchPreview, PreviewCell
from directory_app.ui.contact_card.time_wording import date_text
from directory_app.ui.contact_editor import wording as editor_wording

_DATES = ("verified_on", "roles.end", "affiliations.end")


class BatchWording(QObject):
    """Sentences in the window's language."""

    def __init__(self, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lang = lang

    def fields(self) -> tuple[tuple[str, str], ...]:
        """The fields in the order of a menu: what an office changes most comes first."""
        return (
            ("verified_on", self.tr("Verified on")),
            ("sectors", self.tr("Sectors")),
            ("territory", self.tr("Territory served")),
            ("category", self.tr("Category")),
            (CUSTOM, self.tr("Field of the office")),
            ("note", self.tr("Note")),
            ("description", self.tr("Description")),
            ("roles.end", self.tr("End of functions")),
            ("roles.function", self.tr("Name of a function")),
            ("affiliations", self.tr("Affiliation")),
            ("affiliations.end", self.tr("End of affiliations")),
            ("emails", self.tr("E-mail or domain")),
            ("phones", self.tr("Telephone")),
            ("websites", self.tr("Website")),
            ("phones.label", self.tr("Label of telephones")),
            ("emails.label", self.tr("Label of e-mails")),
            ("websites.label", self.tr("Label of sites")),
            ("languages", self.tr("Languages")),
            ("title", self.tr("Title")),
            ("grammatical_gender", self.tr("Form of functions")),
            ("pronouns", self.tr("Pronouns")),
            ("sort_as", self.tr("Filed under")),
        )

    def actions(self) -> Mapping[Action, str]:
        """What may be done."""
        return {
            Action.REPLACE: self.tr("Replace"),
            Action.ADD: self.tr("Add"),
            Action.REMOVE: self.tr("Remove"),
            Action.CLEAR: self.tr("Clear"),
        }

    def value_caption(self, field: str, action: Action) -> str:
        """What stands above the value."""
        if field.endswith(".end"):
            return self.tr("Ends on")
        if action is Action.REMOVE:
            return self.tr("Value to remove")
        return self.tr("New value") if action is Action.REPLACE else self.tr("Value to add")

    def target_caption(self, field: str) -> str:
        """What stands above what is sought."""
        if field == "roles.end":
            return self.tr("Only this function (optional)")
        return self.tr("Instead of")

    def hint(self, field: str, action: Action, *, is_target: bool = False) -> str:
        """The form that a value has."""
        if field in _DATES and not is_target:
            return self.tr("2026-11-22, 2026-11 or 2026")
        if field == "emails" and action is Action.REPLACE:
            return self.tr("@old.example") if is_target else self.tr("@new.example")
        if field == "languages":
            return self.tr("fr, en-CA…")
        if is_target and field not in ("phones", "websites", "roles.function", "emails"):
            return self.tr("Empty: whatever is there")
        return ""

    def choices(self, field: str) -> tuple[tuple[str, str], ...]:
        """Codes and words of a value that is chosen rather than typed; none for the others."""
        if field == "grammatical_gender":
            return tuple(one for one in editor_wording.grammatical_genders() if one[0])
        if field == "territory":
            return editor_wording.territories()
        return editor_wording.phone_labels() if field == "phones.label" else ()

    # --- the preview ---------------------------------------------------------------------------

    def cell_texts(self, field: str, cell: PreviewCell) -> tuple[str, str, str]:
        """Label, before and after."""
        if cell.is_withheld:
            hidden = self.tr("confidential")
            return "", hidden, hidden
        return cell.label, self._value(field, cell.before), self._value(field, cell.after)

    def _value(self, field: str, text: str) -> str:
        if field in _DATES and text:
            return date_text(PartialDate.parse(text), self._lang)
        if field == "affiliations" and text:
            return dict(editor_wording.affiliation_kinds()).get(text, text)
        if field == "territory":
            return text
        known = dict(self.choices(field))
        return known.get(text, " ".join(text.split()))

    def apply_text(self, found: BatchPreview | None) -> str:
        """The main button, with its number; empty when nothing would change."""
        if found is None or not found.changed:
            return ""
        return self.tr("Apply to %n contact(s)", "", found.changed)

    def done_text(self, count: int) -> str:
        """The toast."""
        return self.tr("%n contact(s) changed", "", count)

    def counts(self, found: BatchPreview) -> str:
        """Everyone who is chosen and does not change, and why; said in advance."""
        parts = []
        if not found.changed:
            parts.append(self.tr("Nothing would change."))
        if found.unchanged:
            parts.append(self.tr("%n contact(s) have nothing to change.", "", found.unchanged))
        if found.not_applicable:
            parts.append(self.tr("%n contact(s) do not have this field.", "", found.not_applicable))
        if found.refused_count:
            parts.append(self.tr("%n contact(s) cannot be changed so.", "", found.refused_count))
        return " ".join(parts)

    def withheld(self, count: int) -> str:
        """Confidential values that stay as they are."""
        return self.tr("%n contact(s) keep their confidential values as they are.", "", count)
