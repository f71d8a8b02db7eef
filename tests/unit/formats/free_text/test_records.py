"""Entries of several lines, lists of many, several people or bodies together."""

from __future__ import annotations

from itertools import pairwise

import pytest

from directory_app.formats.free_text.reading import read_text

from .expectations import facts_of, name_of, names_in, read_facts

SIGNATURE = """Bonjour Lucie,

Voici le document. Bonne journée!

--
Anne Roy
Coordonnatrice
Coalition des lacs du Québec
1474, rue Fleury Est, bureau 200
Montréal (Québec)  H2C 1S1
T. 514 555-0101, poste 4   C. 514 555-0102
anne@example.org
www.example.org"""
EXPECTED_SIGNATURE = {
    "given_name": "Anne",
    "family_name": "Roy",
    "function": "Coordonnatrice",
    "organisation": "Coalition des lacs du Québec",
    "addresses": ["1474, rue Fleury Est, bureau 200 Montréal (Québec) H2C 1S1"],
    "phones": ["514 555-0101, poste 4", "514 555-0102"],
    "emails": ["anne@example.org"],
    "websites": ["www.example.org"],
}


@pytest.mark.parametrize("prefix", ["", "> ", ">> "])
def test_a_signature_is_one_entry(prefix: str) -> None:
    assert read_facts("\n".join(prefix + line for line in SIGNATURE.split("\n"))) == [
        EXPECTED_SIGNATURE
    ]


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\x0b", "\u2028", "\x85"])
def test_any_line_end_will_do(line_end: str) -> None:
    assert read_facts(SIGNATURE.replace("\n", line_end)) == [EXPECTED_SIGNATURE]


def test_an_english_signature() -> None:
    text = """Best regards,

John O'Connor
Executive Director
Lakes Federation of Canada
123 Main Street, Suite 400
Ottawa, ON K1P 1A1
Phone: (613) 555-0101 ext. 22
Mobile: 613-555-0102
john@example.org | www.example.org"""
    (facts,) = read_facts(text)
    assert (facts["family_name"], facts["function"]) == ("O'Connor", "Executive Director")
    assert facts["organisation"] == "Lakes Federation of Canada"
    assert facts["addresses"] == ["123 Main Street, Suite 400 Ottawa, ON K1P 1A1"]
    assert facts["phones"] == ["(613) 555-0101 ext. 22", "613-555-0102"]


def test_a_letterhead_in_capitals() -> None:
    text = (
        "ASSOCIATION DES LACS\n1474, RUE FLEURY EST, BUREAU 2\nMONTREAL QC  H2C 1S1\nTÉL. "
        "514 555-0101"
    )
    (facts,) = read_facts(text)
    assert facts["organisation"] == "ASSOCIATION DES LACS"
    assert facts["addresses"] == ["1474, RUE FLEURY EST, BUREAU 2 MONTREAL QC H2C 1S1"]


def test_a_letter_names_who_it_goes_to() -> None:
    text = """Montréal, le 13 mars 2018

Madame Anne Roy
Directrice générale
Coalition des lacs
1474, rue Fleury Est
Montréal (Québec)  H2C 1S1

Objet : Demande de rencontre

Madame,

Nous vous demandons une rencontre au sujet de la loi 25 et des 43 membres."""
    reading = read_text(text)
    assert [name_of(entry) for entry in reading.entries] == ["Anne Roy"]
    assert reading.event is None


PRESS = """Source : Coalition des lacs (CL)

Renseignements :
Anne Roy
Agente de communication
514 555-0101, poste 22
anne@example.org

- 30 -"""


def test_the_foot_of_a_press_release() -> None:
    (facts,) = read_facts(PRESS)
    assert (facts["organisation"], facts["acronym"]) == ("Coalition des lacs", "CL")
    assert (facts["family_name"], facts["function"]) == ("Roy", "Agente de communication")


def test_blank_lines_inside_an_entry() -> None:
    text = """Anne Roy, Coalition des lacs (CL) :

1474, rue Fleury Est, Montréal (Québec) H2C 1S1

514 555-0101, info@example.org

Marc Côté, Alliance des rivières :

450 555-0102"""
    first, second = read_facts(text)
    assert (first["phones"], first["emails"]) == (["514 555-0101"], ["info@example.org"])
    assert (second["family_name"], second["phones"]) == ("Côté", ["450 555-0102"])


def test_a_second_bullet_of_the_same_entry() -> None:
    text = """· Anne Roy, Coalition des lacs (CL)
· 1474, rue Fleury Est, Montréal (Québec) H2C 1S1
· 514 555-0101
· Marc Côté, Alliance des rivières
· 450 555-0102"""
    assert [facts["phones"] for facts in read_facts(text)] == [["514 555-0101"], ["450 555-0102"]]


def test_an_organisation_wrapped_in_the_middle_of_its_name() -> None:
    text = """· Anne Roy, Association des groupes d'intervention en défense
de droit du Québec (AGIDQ) : 4837, rue Boyer, Montréal (Québec)
H2J 3E6, (514) 555-0143
· Marc Côté, Regroupement des organismes communautaires
Famille du Nord (ROCFN) : 450 555-0102"""
    first, second = read_facts(text)
    assert (
        first["organisation"]
        == "Association des groupes d'intervention en défense de droit du Québec"
    )
    assert first["addresses"] == ["4837, rue Boyer, Montréal (Québec) H2J 3E6"]
    assert second["organisation"] == "Regroupement des organismes communautaires Famille du Nord"


SHARED = "· Anne Roy et Marc Côté, Coalition des lacs (CL) : 450 555-0102, info@example.org"


