"""What the fields of a card are called, where a value of them changes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from directory_app.domain.fields import split_part

_WORDED = frozenset(
    {"grammatical_gender", "confidential", "personal", "preferred", "refused", "main"}
    | {"function_mailbox"}
)
"""Fields and parts whose values are words of ours."""


class FieldNames(QObject):
    """Names of the fields of a card."""

    def of_path(self, path: str) -> str:
        """Of a difference: « Téléphone », « Téléphone, poste »."""
        where, part = split_part(path)
        name = self.of_field(where.partition("/")[0])
        more = self._part(part)
        return f"{name}, {more}" if more else name

    def of_value(self, path: str, text: str) -> str:
        """A value as it is shown: a word that is ours in the user's own."""
        where, part = split_part(path)
        if (part or where) not in _WORDED:
            return text
        words = {
            "True": self.tr("yes"),
            "yes": self.tr("yes"),
            "no": self.tr("no"),
            "feminine": self.tr("feminine"),
            "masculine": self.tr("masculine"),
            "neuter": self.tr("neutral"),
        }
        return words.get(text, text)

    def of_field(self, field: str) -> str:
        """Of a field or a collection, as the contact JSON calls it."""
        names = self._scalars() | self._collections()
        return names.get(field, field)

    def _scalars(self) -> dict[str, str]:
        return {
            "given_name": self.tr("Given name"),
            "family_name": self.tr("Family name"),
            "title": self.tr("Title"),
            "grammatical_gender": self.tr("Gender form"),
            "pronouns": self.tr("Pronouns"),
            "riding": self.tr("Riding"),
            "party": self.tr("Party"),
            "portfolio": self.tr("Portfolio"),
            "confidential": self.tr("Confidential card"),
            "refused": self.tr("Do not write"),
            "name": self.tr("Name"),
            "organisation": self.tr("Organisation"),
            "function": self.tr("Function"),
            "acronym": self.tr("Acronym"),
            "category": self.tr("Category"),
            "description": self.tr("Description"),
            "sort_as": self.tr("Filed under"),
            "verified_on": self.tr("Verified on"),
            "secrecy": self.tr("Confidentiality"),
            "photo": self.tr("Photo"),
            "note": self.tr("Note"),
            "opening_hours": self.tr("Opening hours"),
        }

    def _collections(self) -> dict[str, str]:
        return {
            "phones": self.tr("Telephone"),
            "emails": self.tr("E-mail"),
            "websites": self.tr("Website"),
            "addresses": self.tr("Address"),
            "roles": self.tr("Function"),
            "affiliations": self.tr("Alliance"),
            "representative": self.tr("Representative"),
            "substitute": self.tr("Substitute"),
            "other_names": self.tr("Other name"),
            "former_names": self.tr("Former name"),
            "published_counts": self.tr("Published number"),
            "sectors": self.tr("Sector"),
            "territory": self.tr("Territory"),
            "languages": self.tr("Language"),
            "dated_notes": self.tr("Dated note"),
            "accepted": self.tr("Problem set aside"),
            "lists": self.tr("List"),
            "custom": self.tr("Other field"),
        }

    def _part(self, part: str) -> str:
        parts = {
            "extension": self.tr("extension"),
            "label": self.tr("kind"),
            "confidential": self.tr("confidentiality"),
            "personal": self.tr("personal"),
            "preferred": self.tr("main one"),
            "verified_on": self.tr("verified on"),
            "refused": self.tr("do not write"),
            "refused_on": self.tr("do not write since"),
            "refused_source": self.tr("do not write according to"),
            "riding": self.tr("riding"),
            "party": self.tr("party"),
            "portfolio": self.tr("portfolio"),
            "representative": self.tr("representative"),
            "substitute": self.tr("substitute"),
            "taken_from": self.tr("follows"),
            "noted_on": self.tr("noted on"),
            "author": self.tr("noted by"),
            "unit": self.tr("unit"),
            "city": self.tr("city"),
            "postal_code": self.tr("postal code"),
            "period": self.tr("dates"),
            "end": self.tr("end"),
            "start": self.tr("start"),
        }
        return parts.get(part, "")
