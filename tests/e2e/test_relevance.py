"""The right card first: what people type on the telephone, on the Table's directory with invented
homonyms beside it, and every damage that hands do to a name."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.folding import fold
from directory_app.services.directory import Directory
from tests import directories

COCQ = "Coalition des organismes communautaires québécois de lutte contre le SIDA"
ROEQ = "Regroupement des organismes Espace du Québec"
ROCAJQ = "Regroupement des organismes communautaires autonomes jeunesse du Québec"
RANQ = "Regroupement des aidants naturels du Québec"
AGIDD = "Association des groupes d'intervention en défense de droit en santé mentale du Québec"
FCABQ = "Fédération des centres d'action bénévole du Québec"
IGQ = "Intergénérations Québec"
TABLE = "Table des regroupements provinciaux d’organismes communautaires et bénévoles"
CTROC = "Coalition des tables régionales d’organismes communautaires"
TROC = "Table régionale des organismes communautaires (TROC) du Bas-Saint-Laurent"
RQACA = "Réseau québécois de l’action communautaire autonome"
MAIN_ROUGE = "Coalition opposée à la tarification et à la privatisation des services publics"
SOLIDARITE = "Coalition solidarité santé"
LIGUE = "Ligue des droits et libertés"
ALLIANCE = (
    "L'Alliance des maisons d'hébergement de 2e étape pour femmes et enfants"
    " victimes de violence conjugale"
)

HOMONYMS = {
    "Maison Sainte-Ursule": (("former_names.+", "Foyer Saint-Éloi"), ("acronym", "MSU")),
    "Maison des jeunes de l’Île-aux-Noix": (("other_names.+", "la Piaule"),),
    "Coalition des aînées imaginaires": (("acronym", "C.A.I."), ("phones.+", "418 555-0142")),
    "Centre Œuvres & Entraide": (
        ("emails.+", "bonjour@oeuvres.example.org"),
        ("addresses.+", "12, rue de l’Église, bureau 210, Rimouski (Québec) G5L 1A1"),
    ),
    "Regroupement des cuisines collectives d’essai": (
        ("note", "appeler avant midi, demander la clé du potager"),
        ("acronym", "RCCE"),
        ("phones.+", "1 800 555-0177"),
    ),
    "SOS Racines": (("websites.+", "racines.example.com"), ("sectors.+", "Environnement")),
    "Table de concertation inventée": (("acronym", "TCI"), ("territory.+", "11")),
}
"""Invented organisations, with what they are looked for by."""

PEOPLE = (
    ("Michel", "Morin-Lavoie", "Maison Sainte-Ursule", "coordination"),
    ("Michelle", "Marin", "SOS Racines", "présidence"),
    ("Jean-François", "L’Écuyer", "Coalition des aînées imaginaires", "trésorerie"),
    ("Marie-Ève", "St-Onge", "Table de concertation inventée", "secrétariat"),
    ("Zoé", "Ngô", "Centre Œuvres & Entraide", "direction générale"),
)

EXPECTED = {
    COCQ: "cocq|COCQ-SIDA|cocqsida|c.o.c.q.-sida|cocq sida|coalition sida|lutte contre le sida"
    "|quebecois sida coalition|844-24|5148442477|(514) 844-2477|514.844.2477|514 844 2477|info@cocq"
    "|info@cocqsida.com|cocqsida.com|cocqsyda|coalitoin sida|coalition communautaires lutte"
    "|+1 514 844-2477|1-514-844-2477",
    ROEQ: "roeq|espace du québec|organismes espace|667-7070|inforoeq|chênes ouest|des chenes"
    "|G1L 1K6|g1l1k6|regroupement espace|espacesansviolence|roeq.qc.ca|regroupment espace"
    "|espase du quebec",
    ROCAJQ: "rocajq|autonomes jeunesse|jeunesse|saint-hubert|st-hubert|membres@rocajq"
    "|388-7942|H2L 4A2|organismes jeunesse|jeuness|jeunese autonome",
    RANQ: "ranq|aidants naturels|aidant naturel|524-1959|1 855 524-1959|855 524|dézéry|dezery"
    "|info@ranq.qc.ca|aident naturels|aidants naturals|naturels aidants",
    AGIDD: "agidd|AGIDD-SMQ|agidd smq|agiddsmq|défense de droit|santé mentale|groupes intervention"
    "|523-3443|boyer|H2J 3E6|sante mantale|intervenion droit|d’intervention en défense",
    FCABQ: "fcabq|féd bén|fédération des centres|action bénévole|centres d'action|843-6312"
    "|direction@fcabq.org|rachel est|benevole centres|federaton des centres|fedration centres"
    "|centre d’action",
    IGQ: "intergénérations|intergen|amitieage|382-0310|rue fleury|fleury est"
    "|intergenerations quebec|intergénération québec|integenerations",
    TABLE: "trpocb|la table|TRPOCB.org|regroupements provinciaux|844-1309|table des regroupements"
    "|regroupements provinciaux benevoles|trpcob",
    CTROC: "ctroc|tables régionales",
    TROC: "bas-saint-laurent|bas st laurent|troc du bas|bas saint laurant",
    RQACA: "rq-aca|rqaca|rq aca|action communautaire autonome|réseau québécois|reseau quebecoi",
    MAIN_ROUGE: "main rouge|tarification|privatisation|main rouje",
    SOLIDARITE: "solidarité santé|coalition solidarité|solidarite sente",
    LIGUE: "ligue|droits et libertés|droits & libertes|ligue des droit",
    ALLIANCE: "2e étape|alliance 2e|alliance2e@hotmail.com|maisons d'hébergement|hebergement"
    "|violence conjugale|409-7070|alliance des maisons|heberjement",
    "Michel Morin": "michel morin|MORIN michel|morin|Morin, Michel|michel morrin",
    "Michel Morin-Lavoie": "morin lavoie|morin-lavoie|lavoie|michel lavoi",
    "Michelle Marin": "michelle marin|marin|michele marin",
    "Joel Castonguay": "castonguay|joel cast|joël castonguay|castongay|joel castongué"
    "|jol castonguay",
    "Gaëlle Fedida": "fedida|gaelle|FEDIDA gaelle|gaele fedida|fédida",
    "Fatima Ladjadj": "ladjadj|fatima|fatima ladjaj|382-0310 poste 209|poste 209",
    "Fimba Tankoano": "tankoano|fimba|tankaono|fimba tankoanno",
    "Mercédez Roberge": "roberge|mercedez|coordination@trpocb.org|mercedes roberge|robergé",
    "Mélanie Perroux": "perroux|melanie perroux|peroux|mélanie perrou",
    "Doris Provencher": "provencher|doris|provancher|doris provencer",
    "Julie Ouellet": "ouellet|julie ouellet|ouelet julie|oeullet",
    "Stéphanie Vallée": "vallée|stephanie vallee|valée",
    "Maison Sainte-Ursule": "ste-ursule|sainte ursule|foyer saint-éloi|foyer st eloi|msu"
    "|ste ursulle",
    "Maison des jeunes de l’Île-aux-Noix": "la piaule|ile aux noix"
    "|île-aux-noix|piaule|isle aux noix",
    "Coalition des aînées imaginaires": "cai|c.a.i.|ainees imaginaires|418 555-0142|555-0142",
    "Centre Œuvres & Entraide": "oeuvres et entraide|œuvres & entraide|rimouski|rue de l'église"
    "|bonjour@oeuvres|g5l1a1|bureau 210 rimouski|oeuvre entraide",
    "Regroupement des cuisines collectives d’essai": "rcce|potager|cuisines collectives"
    "|1-800-555-0177|800 555|cuisine colective",
    "SOS Racines": "sos|racines|racines.example.com|environnement|rasines|sos racine",
    "Table de concertation inventée": "tci|concertation|gaspésie|concertation invantée",
    "Jean-François L’Écuyer": "ecuyer|l'écuyer|jean-françois|lecuyer|trésorerie",
    "Marie-Ève St-Onge": "st-onge|saint-onge|marie-eve|marie eve|st onge|secrétariat",
    "Zoé Ngô": "ngo|zoe ngo|zoé|ngô",
}
"""Display name → what is typed for it, each of which must have it first."""

QUERIES = [(query, name) for name, typed in EXPECTED.items() for query in typed.split("|")]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Table's directory and the invented homonyms: these tests only read it."""
    made = directories.seeded(tmp_path_factory.mktemp("relevance") / "table.bottin", "table")
    with directories.opened(made) as directory:
        for name, more in HOMONYMS.items():
            directories.organisation(directory, name, *more)
        for given, family, where, function in PEOPLE:
            directories.person(directory, given, family, ("roles.+", f"{where}: {function}"))
    return made


