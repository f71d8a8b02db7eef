"""The words of the trash: since when a contact is there, and what erasing takes along."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from directory_app.domain.partial_dates import PartialDate
from directory_app.ui.contact_card.time_wording import date_text

if TYPE_CHECKING:
    from directory_app.services.erasure import Mention, Ties


def _lang() -> str:
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def since_text(milliseconds: int) -> str:
    """« À la corbeille depuis le 3 mai 2026 »; the moment is in milliseconds since 1970 UTC."""
    day = datetime.datetime.fromtimestamp(milliseconds / 1000).astimezone().date()
    text = QCoreApplication.translate("TrashWording", "In the trash since %1")
    return text.replace("%1", date_text(PartialDate(day.year, day.month, day.day), _lang()))


MOST_PLACES = 6
"""Places that still name somebody which are told one by one; the others are counted."""


class TieWording(QObject):
    """What else speaks of the contacts about to be erased."""

    def ties(self, ties: Ties) -> Iterator[str]:
        """One sentence each, of what goes with them or will show."""
        told = (
            (self.tr("%n person(s) have a role there: it goes.", "", ties.roles), ties.roles),
            (
                self.tr(
                    "%n organisation(s) are affiliated with it: that goes.", "", ties.affiliations
                ),
                ties.affiliations,
            ),
            (self.tr("%n place(s) on lists go.", "", ties.lists), ties.lists),
            (
                self.tr("%n place(s) in delegations go, with what was printed.", "", ties.places),
                ties.places,
            ),
            (
                self.tr(
                    "%n other contact(s) repeat a confidential value in a text: it will show.",
                    "",
                    ties.repeated,
                ),
                ties.repeated,
            ),
        )
        yield from (text for text, count in told if count)

    def mentions(self, mentions: Sequence[Mention]) -> Iterator[str]:
        """The texts of others that still name the contacts, one line each."""
        shown = MOST_PLACES if len(mentions) > MOST_PLACES + 1 else len(mentions)
        yield from map(self._mention, mentions[:shown])
        if rest := len(mentions) - shown:
            yield self.tr("and %n other(s)", "", rest)

    def _mention(self, mention: Mention) -> str:
        from directory_app.services.erasure import MentionKind

        if not mention.owner:
            return self.tr("a text whose owner is confidential")
        text = {
            MentionKind.NOTE: self.tr("a note of %1"),
            MentionKind.DATED_NOTE: self.tr("a dated note of %1"),
            MentionKind.DESCRIPTION: self.tr("the description of %1"),
            MentionKind.CUSTOM: self.tr("a field of %1"),
            MentionKind.LIST: self.tr("the list “%1”"),
            MentionKind.SEARCH: self.tr("the saved search “%1”"),
            MentionKind.EVENT: self.tr("the delegation “%1”"),
        }[mention.kind]
        return text.replace("%1", mention.owner)
