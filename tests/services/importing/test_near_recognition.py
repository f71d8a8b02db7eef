"""Who is nearly recognised, asked once, known by the source or from an earlier import."""

from __future__ import annotations

import dataclasses

import pytest

from directory_app.domain.contact import Organisation, Person
from directory_app.domain.withholding import ConfidentialValues
from directory_app.services.importing.decisions import NEW, Decisions, organisation_key
from directory_app.services.importing.matching import NOWHERE, Match, Verdict, match_organisation
from directory_app.services.importing.ownership import Named
from directory_app.services.importing.recognition import Identity, Recogniser
from directory_app.services.importing.report import Outcome
from directory_app.services.importing.workspace import Workspace
from directory_app.storage import rows_imports
from directory_app.storage.contact_repository import keys_of
from tests import directories
from tests.services.importing.desk import ImportDesk, entry

FULL = "Fédération des centres d’action bénévole du Québec"
SHORT = "Féd. centres action bénévole"
UID = "0190a0a0-0000-7000-8000-000000000001"


@pytest.fixture
def federation(desk: ImportDesk) -> str:
    more = (("acronym", "FCABQ"), ("phones.+", "514 555-0101"))
    return directories.organisation(desk.directory, FULL, *more)


def test_a_near_name_is_asked_about_with_its_score(desk: ImportDesk, federation: str) -> None:
    result = desk.take(entry("", "", SHORT)).results[0]
    match = result.organisation
    assert (result.outcome, result.reason) == (Outcome.SKIPPED, "near_name")
    assert (match.verdict, match.id, match.score) == (Verdict.PERHAPS, federation, 60)
    assert match.candidates[0].evidence == match.evidence
    joined = desk.take(entry("", "", SHORT), decisions=Decisions(join_perhaps=True)).results[0]
    assert (joined.outcome, joined.organisation_id) == (Outcome.MERGED, federation)


def test_a_near_name_with_a_witness_is_recognised(desk: ImportDesk, federation: str) -> None:
    result = desk.take(entry("", "", SHORT, phones=["514 555-0101"])).results[0]
    assert result.organisation_id == federation
    assert result.organisation.score == 100


def test_a_mistyped_person_of_the_house_is_asked_about(desk: ImportDesk, federation: str) -> None:
    lise = directories.person(desk.directory, "Lise", "Bissonnette", ("roles.+", federation))
    result = desk.take(entry("Lise", "Bisonnette", FULL, "FCABQ")).results[0]
    assert (result.reason, result.person.id) == ("near_name", lise)
    assert desk.one(entry("Lise", "Bisonnette", "Maison du phare")) == (Outcome.CREATED, "")


def test_near_names_meet_within_one_source(desk: ImportDesk) -> None:
    done = desk.take(entry("", "", FULL), entry("", "", SHORT), entry("", "", FULL.upper()))
    assert [one.outcome for one in done.results] == [
        Outcome.CREATED,
        Outcome.SKIPPED,
        Outcome.UNCHANGED,
    ]
    assert done.results[1].organisation.id == done.results[0].organisation_id


def test_a_doubtful_organisation_is_decided_for_all_its_rows(
    desk: ImportDesk, federation: str
) -> None:
    rows = [entry(given, "Essai", SHORT) for given in ("Ana", "Luc", "Zoé")]
    key = organisation_key(Named(organisation=SHORT.upper()))
    joined = desk.take(*rows, decisions=Decisions(organisations_by_name={key: federation}))
    assert {one.organisation_id for one in joined.results} == {federation}
    assert {one.outcome for one in joined.results} == {Outcome.CREATED}
    desk.directory.history.undo()
    apart = desk.take(*rows, decisions=Decisions(organisations_by_name={key: NEW}))
    (made,) = {one.organisation_id for one in apart.results}
    assert made not in ("", federation)


def test_one_acronym_and_another_name_that_spells_it_is_asked_about(desk: ImportDesk) -> None:
    directories.organisation(desk.directory, "Regroupement des maisons d’essai", ("acronym", "RME"))
    assert desk.one(entry("", "", "Réseau des mères engagées", "RME")) == (
        Outcome.SKIPPED,
        "other_name",
    )


# --- on a workspace -----------------------------------------------------------------------------


class Table:
    """A recogniser over a directory, in one read."""

    def __init__(self, desk: ImportDesk, decisions: Decisions | None = None) -> None:
        self._reading = desk.directory.search._reading.transaction()
        connection = self._reading.__enter__()
        self.workspace = Workspace(connection, ConfidentialValues())
        self.recogniser = Recogniser(self.workspace, decisions or Decisions())

    def __enter__(self) -> Table:
        return self

    def __exit__(self, *_: object) -> None:
        self._reading.__exit__(None, None, None)

    def person(self, given: str, family: str, uid: str = "", digest: str = "") -> Match:
        """Whom a record of a person means."""
        named = Named(given_name=given, family_name=family)
        return self.recogniser.recognise(0, named, (), Identity(uid, digest)).person


