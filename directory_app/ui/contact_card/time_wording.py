"""The words of a card that are about time: dates, periods, opening hours.

French forms come from the domain, which knows the OQLF's; English writes dates as ISO 8601 does.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from directory_app.domain.contact import OpeningHours
from directory_app.domain.partial_dates import PartialDate, Period

NBSP = "\u00a0"
DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")


def sentence_case(text: str) -> str:
    """The text with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def date_text(date: PartialDate, lang: str) -> str:
    """« 13 mars 2018 », as precise as the date is."""
    return date.display_fr(nbsp=True) if lang == "fr" else date.iso()


def whole_day_text(value: str, lang: str) -> str:
    """A text that is a day and nothing else, as days are written; any other as it is."""
    try:
        date = PartialDate.parse(value)
    except ValueError:
        return value
    return date_text(date, lang) if date.day else value


def published_text(date: PartialDate, lang: str) -> str:
    """« publié le 13 mars 2018 », « publié en mars 2018 »."""
    translate = QCoreApplication.translate
    if date.day:
        template = translate("CardWording", "published on %1")
    else:
        template = translate("CardWording", "published in %1")
    return template.replace("%1", date_text(date, lang))


def card_verified_text(date: PartialDate, lang: str) -> str:
    """« Vérifiée le 12 mai 2026 »: said of a card, and in lower case of an address."""
    translate = QCoreApplication.translate
    if date.day:
        template = translate("CardWording", "Verified on %1")
    else:
        template = translate("CardWording", "Verified in %1")
    return template.replace("%1", date_text(date, lang))


def verified_text(collection: str, date: PartialDate, lang: str) -> str:
    """« vérifié le 12 mai 2026 » of a telephone, an e-mail, a site; « vérifiée » of an address."""
    if collection == "addresses":
        text = card_verified_text(date, lang)
        return text[:1].lower() + text[1:]
    translate = QCoreApplication.translate
    if date.day:
        template = translate("CardWording", "verified on %1")
    else:
        template = translate("CardWording", "verified in %1")
    return template.replace("%1", date_text(date, lang))


def noted_text(date: PartialDate, lang: str) -> str:
    """« Noté le 3 novembre 2026 », « Noté en novembre 2026 »."""
    translate = QCoreApplication.translate
    if date.day:
        template = translate("CardWording", "Noted on %1")
    else:
        template = translate("CardWording", "Noted in %1")
    shown = date.display_fr() if lang == "fr" else date.iso()  # wraps beside the note
    return template.replace("%1", shown)


def period_text(period: Period, lang: str) -> str:
    """« depuis 2019 », « vu le 13 mars 2018 », or nothing when nothing is known."""
    if lang == "fr":
        return period.display_fr(nbsp=True)
    start, end, seen = period.start, period.end, period.attested_on
    if start and end:
        return start.iso() if start == end else f"{start.iso()}–{end.iso()}"
    translate = QCoreApplication.translate
    if start:
        return translate("CardWording", "since %1").replace("%1", start.iso())
    if end:
        return translate("CardWording", "until %1").replace("%1", end.iso())
    return translate("CardWording", "seen on %1").replace("%1", seen.iso()) if seen else ""


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
