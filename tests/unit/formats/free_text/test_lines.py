"""Entries of one line each, in the ways that lists are printed, glued, wrapped and misprinted."""

from __future__ import annotations

import pytest

from .expectations import Facts, read_facts

ANNE: Facts = {"given_name": "Anne", "family_name": "Roy"}
CL: Facts = {"organisation": "Coalition des lacs", "acronym": "CL"}
PINS = "12, rue des Pins, Rimouski (Québec) G5L 1A1"
PHONE, MAIL, SITE = "418 555-0101", "info@example.org", "www.example.org"
REACHED: Facts = {"addresses": [PINS], "phones": [PHONE], "emails": [MAIL]}

ONE_LINE: dict[str, tuple[str, Facts]] = {
    "em dashes": (
        f"Anne Roy — Coalition des lacs (CL) — {PINS} — {PHONE} — {MAIL}",
        ANNE | CL | REACHED,
    ),
    "spaced hyphens": (
        f"- Anne Roy - Coalition des lacs (CL) - {PINS} - {PHONE} - {MAIL}",
        ANNE | CL | REACHED,
    ),
    "pipes": (
        f"Anne Roy | Coalition des lacs (CL) | {PINS} | {PHONE} | {MAIL}",
        ANNE | CL | REACHED,
    ),
    "letter l as a bar": (
        f"Anne Roy l Coalition des lacs (CL) l {PINS} l {PHONE} l {MAIL}",
        ANNE | CL | REACHED,
    ),
    "semicolons": (
        f"Anne Roy; Coalition des lacs (CL); {PINS}; {PHONE}; {MAIL}",
        ANNE | CL | REACHED,
    ),
    "lost pictograms": (
        f"Anne Roy, Coalition des lacs (CL) : {PINS},: {PHONE} , ,{MAIL}",
        ANNE | CL | REACHED,
    ),
    "pictograms": (
        f"Anne Roy, Coalition des lacs (CL) 📍{PINS} ☎ {PHONE} ✉ {MAIL}",
        ANNE | CL | REACHED,
    ),
    "phone before address": (
        f"Anne Roy, Coalition des lacs (CL) : {PHONE}, {MAIL}, {PINS}",
        ANNE | CL | REACHED,
    ),
    "words glued by a PDF": (
        f"· Anne Roy, Coalition des lacs (CL) : {PINS}{PHONE}{SITE}{MAIL}",
        ANNE | CL | REACHED | {"websites": [SITE]},
    ),
    "labels": (
        (
            f"Anne Roy, Coalition des lacs (CL), {PINS}, Tél. : {PHONE}, net : {SITE}, Courriel : "
            f"{MAIL}"
        ),
        ANNE | CL | REACHED | {"websites": [SITE]},
    ),
    "glued labels": (
        f"Anne Roy, Coalition des lacs (CL), Tél:{PHONE} Site:{SITE} Courriel:{MAIL}",
        ANNE | CL | {"phones": [PHONE], "emails": [MAIL], "websites": [SITE]},
    ),
    "run-on masthead": (
        (
            f"COALITION DES LACS (CL) 12, rue des Pins Rimouski (Québec) G5L 1A1 Téléphone : "
            f"{PHONE} Courriel : {MAIL}"
        ),
        {
            "organisation": "COALITION DES LACS",
            "acronym": "CL",
            **REACHED,
            "addresses": ["12, rue des Pins Rimouski (Québec) G5L 1A1"],
        },
    ),
    "all capitals": (
        f"ANNE ROY, COALITION DES LACS (CL), 200-1234 RUE X O, MONTREAL QC  H2X 3V8, {PHONE}",
        {
            "given_name": "ANNE",
            "family_name": "ROY",
            "organisation": "COALITION DES LACS",
            "acronym": "CL",
            "addresses": ["200-1234 RUE X O, MONTREAL QC H2X 3V8"],
            "phones": [PHONE],
        },
    ),
    "organisation first": (
        f"Coalition des lacs (CL) — Anne Roy, directrice générale — {PHONE}",
        ANNE | CL | {"function": "directrice générale", "phones": [PHONE]},
    ),
    "function first": (
        f"Directrice générale : Anne Roy, Coalition des lacs (CL), {PHONE}",
        ANNE | CL | {"function": "Directrice générale", "phones": [PHONE]},
    ),
    "function of the organisation": (
        f"Anne Roy, coordonnatrice de la Coalition des lacs (CL), {PHONE}",
        ANNE | CL | {"function": "coordonnatrice", "phones": [PHONE]},
    ),
    "du": (
        f"Anne Roy, président du Réseau des lacs, {PHONE}",
        ANNE | {"function": "président", "organisation": "Réseau des lacs", "phones": [PHONE]},
    ),
    "à l'": (
        f"Anne Roy, députée de Taillon à l'Assemblée nationale, {PHONE}",
        ANNE
        | {
            "function": "députée de Taillon",
            "organisation": "Assemblée nationale",
            "phones": [PHONE],
        },
    ),
    "chez": (
        f"Anne Roy, agente de liaison chez Centraide, {PHONE}",
        ANNE | {"function": "agente de liaison", "organisation": "Centraide", "phones": [PHONE]},
    ),
    "no separator after the name": (
        f"Anne Roy du Regroupement des lacs, {PHONE}",
        ANNE | {"organisation": "Regroupement des lacs", "phones": [PHONE]},
    ),
    "inclusive function": (
        f"Anne Roy, coordonnateur(trice) général(e), Coalition des lacs (CL), {PHONE}",
        ANNE | CL | {"function": "coordonnateur(trice) général(e)", "phones": [PHONE]},
    ),
    "organisation without a word that says so": (
        f"Anne Roy, Éveil boréal : {PHONE}",
        ANNE | {"organisation": "Éveil boréal", "phones": [PHONE]},
    ),
    "organisation that ends in a place": (
        f"Anne Roy, Intergénérations Québec : {PINS}, {PHONE}",
        ANNE | {"organisation": "Intergénérations Québec", "addresses": [PINS], "phones": [PHONE]},
    ),
    "organisation with commas": (
        f"Association des femmes, parents et amis de Rimouski (AFPAR) : {PHONE}",
        {
            "organisation": "Association des femmes, parents et amis de Rimouski",
            "acronym": "AFPAR",
            "phones": [PHONE],
        },
    ),
    "name that goes on after its acronym": (
        f"Table régionale des organismes (TRO) du Bas-du-Fleuve, {PHONE}",
        {
            "organisation": "Table régionale des organismes (TRO) du Bas-du-Fleuve",
            "acronym": "TRO",
            "phones": [PHONE],
        },
    ),
    "acronym after a dash": (
        f"Anne Roy, Coalition des lacs – CL, {PHONE}",
        ANNE | CL | {"phones": [PHONE]},
    ),
    "no person": (
        f"· L'Éveil : {PINS}, {PHONE}",
        {"organisation": "L'Éveil", "addresses": [PINS], "phones": [PHONE]},
    ),
    "no organisation": (f"· Anne Roy : {PHONE}", ANNE | {"phones": [PHONE]}),
    "box only": (
        f"Maison des rives, C. P. 60, succ. Terminus, Rimouski (Québec)  G5L 7B9, {PHONE}",
        {
            "organisation": "Maison des rives",
            "phones": [PHONE],
            "addresses": ["C. P. 60, succ. Terminus, Rimouski (Québec) G5L 7B9"],
        },
    ),
    "mail program": (f"Anne Roy <{MAIL}>", ANNE | {"emails": [MAIL]}),
    "hidden link": (
        f"Anne Roy <mailto:{MAIL}>, Coalition des lacs (CL)",
        ANNE | CL | {"emails": [MAIL]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), ONE_LINE.values(), ids=ONE_LINE)
def test_one_line_is_one_entry(text: str, expected: Facts) -> None:
    assert read_facts(text) == [expected]


ADDRESSES = (
    PINS,
    "12 rue des Pins, bureau 3, Rimouski (Québec) G5L 1A1",
    "Bureau 200, 1474, rue Fleury Est, 3e étage, Montréal (Québec) H2C 1S1",
    "1250, 1re Avenue, bureau 3, Québec (Québec) G1L 3K7",
    "123, rang 4 Ouest, RR 2, Saint-Glinglin (Québec) G0K 1A0",
    "1474, Fleury Est, Montréal (Québec) H2C 1S1",
    "1474, rue Fleury Est, H2C 1S1",
    "12 av. du Parc, Laval, Qc, h7a1a1",
    "1855 rue Dézéry, Montréal, Québec, H1W 2S1",
    "Casier postal 2, Succursale St-Jacques, Montréal, (Québec), H3C 1C5",
    "200, promenade Elgin, bureau 1200, Ottawa (Ontario) K1P 5G3",
    "123 Main Street, Suite 4, Ottawa ON K1P 1A1",
    "200-1234 RUE X O, MONTREAL QC H2X 3V8",
    "12, rue de la Paix, 75002 Paris, France",
    "Montréal (Québec) H2X 3V8",
)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "form", ["Anne Roy, Coalition X : {}, 514 555-0101", "Anne Roy, Coalition X, 514 555-0101, {}"]
)
def test_an_address_is_taken_whole(address: str, form: str) -> None:
    (facts,) = read_facts(form.format(address))
    assert facts["addresses"] == [address]
    assert facts["organisation"] == "Coalition X"
    assert facts["phones"] == ["514 555-0101"]