def test_the_contact_of_an_id_is_meant_whatever_its_name(desk: ImportDesk) -> None:
    lise = directories.person(desk.directory, "Lise", "Côté")
    with Table(desk) as table:
        found = table.person("Lise", "Gagnon", uid=lise)
    assert (found.verdict, found.by, found.id, found.score) == (Verdict.SAME, "uid", lise, 100)


def test_a_source_that_tells_two_namesakes_apart_is_believed(desk: ImportDesk) -> None:
    lise = directories.person(desk.directory, "Lise", "Côté")
    with Table(desk) as table:
        table.workspace.warm([("uid", lise), ("uid", UID)])
        assert table.person("Lise", "Côté", uid=UID).verdict is Verdict.NEW
        assert table.person("Lise", "Côté").id == lise
        born = Person(id="born", given_name="Ana", family_name="Roy")
        table.workspace.start(born)
        named = Named(given_name="Ana", family_name="Roy")
        table.recogniser.learn(named, Identity("17"), "born", "")
        assert table.person("Ana", "Roy", uid="18").verdict is Verdict.NEW
        assert table.person("Ana", "Roy", uid="17").by == "uid"
        assert table.person("Ana", "Roy").by == "name"


def test_a_short_uid_is_not_believed_alone(desk: ImportDesk) -> None:
    with Table(desk) as table:
        table.workspace.start(Person(id="born", given_name="Ana", family_name="Roy"))
        table.workspace.learn("17", "born")
        assert table.person("Luc", "Bissonnette", uid="17").verdict is Verdict.NEW


def test_a_stated_organisation_is_the_one_of_its_id(desk: ImportDesk, federation: str) -> None:
    named = Named(organisation="Tout autre nom", organisation_id=federation)
    other = dataclasses.replace(named, organisation=FULL, organisation_id=UID)
    with Table(desk) as table:
        assert table.recogniser.recognise(0, other, ()).organisation.id == federation
        found = table.recogniser.recognise(0, named, ()).organisation
        assert (found.by, found.id) == ("id", federation)
        told_apart = table.recogniser.recognise(0, other, ()).organisation
    assert told_apart.verdict is Verdict.NEW


def test_a_text_that_was_settled_once_is_settled(desk: ImportDesk, federation: str) -> None:
    named = Named(organisation=SHORT)
    with Table(desk) as table:
        assert table.recogniser.recognise(0, named, ()).organisation.verdict is Verdict.PERHAPS
        table.recogniser.learn(named, Identity(), "", federation)
        found = table.recogniser.recognise(1, named, ()).organisation
    assert (found.verdict, found.by, found.id) == (Verdict.SAME, "earlier", federation)


def test_those_left_out_of_the_question_are_not_answered(desk: ImportDesk, federation: str) -> None:
    with Table(desk) as table:
        named = Named(organisation=FULL)
        assert match_organisation(table.workspace, named, NOWHERE, {federation}).id == ""
        table.workspace.start(Organisation(id="born", name=FULL))
        assert match_organisation(table.workspace, named, NOWHERE, {federation}).id == "born"


def _came_before(desk: ImportDesk, contact_id: str, uid: str, digest: str) -> None:
    """Remember an import of which the contact came."""
    batch, record = rows_imports.import_batch, rows_imports.import_record
    with desk.directory._writing.transaction() as connection:
        (key,) = keys_of(connection, [contact_id]).values()
        values = {"at": 0, "author": "a", "document": "d", "format": "vcard", "counts": "{}"}
        made = connection.execute(batch.insert().values(id=uid, **values))
        head = {"batch_key": made.inserted_primary_key[0], "ordinal": 0, "line": 1}
        values = {"contact_key": key, "uid": uid, "digest": digest}
        connection.execute(record.insert().values(**head, **values))


def test_a_record_of_an_earlier_import_is_the_same_contact(desk: ImportDesk) -> None:
    lise = directories.person(desk.directory, "Lise", "Côté")
    _came_before(desk, lise, "17", "0" * 32)
    with Table(desk) as table:
        found = table.person("Luc", "Bissonnette", digest="0" * 32)
        assert (found.by, found.id) == ("digest", lise)
        assert table.person("Luc", "Bissonnette", uid="17").verdict is Verdict.NEW
        assert table.person("Lise", "Côté", uid="17").by == "uid"
        assert table.person("Lise", "Gagnon", uid="17", digest="1" * 32).verdict is Verdict.NEW
    with Table(desk) as warmed:
        warmed.workspace.warm([("uid", "17"), ("digest", "0" * 32), ("uid", UID)])
        assert warmed.person("Lise", "Cote", uid="17").id == lise
        assert warmed.person("Lise", "Côté", uid=UID).verdict is Verdict.NEW
    desk.directory.contacts.trash(lise)
    with Table(desk) as table:
        assert table.person("Luc", "Bissonnette", digest="0" * 32).verdict is Verdict.NEW


def test_the_policy_create_knows_no_uid(desk: ImportDesk) -> None:
    lise = directories.person(desk.directory, "Lise", "Côté")
    with desk.directory.search._reading.transaction() as connection:
        workspace = Workspace(connection, ConfidentialValues(), sees_stored=False)
        workspace.warm([("uid", lise)])
        assert workspace.came_as("uid", lise) == []
