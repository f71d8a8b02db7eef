"""Functions in the form that a person holds them in."""

from __future__ import annotations

import pytest

from directory_app.domain.functions import FEMININE, MASCULINE, NEUTER, in_form, usual_functions


@pytest.mark.parametrize(
    ("typed", "gender", "expected"),
    [
        ("directeur général", FEMININE, "directrice générale"),
        ("Directeur Général par intérim", FEMININE, "Directrice générale par intérim"),
        ("Directrice générale", NEUTER, "Direction générale"),
        ("coordination", MASCULINE, "coordonnateur"),
        ("président du conseil", FEMININE, "présidente du conseil"),
        ("vice-president", FEMININE, "vice-présidente"),
        ("depute", FEMININE, "députée"),
        ("directrice générale", FEMININE, None),
        ("députée", NEUTER, None),
        ("ministre", FEMININE, None),
        ("directeur", "", None),
        ("", FEMININE, None),
    ],
)
def test_a_function_in_another_form(typed: str, gender: str, expected: str | None) -> None:
    assert in_form(typed, gender) == expected


@pytest.mark.parametrize("gender", [FEMININE, MASCULINE, NEUTER])
def test_what_is_offered_is_in_the_form_already(gender: str) -> None:
    offered = list(usual_functions(gender))
    assert offered
    assert all(in_form(one, gender) is None for one in offered)


def test_there_and_back_is_where_it_was() -> None:
    for one in usual_functions(FEMININE):
        if (other := in_form(one, MASCULINE)) is not None:
            assert in_form(other, FEMININE) == one
