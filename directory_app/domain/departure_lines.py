"""« Ce qui va changer »: a departure as sentences to be worded, one for each thing that changes.

Pure: made from the sheet and the choices, so that it follows every key typed. What stays as it is
has no line. Codes are those of ``resources/messages``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from .cards import Reference
from .departures import (
    Decisions,
    DepartureChoices,
    DepartureSheet,
    Destination,
    Fate,
    LeavingRole,
    Reach,
    decide,
    reach_of,
)
from .functions import NEUTER, in_form
from .partial_dates import PartialDate


@dataclass(frozen=True, slots=True)
class DepartureLine:
    """A sentence: its code and what it is about."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


NAMELESS = "departure_nameless"
"""Code of the words that stand for an organisation that is confidential as a whole."""


def tell(
    sheet: DepartureSheet, choices: DepartureChoices, lang: str, nameless: str
) -> tuple[DepartureLine, ...]:
    """What would change, in the order of the sheet; empty while no function is chosen. ``lang``
    decides how dates are written, ``nameless`` are the words of :data:`NAMELESS`."""
    decisions = decide(sheet, choices)
    if not decisions.roles:
        return ()
    return tuple(_Teller(sheet, choices, decisions, lang, nameless).lines())


def tell_done(sheet: DepartureSheet, choices: DepartureChoices) -> DepartureLine:
    """What a notification says of a departure that was recorded: it names nobody when either of
    the two is confidential as a whole."""
    successor, person = choices.successor, sheet.person.display_name
    if sheet.person.is_confidential or (successor is not None and successor.is_confidential):
        return DepartureLine("departure_done_unnamed")
    if successor is None:
        return DepartureLine("departure_done_alone", {"person": person})
    return DepartureLine("departure_done", {"person": person, "successor": successor.name})


class _Teller:
    def __init__(
        self,
        sheet: DepartureSheet,
        choices: DepartureChoices,
        decisions: Decisions,
        lang: str,
        nameless: str,
    ) -> None:
        self._nameless = nameless
        self._sheet = sheet
        self._choices = choices
        self._decisions = decisions
        self._lang = lang
        self._person = sheet.person.display_name
        self._successor = choices.successor.name if choices.successor else ""

    def lines(self) -> Iterator[DepartureLine]:
        yield from self._ends()
        yield from self._succession()
        yield from self._reach()
        yield from self._standing()
        if count := self._decisions.remaining:
            yield DepartureLine("departure_others_stay", {"count": count})
        if self._decisions.is_trashing:
            yield self._line("departure_trash")

    def _line(self, code: str, **params: str) -> DepartureLine:
        named = {"person": self._person, "successor": self._successor}
        return DepartureLine(code, named | params)

    def _date(self, date: PartialDate) -> str:
        return date.display_fr(nbsp=True) if self._lang == "fr" else date.iso()

    def _ends(self) -> Iterator[DepartureLine]:
        end = self._choices.end
        code = "departure_ends_on" if end.day else "departure_ends_in"
        for role in self._decisions.roles:
            if role.period.end != end:
                yield self._line(code, role=self._role(role), date=self._date(end))

    def _succession(self) -> Iterator[DepartureLine]:
        choices = self._choices
        if choices.successor is None:
            yield self._line("departure_nobody")
            return
        if not choices.successor.contact_id:
            yield self._line("departure_new_card")
        since = choices.since
        code = "departure_takes"
        if since is not None:
            code = "departure_takes_on" if since.day else "departure_takes_in"
        date = self._date(since) if since else ""
        for role in self._decisions.roles:
            yield self._line(code, role=self._role(_neutral(role)), date=date)
        if choices.is_main:
            yield self._line("departure_main")

    def _reach(self) -> Iterator[DepartureLine]:
        for one in reach_of(self._sheet, self._choices.roles):
            destination = self._decisions.reach[one.id]
            if destination is Destination.PERSON and not one.role_id:
                continue
            organisation = self._short(one.organisation)
            yield self._line(
                _reach_code(one, destination), value=one.text, organisation=organisation
            )

    def _standing(self) -> Iterator[DepartureLine]:
        decisions, sheet = self._decisions, self._sheet
        for a_list in sheet.lists:
            yield from self._fate("list", decisions.lists[a_list.id], a_list.name)
        for place in sheet.places:
            yield from self._fate("place", decisions.places[place.id], place.title)
        for seat in sheet.seats:
            name = ", ".join(filter(None, (seat.committee, self._short(seat.host))))
            yield from self._fate("seat", decisions.seats[seat.key], name)

    def _fate(self, kind: str, fate: Fate, name: str) -> Iterator[DepartureLine]:
        if fate is not Fate.KEEP:
            hidden = "" if name else "_hidden"
            yield self._line(f"departure_{kind}_{fate.value}{hidden}", name=name)

    def _role(self, role: LeavingRole) -> str:
        """« Coordination, RIMQ »."""
        return _capital(", ".join(filter(None, (role.function, self._short(role.organisation)))))

    def _short(self, organisation: Reference) -> str:
        return self._nameless if organisation.is_confidential else organisation.short_name


def _neutral(role: LeavingRole) -> LeavingRole:
    """The function as whoever takes it may hold it: « direction générale »."""
    return replace(role, function=in_form(role.function, NEUTER) or role.function)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _reach_code(one: Reach, destination: Destination) -> str:
    hidden = "_hidden" if one.is_withheld else ""
    if destination is Destination.ORGANISATION and one.is_shared:
        return f"departure_reach_shared{hidden}"
    return f"departure_reach_{destination.value}{hidden}"
