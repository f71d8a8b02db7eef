"""The words of the page: what a disagreement is about, what each side says, who wrote the other.

Knows the texts of a form, never the directory.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QDateTime, QObject

from directory_app.domain.address_formats import format_inline
from directory_app.domain.addresses import PostalAddress
from directory_app.domain.fields import ADDRESS_PARTS
from directory_app.domain.partial_dates import PartialDate
from directory_app.services.disagreements import TRUE, Disagreement, Sort
from directory_app.services.meanwhile import Writer
from directory_app.ui.contact_card.time_wording import hours_text
from directory_app.ui.contact_editor import wording as editor_wording
from directory_app.ui.contact_editor.hours_field import hours_of
from directory_app.ui.import_page.field_names import FieldNames

FindName = Callable[[str], str]
"""How a contact is called, by its id; empty for one that nobody knows."""


class ConflictWording(QObject):
    """Words for one form. ``lang``: « fr » or « en »; ``now``: the time that « today » is about."""

    def __init__(self, lang: str, find_name: FindName, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._find_name = find_name
        self._names = FieldNames(self)

    # --- what it is about ----------------------------------------------------------------------

    def caption(self, one: Disagreement, own_id: str) -> str:
        """« Téléphone », « Téléphone, sorte »; of another contact's value, whose it is."""
        path = f"{one.collection}/-:{one.part}" if one.part else one.collection
        name = self._names.of_path(path)
        owner = self._find_name(one.group[0]) if one.group[0] != own_id else ""
        return f"{name} ({owner})" if owner else name

    def writer(self, who: Writer | None, clock: QDateTime | None = None) -> str:
        """« Enregistré entre-temps par Bo à 14 h 02 »; with the day when it was another one."""
        if who is None:
            return self.tr("Saved meanwhile")
        at = QDateTime.fromMSecsSinceEpoch(who.at)
        time = editor_wording.clock_text(at.time().hour(), at.time().minute(), self._lang)
        if at.date() == (clock or QDateTime.currentDateTime()).date():
            text = self.tr("Imported meanwhile by %1 at %2") if who.is_import else self.tr(
                "Saved meanwhile by %1 at %2"
            )  # fmt: skip
            return text.replace("%2", time).replace("%1", who.author)
        date = PartialDate(at.date().year(), at.date().month(), at.date().day())
        day = date.display_fr(nbsp=True) if self._lang == "fr" else date.iso()
        text = self.tr("Imported by %1 on %2, at %3") if who.is_import else self.tr(
            "Saved by %1 on %2, at %3"
        )  # fmt: skip
        return text.replace("%3", time).replace("%2", day).replace("%1", who.author)

    # --- what a side says ----------------------------------------------------------------------

    def side(self, one: Disagreement, texts: Mapping[str, str]) -> str:
        """What one side says of it, its marks after the value."""
        if not texts:
            return self.tr("Taken away")
        if one.sort is Sort.WHICH:
            return texts.get("", "") or self.tr("None")
        if one.sort is Sort.MARK or one.part:
            return self._mark(one, texts.get("", ""))
        value = self.value(one, texts)
        details = self._details(texts)
        return "\n".join(filter(None, (value or self.tr("Nothing"), details)))

    def value(self, one: Disagreement, texts: Mapping[str, str]) -> str:
        """The value itself, as it may be corrected."""
        text = texts.get("", "")
        if one.collection == "addresses":
            return _address(texts)
        if one.collection in ("roles", "affiliations"):
            return ", ".join(filter(None, (texts.get("function", ""), self._find_name(text))))
        if one.collection == "opening_hours":
            lines = [hours_text(hours_of(line), self._lang) for line in text.split("\n") if line]
            return "\n".join(lines)
        if one.collection == "custom" and (heading := texts.get("name", "")):
            return f"{heading} : {text}" if self._lang == "fr" else f"{heading}: {text}"
        if extension := texts.get("extension", ""):
            return f"{text}, poste {extension}"
        return self._date(text) if one.collection == "verified_on" else text

    def _details(self, texts: Mapping[str, str]) -> str:
        found = []
        if texts.get("confidential") == TRUE:
            found.append(self.tr("confidential"))
        if date := texts.get("verified_on", ""):
            found.append(editor_wording.verified_text(date, self._lang))
        return " · ".join(found)

    def _mark(self, one: Disagreement, text: str) -> str:
        if one.part == "label":
            return dict(editor_wording.phone_labels()).get(text, text) or self.tr("None")
        if one.part == "kind":
            return dict(editor_wording.affiliation_kinds()).get(text, text)
        if one.part == "function_mailbox" or text in (TRUE, "false"):
            return self.tr("Yes") if text == TRUE else self.tr("No")
        if one.part in ("start", "end", "date"):
            return self._date(text) or self.tr("Nothing")
        return text or self.tr("Nothing")

    def _date(self, text: str) -> str:
        try:
            date = PartialDate.parse(text)
        except ValueError:
            return text
        return date.display_fr(nbsp=True) if self._lang == "fr" else date.iso()


def _address(texts: Mapping[str, str]) -> str:
    postal = PostalAddress(**{part: texts.get(part, "") for part in ADDRESS_PARTS})
    return format_inline(postal) or " ".join(texts.get("", "").split())
