"""« Départ »: one step ends a function, names who takes it, and settles where the person stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from directory_app.domain.changes import Change, Json, Kind, Patch
from directory_app.domain.contact import Organisation, Person
from directory_app.domain.departure_lines import NAMELESS, tell, tell_done
from directory_app.domain.departures import (
    DepartureChoices,
    DepartureSheet,
    Destination,
    Fate,
    Successor,
    decide,
    first_roles,
)
from directory_app.domain.errors import UserError
from directory_app.domain.partial_dates import PartialDate
from directory_app.services.directory import Directory
from directory_app.storage.unit_of_work import Plan
from directory_app.texts import Texts
from tests import directories

TODAY = PartialDate.of(directories.TODAY)


@dataclass(frozen=True)
class Office:
    """Marie coordinates the federation, sits for it at the table, is on a list and expected in a
    delegation; she also sits on the board of another group."""

    directory: Directory
    marie: str
    luc: str
    federation: str
    table: str
    other: str
    coming: str
    past: str

    def person(self, contact_id: str) -> Person:
        found = self.directory.contacts.get_card(contact_id).contact
        assert isinstance(found, Person)
        return found

    def organisation(self, contact_id: str) -> Organisation:
        found = self.directory.contacts.get_card(contact_id).contact
        assert isinstance(found, Organisation)
        return found

    def sheet(self) -> DepartureSheet:
        return self.directory.departures.read(self.marie)

    def choices(self, **more: object) -> DepartureChoices:
        coordination = self.sheet().roles[0]
        chosen = DepartureChoices(TODAY, frozenset({coordination.id}))
        return replace(chosen, **more)  # type: ignore[arg-type]

    def who_goes(self, event: str) -> list[str | None]:
        return [one.person for one in self.directory.events.get(event).participations]

    def on_list(self) -> list[str]:
        return [one.contact_id for one in self.directory.lists.get("Directions").members]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with directories.opened(directories.make(tmp_path)) as directory:
        yield _office(directory)


def _office(directory: Directory) -> Office:
    federation = directories.organisation(
        directory,
        "Fédération inventée",
        ("acronym", "FI"),
        ("phones.+", "514 555-0100"),
        ("emails.+", "info@federation.example.org"),
    )
    table = directories.organisation(directory, "Table inventée", ("acronym", "TI"))
    other = directories.organisation(directory, "Autre groupe", ("acronym", "AG"))
    marie = directories.person(
        directory,
        "Marie",
        "Essai",
        ("grammatical_gender", "feminine"),
        ("roles.+", f"{federation}: directrice générale"),
        ("roles.+", f"{other}: administratrice"),
        ("roles.0.main", "true"),
    )
    luc = directories.person(directory, "Luc", "Modèle", ("grammatical_gender", "masculine"))
    _reach(directory, marie)
    directory.contacts.edit(federation, [("affiliations.+", table)])
    directory.contacts.edit(federation, [("affiliations.0.representative", marie)])
    directory.lists.create("Directions", contact_ids=[federation, marie, table])
    coming, past = (_event(directory, day, marie) for day in ("2026-12-01", "2026-03-13"))
    return Office(directory, marie, luc, federation, table, other, coming, past)


def _reach(directory: Directory, marie: str) -> None:
    """An extension, a cell, the mailbox of the function and her own: of her first role, as a
    leaflet that was taken in gives them; and an e-mail that is nobody's but hers."""
    contact = directory.contacts.get_card(marie).contact
    assert isinstance(contact, Person)
    role = contact.roles[0].id
    values: dict[str, dict[str, Json]] = {
        "phones/t1": {"raw": "514 555-0100 #209", "e164": "+15145550100", "extension": "209"},
        "phones/t2": {"raw": "514 555-0177", "e164": "+15145550177", "label": "cell"},
        "emails/c1": {
            "address": "direction@federation.example.org",
            "raw": "direction@federation.example.org",
            "function_mailbox": True,
        },
    }
    changes = [
        Change(path, None, {"position": n, "role": role, **value})
        for n, (path, value) in enumerate(values.items())
    ]
    plan = Plan(Kind.EDIT, patches=(Patch(marie, tuple(changes)),))
    directory.departures._steps.run(lambda _: plan)
    directory.contacts.edit(marie, [("emails.+", "marie@perso.example.com")])


def _event(directory: Directory, day: str, person: str) -> str:
    event, _ = directory.events.create({"title": f"Journée du {day}", "start_on": day})
    directory.roster.add(event, [person])
    return event


def _numbers(contact: Organisation | Person) -> list[str]:
    return [one.number.display() for one in contact.phones]


def _mails(contact: Organisation | Person) -> list[str]:
    return [one.email.address for one in contact.emails]