def test_two_addresses_are_two() -> None:
    (facts,) = read_facts(f"Coalition X : {PINS}; C. P. 60, Laval (Québec) H7A 1A1; 418 555-0101")
    assert facts["addresses"] == [PINS, "C. P. 60, Laval (Québec) H7A 1A1"]


WRAPPED_MAILS = (
    "info@\nexample.org",
    "info\n@example.org",
    "info@example\n.org",
    "info@exam\nple.org",
    "in\u00adfo@exam\u200bple.org",
    "info @ example.org",
)


@pytest.mark.parametrize("mail", WRAPPED_MAILS)
def test_a_wrapped_email_is_made_whole(mail: str) -> None:
    (facts,) = read_facts(f"· Anne Roy, Coalition X, 514 555-0101, {mail}")
    assert facts["emails"] == ["info@example.org"]


def test_a_wrapped_site_is_made_whole() -> None:
    (facts,) = read_facts(
        "· Anne Roy, Coalition X, 514 555-0101, http://www.example.org/\nnous/equipe.html"
    )
    assert facts["websites"] == ["http://www.example.org/nous/equipe.html"]


def test_a_list_of_bodies_without_addresses() -> None:
    text = "Entraide Nord : 514 555-0101\nÉcho-lac : 1 800 555-0102\nVent boréal, 418 555-0103"
    assert [(f["organisation"], f["phones"]) for f in read_facts(text)] == [
        ("Entraide Nord", ["514 555-0101"]),
        ("Écho-lac", ["1 800 555-0102"]),
        ("Vent boréal", ["418 555-0103"]),
    ]


def test_a_board_is_read_by_function() -> None:
    text = (
        "Conseil d'administration 2023-2024\nPrésidente : Anne Roy (Coalition X)\n"
        "Trésorier : Marc Côté (Alliance Y)"
    )
    assert [(f["family_name"], f["function"], f["organisation"]) for f in read_facts(text)] == [
        ("Roy", "Présidente", "Coalition X"),
        ("Côté", "Trésorier", "Alliance Y"),
    ]
