"""The contract of the command line: shapes, paths and exit codes that scripts rely on."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Bottin

ORGANISATION = (
    "new",
    "organisation",
    "name=Regroupement imaginaire des maisons de quartier",
    "acronym=RIMQ",
    "phones.+=(514) 555-0107",
    "emails.+=info@rimq.example.org",
    "websites.+=rimq.example.org",
    "addresses.+=1280 rue des modèles est, bur. 210, Montréal, Québec, H2X 0Z9",
    "sectors.+=Familles",
    "territory=QC",
    "--json",
)
PERSON = (
    "new",
    "person",
    "given_name=Étienne",
    "family_name=Gagnon-Morel",
    "roles.+=RIMQ: coordination",
    "roles.0.attested_on=2026-05",
    "phones.+=514 555-0107 poste 25",
    "--json",
)


def test_a_new_contact_is_read_and_printed_whole(bottin: Bottin) -> None:
    made = bottin(*ORGANISATION)
    assert made.code == 0
    contact = made.json
    assert contact["kind"] == "organisation"
    assert contact["version"] == 1
    assert contact["phones"][0]["number"] == "+15145550107"
    assert contact["phones"][0]["display"] == "514 555-0107"
    assert contact["phones"][0]["raw"] == "(514) 555-0107"
    assert contact["emails"][0] | {"function_mailbox": True} == contact["emails"][0]
    assert contact["websites"][0]["url"] == "http://rimq.example.org"
    address = contact["addresses"][0]
    assert address["number"] == "1280"
    assert address["unit_type"] == "bureau"
    assert address["postal_code"] == "H2X 0Z9"
    assert address["formatted"].endswith("Montréal (Québec)  H2X 0Z9")
    assert contact["sectors"] == ["Familles"]
    assert contact["territory"] == ["QC"]
    assert contact["region"] == "06"


def test_a_person_lists_own_role_and_inherited_coordinates_in_order(bottin: Bottin) -> None:
    organisation = bottin(*ORGANISATION).json
    made = bottin(*PERSON).json
    contact = bottin("edit", made["id"], "phones.+=438 555-0111", "--json").json
    assert [p["display"] for p in contact["phones"]] == [
        "514 555-0107, poste 25",
        "438 555-0111",
    ]
    assert contact["emails"] == [organisation["emails"][0] | {"inherited_from": organisation["id"]}]
    assert contact["roles"] == [
        {
            "organisation": {
                "id": organisation["id"],
                "name": organisation["name"],
                "acronym": "RIMQ",
            },
            "function": "coordination",
            "end": None,
            "attested_on": "2026-05",
            "main": True,
        }
    ]
    shown = bottin("show", "rimq", "--json").json
    assert shown["people"] == [
        {"id": contact["id"], "display_name": "Étienne Gagnon-Morel", "function": "coordination"}
    ]


@pytest.mark.parametrize(
    ("assignment", "check"),
    [
        ("phones.+=514 555-0111 poste 4", lambda c: c["phones"][1]["extension"] == "4"),
        ("phones.0=438 555-0122", lambda c: c["phones"][0]["number"] == "+14385550122"),
        ("phones.0.extension=209", lambda c: c["phones"][0]["display"].endswith("poste 209")),
        ("phones.0=", lambda c: "phones" not in c),
        ("acronym=", lambda c: "acronym" not in c),
        ("sectors.+=Jeunes", lambda c: c["sectors"] == ["Familles", "Jeunes"]),
        ("sectors.0=", lambda c: "sectors" not in c),
        ("territory=Montréal", lambda c: c["territory"] == ["06"]),
        ("verified_on=2026-11", lambda c: c["verified_on"] == "2026-11"),
        ("phones.0.preferred=oui", lambda c: c["phones"][0]["preferred"] is True),
        ("phones.0=514 555", lambda c: c["phones"][0]["raw"] == "514 555"),
        ("other_names.+=la RIMQ", lambda c: c["other_names"] == ["la RIMQ"]),
        ("former_names.+=Réseau des maisons", lambda c: len(c["former_names"]) == 1),
        ("note=ligne 1\nligne 2", lambda c: c["note"] == "ligne 1\nligne 2"),
    ],
)
def test_paths_change_one_value_and_undo_gives_it_back(
    bottin: Bottin, assignment: str, check: object
) -> None:
    before = bottin(*ORGANISATION).json
    edited = bottin("edit", "RIMQ", assignment, "--json")
    assert edited.code == 0
    assert check(edited.json)  # type: ignore[operator]
    assert edited.json["version"] == 2
    assert bottin("undo").code == 0
    after = bottin("show", before["id"], "--json").json
    assert after | {"version": 1} == before


def test_two_numbers_typed_at_once_become_two(bottin: Bottin) -> None:
    bottin(*ORGANISATION)
    answer = bottin("edit", "RIMQ", "phones.+=514-555-0119 / 855-555-0119", "--json")
    assert [p["display"] for p in answer.json["phones"][1:]] == ["514 555-0119", "1 855 555-0119"]


def test_an_unreadable_value_is_kept_as_typed_and_marked(bottin: Bottin) -> None:
    bottin(*ORGANISATION)
    edited = bottin(
        "edit",
        "RIMQ",
        "phones.0=514 555",
        "emails.0=info@rimq",
        "addresses.0.postal_code=H2X OZ9",
        "--json",
    ).json
    assert edited["phones"][0]["raw"] == "514 555"
    assert edited["emails"][0]["address"] == "info@rimq"
    fields = {one["field"]: one["message"] for one in edited["problems"]}
    assert {"phones.0", "emails.0", "addresses.0"} <= fields.keys()
    assert fields["phones.0"] == "Ce numéro a 6 chiffres; il en faut 10."


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("edit", "RIMQ", "display_name=X"), "field_computed"),
        (("edit", "RIMQ", "couleur=bleu"), "field_unknown"),
        (("edit", "RIMQ", "phones.0.couleur=bleu"), "field_unknown"),
        (("edit", "RIMQ", "phones.7=514 555-0101"), "index_unknown"),
        (("edit", "RIMQ", "verified_on=hier"), "value_invalid"),
        (("edit", "RIMQ", "given_name=Zoé"), "field_unknown"),
        (("edit", "RIMQ", "name=", "acronym="), "name_missing"),
        (("edit", "RIMQ", "sans égal"), "assignment_invalid"),
        (("edit", "personne du tout", "name=X"), "not_found"),
        (("new", "person", "note=seule"), "name_missing"),
        (("list", "show", "Aucune"), "list_not_found"),
        (("export", "--all", "--profile", "papyrus"), "profile_unknown"),
        (("export",), "selection_missing"),
        (("restore", "RIMQ"), "not_found"),
    ],
)
def test_wrong_use_says_so_in_one_document_and_changes_nothing(
    bottin: Bottin, words: tuple[str, ...], code: str
) -> None:
    before = bottin(*ORGANISATION).json
    answer = bottin(*words, "--json")
    assert answer.code == 2
    assert answer.json["error"]["code"] == code
    assert answer.json["error"]["message"]
    assert bottin("show", "RIMQ", "--json").json == before
    spoken = bottin(*words)
    assert spoken.code == 2
    assert spoken.out == ""
    assert answer.json["error"]["message"] in spoken.err


def test_words_that_are_no_command(bottin: Bottin) -> None:
    assert bottin("search").code == 2
    assert bottin("danser").code == 2
    answer = bottin("show", "--json")
    assert answer.code == 2
    assert answer.json["error"]["code"] == "usage"


def test_an_ambiguous_reference_lists_candidates_and_touches_nothing(bottin: Bottin) -> None:
    for name in ("Maison Claire", "Maison Blanche"):
        bottin("new", "organisation", f"name={name}")
    answer = bottin("edit", "maison", "note=X", "--json")
    assert answer.code == 2
    assert answer.json["error"]["code"] == "ambiguous"
    names = [one["display_name"] for one in answer.json["error"]["candidates"]]
    assert names == ["Maison Blanche", "Maison Claire"]


def test_search_answers_in_the_shape_of_the_contract(bottin: Bottin) -> None:
    bottin(*ORGANISATION)
    bottin(*PERSON)
    answer = bottin("search", "étienne", "gagnon", "--json").json
    assert answer.keys() == {"query", "count", "near", "partial", "took_ms", "results"}
    assert answer["query"] == "étienne gagnon"
    assert answer["results"][0]["display_name"] == "Étienne Gagnon-Morel"
    assert answer["results"][0]["secondary"] == "RIMQ · coordination"
    assert answer["results"][0]["matched"] == ["display_name"]
    assert bottin("search", "rimq", "--kind", "person", "--json").json["count"] == 1
    assert bottin("search", "rimq", "--limit", "1", "--json").json["count"] == 2
    nothing = bottin("search", "introuvable")
    assert (nothing.code, nothing.out) == (0, "")
    assert "introuvable" in nothing.err


def test_words_after_the_first_belong_to_the_query(bottin: Bottin) -> None:
    bottin(*ORGANISATION)
    assert bottin("search", "--json", "--", "-rimq", "maisons").json["query"] == "-rimq maisons"
    assert bottin("search", "555", "-0107", "--json").json["query"] == "555 -0107"


def test_trash_and_restore(bottin: Bottin) -> None:
    made = bottin(*ORGANISATION).json
    assert bottin("trash", "RIMQ").code == 0
    assert bottin("search", "rimq", "--json").json["count"] == 0
    assert bottin("show", "RIMQ").code == 2
    restored = bottin("restore", "RIMQ", "--json")
    assert restored.code == 0
    assert restored.json["id"] == made["id"]
    assert bottin("search", "rimq", "--json").json["count"] == 1


def test_undo_and_redo_name_what_they_do_and_survive_restarts(bottin: Bottin) -> None:
    bottin(*ORGANISATION)
    bottin("edit", "RIMQ", "phones.0=514 555-0199")
    undone = bottin("undo", "--json").json
    assert undone == {
        "done": True,
        "label": "modification (Regroupement imaginaire des maisons de quartier)",
        "reason": None,
    }
    assert bottin("redo", "--json").json["done"] is True
    assert bottin("show", "RIMQ", "--json").json["phones"][0]["display"] == "514 555-0199"
    bottin("undo")
    bottin("undo")
    nothing = bottin("undo", "--json")
    assert (nothing.code, nothing.json["done"]) == (0, False)
    assert bottin("--lang", "en", "undo").err.strip() == "There is nothing to undo."


def test_history_tells_who_what_and_from_what(bottin: Bottin) -> None:
    made = bottin(*ORGANISATION).json
    bottin("edit", "RIMQ", "phones.0=514 555-0199")
    latest, first = bottin("history", "RIMQ", "--json").json
    assert latest.keys() == {
        "operation",
        "at",
        "author",
        "kind",
        "label",
        "contact",
        "changes",
        "batch",
    }
    assert latest["contact"] == made["id"]
    assert latest["changes"] == [
        {"field": "phones.0", "old": "514 555-0107", "new": "514 555-0199"}
    ]
    assert first["kind"] == "create"
    assert first["changes"] == []


def test_a_contact_is_moved_on_a_list_and_put_back(bottin: Bottin) -> None:
    ids = [
        bottin("new", "organisation", f"name={name}", "--json").json["id"]
        for name in ("Alpha", "Bravo", "Charlie")
    ]
    bottin("list", "create", "Membres")
    bottin("list", "add", "Membres", *ids)
    moved = bottin("list", "move", "membres", "Charlie", "1", "--json").json
    assert [one["id"] for one in moved["members"]] == [ids[2], ids[0], ids[1]]
    said = bottin("list", "move", "membres", "Charlie", "99")
    assert said.code == 0
    assert said.err == "«\u00a0membres\u00a0»\u00a0: la fiche est maintenant au rang 3.\n"
    undone = bottin("undo", "--json").json
    assert undone["label"] == "déplacement dans la liste «\u00a0Membres\u00a0»"
    shown = bottin("list", "show", "Membres", "--json").json
    assert [one["id"] for one in shown["members"]] == [ids[2], ids[0], ids[1]]


def test_what_cannot_be_moved_is_refused(bottin: Bottin) -> None:
    bottin("new", "organisation", "name=Alpha")
    bottin("list", "create", "Vivante", "--query", "alpha")
    bottin("list", "create", "Vide")
    for name, code in (("Vivante", "list_is_dynamic"), ("Vide", "not_on_list")):
        refused = bottin("list", "move", name, "Alpha", "1", "--json")
        assert refused.code == 2
        assert refused.json["error"]["code"] == code
    assert bottin("list", "move", "Vide", "Alpha", "0").code == 2
    assert "move" in bottin("list").err


def test_lists(bottin: Bottin) -> None:
    made = bottin(*ORGANISATION).json
    person = bottin(*PERSON).json
    assert bottin("list", "create", "Membres", "--json").json["count"] == 0
    bottin("list", "add", "membres", "RIMQ", person["id"])
    shown = bottin("list", "show", "Membres", "--json").json
    assert [one["id"] for one in shown["members"]] == [made["id"], person["id"]]
    assert shown["count"] == 2
    assert bottin("show", "RIMQ", "--json").json["lists"] == ["Membres"]
    bottin("list", "remove", "Membres", "RIMQ")
    assert bottin("list", "show", "Membres", "--json").json["count"] == 1
    bottin("undo")
    assert bottin("list", "show", "Membres", "--json").json == shown
    assert bottin("list", "create", "MEMBRES", "--json").json["error"]["code"] == "list_exists"
    bottin("list", "create", "Quartiers", "--query", "quartier")
    assert bottin("list", "show", "Quartiers", "--json").json["count"] == 2
    assert bottin("list", "add", "Quartiers", "RIMQ").code == 2
    bottin("list", "query", "Quartiers", "aucune fiche")
    assert bottin("list", "show", "Quartiers", "--json").json["count"] == 0
    bottin("undo")
    assert bottin("list", "query", "Membres", "x", "--json").json["error"]["code"] == (
        "list_not_dynamic"
    )
    bottin("list", "rename", "Quartiers", "Maisons")
    summaries = bottin("list", "all", "--json").json
    assert [(one["name"], one["count"]) for one in summaries] == [("Maisons", 2), ("Membres", 2)]
    bottin("list", "delete", "Membres")
    assert "lists" not in bottin("show", "RIMQ", "--json").json


def test_export_reports_and_writes_privately(bottin: Bottin, tmp_path: Path) -> None:
    bottin(*ORGANISATION)
    bottin("new", "organisation", "name=Sans courriel")
    target = tmp_path / "membres.vcf"
    report = bottin("export", "--all", "-o", str(target), "--purpose", "essai", "--json").json
    assert report["profile"] == "vcard3"
    assert (report["included"], report["excluded"], report["withheld"]) == (2, [], 0)
    assert report["file"] == str(target)
    assert len(report["sha256"]) == 64
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    again = bottin("export", "--all", "-o", str(target), "--json")
    assert (again.code, again.json["error"]["code"]) == (2, "file_exists")
    addresses = bottin("export", "--all", "--profile", "bcc")
    assert addresses.out.count("@") == 1
    excluded = bottin("export", "--all", "--profile", "bcc", "--json").json["excluded"]
    assert [one["reason"] for one in excluded] == ["no_email"]


def test_verify_and_version(bottin: Bottin) -> None:
    bottin(*ORGANISATION)
    assert bottin("verify", "--json").json == {"ok": True, "findings": []}
    assert bottin("version", "--json").json.keys() == {
        "bottin",
        "python",
        "qt",
        "sqlite",
        "sqlalchemy",
    }


def test_init_refuses_what_exists_and_server_addresses(bottin: Bottin, tmp_path: Path) -> None:
    target = tmp_path / "neuf.bottin"
    assert bottin("init", "--json", directory=target).json == {"file": str(target), "contacts": 0}
    again = bottin("init", directory=target)
    assert again.code == 3
    assert "neuf.bottin" in again.err
    answer = bottin("search", "x", directory=Path("postgresql://localhost/bottin"))
    assert answer.code == 3


def test_a_missing_directory_is_the_world_s_no(bottin: Bottin, tmp_path: Path) -> None:
    answer = bottin("search", "x", "--json", directory=tmp_path / "absent.bottin")
    assert answer.code == 3
    assert json.loads(answer.out)["error"]["code"] == "directory_missing"
    assert not (tmp_path / "absent.bottin").exists()
