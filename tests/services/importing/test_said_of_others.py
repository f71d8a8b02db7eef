"""What a file says of others and to whoever writes: refusals, seats, followed addresses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from directory_app.domain.incoming import ImportRecord, ImportSource, ImportValue, Part
from directory_app.domain.partial_dates import PartialDate
from directory_app.formats.own.json_contacts import json_records
from directory_app.services.importing.report import Outcome, Proposal
from tests import directories
from tests.services.importing.desk import ImportDesk
from tests.services.importing.rows import row, table


def _with(record: ImportRecord, *values: ImportValue) -> ImportRecord:
    return ImportRecord(record.line, record.raw, (*record.values, *values), data=record.data)


def _own(desk: ImportDesk, *contacts: dict[str, Any]) -> Proposal:
    records = tuple(json_records(json.dumps(contacts).encode()))
    return desk.directory.imports.apply(ImportSource("json", "bottin.json", records))[0]


def _codes(proposal: Proposal) -> list[str]:
    return [note.problem.code for one in proposal.results for note in one.notes]


ANNE = row(given="Anne", family="Roy", email="anne@example.org")
OUT = ImportValue(Part.REFUSAL, "Oui", "Désabonné", item=PartialDate(2026, 2))


def test_a_table_refuses_and_no_import_takes_a_refusal_off(desk: ImportDesk) -> None:
    imports = desk.directory.imports
    imports.apply(table(_with(ANNE, OUT)))
    (email,) = desk.card("Anne Roy")["emails"]
    assert (email["refused"], email["refused_on"]) == (True, "2026-02")
    assert email["refused_source"] == "membres.csv\u00a0: Désabonné"
    again, changes = imports.apply(table(ANNE))
    assert (again.results[0].outcome, changes.seq) == (Outcome.UNCHANGED, 0)
    told = [{"address": "anne@example.org", "refused": False}]
    _own(desk, {"id": desk.card("Anne Roy")["id"], "kind": "person", "emails": told})
    assert desk.card("Anne Roy")["emails"] == [email]


def test_a_refused_e_mail_is_not_replaced_by_another(desk: ImportDesk) -> None:
    desk.directory.imports.apply(table(_with(ANNE, OUT)))
    identity = desk.card("Anne Roy")["id"]
    _own(desk, {"id": identity, "kind": "person", "emails": [{"address": "anne.roy@example.net"}]})
    found = {one["address"]: one.get("refused", False) for one in desk.card("Anne Roy")["emails"]}
    assert found == {"anne@example.org": True, "anne.roy@example.net": False}


def test_a_refusal_is_shown_among_the_differences(desk: ImportDesk) -> None:
    desk.directory.imports.apply(table(ANNE))
    (result,) = desk.directory.imports.propose(table(_with(ANNE, OUT))).results
    paths = {one.path.partition(":")[2] for one in result.differences}
    assert (result.outcome, paths) == (
        Outcome.UPDATED,
        {"refused", "refused_on", "refused_source"},
    )


@pytest.mark.parametrize("is_named", [True, False])
def test_who_sits_there_is_found_or_kept_by_name(desk: ImportDesk, is_named: bool) -> None:
    lise = directories.person(desk.directory, "Lise", "Côté")
    seat = {"id": lise if is_named else "ailleurs", "display_name": "Lise Côté"}
    bond = {"organisation": {"name": "Coalition"}, "kind": "member", "representative": seat}
    proposal = _own(desk, {"kind": "organisation", "name": "Maison", "affiliations": [bond]})
    found = desk.card("Maison")
    assert ("seat_without_card" in _codes(proposal)) is not is_named
    if is_named:
        assert found["affiliations"][0]["representative"]["id"] == lise
    else:
        assert found["custom"] == {"Représentation": "Lise Côté"}


def test_another_representative_is_a_difference_of_the_organisation(desk: ImportDesk) -> None:
    first, second = (directories.person(desk.directory, n, "Côté") for n in ("Lise", "Ana"))
    home = directories.organisation(desk.directory, "Coalition")
    maison = directories.organisation(desk.directory, "Maison", ("affiliations.+", home))
    desk.directory.contacts.edit(maison, [("affiliations.0.representative", first)])
    bond = {"organisation": {"id": home, "name": "Coalition"}, "representative": {"id": second}}
    told = {"id": maison, "kind": "organisation", "name": "Maison", "affiliations": [bond]}
    (result,) = _own(desk, told).results
    (difference,) = result.differences
    assert (result.outcome, difference.old, difference.new) == (
        Outcome.UPDATED,
        "Lise Côté",
        "Ana Côté",
    )
    without = {k: v for k, v in bond.items() if k != "representative"}
    assert _own(desk, told | {"affiliations": [without]}).results[0].outcome is Outcome.UNCHANGED
    assert desk.card("Maison")["affiliations"][0]["representative"]["id"] == second


PLACE = {"number": "12", "street": "rue des Érables", "city": "Laval", "postal_code": "H7A 1B1"}


def test_a_followed_address_follows_again_and_changes_with_it(desk: ImportDesk) -> None:
    follower = {
        "id": "a", "kind": "organisation", "name": "Annexe",
        "addresses": [{**PLACE, "taken_from": "m"}],
    }  # fmt: skip
    main = {"id": "m", "kind": "organisation", "name": "Maison", "addresses": [PLACE]}
    assert "address_follows_nobody" not in _codes(_own(desk, follower, main))
    maison = desk.card("Maison")["id"]
    assert desk.card("Annexe")["addresses"][0]["taken_from"] == maison
    desk.directory.contacts.edit(maison, [("addresses.0.city", "Montréal")])
    assert desk.card("Annexe")["addresses"][0]["city"] == "Montréal"


def test_an_address_that_follows_nobody_here_is_taken_as_it_is(desk: ImportDesk) -> None:
    told = {"kind": "organisation", "name": "Annexe", "addresses": [{**PLACE, "taken_from": "m"}]}
    assert "address_follows_nobody" in _codes(_own(desk, told))
    (address,) = desk.card("Annexe")["addresses"]
    assert ("taken_from" in address, address["street"]) == (False, "rue des Érables")


def test_an_office_is_the_functions_and_another_one_is_a_change(desk: ImportDesk) -> None:
    elected = row(given="Anne", family="Roy", function="députée", organisation="Assemblée")
    caps, baie = (ImportValue(Part.RIDING, one) for one in ("Les Caps", "Baie-des-Oies"))
    desk.directory.imports.apply(table(_with(elected, caps)))
    assert desk.card("Anne Roy")["roles"][0]["riding"] == "Les Caps"
    done, _ = desk.directory.imports.apply(table(_with(elected, baie)))
    ((difference,),) = [one.differences for one in done.results]
    assert (difference.old, difference.new) == ("Les Caps", "Baie-des-Oies")
    bare, _ = desk.directory.imports.apply(table(elected))
    assert bare.results[0].outcome is Outcome.UNCHANGED


def test_a_confidential_card_stays_one(desk: ImportDesk) -> None:
    told = {"id": "s", "kind": "organisation", "name": "Refuge", "is_confidential": True}
    _own(desk, told | {"phones": [{"raw": "819 555-0107"}]})
    card = desk.card("Refuge")
    assert (card["is_confidential"], card["phones"]) == (True, [{"withheld": "confidential"}])
    _own(desk, {"id": card["id"], "kind": "organisation", "name": "Refuge", "languages": ["fr"]})
    assert desk.card("Refuge")["is_confidential"] is True