@pytest.fixture
def directory(path: Path) -> Iterator[Directory]:
    with directories.opened(path) as opened:
        yield opened


def test_the_right_card_comes_first(directory: Directory) -> None:
    found = {query: directories.names_found(directory, query, 3) for query, _ in QUERIES}
    wrong = {query: found[query] for query, name in QUERIES if found[query][:1] != [name]}
    assert wrong == {}
    assert len(found) >= 200


def edited(name: str, chooser: random.Random) -> str:
    """One letter too many, too few, wrong, or swapped with its neighbour."""
    at = chooser.randrange(len(name))
    letter = chooser.choice(string.ascii_lowercase + "é -’")
    swapped = name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :]
    return chooser.choice(
        (name[:at] + letter + name[at:], name[:at] + name[at + 1 :], swapped,
         name[:at] + letter + name[at + 1 :])
    )  # fmt: skip


def test_one_error_in_a_name_is_forgiven(directory: Directory) -> None:
    chooser = random.Random(2018)
    names = [row.display_name for row in directory.search.rows(directory.search.all_keys(""))]
    tries = [(name, edited(name, chooser)) for name in names for _ in range(40)]
    lost, later = [], []
    for name, typed in tries:
        found = directories.names_found(directory, typed)
        if name not in found:
            lost.append((name, typed))
        elif found[0] != name:
            later.append((name, typed))
    assert len(lost) <= len(tries) / 100, lost
    assert len(later) <= len(tries) / 50, later


def test_what_was_meant_is_said(directory: Directory) -> None:
    page = directory.search.first_page("castongay joel")
    assert page.corrected == "castonguay joel"
    assert directory.search.first_page("castonguay joel").corrected == ""
    assert directory.search.find("castongay joel").corrected == "castonguay joel"


def test_nothing_is_corrected_that_finds_somebody_elsewhere(directory: Directory) -> None:
    typed = "morin type:organisation -cocq"
    assert directory.search.first_page(typed).corrected == ""


@pytest.mark.parametrize("typed", ["zqx", "0000000000", "xyzxyzxyz", "marx type:personne"])
def test_what_nothing_is_near_to_finds_nobody_or_says_what(
    directory: Directory, typed: str
) -> None:
    page = directory.search.first_page(typed)
    assert bool(page.keys) is bool(page.corrected)
    assert fold(page.corrected) != fold(typed)
