"""What an import brought beside our fields: shown by ``show``, changed by ``edit``, given back to
nobody who may not see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Bottin

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Ana Roy
N:Roy;Ana;;;
EMAIL:ana.roy@example.org
BDAY:1980-04-02
X-ATELIER:Menuiserie\\, le mardi
X-LIEU:99 rue Cachée
GEO:45.5;-73.6
END:VCARD
"""


@pytest.fixture
def imported(bottin: Bottin, tmp_path: Path) -> Bottin:
    path = tmp_path / "ana.vcf"
    path.write_text(CARD, encoding="utf-8")
    assert bottin("import", str(path)).code == 0
    return bottin


def _unknown(bottin: Bottin) -> list[tuple[str, object]]:
    shown = bottin("show", "ana roy", "--json").json
    return [(one["name"], one["value"]) for one in shown.get("unknown", [])]


def test_what_bottin_does_not_own_is_shown_as_it_came(imported: Bottin) -> None:
    assert _unknown(imported) == [
        ("X-ATELIER", "Menuiserie, le mardi"),
        ("X-LIEU", "99 rue Cachée"),
        ("GEO", "45.5;-73.6"),
    ]
    exported = imported("export", "--all", "--profile", "json").out
    assert "X-ATELIER" not in exported


def test_what_would_tell_a_confidential_value_is_withheld(imported: Bottin) -> None:
    hidden = ("addresses.+=99, rue Cachée, Laval (Québec) H7A 1A1", "addresses.0.confidential=true")
    imported("new", "organisation", "name=Refuge", *hidden)
    secret = {"withheld": "confidential"}
    assert _unknown(imported) == [
        ("X-ATELIER", "Menuiserie, le mardi"),
        ("X-LIEU", secret),
        ("GEO", "45.5;-73.6"),
    ]
    imported("edit", "ana roy", *hidden)
    assert _unknown(imported)[1:] == [("X-LIEU", secret), ("GEO", secret)]
    assert "Cachée" not in imported("show", "ana roy", "--json").out


def test_an_import_taken_back_left_nothing(imported: Bottin, tmp_path: Path) -> None:
    other = tmp_path / "autre.vcf"
    changed = CARD.replace("Menuiserie", "Couture").replace("BDAY", "TEL:514 555-0107\nBDAY")
    other.write_text(changed, encoding="utf-8")
    assert imported("import", str(other)).code == 0
    assert _unknown(imported)[0] == ("X-ATELIER", "Couture, le mardi")
    batches = imported("imports", "--json").json
    assert imported("imports", "--undo", batches[0]["id"]).code == 0
    assert _unknown(imported)[0] == ("X-ATELIER", "Menuiserie, le mardi")


def test_a_fact_of_the_card_is_a_value_under_its_heading(imported: Bottin) -> None:
    shown = imported("show", "ana roy").out
    assert "Autres        Anniversaire\u00a0: 1980-04-02" in shown
    edited = imported("edit", "ana roy", "custom.Anniversaire=", "custom.Repas=midi", "--json").json
    assert edited["custom"] == {"Repas": "midi"}
    assert imported("edit", "ana roy", "custom.Repas+=soir", "--json").json["custom"] == {
        "Repas": "midi\nsoir"
    }
    lines = imported("show", "ana roy").out.splitlines()
    assert lines[-2:] == ["Autres        Repas\u00a0: midi", "              soir"]


def test_a_masked_value_says_so_in_its_place(imported: Bottin) -> None:
    hidden = ("phones.+=418 555-0142", "phones.0.confidential=true")
    imported("new", "organisation", "name=Refuge", *hidden)
    imported("edit", "ana roy", "custom.Urgence=418 555-0142")
    out = imported("show", "ana roy").out
    assert "0142" not in out
    assert out.splitlines()[-1].endswith("[confidentiel]")
    assert "0142" in imported("show", "--reveal", "ana roy").out
