"""``sheet`` and ``answer``: the same sheets and the same step as in the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Bottin


@pytest.fixture
def shelter(bottin: Bottin) -> Bottin:
    values = (
        *("name=Maison Abri", "acronym=MABRI", "phones.+=514 555-0123"),
        *("emails.+=info@abri.example.org", "addresses.+=1280, rue des Mésanges Est, Montréal"),
    )
    bottin("new", "organisation", *values)
    bottin("edit", "MABRI", "addresses.0.confidential=true")
    return bottin


def test_a_sheet_withholds_unless_a_reason_is_given(shelter: Bottin, tmp_path: Path) -> None:
    plain = shelter("sheet", "MABRI", "--text")
    assert "514 555-0123" in plain.out
    assert "Mésanges" not in plain.out
    granted = shelter("sheet", "MABRI", "--text", "--with-confidential", "à leur demande")
    assert "Mésanges" in granted.out
    assert shelter("sheet", "MABRI", "--text", "--with-confidential", " ").code == 2
    path = tmp_path / "feuille.docx"
    done = shelter("sheet", "MABRI", "--docx", str(path))
    assert done.code == 0
    assert "1 renseignement confidentiel" in done.err
    assert shelter("sheet", "MABRI", "--docx", str(path)).code == 2
    assert shelter("sheet", "MABRI", "--docx", str(path), "--overwrite").code == 0


def test_a_folder_gets_a_file_each(shelter: Bottin, tmp_path: Path) -> None:
    shelter("new", "organisation", "name=Autre")
    folder = tmp_path / "feuilles"
    folder.mkdir()
    done = shelter("sheet", "MABRI", "Autre", "--pdf", str(folder), "--json").json
    assert sorted(done["files"]) == sorted(str(one) for one in folder.iterdir())
    assert [one["withheld"] for one in done["sheets"]] == [1, 0]


def test_a_list_or_contacts_not_both_nor_none(shelter: Bottin) -> None:
    assert shelter("sheet", "--text").code == 2
    shelter("list", "create", "Membres")
    shelter("list", "add", "Membres", "MABRI")
    assert "MABRI" in shelter("sheet", "--list", "Membres", "--text").out
    assert shelter("sheet", "MABRI", "--list", "Membres", "--text").code == 2


def test_answers_by_number_by_field_and_by_code(shelter: Bottin) -> None:
    asked = shelter("answer", "MABRI", "--json").json
    numbers = {one["field"].partition("/")[0]: one["number"] for one in asked["lines"]}
    hidden = next(one for one in asked["lines"] if one.get("withheld"))
    assert hidden["value"] == ""
    done = shelter(
        "answer", asked["code"], f"{numbers['phones']}=514 555-0199", "acronym=ABRI", "exact"
    )
    assert done.code == 0
    card = shelter("show", "ABRI", "--json").json
    assert card["phones"][0]["display"] == "514 555-0199"
    assert card["phones"][0]["verified_on"] == card["verified_on"]
    assert shelter("undo").code == 0
    assert shelter("show", "MABRI", "--json").json["phones"][0]["display"] == "514 555-0123"


def test_an_empty_answer_takes_away_and_a_wrong_one_changes_nothing(shelter: Bottin) -> None:
    assert shelter("answer", "MABRI", "emails.0=").code == 0
    assert "emails" not in shelter("show", "MABRI", "--json").json
    for words in (["99=x"], ["name="], ["addresses=x"], ["zut"], ["phones.7=x"]):
        refused = shelter("answer", "MABRI", "acronym=AUTRE", *words)
        assert refused.code == 2, words
    assert shelter("show", "MABRI", "--json").json["acronym"] == "MABRI"


def test_without_an_answer_it_prints_what_is_asked(shelter: Bottin) -> None:
    told = shelter("answer", "MABRI").out
    assert "Téléphone" in told
    assert "Mésanges" not in told