def test_two_people_are_two_entries_of_one_place() -> None:
    first, second = read_text(SHARED).entries
    assert (name_of(first), name_of(second)) == ("Anne Roy", "Marc Côté")
    assert (first.span, first.line, first.raw) == (second.span, second.line, second.raw)
    assert first.organisation == second.organisation
    assert first.phones == second.phones


def test_two_people_have_their_own_function() -> None:
    text = "· Anne Roy, présidente, et Marc Côté, directeur, Alliance Y : 514 555-0101"
    assert [(f["family_name"], f["function"], f["organisation"]) for f in read_facts(text)] == [
        ("Roy", "présidente", "Alliance Y"),
        ("Côté", "directeur", "Alliance Y"),
    ]


def test_the_staff_of_one_body_share_it() -> None:
    text = """Regroupement des lacs (RL)
1, rue Y, Montréal (Québec) H2X 3V8
Anne Roy, directrice, 514 555-0100 poste 1, aroy@example.org
Marc Côté, adjoint, 514 555-0100 poste 2, mcote@example.org"""
    first, second = read_facts(text)
    assert first["organisation"] == second["organisation"] == "Regroupement des lacs"
    assert first["addresses"] == second["addresses"]
    assert (first["emails"], second["emails"]) == (["aroy@example.org"], ["mcote@example.org"])


def test_the_services_of_one_body_stay_with_it() -> None:
    text = """Centre d'écoute des lacs
1, rue Y, Montréal (Québec) H2X 3V8
Accueil : 514 555-0100
Ligne d'écoute : 514 555-0101, ecoute@example.org"""
    (facts,) = read_facts(text)
    assert facts["organisation"] == "Centre d'écoute des lacs"
    assert facts["phones"] == ["514 555-0100", "514 555-0101"]


def test_entries_joined_on_one_line_are_told_apart() -> None:
    text = (
        "· Anne Roy, Coalition X : 450 555-0102, info@example.org · Marc Côté, Alliance Y : "
        "450 555-0103, marc@example.org Lucie Roy, Réseau Z : 450 555-0104"
    )
    entries = read_text(text).entries
    assert [name_of(entry) for entry in entries] == ["Anne Roy", "Marc Côté", "Lucie Roy"]
    assert [entry.phones[0].text[-2:] for entry in entries] == ["02", "03", "04"]
    assert all(a.span.end <= b.span.start for a, b in pairwise(entries))


def test_repeated_entries_stay_two() -> None:
    line = "{}. Anne Roy, Coalition X, 514 555-0101"
    entries = read_text(f"{line.format(1)}\n{line.format(2)}").entries
    assert [entry.line for entry in entries] == [1, 2]
    assert facts_of(entries[0]) == facts_of(entries[1])


def test_co_signatories_have_no_coordinates() -> None:
    text = """Signataires :
Anne Roy, présidente, Coalition des lacs
Marc Côté, directeur général, Association des rivières
Jean-Guy de la Durantaye, professeur, Université de Sherbrooke"""
    assert [(f["family_name"], f["organisation"]) for f in read_facts(text)] == [
        ("Roy", "Coalition des lacs"),
        ("Côté", "Association des rivières"),
        ("de la Durantaye", "Université de Sherbrooke"),
    ]


def test_a_roll_of_people_and_one_of_bodies() -> None:
    assert names_in("Présences :\n- Anne Roy\n- Marc Côté\n- Lucie Ross") == [
        "Anne Roy",
        "Marc Côté",
        "Lucie Ross",
    ]
    bodies = (
        "Association des lacs\n\nRegroupement des rivières (RR)\n\nArc-en-ciel du Nord\n"
        "\nMaison de Matane"
    )
    facts = read_facts(bodies)
    assert [f["organisation"] for f in facts] == [
        "Association des lacs",
        "Regroupement des rivières",
        "Arc-en-ciel du Nord",
        "Maison de Matane",
    ]
    assert facts[1]["acronym"] == "RR"


def test_a_bilingual_block() -> None:
    text = """Coalition des lacs / Lakes Coalition
1474, rue Fleury Est, Montréal (Québec) H2C 1S1
Téléphone / Phone : 514 555-0101
Courriel / Email : info@example.org"""
    (facts,) = read_facts(text)
    assert facts["organisation"] == "Coalition des lacs"
    assert (facts["phones"], facts["emails"]) == (["514 555-0101"], ["info@example.org"])


def test_labelled_lines() -> None:
    text = (
        "Nom : Roy\nPrénom : Anne\nOrganisme : Éveil du lac\nFonction : directrice\n"
        "Téléphone : 514 555-0101"
    )
    assert read_facts(text) == [
        {
            "given_name": "Anne",
            "family_name": "Roy",
            "organisation": "Éveil du lac",
            "function": "directrice",
            "phones": ["514 555-0101"],
        }
    ]


def test_half_a_list_keeps_what_belongs_to_nobody() -> None:
    text = (
        "rue des Pins, Rimouski (Québec) G5L 1A1, 418 555-0101\n· Marc Côté, Alliance Y : "
        "450 555-0103\n· Luc"
    )
    reading = read_text(text)
    assert [name_of(entry) for entry in reading.entries] == ["Marc Côté"]
    assert [v.text for v in reading.unread] == [
        "rue des Pins, Rimouski (Québec) G5L 1A1",
        "418 555-0101",
    ]


def test_what_is_not_understood_is_kept() -> None:
    (entry,) = read_text("· Anne Roy, Coalition X (depuis 2018), 43 membres, 514 555-0101").entries
    assert [v.text for v in entry.unread] == ["depuis 2018", "43 membres"]
