"""Telephones with their labels, e-mail and web addresses, and digits that are none of them."""

from __future__ import annotations

import pytest

from directory_app.domain.phones import parse_phone
from directory_app.formats.free_text.reading import read_text
from directory_app.formats.free_text.records import Confidence

from .expectations import read_facts

LABELLED = (
    ("{}", ""),
    ("Tél. : {}", "work"),
    ("T {}", "work"),
    ("T. {}", "work"),
    ("Téléphone : {}", "work"),
    ("Bureau : {}", "work"),
    ("Phone: {}", "work"),
    ("Cell. : {}", "cell"),
    ("C. {}", "cell"),
    ("C : {}", "cell"),
    ("Mobile {}", "cell"),
    ("cellulaire : {}", "cell"),
    ("Téléc. : {}", "fax"),
    ("Fax {}", "fax"),
    ("F {}", "fax"),
    ("Télécopieur : {}", "fax"),
    ("Sans frais : {}", "toll_free"),
    ("ATS : {}", "tty"),
    ("Domicile : {}", "home"),
    ("Tél. cell. : {}", "cell"),
    ("{} (cell.)", "cell"),
    ("{} (bureau)", "work"),
    ("{} cell.", "cell"),
    ("{} (téléc.)", "fax"),
    ("{} sans frais", "toll_free"),
    ("{} fax", "fax"),
    ("☎ {}", ""),
    ("(T) {}", "work"),
)


@pytest.mark.parametrize(("form", "label"), LABELLED)
def test_a_telephone_is_what_the_words_beside_it_say(form: str, label: str) -> None:
    (entry,) = read_text(
        f"Anne Roy, Coalition X, {form.format('514 555-0101')}, info@example.org"
    ).entries
    assert [(v.text, v.label) for v in entry.phones] == [("514 555-0101", label)]
    assert entry.unread == ()


def test_each_number_has_its_own_label() -> None:
    text = (
        "Anne Roy, Coalition X, T. 514 555-0101, poste 4  C. 514 555-0102 / téléc. : 514 "
        "555-0103 ou 1 888 555-0104"
    )
    (entry,) = read_text(text).entries
    assert [(v.text, v.label) for v in entry.phones] == [
        ("514 555-0101, poste 4", "work"),
        ("514 555-0102", "cell"),
        ("514 555-0103", "fax"),
        ("1 888 555-0104", "toll_free"),
    ]


NOTATIONS = (
    ("514 555-0101", "+15145550101", None),
    ("(514) 555-0101", "+15145550101", None),
    ("514-555-0101", "+15145550101", None),
    ("514.555.0101", "+15145550101", None),
    ("5145550101", "+15145550101", None),
    ("+1 514 555 0101", "+15145550101", None),
    ("1-855-555-0101", "+18555550101", None),
    ("514 555‑0101", "+15145550101", None),
    ("514 555-0101 poste 209", "+15145550101", "209"),
    ("514 555-0101, poste 25", "+15145550101", "25"),
    ("(514) 555-0101 (poste 5)", "+15145550101", "5"),
    ("514 555-0101 #22", "+15145550101", "22"),
    ("514-555-0101 ext. 33", "+15145550101", "33"),
    ("514.555.0101 x44", "+15145550101", "44"),
    ("+33 1 42 68 53 00", "+33142685300", None),
)


@pytest.mark.parametrize(("printed", "e164", "extension"), NOTATIONS)
def test_every_notation_is_taken_whole(printed: str, e164: str, extension: str | None) -> None:
    (entry,) = read_text(f"· Anne Roy, Coalition X : {printed}, info@example.org").entries
    (value,) = entry.phones
    assert value.text == printed
    assert (parse_phone(value.text).e164, parse_phone(value.text).extension) == (e164, extension)


def test_a_local_number_counts_only_under_a_label() -> None:
    (entry,) = read_text("Anne Roy, Coalition X, tél. : 555-0101").entries
    assert [(v.text, v.confidence) for v in entry.phones] == [("555-0101", Confidence.LIKELY)]
    (entry,) = read_text("Anne Roy, Coalition X, 555-0101, info@example.org").entries
    assert entry.phones == ()


DECOYS = (
    "43 membres",
    "1 586 groupes",
    "475 000 000 $",
    "depuis 2018-2019",
    "projet de loi no 10",
    "loi 25",
    "NEQ 1141234567",
    "NEQ 5145550101",
    "no d'entreprise 5145550101",
    "514 555 0101 $",
    "13/03/2018",
    "2018-03-13",
    "5145550101234",
    "format B2B",
    "ISBN 978-2-555-01234-5",
    "12345 67890",
    "dossier 514-555-0101",
)


@pytest.mark.parametrize("decoy", DECOYS)
def test_other_digits_are_no_coordinates(decoy: str) -> None:
    (facts,) = read_facts(f"Anne Roy, Coalition X, {decoy}, info@example.org")
    assert facts.keys() <= {"given_name", "family_name", "organisation", "emails"}
    assert read_text(f"Cette année, {decoy} pour tous les organismes du Québec.").unread == ()


MASKED = (
    "anne [at] example.org",
    "anne (at) example (point) org",
    "anne(arobase)example.org",
    "anne [à] example.org",
)


@pytest.mark.parametrize("mail", MASKED)
def test_a_masked_email_is_doubtful(mail: str) -> None:
    (entry,) = read_text(f"Anne Roy, Coalition X, 514 555-0101, {mail}").entries
    assert [(v.text, v.confidence) for v in entry.emails] == [(mail, Confidence.DOUBTFUL)]


def test_the_mask_of_a_web_page_is_no_email() -> None:
    (entry,) = read_text("Anne Roy, Coalition X, 514 555-0101, [email\u00a0protected]").entries
    assert entry.emails == ()
    assert [v.text for v in entry.unread] == ["[email protected]"]


SITES = (
    "http://www.example.org",
    "https://example.org/nous",
    "www.example.org",
    "example.org",
    "rlq.example.org/a-b/",
)


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("form", ["net : {}", "{}", "Site Web : {}", "({})", "{}."])
def test_a_site_is_taken_without_its_label_and_punctuation(site: str, form: str) -> None:
    (entry,) = read_text(f"Anne Roy, Coalition X, 514 555-0101, {form.format(site)}").entries
    assert [v.text for v in entry.websites] == [site]


PROSE_WITH_COORDINATES = (
    (
        "Le Regroupement des lacs offre de l'écoute au 514 555-0101 et par courriel à "
        "info@example.org."
    ),
    "Pour en savoir plus, écrivez-nous à info@example.org ou composez le 514 555-0101.",
)


@pytest.mark.parametrize("text", PROSE_WITH_COORDINATES)
def test_coordinates_in_a_sentence_belong_to_nobody(text: str) -> None:
    reading = read_text(text)
    assert reading.entries == ()
    assert {v.text for v in reading.unread} == {"514 555-0101", "info@example.org"}
