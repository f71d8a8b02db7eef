"""What is doubtful in a field, and the texts that one click would put in its place.

Tables of what people type: field, text, code of the problem, then what each fix writes, as
``path=text`` (``+path`` adds an element).
"""

from __future__ import annotations

import datetime

import pytest

from directory_app.domain.contact import Kind
from directory_app.domain.fixes.fix import Fix, FixContext
from directory_app.domain.fixes.reading import doubts_of, fixes_for
from directory_app.texts import LANGUAGES, Texts

HOSTS = ("regroupement.example.org", "cocqsida.example")
AROUND = FixContext(hosts=HOSTS, areas=("514", "418"), today=datetime.date(2026, 11, 22))


def written(fix: Fix) -> str:
    return " | ".join(
        f"{one.path}={one.text}" + (f" ({one.label})" if one.label else "")
        for one in fix.replacements
    )


def found(
    path: str, text: str, context: FixContext = AROUND, kind: Kind = "organisation"
) -> tuple[str, ...]:
    """The code of the one doubt, then what its fixes write; empty when there is none."""
    doubts = doubts_of(kind, path, text, context)
    assert len(doubts) <= 1
    for lang in LANGUAGES:
        for doubt in doubts:
            assert Texts(lang).problem(doubt.problem)
            assert all(Texts(lang).fix(fix) for fix in doubt.fixes)
    return tuple(
        piece
        for doubt in doubts
        for piece in (doubt.problem.code, *(written(fix) for fix in doubt.fixes))
    )


def at(**parts: str) -> FixContext:
    return FixContext(parts={f"addresses.{name}": text for name, text in parts.items()})


PHONES = [
    (
        "514-555-0159 / 855-555-0159",
        "two_phones",
        "phones=514 555-0159 | +phones=1 855 555-0159 (toll_free)",
    ),
    (
        "tél. 514 555-0123 téléc. 514 555-0124",
        "two_phones",
        "phones=514 555-0123 | +phones=514 555-0124 (fax)",
    ),
    (
        "514-555-0123 poste 2 ou 418-555-0199",
        "two_phones",
        "phones=514 555-0123, poste 2 | +phones=418 555-0199",
    ),
    (
        "cell 514 555-0101, 514 555-0102, 514 555-0103",
        "two_phones",
        "phones=514 555-0101 | phones.label=cell | +phones=514 555-0102 | +phones=514 555-0103",
    ),
    ("514 555-0123 / 0124", "phone_extra_text", "phones=514 555-0123 | +phones=514 555-0124"),
    ("514 555-0123 (Julie)", "phone_extra_text", "phones=514 555-0123 | phones.label=Julie"),
    ("5l4 555-O123", "phone_letters", "phones=514 555-0123"),
    ("514 555-012B", "phone_letters", "phones=514 555-0128"),
    ("1 800 ORDRE-00", "phone_letters", "phones=1 800 673-7300"),
    ("555-0123", "phone_too_short", "phones=514 555-0123", "phones=418 555-0123"),
    ("514 555 012", "phone_too_short"),
    ("514 555-01234", "phone_too_long"),
    ("999 555-0123", "phone_unknown_area"),
    ("au bureau", "phone_unreadable"),
    ("info@example.org", "phone_is_email", "phones= | +emails=info@example.org"),
    ("514 555-0123 poste 25",),
    ("211",),
]


@pytest.mark.parametrize("case", PHONES, ids=lambda case: case[0])
def test_telephones(case: tuple[str, ...]) -> None:
    assert found("phones", case[0]) == case[1:]


@pytest.mark.parametrize(
    "case",
    [
        ("poste 25", "extension_not_digits", "phones.extension=25"),
        ("#209", "extension_not_digits", "phones.extension=209"),
        ("réception", "extension_not_digits"),
        ("25",),
    ],
    ids=lambda case: case[0],
)
def test_extensions(case: tuple[str, ...]) -> None:
    assert found("phones.extension", case[0]) == case[1:]


