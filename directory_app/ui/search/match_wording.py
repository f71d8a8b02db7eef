"""Why a contact was found, in words: « Note : … tarte aux pommes … »."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from directory_app.domain.matched import Match

translate = QCoreApplication.translate


def match_text(match: Match) -> str:
    """The field that answers, and what it says there."""
    template = translate("MatchWording", "%1: %2")
    return template.replace("%1", _field(match.field)).replace("%2", match.text)


def _field(name: str) -> str:
    names = {
        "display_name": translate("MatchWording", "Name"),
        "acronym": translate("MatchWording", "Acronym"),
        "other_names": translate("MatchWording", "Other name"),
        "former_names": translate("MatchWording", "Former name"),
        "people": translate("MatchWording", "Person"),
        "affiliations": translate("MatchWording", "Member of"),
        "category": translate("MatchWording", "Category"),
        "territory": translate("MatchWording", "Territory"),
        "roles": translate("MatchWording", "Position"),
        "emails": translate("MatchWording", "E-mail"),
        "websites": translate("MatchWording", "Website"),
        "addresses": translate("MatchWording", "Address"),
        "phones": translate("MatchWording", "Telephone"),
        "sectors": translate("MatchWording", "Sector"),
        "lists": translate("MatchWording", "List"),
        "events": translate("MatchWording", "Delegation"),
        "description": translate("MatchWording", "Description"),
        "note": translate("MatchWording", "Note"),
        "notes": translate("MatchWording", "Note"),
    }
    return names.get(name) or translate("MatchWording", "Field of the office")
