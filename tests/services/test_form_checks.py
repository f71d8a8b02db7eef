"""Problems of one field while the form is open: those of the readers, with what would be right."""

from __future__ import annotations

import pytest

from directory_app.domain.contact import Kind
from directory_app.services.forms import FormService
from directory_app.texts import LANGUAGES, Texts


@pytest.mark.parametrize(
    ("path", "text", "code", "suggestion"),
    [
        ("phones", "514 555", "phone_too_short", None),
        ("phones", "514 555-0101 / 514 555-0102", "two_phones", None),
        ("emails", "info@", "email_no_domain", None),
        ("websites", "nulle part", "website_no_domain", None),
        ("addresses.postal_code", "H2X OZ9", "postal_code_letter_o", "H2X 0Z9"),
        (
            "addresses",
            "12, rue X, Montréal (Québec) H2X OZ9",
            "postal_code_letter_o",
            "12, rue X, Montréal (Québec)  H2X 0Z9",
        ),
        ("addresses", "12, rue X, Ottawa (Québec) M5V 0A1", "fsa_province_mismatch", None),
        ("verified_on", "hier", "date_invalid", None),
        ("emails.verified_on", "2018-13", "date_invalid", None),
        ("affiliations.end", "mars", "date_invalid", None),
        ("published_counts", "beaucoup de membres", "count_invalid", None),
        ("territory", "06\nNulle part", "region_unknown", None),
        ("opening_hours", "lundi", "hours_invalid", None),
    ],
)
def test_a_problem_is_told_with_what_would_be_right(
    path: str, text: str, code: str, suggestion: str | None
) -> None:
    (problem,) = FormService.check("organisation", path, text)
    assert (problem.code, problem.suggestion) == (code, suggestion)
    for lang in LANGUAGES:
        assert Texts(lang).problem(problem)


@pytest.mark.parametrize(
    ("kind", "path", "text"),
    [
        ("organisation", "phones", "514 555-0101, poste 4"),
        ("organisation", "phones", " "),
        ("organisation", "phones.label", "514 555"),
        ("organisation", "verified_on", "2018-03"),
        ("organisation", "published_counts", "45 membres"),
        ("organisation", "territory", "Côte-Nord\nQC\n"),
        ("organisation", "opening_hours", "mo-th 09:00-17:00\nfr 09:00-12:00"),
        ("organisation", "addresses", "12, rue X, Montréal (Québec) H2X 0Z9"),
        ("organisation", "name", "n’importe quoi"),
        ("person", "territory", "Nulle part"),
        ("person", "affiliations.start", "hier"),
    ],
)
def test_nothing_to_say_of_the_rest(kind: Kind, path: str, text: str) -> None:
    assert FormService.check(kind, path, text) == ()