EMAILS = [
    ("info@", "email_no_domain", *(f"emails=info@{host}" for host in HOSTS)),
    ("info", "email_no_at", *(f"emails=info@{host}" for host in HOSTS)),
    ("info@cocqsida", "email_domain_incomplete", "emails=info@cocqsida.example"),
    ("info@cocqsda", "email_domain_incomplete", "emails=info@cocqsida.example"),
    ("julie@gmail", "email_domain_incomplete", "emails=julie@gmail.com"),
    ("info.cocqsida.example", "email_no_at", "emails=info@cocqsida.example"),
    ("infococqsida.example", "email_no_at", "emails=info@cocqsida.example"),
    ("info(a)example.org", "email_no_at", "emails=info@example.org"),
    ("info [at] example.org", "email_no_at", "emails=info@example.org"),
    ("info arobase example point org", "email_no_at", "emails=info@example.org"),
    ("julie@gmial.com", "email_domain_typo", "emails=julie@gmail.com"),
    ("julie@gmai.com", "email_domain_typo", "emails=julie@gmail.com"),
    ("julie@gmaill.com", "email_domain_typo", "emails=julie@gmail.com"),
    ("julie@gmail.con", "email_domain_typo", "emails=julie@gmail.com"),
    ("julie@gmail.co", "email_domain_typo", "emails=julie@gmail.com"),
    ("julie@hotmial.com", "email_domain_typo", "emails=julie@hotmail.com"),
    ("julie@videotrn.ca", "email_domain_typo", "emails=julie@videotron.ca"),
    ("info@example.ogr", "email_domain_typo", "emails=info@example.org"),
    ("info@cocqsdia.example", "email_domain_typo", "emails=info@cocqsida.example"),
    ("rené@example.org", "email_accents", "emails=rene@example.org"),
    (
        "jean tremblay@example.org",
        "email_spaces",
        "emails=jean.tremblay@example.org",
        "emails=jeantremblay@example.org",
    ),
    ("info@ex ample.org", "email_spaces", "emails=info@example.org"),
    ("info@example,org", "email_comma", "emails=info@example.org"),
    ("info@example;org", "email_comma", "emails=info@example.org"),
    ("info@example..org", "email_invalid", "emails=info@example.org"),
    ("info@@example.org", "two_emails", "emails=info@example.org"),
    ("a@example.org a@example.org", "two_emails", "emails=a@example.org"),
    ("a@example.org,b@example.com", "two_emails", "emails=a@example.org | +emails=b@example.com"),
    (
        "Julie <j@example.org>; Bo <b@example.org>",
        "two_emails",
        "emails=j@example.org | +emails=b@example.org",
    ),
    ("www.example.org", "email_is_website", "emails= | +websites=www.example.org"),
    ("514 555-0123", "email_is_phone", "emails= | +phones=514 555-0123"),
    ("mailto:info@example.org",),
    ("info @ example.org",),
    ("julie@gmail.com",),
]


@pytest.mark.parametrize("case", EMAILS, ids=lambda case: case[0])
def test_emails(case: tuple[str, ...]) -> None:
    assert found("emails", case[0]) == case[1:]


WEBSITES = [
    ("example.org", "website_no_scheme", "websites=https://example.org"),
    ("http//example.org", "website_no_scheme", "websites=https://example.org"),
    ("http://example.org", "website_not_secure", "websites=https://example.org"),
    ("htp://example.org", "website_scheme", "websites=https://example.org"),
    ("htpps://example.org/a", "website_scheme", "websites=https://example.org/a"),
    ("hhtp:/ /example.org", "website_scheme", "websites=https://example.org"),
    ("www,example,org", "website_no_domain", "websites=https://www.example.org"),
    ("www example.org", "website_no_domain", "websites=https://www.example.org"),
    ("wwww.example.org", "website_www", "websites=https://www.example.org"),
    ("ww.example.org", "website_www", "websites=https://www.example.org"),
    ("info@example.org", "website_is_email", "websites= | +emails=info@example.org"),
    ("ftp://example.org", "website_scheme"),
    ("exemple", "website_no_domain"),
    ("https://example.org",),
]


@pytest.mark.parametrize("case", WEBSITES, ids=lambda case: case[0])
def test_websites(case: tuple[str, ...]) -> None:
    assert found("websites", case[0]) == case[1:]


