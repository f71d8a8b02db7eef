"""A typed name in two parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.names import person_display
from directory_app.domain.typed_names import split_person_name


@pytest.mark.parametrize(
    ("typed", "given_name", "family_name"),
    [
        ("Gaëlle de la Fontaine", "Gaëlle", "de la Fontaine"),
        ("Fontaine, Gaëlle", "Gaëlle", "Fontaine"),
        ("  Jean-Pierre   Côté ", "Jean-Pierre", "Côté"),
        ("Madonna", "", "Madonna"),
        ("", "", ""),
    ],
)
def test_names(typed: str, given_name: str, family_name: str) -> None:
    assert split_person_name(typed) == (given_name, family_name)


@given(st.text(alphabet=st.characters(exclude_characters=",")))
def test_nothing_typed_is_lost(text: str) -> None:
    assert person_display(*split_person_name(text)) == person_display(text, "")
