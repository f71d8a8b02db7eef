"""The main job on the real directory: found, shown, corrected, undone and sent out."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import vobject

from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from tests import directories

EXPECTED = json.loads(
    (Path(__file__).parents[1] / "data" / "seeds" / "delegation-2018.expected.json").read_text(
        encoding="utf-8"
    )
)["records"]

COCQ = "Coalition des organismes communautaires québécois de lutte contre le SIDA"
ROEQ = "Regroupement des organismes Espace du Québec"
ALLIANCE = (
    "L'Alliance des maisons d'hébergement de 2e étape pour femmes et enfants"
    " victimes de violence conjugale"
)
RANQ = "Regroupement des aidants naturels du Québec"
AGIDD = "Association des groupes d'intervention en défense de droit en santé mentale du Québec"
MAIN_ROUGE = "Coalition opposée à la tarification et à la privatisation des services publics"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Table's directory, made once: these tests only read it."""
    made = tmp_path_factory.mktemp("table") / "table.bottin"
    directories.seeded(made, "table")
    return made


@pytest.fixture
def table(path: Path) -> Iterator[Directory]:
    with directories.opened(path) as directory:
        yield directory


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("cocq", [COCQ, "Michel Morin"]),
        ("844-24", [COCQ, "Michel Morin"]),
        ("5148442477", [COCQ, "Michel Morin"]),
        ("joel cast", ["Joel Castonguay"]),
        ("joël", ["Joel Castonguay"]),
        ("FEDIDA gaelle", ["Gaëlle Fedida"]),
        ("inforoeq", [ROEQ, "Joel Castonguay"]),
        ("agiddsmq", [AGIDD, "Doris Provencher"]),
        ("l’alliance", [ALLIANCE, "Gaëlle Fedida"]),
        ("l'alliance", [ALLIANCE, "Gaëlle Fedida"]),
        ("2e etape", [ALLIANCE, "Gaëlle Fedida"]),
        ("h1w2s1", [RANQ, "Mélanie Perroux"]),
        ("dezery", [RANQ, "Mélanie Perroux"]),
        ("main rouge", [MAIN_ROUGE]),
        ("poste 25", ["Fimba Tankoano"]),
        ("ranq", [RANQ, "Mélanie Perroux"]),
        ("mercedez", ["Mercédez Roberge"]),
    ],
)
def test_the_owner_of_a_value_comes_first_then_who_inherits_it(
    table: Directory, query: str, answer: list[str]
) -> None:
    assert directories.names_found(table, query)[: len(answer)] == answer


def _delegates(table: Directory) -> Selection:
    return Selection(list_name="Délégation du 13 mars 2018")


def _number(printed: dict[str, Any]) -> str:
    national = printed["number"].removeprefix("+1")
    text = f"+1 {national[:3]}-{national[3:6]}-{national[6:]}"
    return f"{text} ext. {printed['extension']}" if printed["extension"] else text


def test_vcards_of_the_nine_delegates_read_back(table: Directory, tmp_path: Path) -> None:
    target = tmp_path / "delegation.vcf"
    plan = table.exports.plan(_delegates(table), "vcard3", purpose="délégation")
    table.exports.write(plan, target)
    cards = list(vobject.readComponents(target.read_text(encoding="utf-8")))
    assert len(cards) == len(EXPECTED) == 9
    for card, line in zip(cards, EXPECTED, strict=True):
        assert card.version.value == "3.0"
        assert card.n.value.given == line["person"]["given_name"]
        assert card.n.value.family == line["person"]["family_name"]
        assert card.org.value == [line["organisation"]["name"]]
        functions = [title.value for title in card.contents.get("title", [])]
        assert functions == ([line["function"]] if line["function"] else [])
        phones = [tel.value for tel in card.tel_list]
        assert phones[: len(line["phones"]["numbers"])] == [
            _number(one) for one in line["phones"]["numbers"]
        ]
        assert card.email.value == line["email"]
        assert card.url.value == line["website"]["url"]
        _same_address(card.adr.value, line["address"])


def _same_address(read: Any, printed: dict[str, str]) -> None:
    assert read.city == printed["city"]
    assert read.region == printed["province"]
    assert read.code == printed["postal_code"]
    for part in ("number", "street", "unit", "po_box", "station"):
        assert printed[part] in read.street


@pytest.mark.libreoffice
def test_an_office_suite_reads_the_table_s_csv(table: Directory, tmp_path: Path) -> None:
    source = tmp_path / "table.csv"
    plan = table.exports.plan(Selection(everything=True), "csv-excel-fr")
    table.exports.write(plan, source)
    options = "Text - txt - csv (StarCalc)"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
            "--headless",
            f"--infilter={options}:59,34,76",
            "--convert-to",
            f"csv:{options}:44,34,76",
            "--outdir",
            str(tmp_path / "lu"),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = (tmp_path / "lu" / "table.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == table.search.count()
    perroux = next(row for row in rows if row["Nom"] == "Perroux")
    assert perroux["Prénom"] == "Mélanie"
    assert perroux["Téléphone"] == "514 524-1959"
    assert perroux["Sans frais"] == "1 855 524-1959"
    assert perroux["Adresse"] == "1855, rue Dézéry"
    assert perroux["Code postal"] == "H1W 2S1"
    ladjadj = next(row for row in rows if row["Nom"] == "Ladjadj")
    assert ladjadj["Téléphone"] == "514 382-0310, poste 209"


def test_a_correction_is_undone_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "table.bottin"
    directories.seeded(path, "table")
    with directories.opened(path) as directory:
        before = directory.integrity.digest()
        contact = directory.contacts.find_id("COCQ-SIDA")
        directory.contacts.edit(contact, [("phones.0", "514 844-2478")])
        assert directories.names_found(directory, "844-2478")[0] == COCQ
    with directories.opened(path) as directory:
        result = directory.history.undo()
        assert result.done
        assert result.step is not None
        assert result.step.subject == COCQ
        assert directory.integrity.digest() == before
        assert directories.names_found(directory, "844-2478") == []


def test_nothing_is_marked_verified_and_cards_say_when_they_were_published(
    table: Directory,
) -> None:
    for row in table.search.rows(table.search.all_keys("")):
        contact = table.contacts.get_card(row.id).contact
        assert contact.verified_on is None
        assert contact.source is not None
    card = table.contacts.get_card(table.contacts.find_id("COCQ-SIDA")).contact
    assert card.source is not None
    assert card.source.published_on is not None
    assert card.source.published_on.display_fr() == "13 mars 2018"
