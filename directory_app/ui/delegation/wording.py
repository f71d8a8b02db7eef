"""What delegations say on screen: states, dates, counts, rows read aloud. Knows no widget."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from directory_app.domain.events import EventSummary, Status
from directory_app.domain.folding import fold
from directory_app.domain.partial_dates import MONTHS_FR, PartialDate
from directory_app.ui.contact_card.time_wording import date_text

if TYPE_CHECKING:
    from directory_app.domain.delegations import Delegate


translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StatusLook:
    """How a status is drawn: a colour's name in the theme's tokens and an icon; colour never
    speaks alone (WCAG 2.2, 1.4.1)."""

    tone: str
    icon: str


LOOKS: Mapping[Status, StatusLook] = {
    Status.TO_INVITE: StatusLook("neutral", "circle"),
    Status.INVITED: StatusLook("info", "mail"),
    Status.CONFIRMED: StatusLook("ok", "check"),
    Status.DECLINED: StatusLook("danger", "x"),
    Status.ABSENT: StatusLook("neutral", "minus"),
    Status.PRESENT: StatusLook("ok", "user-check"),
    Status.LISTED: StatusLook("neutral", "list"),
}
"""In the order of the menu."""

_TOLD_FIRST = (
    Status.CONFIRMED,
    Status.PRESENT,
    Status.INVITED,
    Status.TO_INVITE,
    Status.LISTED,
    Status.DECLINED,
    Status.ABSENT,
)


def status_word(status: Status) -> str:
    """« Confirmée »."""
    words = {
        Status.TO_INVITE: translate("Delegation", "To invite"),
        Status.INVITED: translate("Delegation", "Invited"),
        Status.CONFIRMED: translate("Delegation", "Confirmed"),
        Status.DECLINED: translate("Delegation", "Declined"),
        Status.ABSENT: translate("Delegation", "Absent"),
        Status.PRESENT: translate("Delegation", "Present"),
        Status.LISTED: translate("Delegation", "Listed"),
    }
    return words[status]


def status_entry(status: Status) -> str:
    """The same with the letter that chooses it in a menu."""
    words = {
        Status.TO_INVITE: translate("Delegation", "To &invite"),
        Status.INVITED: translate("Delegation", "In&vited"),
        Status.CONFIRMED: translate("Delegation", "&Confirmed"),
        Status.DECLINED: translate("Delegation", "&Declined"),
        Status.ABSENT: translate("Delegation", "&Absent"),
        Status.PRESENT: translate("Delegation", "&Present"),
        Status.LISTED: translate("Delegation", "Lis&ted"),
    }
    return words[status]


class StatusCounts(QObject):
    """« 3 confirmées »: a number and a status agree."""

    def text(self, status: Status, count: int) -> str:
        """One of them."""
        texts = {
            Status.TO_INVITE: self.tr("%n to invite", "", count),
            Status.INVITED: self.tr("%n invited", "", count),
            Status.CONFIRMED: self.tr("%n confirmed", "", count),
            Status.DECLINED: self.tr("%n declined", "", count),
            Status.ABSENT: self.tr("%n absent", "", count),
            Status.PRESENT: self.tr("%n present", "", count),
            Status.LISTED: self.tr("%n listed", "", count),
        }
        return texts[status]


def counts_text(statuses: Mapping[Status, int]) -> str:
    """« 3 confirmées · 1 invitée », in the order of what matters on the day."""
    words, told = StatusCounts(), (one for one in _TOLD_FIRST if statuses.get(one))
    return " · ".join(words.text(one, statuses[one]) for one in told)


def counted(delegates: Iterable[Delegate]) -> dict[Status, int]:
    """How many places of each status."""
    counts: dict[Status, int] = {}
    for one in delegates:
        counts[one.status] = counts.get(one.status, 0) + 1
    return counts


def days_text(start: PartialDate | None, end: PartialDate | None, lang: str) -> str:
    """« 9 avril 2026 », « 9 avril 2026 – 10 avril 2026 », or nothing."""
    known = [date_text(one, lang) for one in (start, end) if one is not None]
    return " – ".join(dict.fromkeys(known))


def event_line(one: EventSummary, lang: str) -> str:
    """« Assemblée nationale · 9 avril 2026 · 3 confirmées »."""
    parts = (one.place, days_text(one.start_on, one.end_on, lang), counts_text(one.statuses))
    return " · ".join(part for part in parts if part)


def who(delegate: Delegate) -> str:
    """Who a place is for, in a sentence: the person, else the organisation, else nobody."""
    return delegate.display_name or translate("Delegation", "Place without a name")


def whose(delegate: Delegate) -> str:
    """For which organisation, as short as it is known; empty where it is the name itself."""
    return (delegate.acronym or delegate.organisation) if delegate.name else ""


def warnings_of(delegate: Delegate) -> tuple[str, ...]:
    """What is worth a look before the sheet is printed."""
    if not delegate.is_coming:
        return ()
    found = []
    if not delegate.line_phones:
        found.append(translate("Delegation", "no telephone"))
    if delegate.line_email is None:
        found.append(translate("Delegation", "no e-mail"))
    return tuple(found)


def second_line(delegate: Delegate) -> tuple[str, bool]:
    """The second line of a row, and whether it is a warning."""
    warnings = warnings_of(delegate)
    if warnings:
        return " · ".join(warnings), True
    if not delegate.name and delegate.organisation:
        return translate("Delegation", "nobody named yet"), True
    return delegate.function, False


def spoken_row(delegate: Delegate, rank: int, count: int) -> str:
    """« 3 sur 9, Lise Côté, Alliance des haltes du Nord, confirmée »."""
    place = translate("Delegation", "%1 of %2").replace("%1", str(rank)).replace("%2", str(count))
    organisation = delegate.organisation if delegate.name else ""
    more, is_warning = second_line(delegate)
    parts = (
        place,
        who(delegate),
        organisation,
        status_word(delegate.status).lower(),
        more if is_warning else "",
    )
    return ", ".join(part for part in parts if part)


# --- what a person types -----------------------------------------------------------------------

_WRITTEN = re.compile(r"(?:le\s+)?(?:(\d{1,2})(?:er|re|e)?\s+)?([^\W\d]+)\.?\s+(\d{4})")
_MONTHS_EN = "january february march april may june july august september october november december"
_MONTHS = tuple(
    (fold(french), english) for french, english in zip(MONTHS_FR, _MONTHS_EN.split(), strict=True)
)
_LEAST_LETTERS = 3


def iso_of(typed: str) -> str | None:
    """« 13 mars 2018 », « 13 March 2018 », « mars 2018 » or an ISO date as ISO;
    empty for nothing; None when it is no date."""
    text = typed.strip()
    if not text:
        return ""
    try:
        return PartialDate.parse(text).iso()
    except ValueError:
        return _iso_of_words(fold(text))


def _iso_of_words(folded: str) -> str | None:
    found = _WRITTEN.fullmatch(folded)
    if found is None:
        return None
    day, word, year = found.groups()
    months = [n for n, names in enumerate(_MONTHS, 1) if _names(word, names)]
    if len(months) != 1:
        return None
    try:
        return PartialDate(int(year), months[0], int(day) if day else None).iso()
    except ValueError:
        return None


def _names(word: str, month: tuple[str, str]) -> bool:
    return len(word) >= _LEAST_LETTERS and any(name.startswith(word) for name in month)
