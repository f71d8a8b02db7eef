"""The words of the form: captions, choices offered, marks. What is chosen is stored as a code where
the model has one, as it stands otherwise."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from directory_app.domain.contact import AnyContact, Person
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.territory import REGIONS, WHOLE_PROVINCE

NBSP = "\u00a0"

TITLES = ("Madame", "Monsieur", "Docteure", "Docteur", "Maître")
"""Titles of courtesy of the OQLF; none is the usual choice, and none is ever guessed."""

DAYS = ("mo-fr", "mo-th", "mo-su", "mo", "tu", "we", "th", "fr", "sa", "su")
"""Days offered for opening hours, as :class:`OpeningHours` writes them."""

Choices = tuple[tuple[str, str], ...]
"""Codes and what they are called."""


def phone_labels() -> Choices:
    """Kinds of telephone."""
    translate = QCoreApplication.translate
    return (
        ("work", translate("EditorWording", "Office")),
        ("cell", translate("EditorWording", "Mobile")),
        ("toll_free", translate("EditorWording", "Toll-free")),
        ("fax", translate("EditorWording", "Fax")),
        ("home", translate("EditorWording", "Home")),
        ("tty", translate("EditorWording", "TTY")),
    )


def function_mailbox_label() -> str:
    """What an e-mail that belongs to a function is labelled."""
    return QCoreApplication.translate("EditorWording", "Function")


def affiliation_kinds() -> Choices:
    """What may bind two organisations."""
    translate = QCoreApplication.translate
    return (
        ("member", translate("EditorWording", "Member")),
        ("partner", translate("EditorWording", "Partner")),
        ("campaign", translate("EditorWording", "Takes part in the campaign")),
    )


def grammatical_genders() -> Choices:
    """The forms in which functions may be written; none is ever guessed."""
    translate = QCoreApplication.translate
    return (
        ("", translate("EditorWording", "As it is written")),
        ("feminine", translate("EditorWording", "Feminine")),
        ("masculine", translate("EditorWording", "Masculine")),
        ("neuter", translate("EditorWording", "Neutral")),
    )


def usual_functions() -> tuple[str, ...]:
    """Functions offered when the directory has none of its own yet."""
    translate = QCoreApplication.translate
    return (
        translate("EditorWording", "general management"),
        translate("EditorWording", "coordination"),
        translate("EditorWording", "chair"),
        translate("EditorWording", "vice-chair"),
        translate("EditorWording", "treasurer"),
        translate("EditorWording", "secretary"),
        translate("EditorWording", "administration"),
        translate("EditorWording", "communications"),
        translate("EditorWording", "representation"),
    )


def territories() -> Choices:
    """The whole of Québec, then the regions by number."""
    whole = QCoreApplication.translate("EditorWording", "All of Québec")
    return (
        (WHOLE_PROVINCE, whole),
        *((code, f"{code} – {name}") for code, name in REGIONS.items()),
    )


def day_choices() -> Choices:
    """Days of opening hours."""
    translate = QCoreApplication.translate
    names = {
        "mo-fr": translate("EditorWording", "Monday to Friday"),
        "mo-th": translate("EditorWording", "Monday to Thursday"),
        "mo-su": translate("EditorWording", "Every day"),
        "mo": translate("EditorWording", "Monday"),
        "tu": translate("EditorWording", "Tuesday"),
        "we": translate("EditorWording", "Wednesday"),
        "th": translate("EditorWording", "Thursday"),
        "fr": translate("EditorWording", "Friday"),
        "sa": translate("EditorWording", "Saturday"),
        "su": translate("EditorWording", "Sunday"),
    }
    return tuple((code, names[code]) for code in DAYS)


def refusal_text(collection: str) -> str:
    """The mark of a coordinate that its owner does not want used."""
    if collection == "phones":
        return QCoreApplication.translate("EditorWording", "Not to be called")
    return QCoreApplication.translate("EditorWording", "Not to be written to")


def refused_since_text(collection: str) -> str:
    """The caption of the day since when."""
    if collection == "phones":
        return QCoreApplication.translate("EditorWording", "Not to be called, since")
    return QCoreApplication.translate("EditorWording", "Not to be written to, since")


def name_of(collection: str) -> str:
    """What one element of a collection is called: a caption without a mnemonic."""
    translate = QCoreApplication.translate
    return {
        "phones": translate("EditorWording", "Telephone"),
        "emails": translate("EditorWording", "E-mail"),
        "websites": translate("EditorWording", "Website"),
        "addresses": translate("EditorWording", "Address"),
        "roles": translate("EditorWording", "Function"),
        "affiliations": translate("EditorWording", "Alliance or membership"),
        "other_names": translate("EditorWording", "Other name"),
        "former_names": translate("EditorWording", "Former name"),
        "published_counts": translate("EditorWording", "Published number"),
        "custom": translate("EditorWording", "Other information"),
        "dated_notes": translate("EditorWording", "Dated note"),
    }[collection]


def caption_of(collection: str) -> str:
    """The caption of the first field of a kind, with its mnemonic; these and those of the menu bar
    never clash."""
    translate = QCoreApplication.translate
    return {
        "phones": translate("EditorWording", "&Telephone"),
        "emails": translate("EditorWording", "E-mail (&C)"),
        "websites": translate("EditorWording", "&Website"),
        "addresses": translate("EditorWording", "&Address (number and street)"),
    }[collection]


def add_text_of(collection: str, *, has_mnemonic: bool) -> str:
    """The link that adds an element; it has the mnemonic while there is no field to have it."""
    translate = QCoreApplication.translate
    plain = {
        "phones": translate("EditorWording", "+ Telephone"),
        "emails": translate("EditorWording", "+ E-mail"),
        "websites": translate("EditorWording", "+ Website"),
        "addresses": translate("EditorWording", "+ Address"),
    }
    marked = {
        "phones": translate("EditorWording", "+ &Telephone"),
        "emails": translate("EditorWording", "+ E-mail (&C)"),
        "websites": translate("EditorWording", "+ &Website"),
        "addresses": translate("EditorWording", "+ &Address"),
    }
    return (marked if has_mnemonic else plain)[collection]


def heading_of(contact: AnyContact, name: str) -> str:
    """The title of the form; ``name`` is how the contact is called, for one that is stored."""
    translate = QCoreApplication.translate
    if contact.version:
        return translate("EditorWording", "Edit: %1").replace("%1", name)
    if isinstance(contact, Person):
        return translate("EditorWording", "New person")
    return translate("EditorWording", "New organisation")


def verified_text(date: str, lang: str) -> str:
    """« vérifié le 13 mars 2018 » for an ISO date."""
    translate = QCoreApplication.translate
    return translate("EditorWording", "verified on %1").replace("%1", _date_text(date, lang))


def card_verified_text(date: str, lang: str) -> str:
    """« Vérifiée le 13 mars 2018 », of the whole card."""
    translate = QCoreApplication.translate
    return translate("EditorWording", "Verified on %1").replace("%1", _date_text(date, lang))


def seen_text(date: PartialDate, lang: str) -> str:
    """« vu le 13 mars 2018 », as precise as the date is."""
    translate = QCoreApplication.translate
    if date.day:
        template = translate("EditorWording", "seen on %1")
    else:
        template = translate("EditorWording", "seen in %1")
    return template.replace("%1", _date_text(date.iso(), lang))


def _date_text(date: str, lang: str) -> str:
    return PartialDate.parse(date).display_fr(nbsp=True) if lang == "fr" else date


def clock_text(hours: int, minutes: int, lang: str) -> str:
    """« 14 h 02 » (OQLF), 14:02 otherwise."""
    if lang == "fr":
        return f"{hours}{NBSP}h{NBSP}{minutes:02}" if minutes else f"{hours}{NBSP}h"
    return f"{hours}:{minutes:02}"
