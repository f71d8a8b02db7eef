"""The words of a card: captions, names of buttons, labels, what binds two contacts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from directory_app.domain.contact import Affiliation, PublishedCount, Role
from directory_app.domain.territory import REGIONS, WHOLE_PROVINCE

from .time_wording import NBSP, date_text, period_text, sentence_case


def caption_of(collection: str) -> str:
    """The caption of a kind of value."""
    translate = QCoreApplication.translate
    return {
        "phones": translate("CardWording", "Telephone"),
        "emails": translate("CardWording", "E-mail"),
        "websites": translate("CardWording", "Website"),
        "addresses": translate("CardWording", "Address"),
        "hours": translate("CardWording", "Opening hours"),
    }[collection]


def hidden_elsewhere_text() -> str:
    """What is said of a person who has confidential coordinates in a role."""
    return QCoreApplication.translate("CardWording", "confidential: see their card")


def copy_name_of(collection: str) -> str:
    """The name of a copy button."""
    translate = QCoreApplication.translate
    return {
        "phones": translate("CardWording", "Copy: telephone"),
        "emails": translate("CardWording", "Copy: e-mail"),
        "websites": translate("CardWording", "Copy: website"),
        "addresses": translate("CardWording", "Copy: address"),
        "hours": translate("CardWording", "Copy: opening hours"),
    }[collection]


def reveal_name_of(what: str) -> str:
    """The name of the button that shows something withheld: a kind of value, ``note``,
    ``description``, or anything else. It begins with the button's text (WCAG 2.2, 2.5.3)."""
    translate = QCoreApplication.translate
    names = {
        "phones": translate("CardWording", "Show: confidential telephone"),
        "emails": translate("CardWording", "Show: confidential e-mail"),
        "websites": translate("CardWording", "Show: confidential website"),
        "addresses": translate("CardWording", "Show: confidential address"),
        "note": translate("CardWording", "Show: confidential note"),
        "description": translate("CardWording", "Show: confidential description"),
    }
    return names.get(what) or translate("CardWording", "Show: other confidential information")


def preferred_text(collection: str) -> str:
    """« principal » of a telephone, an e-mail, a site; « principale » of an address."""
    translate = QCoreApplication.translate
    if collection == "addresses":
        return translate("CardWording", "main address")
    return translate("CardWording", "main one")


def copied_text(collection: str, value: str) -> str:
    """What a toast says once a value is in the clipboard."""
    translate = QCoreApplication.translate
    template = {
        "phones": translate("CardWording", "Telephone copied: %1"),
        "emails": translate("CardWording", "E-mail copied: %1"),
        "websites": translate("CardWording", "Website copied: %1"),
        "addresses": translate("CardWording", "Address copied: %1"),
        "hours": translate("CardWording", "Opening hours copied: %1"),
    }[collection]
    return template.replace("%1", value)


def nothing_to_copy_text(collection: str) -> str:
    """What a toast says when the card has no such value to give."""
    translate = QCoreApplication.translate
    return {
        "phones": translate("CardWording", "This contact has no telephone to copy"),
        "emails": translate("CardWording", "This contact has no e-mail to copy"),
        "addresses": translate("CardWording", "This contact has no address to copy"),
    }[collection]


def coordinate_label(label: str) -> str:
    """A coordinate’s label; the office’s own words as they are, the usual one unsaid."""
    translate = QCoreApplication.translate
    known = {
        "work": "",
        "cell": translate("CardWording", "mobile"),
        "fax": translate("CardWording", "fax"),
        "toll_free": translate("CardWording", "toll-free"),
        "home": translate("CardWording", "home"),
        "tty": translate("CardWording", "TTY"),
    }
    return known.get(label, label)


def affiliation_kind(kind: str) -> str:
    """What binds two organisations, in a word; an unknown word as it is."""
    translate = QCoreApplication.translate
    known = {
        "member": translate("CardWording", "member"),
        "partner": translate("CardWording", "partner"),
        "campaign": translate("CardWording", "takes part in the campaign"),
    }
    return known.get(kind, kind)


def territory_text(code: str) -> str:
    """A region's name, or the whole of Québec."""
    if code == WHOLE_PROVINCE:
        return QCoreApplication.translate("CardWording", "All of Québec")
    return REGIONS.get(code, code)


def role_details(role: Role, lang: str, *, tells_main: bool = False) -> tuple[str, ...]:
    """Function and period of a role on one line; ``tells_main``: which of several is the main."""
    main = QCoreApplication.translate("CardWording", "main function")
    is_main = tells_main and role.main
    period = period_text(role.period, lang)
    official = (role.portfolio, role.riding, role.party)
    parts = (role.function, *official, period, main if is_main else "")
    line = " · ".join(part for part in parts if part)
    return (sentence_case(line),) if line else ()


def end_role_text(person: str, organisation: str) -> str:
    """« Terminer la fonction : Maude Beaulieu-Roy, RIMQ »: no « de » before a name, which would
    have to be elided before some."""
    text = QCoreApplication.translate("CardWording", "End the function: %1, %2")
    return text.replace("%1", person, 1).replace("%2", organisation)


def membership_text(organisation: str, affiliation: Affiliation, lang: str) -> str:
    """« TIR : membre depuis 2014 »; « TIR : membre » when no source says since when."""
    text = QCoreApplication.translate("CardWording", "%1: member")
    since = period_text(affiliation.period, lang) if affiliation.period.start else ""
    return " ".join(part for part in (text.replace("%1", organisation), since) if part)


def affiliation_details(affiliation: Affiliation, lang: str) -> tuple[str, ...]:
    """The document's own words when they are known, then committee, function and period; without
    such words the kind and the rest on one line: « Membre · depuis 2014 »."""
    period = period_text(affiliation.period, lang)
    parts = [affiliation.committee, affiliation.function, period]
    if not affiliation.wording:
        parts.insert(0, affiliation_kind(affiliation.kind))
    others = " · ".join(part for part in parts if part)
    return tuple(sentence_case(part) for part in (affiliation.wording, others) if part)


def seats_text(representative: str, substitute: str) -> str:
    """« Représentation : Maude Inventée; substitut : Zoé Inventée », or what there is of it."""
    translate = QCoreApplication.translate
    texts = []
    if representative:
        text = translate("CardWording", "representative: %1")
        texts.append(text.replace("%1", representative))
    if substitute:
        texts.append(translate("CardWording", "substitute: %1").replace("%1", substitute))
    return sentence_case("; ".join(texts))


def refused_text(collection: str, since: str, source: str) -> str:
    """« Ne pas écrire, depuis le 3 novembre 2026 (son appel) »; ``since`` in words, or empty."""
    translate = QCoreApplication.translate
    if collection == "phones":
        text = translate("CardWording", "Not to be called")
    else:
        text = translate("CardWording", "Not to be written to")
    return ", ".join(filter(None, (text, since))) + (f" ({source})" if source else "")


def follows_text(short_name: str) -> str:
    """« suit l’adresse de RIMQ »."""
    text = QCoreApplication.translate("CardWording", "follows the address of %1")
    return text.replace("%1", short_name)


def count_text(count: PublishedCount, lang: str) -> str:
    """« 300 groupes membres (13 mars 2018) »."""
    number = f"{count.count:,}".replace(",", NBSP if lang == "fr" else ",")
    date = f" ({date_text(count.date, lang)})" if count.date else ""
    return f"{number} {count.what}{date}"