# --- what is proposed ----------------------------------------------------------------------------


def test_the_sheet_says_where_the_person_stands(office: Office) -> None:
    sheet = office.sheet()
    assert [role.name for role in sheet.roles] == ["directrice générale, FI", "administratrice, AG"]
    assert [(one.text, one.is_function) for one in sheet.reach] == [
        ("514\u00a0555-0100, poste\u00a0209", True),
        ("514\u00a0555-0177", False),
        ("direction@federation.example.org", True),
    ]
    assert [one.name for one in sheet.lists] == ["Directions"]
    assert [one.event_id for one in sheet.places] == [office.coming]
    assert [seat.host.short_name for seat in sheet.seats] == ["TI"]


def test_only_one_function_is_ticked_by_itself(office: Office) -> None:
    sheet = office.sheet()
    assert first_roles(sheet) == frozenset()
    assert first_roles(sheet, sheet.roles[1].id) == {sheet.roles[1].id}


def test_without_a_successor_nothing_can_be_replaced(office: Office) -> None:
    sheet = office.sheet()
    wished = dict.fromkeys((one.id for one in sheet.lists), Fate.REPLACE)
    reach = dict.fromkeys((one.id for one in sheet.reach), Destination.SUCCESSOR)
    decided = decide(sheet, office.choices(lists=wished, reach=reach))
    assert set(decided.lists.values()) == {Fate.KEEP}
    assert Destination.SUCCESSOR not in decided.reach.values()
    assert set(decided.places.values()) == set(decided.seats.values()) == {Fate.REMOVE}


def test_a_delegation_before_the_end_stays(office: Office) -> None:
    choices = office.choices(
        end=PartialDate(2026, 12, 31), successor=Successor("Luc Modèle", office.luc)
    )
    assert set(decide(office.sheet(), choices).places.values()) == {Fate.KEEP}


def test_the_trash_is_only_for_who_has_no_function_left(office: Office) -> None:
    sheet = office.sheet()
    every = frozenset(role.id for role in sheet.roles)
    assert not decide(sheet, office.choices(is_trashing=True)).is_trashing
    assert decide(sheet, office.choices(roles=every, is_trashing=True)).is_trashing
    later = PartialDate(2027)
    assert not decide(sheet, office.choices(roles=every, is_trashing=True, end=later)).is_trashing


# --- what is done --------------------------------------------------------------------------------


def test_one_step_settles_all_and_one_undo_takes_it_back(office: Office) -> None:
    directory = office.directory
    before = directory.integrity.digest()
    successor = Successor("Luc Modèle", office.luc)
    choices = office.choices(successor=successor, since=TODAY, lists=_lists(office, Fate.REPLACE))
    changes = directory.departures.apply(office.sheet(), choices)
    marie, luc = office.person(office.marie), office.person(office.luc)
    assert marie.roles[0].period.end == TODAY
    assert marie.roles[1].period.end is None
    assert (luc.roles[0].function, luc.roles[0].main) == ("directeur général", True)
    assert luc.roles[0].period.start == TODAY
    assert _numbers(marie) == ["514 555-0177"]
    assert marie.phones[0].role is None
    assert _numbers(luc) == ["514 555-0100, poste 209"]
    assert luc.phones[0].role == luc.roles[0].id
    assert (_mails(marie), _mails(luc)) == (
        ["marie@perso.example.com"],
        ["direction@federation.example.org"],
    )
    assert office.on_list() == [office.federation, office.luc, office.table]
    assert office.who_goes(office.coming) == [office.luc]
    assert office.who_goes(office.past) == [office.marie]
    assert office.organisation(office.federation).affiliations[0].representative == office.luc
    assert directory.integrity.verify() == ()
    after = directory.integrity.digest()
    step = directory.history.list_steps(None, 1)[0]
    assert step.seq == changes.seq
    assert Texts("fr").step(step.step) == "départ (Marie Essai)"
    assert directory.history.undo().done
    assert directory.integrity.digest() == before
    assert directory.history.redo().done
    assert directory.integrity.digest() == after


def _lists(office: Office, fate: Fate) -> dict[str, Fate]:
    return {one.id: fate for one in office.sheet().lists}


def test_somebody_new_takes_over_in_the_same_step(office: Office) -> None:
    directory = office.directory
    before = directory.integrity.digest()
    chosen = office.choices(
        successor=Successor("Ines Nouvelle"), lists=_lists(office, Fate.REPLACE)
    )
    changes = directory.departures.apply(office.sheet(), chosen)
    (new,) = (one for one in changes.contacts if one not in vars_of(office))
    ines = office.person(new)
    assert (ines.display_name, ines.roles[0].function) == ("Ines Nouvelle", "direction générale")
    assert ines.roles[0].period.start is None
    assert new in office.on_list()
    assert office.who_goes(office.coming) == [new]
    assert Texts("fr").step(directory.history.list_steps(None, 1)[0].step) == "départ (Marie Essai)"
    assert directory.history.undo().done
    assert directory.integrity.digest() == before
    assert directory.history.redo().done
    assert office.who_goes(office.coming) == [new]


