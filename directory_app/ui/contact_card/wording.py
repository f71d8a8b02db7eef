"""The words of a card: labels of coordinates, hours, dates, what binds two organisations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from directory_app.domain.contact import Affiliation, OpeningHours, PublishedCount, Role
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.territory import REGIONS, WHOLE_PROVINCE

NBSP = "\u00a0"
DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")


def caption_of(collection: str) -> str:
    """The caption of a kind of coordinate."""
    translate = QCoreApplication.translate
    return {
        "phones": translate("CardWording", "Telephone"),
        "emails": translate("CardWording", "E-mail"),
        "websites": translate("CardWording", "Website"),
        "addresses": translate("CardWording", "Address"),
    }[collection]


def field_caption_of(collection: str) -> str:
    """The same with its mnemonic, for the first field of a form."""
    translate = QCoreApplication.translate
    return {
        "phones": translate("CardWording", "&Telephone"),
        "emails": translate("CardWording", "E-mail (&C)"),
        "websites": translate("CardWording", "&Website"),
        "addresses": translate("CardWording", "&Address"),
    }[collection]


def copy_name_of(collection: str) -> str:
    """The name of a copy button."""
    translate = QCoreApplication.translate
    return {
        "phones": translate("CardWording", "Copy: telephone"),
        "emails": translate("CardWording", "Copy: e-mail"),
        "websites": translate("CardWording", "Copy: website"),
        "addresses": translate("CardWording", "Copy: address"),
    }[collection]


def copied_text(collection: str, value: str) -> str:
    """What a toast says once a value is in the clipboard."""
    translate = QCoreApplication.translate
    template = {
        "phones": translate("CardWording", "Telephone copied: %1"),
        "emails": translate("CardWording", "E-mail copied: %1"),
        "websites": translate("CardWording", "Website copied: %1"),
        "addresses": translate("CardWording", "Address copied: %1"),
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


def phone_label(label: str) -> str:
    """A telephone's label; the office's own words as they are, the usual one unsaid."""
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


def date_text(date: PartialDate, lang: str) -> str:
    """« 13 mars 2018 », as precise as the date is."""
    return date.display_fr(nbsp=True) if lang == "fr" else date.iso()


def published_text(date: PartialDate, lang: str) -> str:
    """« publié le 13 mars 2018 », « publié en mars 2018 »."""
    translate = QCoreApplication.translate
    if date.day:
        template = translate("CardWording", "published on %1")
    else:
        template = translate("CardWording", "published in %1")
    return template.replace("%1", date_text(date, lang))


def period_text(period: Period, lang: str) -> str:
    """« depuis 2019 », « vu le 13 mars 2018 », or nothing when nothing is known."""
    if lang == "fr":
        return period.display_fr(nbsp=True)
    bounds = (period.start or period.attested_on, period.end)
    return "–".join(bound.iso() for bound in bounds if bound)


def territory_text(code: str) -> str:
    """A region's name, or the whole of Québec."""
    if code == WHOLE_PROVINCE:
        return QCoreApplication.translate("CardWording", "All of Québec")
    return REGIONS.get(code, code)


def _day(code: str) -> str:
    translate = QCoreApplication.translate
    names = (
        translate("CardWording", "Monday"),
        translate("CardWording", "Tuesday"),
        translate("CardWording", "Wednesday"),
        translate("CardWording", "Thursday"),
        translate("CardWording", "Friday"),
        translate("CardWording", "Saturday"),
        translate("CardWording", "Sunday"),
    )
    return names[DAYS.index(code)] if code in DAYS else code


def _days(days: str) -> str:
    translate = QCoreApplication.translate
    first, dash, last = days.partition("-")
    if dash:
        text = translate("CardWording", "%1 to %2")
        return text.replace("%1", _day(first)).replace("%2", _day(last))
    return ", ".join(_day(code) for code in days.split(",") if code)


def _time(clock: str, lang: str) -> str:
    hours, _, minutes = clock.partition(":")
    if lang != "fr" or not hours.isdigit():
        return clock
    return f"{int(hours)}{NBSP}h" + (f"{NBSP}{minutes}" if minutes not in ("", "00") else "")


def hours_text(hours: OpeningHours, lang: str) -> str:
    """« du lundi au jeudi, de 9 h à 17 h »; « jusqu’à 17 h » when only the end is known."""
    translate = QCoreApplication.translate
    opening, closing = _time(hours.open, lang), _time(hours.close, lang)
    if opening and closing:
        times = translate("CardWording", "from %1 till %2")
    elif closing:
        times = translate("CardWording", "until %2")
    else:
        times = translate("CardWording", "from %1 on") if opening else ""
    times = times.replace("%1", opening).replace("%2", closing)
    return sentence_case(", ".join(part for part in (_days(hours.days), times) if part))


def sentence_case(text: str) -> str:
    """The text with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def role_details(role: Role, lang: str) -> tuple[str, ...]:
    """Function and period of a role, on one line."""
    parts = (role.function, period_text(role.period, lang))
    line = " · ".join(part for part in parts if part)
    return (sentence_case(line),) if line else ()


def affiliation_details(affiliation: Affiliation, lang: str) -> tuple[str, ...]:
    """The document's own words when they are known, else the kind; then committee and period."""
    bond = affiliation.wording or affiliation_kind(affiliation.kind)
    parts = (affiliation.committee, affiliation.function, period_text(affiliation.period, lang))
    others = " · ".join(part for part in parts if part)
    return tuple(sentence_case(part) for part in (bond, others) if part)


def count_text(count: PublishedCount, lang: str) -> str:
    """« 300 groupes membres (13 mars 2018) »."""
    number = f"{count.count:,}".replace(",", NBSP)
    date = f" ({date_text(count.date, lang)})" if count.date else ""
    return f"{number} {count.what}{date}"