A = "addresses."
ADDRESSES = [
    ("street", "1 rue fleury est", {}, "street_spelling", f"{A}street=1, rue Fleury Est"),
    ("street", "740 est boul. charest", {}, "street_spelling",
     f"{A}street=740, boulevard Charest Est"),
    ("street", "1234 boul. St-Joseph O.", {}, "street_spelling",
     f"{A}street=1234, boulevard Saint-Joseph Ouest"),
    ("street", "1474, rue Fleury Est, suite 210", {}, "unit_in_street",
     f"{A}street=1474, rue Fleury Est | {A}unit=210"),
    ("street", "1474 rue Fleury chambre 210", {}, "unit_calque",
     f"{A}street=1474 rue Fleury | {A}unit=210"),
    ("street", "casier 60", {}, "po_box_word", f"{A}street= | {A}po_box=60"),
    ("street", "C.P. 60", {}, "po_box_word", f"{A}street= | {A}po_box=60"),
    ("street", "1, rue Sherbrooke Est, Montréal (Québec) H2X 3V8", {}, "address_in_street",
     f"{A}street=1, rue Sherbrooke Est | {A}city=Montréal | {A}province=QC | "
     f"{A}postal_code=H2X 3V8"),
    ("street", "1, rue Sherbrooke Est", {}),
    ("unit", "suite 200", {}, "unit_calque", f"{A}unit=200"),
    ("unit", "#4", {}, "unit_calque", f"{A}unit=4"),
    ("unit", "local 3", {}),
    ("po_box", "Case postale 240", {}, "po_box_word", f"{A}po_box=240"),
    ("city", "Montreal", {}, "city_spelling", f"{A}city=Montréal"),
    ("city", "Québec", {"postal_code": "H2X 3V8"}, "fsa_city_mismatch", f"{A}city=Montréal"),
    ("city", "Montréal", {"postal_code": "g1l2x3"}, "fsa_city_mismatch", f"{A}city=Québec"),
    ("city", "Sainte-Foy", {"postal_code": "G1V 2X3"}),
    ("city", "Verdun", {"postal_code": "G1V 2X3"}),
    ("city", "Montréal (Québec) H2X 3V8", {}, "address_in_city",
     f"{A}city=Montréal | {A}province=QC | {A}postal_code=H2X 3V8"),
    ("province", "", {"postal_code": "H2X 3V8"}, "province_missing", f"{A}province=QC"),
    ("province", "ON", {"postal_code": "H2X 3V8"}, "fsa_province_mismatch", f"{A}province=QC"),
    ("province", "", {}),
    ("postal_code", "H2X OZ9", {}, "postal_code_letter_o", f"{A}postal_code=H2X 0Z9"),
    ("postal_code", "GIL 2X3", {}, "postal_code_invalid", f"{A}postal_code=G1L 2X3"),
    ("postal_code", "H2X 3VB", {}, "postal_code_invalid", f"{A}postal_code=H2X 3V8"),
    ("postal_code", "HZX 3V8", {}, "postal_code_invalid", f"{A}postal_code=H2X 3V8"),
    ("postal_code", "12345", {}, "postal_code_invalid"),
    ("postal_code", "12345", {"country": "US"}),
]  # fmt: skip


@pytest.mark.parametrize("case", ADDRESSES, ids=lambda case: f"{case[0]} {case[1]}")
def test_addresses(case: tuple[str, str, dict[str, str], str, str]) -> None:
    part, text, parts, *expected = case
    assert found(f"{A}{part}", text, at(**parts)) == tuple(expected)


DATES = [
    ("13/03/2018", "date_invalid", "2018-03-13"),
    ("03/04/2018", "date_ambiguous", "2018-04-03", "2018-03-04"),
    ("mars 2018", "date_invalid", "2018-03"),
    ("1er mars 2018", "date_invalid", "2018-03-01"),
    ("March 13, 2018", "date_invalid", "2018-03-13"),
    ("20180313", "date_invalid", "2018-03-13"),
    ("2018/03/13", "date_invalid", "2018-03-13"),
    ("depuis 2018", "date_invalid", "2018"),
    ("aujourd’hui", "date_invalid", "2026-11-22"),
    ("31/02/2018", "date_invalid"),
    ("bientôt", "date_invalid"),
    ("2018-03",),
    ("2030",),
]


@pytest.mark.parametrize("case", DATES, ids=lambda case: case[0])
def test_dates(case: tuple[str, ...]) -> None:
    text, *expected = case
    fixes = [f"affiliations.start={one}" for one in expected[1:]]
    assert found("affiliations.start", text) == (*expected[:1], *fixes)


