"""The words of the history: days, hours, fields, what became of a value."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QDate, QDateTime, QObject

from directory_app.domain.events import Status
from directory_app.domain.logged_values import LoggedValue
from directory_app.domain.partial_dates import PartialDate
from directory_app.services.history import LoggedChange, LoggedStep
from directory_app.texts import Texts
from directory_app.ui.contact_card.time_wording import hours_text
from directory_app.ui.contact_card.wording import affiliation_kind, territory_text
from directory_app.ui.contact_editor.hours_field import hours_of
from directory_app.ui.contact_editor.wording import grammatical_genders, phone_labels
from directory_app.ui.delegation.wording import status_word
from directory_app.ui.import_page.field_names import FieldNames
from directory_app.ui.language_names import language_name

_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_OF_CUSTOM = frozenset({"name", "value", "position"})
"""Parts of a field of the office's own, which is told by its heading."""
_STATUSES = {status.value: status for status in Status}


class HistoryWording(QObject):
    """Words in the language of ``texts``."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._names = FieldNames(self)
        self._own_names = self._fields() | self._event_fields()
        self._part_names = self._parts()
        self._labels = dict(phone_labels())

    # --- when ----------------------------------------------------------------------------------

    def day(self, day: QDate, today: QDate) -> str:
        """« Aujourd’hui », « Hier », « 12 mai 2025 »."""
        if day == today:
            return self.tr("Today")
        if day == today.addDays(-1):
            return self.tr("Yesterday")
        return self._date(PartialDate(day.year(), day.month(), day.day()))

    def time(self, at_ms: int) -> str:
        """« 14 h 02 » (OQLF), « 14:02 »."""
        time = QDateTime.fromMSecsSinceEpoch(at_ms).time()
        text = self.tr("%1:%2").replace("%1", str(time.hour()))
        return text.replace("%2", f"{time.minute():02}")

    def _date(self, date: PartialDate) -> str:
        return date.display_fr(nbsp=True) if self._texts.lang == "fr" else date.iso()

    # --- what ----------------------------------------------------------------------------------

    def sentence(self, step: LoggedStep) -> str:
        """« Importation (31 fiches), « membres.csv » »."""
        text = self._texts.step(step.step)
        text = text[:1].upper() + text[1:]
        if step.document:
            text = f"{text}, {self._texts.get('quoted', text=step.document)}"
        return text

    def mark(self, step: LoggedStep) -> str:
        """« annulée » for what was taken back since."""
        return self.tr("taken back") if step.is_taken_back else ""

    def contact(self, name: str) -> str:
        """A contact's name; some tell a confidential value."""
        return name or self.tr("confidential name")

    def more(self, count: int, *, is_values: bool) -> str:
        """« et 31 autres fiches »."""
        if is_values:
            return self.tr("and %n more value(s)", "", count)
        return self.tr("and %n more contact(s)", "", count)

    def difference(self, change: LoggedChange) -> str:
        """« 514 555-0107 → 514 555-0108 », « ajout : … », « retrait : … »."""
        old, new = change.old, change.new
        if "true" in (old.text, new.text) and (_is_nothing(old) or _is_nothing(new)):
            return self.tr("yes") if _is_nothing(old) else self.tr("no")  # a mark
        if _is_nothing(old):
            return self.tr("added: %1").replace("%1", self._value(change, new))
        if _is_nothing(new):
            return self.tr("taken away: %1").replace("%1", self._value(change, old))
        return f"{self._value(change, old)} → {self._value(change, new)}"

    def _value(self, change: LoggedChange, value: LoggedValue) -> str:
        if value.withheld:
            return self.tr("confidential value")
        text = " ".join((value.text or "").split())
        said = {
            "true": self.tr("yes"),
            "false": self.tr("no"),
            "live": self.tr("in the directory"),
            "trashed": self.tr("in the trash"),
        }
        if change.field.endswith(".taken_from"):
            return self.tr("address of %1").replace("%1", text)
        if (own := self._own_value(change.field, text)) is not None:
            return own
        if change.field.endswith(".status") and text in _STATUSES:
            return status_word(_STATUSES[text]).lower()
        if change.field.endswith(".label"):
            return self._labels.get(text, text) or self.tr("nothing")
        if _DATE.fullmatch(text):
            try:
                return self._date(PartialDate.parse(text))
            except ValueError:
                return text
        return said.get(text, text) or self.tr("nothing")

    def in_words(self, field: str, text: str) -> str:
        """A value that is stored as a code, in words; any other as it is."""
        said = self._own_value(field, text)
        return text if said is None else said

    def _own_value(self, field: str, text: str) -> str | None:
        """A value that is stored as a code, in words; None for any other."""
        own: dict[str, Callable[[str], str]] = {
            "accepted": self._accepted,
            "opening_hours": self._hours,
            "territory": territory_text,
            "languages": language_name,
            "grammatical_gender": lambda code: dict(grammatical_genders()).get(code, code),
            "kind": affiliation_kind,
        }
        is_bond = field.startswith("affiliations.") and field[13:].isdecimal()
        worded = own.get("kind" if is_bond or field.endswith(".kind") else field)
        return None if worded is None else worded(text)

    def _accepted(self, mark: str) -> str:
        """What the problem was about: a mark is a code, a path and a digest."""
        _, _, about = mark.partition("|")
        head = re.split(r"[/.|]", about)[0]
        name = self._names.of_field(head)
        return self.tr("yes") if name == head else name

    def _hours(self, lines: str) -> str:
        return "; ".join(hours_text(hours_of(one), self._texts.lang) for one in lines.split("; "))

    # --- fields --------------------------------------------------------------------------------

    def field(self, field: str) -> str:
        """« Téléphone », « Téléphone, sorte », of the dotted path of the contact JSON."""
        head, _, rest = field.partition(".")
        name = self._own_names.get(head) or self._names.of_field(head)
        where, _, part = rest.rpartition(".")
        if head == "custom":
            heading = where if part in _OF_CUSTOM and where else rest
            name = heading if heading and not heading.isdecimal() else name
            part = part if part in _OF_CUSTOM and where else ""
        if not part or rest.isdecimal():
            return name
        return f"{name}, {self._part_names[part]}" if part in self._part_names else name

    def _fields(self) -> dict[str, str]:
        return {
            "state": self.tr("Contact"),
            "languages": self.tr("Language"),
            "pronouns": self.tr("Pronouns"),
            "grammatical_gender": self.tr("Written as"),
            "confidential": self.tr("Confidential contact"),
            "dated_notes": self.tr("Dated note"),
            "distinct": self.tr("Not the same as"),
            "accepted": self.tr("Problem set aside"),
            "source": self.tr("Source"),
            "members": self.tr("Member"),
            "participants": self.tr("Participant"),
        }

    def _event_fields(self) -> dict[str, str]:
        return {
            "introduction": self.tr("Introduction"),
            "place": self.tr("Place"),
            "start_on": self.tr("Start"),
            "end_on": self.tr("End"),
        }

    def _parts(self) -> dict[str, str]:
        return (
            self._contact_parts()
            | self._address_parts()
            | {
                "function": self.tr("function"),
                "organisation": self.tr("organisation"),
                "riding": self.tr("riding"),
                "party": self.tr("party"),
                "portfolio": self.tr("portfolio"),
                "main": self.tr("main function"),
                "start": self.tr("start"),
                "end": self.tr("end"),
                "attested_on": self.tr("seen on"),
                "representative": self.tr("delegate"),
                "substitute": self.tr("substitute"),
                "committee": self.tr("committee"),
                "status": self.tr("status"),
                "status_on": self.tr("date of the status"),
            }
        )

    def _address_parts(self) -> dict[str, str]:
        return {
            "street": self.tr("street"),
            "unit_type": self.tr("kind of unit"),
            "unit": self.tr("unit"),
            "po_box": self.tr("post office box"),
            "station": self.tr("station"),
            "city": self.tr("city"),
            "province": self.tr("province"),
            "postal_code": self.tr("postal code"),
            "country": self.tr("country"),
        }

    def _contact_parts(self) -> dict[str, str]:
        return {
            "position": self.tr("order"),
            "label": self.tr("kind"),
            "extension": self.tr("extension"),
            "number": self.tr("number"),
            "raw": self.tr("as written"),
            "confidential": self.tr("confidential"),
            "personal": self.tr("personal"),
            "preferred": self.tr("preferred"),
            "verified_on": self.tr("verified on"),
            "refused": self.tr("not to be written to"),
            "refused_on": self.tr("refused on"),
            "refused_source": self.tr("how it was refused"),
            "function_mailbox": self.tr("mailbox of a function"),
            "source_document": self.tr("source"),
            "source_line": self.tr("line of the source"),
            "published_on": self.tr("published on"),
            "taken_from": self.tr("address of another contact"),
            "role": self.tr("attached to a function"),
            "name": self.tr("name"),
            "value": self.tr("value"),
            "address": self.tr("e-mail address"),
            "url": self.tr("web address"),
            "kind": self.tr("tie"),
            "wording": self.tr("wording of the document"),
            "acronym": self.tr("acronym"),
            "count": self.tr("how many"),
            "what": self.tr("of what"),
            "date": self.tr("date"),
            "text": self.tr("text"),
            "noted_on": self.tr("noted on"),
            "author": self.tr("noted by"),
        }


def _is_nothing(value: LoggedValue) -> bool:
    return value.text is None and not value.withheld
