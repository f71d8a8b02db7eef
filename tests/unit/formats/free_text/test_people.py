"""Names of people: order, particles, titles, capitals, many origins, and what is no name."""

from __future__ import annotations

import pytest

from directory_app.formats.free_text.reading import read_text
from directory_app.formats.free_text.records import Confidence

from .expectations import names_in, read_facts

NAMES = (
    ("Anne Roy", "Anne", "Roy"),
    ("Jean-François Larue-Fortin", "Jean-François", "Larue-Fortin"),
    ("Gaëlle de la Durantaye", "Gaëlle", "de la Durantaye"),
    ("Sean O’Connor", "Sean", "O’Connor"),
    ("Jean-Henri d'Anglebert", "Jean-Henri", "d'Anglebert"),
    ("Sonia LeBel", "Sonia", "LeBel"),
    ("Marc CÔTÉ-ROY", "Marc", "CÔTÉ-ROY"),
    ("TREMBLAY Anne", "Anne", "TREMBLAY"),
    ("DE LA DURANTAYE, Gaëlle", "Gaëlle", "DE LA DURANTAYE"),
    ("Tremblay, Anne", "Anne", "Tremblay"),
    ("de la Durantaye, Gaëlle", "Gaëlle", "de la Durantaye"),
    ("TREMBLAY, Anne", "Anne", "TREMBLAY"),
    ("Marie J. Roy", "Marie J.", "Roy"),
    ("J.-P. Dubé", "J.-P.", "Dubé"),
    ("Kahentinetha Horn-Miller", "Kahentinetha", "Horn-Miller"),
    ("Tshiueten Vollant", "Tshiueten", "Vollant"),
    ("Nguyễn Thị Hương", "Nguyễn", "Thị Hương"),
    ("Elisapie Isaac", "Elisapie", "Isaac"),
    ("Mohamed El Khayat", "Mohamed", "El Khayat"),
    ("Johannes van der Meer", "Johannes", "van der Meer"),
    ("Kwabena Ōmu", "Kwabena", "Ōmu"),
    ("Fimba Tankoano", "Fimba", "Tankoano"),
)


@pytest.mark.parametrize(("text", "given", "family"), NAMES)
def test_a_name_is_read_in_its_two_parts(text: str, given: str, family: str) -> None:
    (facts,) = read_facts(f"· {text}, Coalition des lacs : 514 555-0101")
    assert (facts["given_name"], facts["family_name"]) == (given, family)
    assert facts["organisation"] == "Coalition des lacs"


@pytest.mark.parametrize(
    "title", ["Mme", "M.", "Madame", "Monsieur", "Me", "Maître", "Dre", "Dr", "Mr", "Mrs."]
)
def test_a_title_is_set_apart(title: str) -> None:
    (facts,) = read_facts(f"{title} Fimba Roy, Coalition des lacs, 514 555-0101")
    assert (facts["title"], facts["given_name"], facts["family_name"]) == (title, "Fimba", "Roy")


def test_degrees_nicknames_and_pronouns_are_no_part_of_a_name() -> None:
    (facts,) = read_facts("Anne « Annie » Roy, M. Sc., coordonnatrice, Coalition X, 514 555-0101")
    assert (facts["given_name"], facts["family_name"]) == ("Anne", "Roy")
    assert names_in("Anne Roy (elle), Coalition X, 514 555-0101") == ["Anne Roy"]


def test_how_sure_a_name_is() -> None:
    known, unknown, alone = read_text(
        "Anne Roy, Coalition X, 514 555-0101\nKwabena Omu, Coalition X, 514 555-0102\n"
        "Kwabena Omu, 514 555-0103"
    ).entries
    confidences = [
        entry.family_name and entry.family_name.confidence for entry in (known, unknown, alone)
    ]
    assert confidences == [Confidence.SURE, Confidence.LIKELY, Confidence.DOUBTFUL]


NOBODY = (
    "Par, pour et avec",
    "Québec Solidaire, 514 555-0101",
    "Québec Solidaire et la Coalition avenir Québec ont réagi en avril 2024.",
    "Haute Pression",
    "Rue Saint-Denis, 514 555-0101",
    "Boulevard René-Lévesque",
    "Nous Joindre : 514 555-0101",
    "Lundi, Mardi, Mercredi",
    "Trois-Rivières, Saint-Jérôme",
    "Montréal, Laval : 514 555-0101",
    "Janvier, Février, 514 555-0101",
    "Service Accueil : 514 555-0101",
    "Notre Mission\nNos Valeurs\nQui Sommes-Nous\nNous Joindre\nFaire Un Don",
    "Main rouge, Santé Québec, Loto-Québec",
    "Anne Roy ouvre la réunion à 9 h 30.",
    "Proposé par Marc Côté, appuyé par Lucie Roy.",
    "Selon Anne Roy, directrice de la Ligue des lacs, il faut agir maintenant et partout.",
    "« C'est inacceptable », lance Marc Côté, porte-parole du Regroupement des rivières.",
    "Pour renseignements, appelez Marie Roy au 514 555-0100 ou écrivez à info@example.org.",
    "Jacinthe, Anne et Géraldine seront de retour à partir de la mi-août.",
)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_made_of_other_words(text: str) -> None:
    assert names_in(text) == []
