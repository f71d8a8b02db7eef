"""The words of the trash: since when a contact is there, and what erasing takes along."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLocale

from directory_app.domain.partial_dates import PartialDate
from directory_app.services.erasure import Ties
from directory_app.ui.contact_card.time_wording import date_text


def _lang() -> str:
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def since_text(milliseconds: int) -> str:
    """« À la corbeille depuis le 3 mai 2026 »; the moment is in milliseconds since 1970 UTC."""
    day = datetime.datetime.fromtimestamp(milliseconds / 1000).astimezone().date()
    text = QCoreApplication.translate("TrashWording", "In the trash since %1")
    return text.replace("%1", date_text(PartialDate(day.year, day.month, day.day), _lang()))


def tie_texts(ties: Ties) -> Iterator[str]:
    """What else speaks of the contacts about to be erased, one sentence each."""

    translate = QCoreApplication.translate
    n = ties
    sentences = (
        (
            n.roles,
            translate("TrashWording", "%n person(s) have a role there: it goes.", "", n.roles),
        ),
        (
            n.affiliations,
            translate(
                "TrashWording",
                "%n organisation(s) are affiliated with it: that goes.",
                "",
                n.affiliations,
            ),
        ),
        (n.lists, translate("TrashWording", "%n place(s) on lists go.", "", n.lists)),
        (
            n.places,
            translate(
                "TrashWording",
                "%n place(s) in delegations go, with what was printed.",
                "",
                n.places,
            ),
        ),
        (
            n.mentions,
            translate(
                "TrashWording",
                "%n other contact(s) name it in a note, which stays.",
                "",
                n.mentions,
            ),
        ),
        (
            n.repeated,
            translate(
                "TrashWording",
                "%n other contact(s) repeat a confidential value in a text: it will show.",
                "",
                n.repeated,
            ),
        ),
    )
    yield from (text for count, text in sentences if count)