def vars_of(office: Office) -> set[str]:
    return {office.marie, office.luc, office.federation, office.table, office.other}


def test_with_nobody_yet_the_organisation_keeps_what_is_the_functions(office: Office) -> None:
    office.directory.departures.apply(office.sheet(), office.choices())
    federation = office.organisation(office.federation)
    assert _mails(federation) == [
        "info@federation.example.org",
        "direction@federation.example.org",
    ]
    assert _numbers(federation) == ["514 555-0100", "514 555-0100, poste 209"]
    assert federation.affiliations[0].representative == ""
    assert office.who_goes(office.coming) == []
    assert office.marie in office.on_list()


def test_a_successor_who_is_there_already_is_not_there_twice(office: Office) -> None:
    directory = office.directory
    directory.lists.add("Directions", [office.luc])
    directory.roster.add(office.coming, [office.luc])
    directory.contacts.edit(office.luc, [("roles.+", f"{office.federation}: Directeur general")])
    directory.contacts.edit(office.federation, [("affiliations.0.substitute", office.luc)])
    chosen = office.choices(
        successor=Successor("Luc Modèle", office.luc), lists=_lists(office, Fate.REPLACE)
    )
    directory.departures.apply(office.sheet(), chosen)
    assert office.on_list() == [office.federation, office.table, office.luc]
    assert office.who_goes(office.coming) == [office.luc]
    assert [role.function for role in office.person(office.luc).roles] == ["Directeur general"]
    affiliation = office.organisation(office.federation).affiliations[0]
    assert (affiliation.representative, affiliation.substitute) == (office.luc, "")


def test_who_has_no_function_left_may_go_to_the_trash(office: Office) -> None:
    sheet = office.sheet()
    chosen = office.choices(roles=frozenset(r.id for r in sheet.roles), is_trashing=True)
    before = office.directory.integrity.digest()
    office.directory.departures.apply(sheet, chosen)
    assert directories.names_found(office.directory, "Marie Essai") == []
    assert office.directory.history.undo().done
    assert office.directory.integrity.digest() == before


def test_a_function_that_ended_can_still_get_its_successor(office: Office) -> None:
    directory, marie = office.directory, office.marie
    for role in office.sheet().roles:
        directory.forms.end_role(marie, role.id)
    sheet = office.sheet()
    assert all(role.is_over for role in sheet.roles)
    chosen = DepartureChoices(
        TODAY, frozenset({sheet.roles[0].id}), Successor("Luc Modèle", office.luc)
    )
    directory.departures.apply(sheet, chosen)
    assert office.who_goes(office.coming) == [office.luc]


def test_an_officials_party_is_not_inherited_but_the_riding_is(office: Office) -> None:
    directory = office.directory
    directory.contacts.edit(
        office.marie, [("roles.0.riding", "Rive-Inventée"), ("roles.0.party", "Parti inventé")]
    )
    chosen = office.choices(successor=Successor("Luc Modèle", office.luc))
    directory.departures.apply(office.sheet(), chosen)
    role = office.person(office.luc).roles[0]
    assert (role.riding, role.party) == ("Rive-Inventée", "")


# --- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"roles": frozenset()}, "departure_role_missing"),
        ({"successor": Successor("  ")}, "name_missing"),
    ],
)
def test_what_cannot_be_is_refused(office: Office, more: dict[str, object], code: str) -> None:
    before = office.directory.integrity.digest()
    with pytest.raises(UserError) as refused:
        office.directory.departures.apply(office.sheet(), office.choices(**more))
    assert refused.value.code == code
    assert office.directory.integrity.digest() == before


def test_nobody_succeeds_themselves_nor_ends_before_the_beginning(office: Office) -> None:
    office.directory.contacts.edit(office.marie, [("roles.0.start", "2026-06")])
    for chosen, code in (
        (office.choices(end=PartialDate(2026, 5)), "departure_before_start"),
        (
            office.choices(successor=Successor("Marie Essai", office.marie)),
            "departure_same_person",
        ),
    ):
        with pytest.raises(UserError) as refused:
            office.directory.departures.apply(office.sheet(), chosen)
        assert refused.value.code == code