def test_only_what_was_seen_or_done_cannot_be_to_come() -> None:
    assert found("phones.verified_on", "2030-01-01") == ("date_future",)
    assert found("affiliations.end", "2030-01-01") == ()


NAMES = [
    ("name", "Coalition X (COCQ-SIDA)", "name_holds_acronym",
     "name=Coalition X | acronym=COCQ-SIDA"),
    ("name", "COCQ-SIDA – Coalition X", "name_holds_acronym",
     "name=Coalition X | acronym=COCQ-SIDA"),
    ("name", "Réseau des maisons, RME", "name_holds_acronym",
     "name=Réseau des maisons | acronym=RME"),
    ("name", "RIMQ", "name_is_acronym", "name= | acronym=RIMQ"),
    ("name", "FEDERATION DES FEMMES DU QUEBEC", "name_in_capitals",
     "name=Fédération des femmes du Québec"),
    ("name", "LES AÎNÉS D’ALMA", "name_in_capitals", "name=Les aînés d’Alma"),
    ("name", "MAISON DE JEUNES DE TROIS-RIVIERES", "name_in_capitals",
     "name=Maison de jeunes de Trois-Rivières"),
    ("name", "Maison des jeunes"),
    ("name", "Coalition (Montréal)"),
    ("acronym", "(RIMQ)", "acronym_wrapped", "acronym=RIMQ"),
    ("acronym", "Coalition des organismes", "acronym_is_name",
     "acronym= | name=Coalition des organismes"),
    ("former_names", "Réseau d’avant (RDA)", "name_holds_acronym",
     "former_names=Réseau d’avant | former_names.acronym=RDA"),
    ("published_counts", "1 250", "count_invalid", "published_counts=1250"),
    ("published_counts", "beaucoup", "count_invalid"),
    ("published_counts", "45 membres"),
]  # fmt: skip


@pytest.mark.parametrize("case", NAMES, ids=lambda case: case[1])
def test_names_of_organisations(case: tuple[str, ...]) -> None:
    assert found(case[0], case[1], FixContext()) == case[2:]


PEOPLE = [
    ("family_name", "TREMBLAY", "name_in_capitals", "family_name=Tremblay"),
    ("family_name", "DE LA DURANTAYE", "name_in_capitals", "family_name=de la Durantaye"),
    ("family_name", "MCDONALD", "name_in_capitals", "family_name=McDonald"),
    ("given_name", "marie-ève", "name_in_small_letters", "given_name=Marie-Ève"),
    ("given_name", "Mme Julie", "name_holds_title", "given_name=Julie | title=Madame"),
    ("family_name", "M. Tremblay", "name_holds_title", "family_name=Tremblay | title=Monsieur"),
    ("family_name", "Tremblay, Julie", "name_holds_both",
     "given_name=Julie | family_name=Tremblay"),
    ("family_name", "Julie Tremblay", "name_holds_both",
     "given_name=Julie | family_name=Tremblay"),
    ("family_name", "Le Blanc"),
    ("family_name", "McDonald"),
    ("family_name", "d’Anglebert"),
    ("title", "Mme", "title_shortened", "title=Madame"),
    ("title", "Dre", "title_shortened", "title=Docteure"),
    ("title", "Madame"),
]  # fmt: skip


@pytest.mark.parametrize("case", PEOPLE, ids=lambda case: case[1])
def test_names_of_people(case: tuple[str, ...]) -> None:
    assert found(case[0], case[1], FixContext(), "person") == case[2:]


def test_an_acronym_that_is_known_already_is_not_replaced() -> None:
    other = FixContext(parts={"acronym": "RQX"})
    same = FixContext(parts={"acronym": "Cocq-Sida"})
    assert found("name", "Coalition X (COCQ-SIDA)", other) == ()
    assert found("name", "Coalition X (COCQ-SIDA)", same) == (
        "name_holds_acronym",
        "name=Coalition X | acronym=Cocq-Sida",
    )


def test_the_tables_are_large_enough() -> None:
    tables = (PHONES, EMAILS, WEBSITES, ADDRESSES, DATES, NAMES, PEOPLE)
    assert sum(len(table) for table in tables) >= 80


def test_all_fixes_in_order() -> None:
    texts = [
        fix.replacements[0].text for fix in fixes_for("organisation", "phones", "555-0123", AROUND)
    ]
    assert texts == ["514 555-0123", "418 555-0123"]
