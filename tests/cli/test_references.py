"""REF on the command line: what names a contact, and what is too little to change one by."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Answer, Bottin


def _organisation(bottin: Bottin, name: str, *more: str) -> str:
    made = bottin("new", "organisation", f"name={name}", *more, "--json")
    assert made.code == 0, made.out
    return str(made.json["id"])


def _error(answer: Answer) -> str:
    assert answer.code == 2, answer.out
    return str(answer.json["error"]["code"])


@pytest.mark.parametrize("reference", ["!!!", "???", "★", "", " ", "\u200b", "\udcff"])
@pytest.mark.parametrize("command", ["show", "edit", "trash"])
def test_signs_name_nobody_even_when_there_is_one_contact(
    bottin: Bottin, command: str, reference: str
) -> None:
    _organisation(bottin, "Maison Bleue")
    values = ("note=touché",) if command == "edit" else ()
    assert _error(bottin(command, reference, *values, "--json")) == "not_found"


def test_signs_restore_nobody(bottin: Bottin) -> None:
    _organisation(bottin, "Maison Bleue")
    bottin("trash", "Maison Bleue")
    assert _error(bottin("restore", "!!!", "--json")) == "not_found"


def test_a_trashed_acronym_does_not_pass_to_the_one_it_begins(bottin: Bottin) -> None:
    _organisation(bottin, "Alpha", "acronym=AB")
    other = _organisation(bottin, "Bravo", "acronym=ABC")
    bottin("list", "create", "L")
    assert bottin("trash", "AB").code == 0
    changing = [("trash", "AB"), ("edit", "AB", "note=x"), ("list", "add", "L", "AB")]
    for words in (*changing, ("export", "--ids", "AB"), ("edit", "ABC", "affiliations.+=AB")):
        refused = bottin(*words, "--json")
        assert _error(refused) == "ambiguous"
        assert [one["id"] for one in refused.json["error"]["candidates"]] == [other]
    assert bottin("show", "AB", "--json").json["id"] == other
    assert bottin("show", "ABC", "--json").json["version"] == 1


@pytest.mark.parametrize(
    ("reference", "is_enough"),
    [
        ("Zoé", True),
        ("essai", True),
        ("ess", False),
        ("zo ess", True),
        ("418", False),
        ("555-01", False),
        ("418 555-0190", True),
        ("555-0190", True),
        ("4185550190", True),
        ("intendance", True),
        ("inten", False),
    ],
)
def test_changing_takes_a_whole_word_or_a_whole_number(
    bottin: Bottin, reference: str, is_enough: bool
) -> None:
    values = ("phones.+=418 555-0190", "description=intendance")
    made = bottin("new", "person", "given_name=Zoé", "family_name=Essai", *values, "--json").json
    assert bottin("show", reference, "--json").json["id"] == made["id"]
    code = 0 if is_enough else 2
    assert bottin("edit", reference, "title=M.").code == code
    assert bottin("trash", reference).code == code


@pytest.mark.parametrize(
    ("reference", "is_enough"),
    [("aiso", False), ("mais", False), ("bleue", True), ("maison bl", True), ("MB", True)],
)
def test_restoring_takes_a_whole_word(bottin: Bottin, reference: str, is_enough: bool) -> None:
    made = _organisation(bottin, "Maison Bleue", "acronym=MB")
    bottin("trash", made)
    assert bottin("restore", reference).code == (0 if is_enough else 2)


def test_a_complete_name_is_enough_beside_a_longer_one(bottin: Bottin) -> None:
    short = _organisation(bottin, "Maison Bleue")
    _organisation(bottin, "Maison Bleue du Nord")
    for command in ("show", "trash", "restore"):
        assert bottin(command, "maison bleue", "--json").json["id"] == short


def test_two_contacts_of_one_name_stay_ambiguous(bottin: Bottin) -> None:
    for _ in range(2):
        bottin("new", "person", "given_name=Ana", "family_name=Roy")
    bottin("new", "person", "given_name=Ana", "family_name=Royer")
    refused = bottin("edit", "Ana Roy", "note=x", "--json")
    assert _error(refused) == "ambiguous"
    names = [one["display_name"] for one in refused.json["error"]["candidates"]]
    assert names == ["Ana Roy", "Ana Roy"]


@pytest.mark.parametrize("reference", ["Jean Roy", "jean", "Ana Roy"])
def test_a_person_is_no_employer(bottin: Bottin, reference: str) -> None:
    _organisation(bottin, "Maison Bleue")
    bottin("new", "person", "given_name=Jean", "family_name=Roy", "roles.+=Maison Bleue: accueil")
    bottin("new", "person", "given_name=Ana", "family_name=Roy")
    refused = bottin("edit", "Ana Roy", f"roles.+={reference}: amie", "--json")
    assert _error(refused) == "organisation_not_found"
    assert "roles" not in bottin("show", "Ana Roy", "--json").json


def test_an_organisation_is_not_tied_to_a_person_nor_to_itself(bottin: Bottin) -> None:
    home = _organisation(bottin, "Maison Bleue", "acronym=MB")
    person = bottin("new", "person", "given_name=Jean", "family_name=Roy", "--json").json
    itself = bottin("edit", "MB", "affiliations.+=MB: member", "--json")
    assert _error(itself) == "reference_to_self"
    for reference in ("Jean Roy", person["id"]):
        refused = bottin("edit", home, f"affiliations.+={reference}: member", "--json")
        assert _error(refused) == "organisation_not_found"
    other = _organisation(bottin, "Réseau", f"affiliations.+={home}: member")
    turned = ("affiliations.+=Réseau", "affiliations.0.organisation=MB")
    assert _error(bottin("edit", home, *turned, "--json")) == "reference_to_self"
    assert bottin("show", "MB", "--json").json["version"] == 1
    assert bottin("show", other, "--json").json["affiliations"][0]["organisation"]["id"] == home


def test_lists_named_by_signs_are_told_apart(bottin: Bottin) -> None:
    for name in ("★", "☆"):
        assert bottin("list", "create", name).code == 0
    assert _error(bottin("list", "delete", "?", "--json")) == "list_not_found"
    assert _error(bottin("list", "create", "★", "--json")) == "list_exists"
    assert bottin("list", "delete", "☆").code == 0
    assert [one["name"] for one in bottin("list", "all", "--json").json] == ["★"]