def test_what_changed_since_it_was_shown_stops_the_step(office: Office) -> None:
    directory, sheet = office.directory, office.sheet()
    chosen = office.choices(
        successor=Successor("Luc Modèle", office.luc), lists=_lists(office, Fate.REPLACE)
    )
    directory.lists.remove("Directions", [office.marie])
    before = directory.integrity.digest()
    with pytest.raises(UserError) as refused:
        directory.departures.apply(sheet, chosen)
    assert refused.value.code == "departure_stale"
    assert directory.integrity.digest() == before


def test_a_group_does_not_leave(office: Office) -> None:
    with pytest.raises(UserError) as refused:
        office.directory.departures.read(office.federation)
    assert refused.value.code == "departure_no_role"


# --- what is told --------------------------------------------------------------------------------


def _told(sheet: DepartureSheet, choices: DepartureChoices) -> list[str]:
    texts = Texts("fr")
    lines = tell(sheet, choices, "fr", Texts("fr").get(NAMELESS))
    return [texts.get(one.code, **one.params).replace("\u00a0", " ") for one in lines]


def test_the_preview_says_each_change_and_nothing_else(office: Office) -> None:
    chosen = office.choices(successor=Successor("Luc Modèle", office.luc), since=TODAY)
    assert _told(office.sheet(), chosen) == [
        "Directrice générale, FI : Marie Essai jusqu’au 22 novembre 2026.",
        "Direction générale, FI : Luc Modèle, depuis le 22 novembre 2026.",
        "Fonction principale : celle-ci, pour Luc Modèle.",
        "514 555-0100, poste 209 passe à Luc Modèle.",
        "514 555-0177 suit Marie Essai.",
        "direction@federation.example.org passe à Luc Modèle.",
        "Liste « Directions » : Luc Modèle remplace Marie Essai.",
        "Délégation « Journée du 2026-12-01 » : Luc Modèle remplace Marie Essai.",
        "Siège (TI) : Luc Modèle remplace Marie Essai.",
        "1 autre fonction reste telle quelle.",
    ]
    assert _told(office.sheet(), replace(chosen, roles=frozenset())) == []


def test_a_confidential_value_is_moved_and_never_told(office: Office) -> None:
    directory = office.directory
    number = next(
        n
        for n, one in enumerate(office.person(office.marie).phones)
        if one.number.extension == "209"
    )
    directory.contacts.edit(office.marie, [(f"phones.{number}.confidential", "true")])
    sheet = office.sheet()
    chosen = office.choices(successor=Successor("Luc Modèle", office.luc))
    assert "Une coordonnée confidentielle passe à Luc Modèle." in _told(sheet, chosen)
    assert "0100" not in repr(sheet)
    directory.departures.apply(sheet, chosen)
    assert _numbers(office.person(office.luc)) == []
    revealed = directory.contacts.reveal(office.luc, "essai").contact
    assert [one.confidential for one in revealed.phones] == [True]


def test_a_confidential_organisation_is_not_named_by_the_departure(office: Office) -> None:
    """Neither that of the function, nor that of a seat, nor that of a delegation."""
    directory = office.directory
    for one in (office.federation, office.table):
        directory.contacts.edit(one, [("confidential", "true")])
    sheet = office.sheet()
    chosen = office.choices(successor=Successor("Luc Modèle", office.luc))
    texts = _told(sheet, chosen)
    assert "Directrice générale, organisation confidentielle : Marie Essai" in texts[0]
    assert "Siège (organisation confidentielle) : Luc Modèle remplace Marie Essai." in texts
    hidden = {office.federation, office.table}
    references = [role.organisation for role in sheet.roles]
    references += [place.organisation for place in sheet.places if place.organisation]
    references += [one for seat in sheet.seats for one in (seat.organisation, seat.host)]
    references += [one.organisation for one in sheet.reach]
    assert {one.id for one in references if one.is_confidential} == hidden
    assert {one.short_name for one in references if one.id in hidden} == {""}
    assert all(one.short_name for one in references if one.id not in hidden)
    directory.departures.apply(sheet, chosen)
    assert office.person(office.luc).roles[0].organisation == office.federation


def test_the_notification_names_nobody_who_is_confidential(office: Office) -> None:
    chosen = office.choices(successor=Successor("Luc Modèle", office.luc))
    done = tell_done(office.sheet(), chosen)
    assert done.params == {"person": "Marie Essai", "successor": "Luc Modèle"}
    secret = replace(chosen, successor=Successor("Luc Modèle", office.luc, is_confidential=True))
    assert tell_done(office.sheet(), secret).params == {}
    office.directory.contacts.edit(office.marie, [("confidential", "true")])
    assert tell_done(office.sheet(), chosen).params == {}
    assert tell_done(office.sheet(), office.choices()).params == {}
